// How common words are in their language. A small archive cannot tell: of twenty posts, “order” may be in as few as a word that
// matters, though it is in many texts of the language. The larger the archive, the more its own frequencies count.

import { termHash } from '../index/term-hash';
import type { PageTerm } from '../related/page-profile';
import { shareOf } from './function-words';
import { stemmed } from './terms';

/** Languages that have a list (content/word-lists.ts). For others only the archive's own frequencies count. */
export const LISTED = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'fi'] as const;
export type Listed = (typeof LISTED)[number];

/** How many posts a list counts for in an empty archive. In an archive of 60 posts it counts for a quarter of that. */
const WORTH = 60;
/** In an archive of this many posts a list would count for less than a hundredth of them, so it is not read. */
const KNOWS_BETTER = 4 * WORTH;
/** Words of a text of usual length: so many chances to contain a given word. */
const LENGTH = 1_200;
/** The first character of the scripts that are indexed by pairs of characters: no list has any of these. */
const FIRST_DENSE = 0x1100;

/** Reads a language's most frequent words, the most frequent first, parted by blanks. */
export type WordLists = (code: Listed) => Promise<string>;

/** How many posts a list stands for beside an archive of so many. */
export const worthBeside = (documents: number): number => WORTH ** 3 / (WORTH + documents) ** 2;

export class CommonWords {
  readonly #shares = new Map<number, number>();

  constructor(list: string, code: Listed) {
    list.split(' ').forEach((word, rank) => {
      const term = stemmed(word, code);
      if (term === '') return;
      const hash = termHash(term);
      this.#shares.set(hash, (this.#shares.get(hash) ?? 0) + shareOf(rank));
    });
  }

  /** The share of texts that have the term with this hash, by Poisson's law; 0 for one that is in no list. */
  shareWith(hash: number): number {
    const share = this.#shares.get(hash);
    return share === undefined ? 0 : 1 - Math.exp(-LENGTH * share);
  }
}

let lists: WordLists | null = null;
const read = new Map<Listed, Promise<CommonWords | null>>();

/** Says where the lists are: files of the extension, or of the packages that those are made of. */
export function useWordLists(from: WordLists): void {
  lists = from;
  read.clear();
}

const isListed = (code: string | null): code is Listed =>
  (LISTED as readonly (string | null)[]).includes(code);

/** Whether most terms of a page are pairs of characters, as in Chinese. Its other words then tell its language. */
const isDense = (terms: readonly PageTerm[]): boolean =>
  terms.filter(({ term }) => term.charCodeAt(0) >= FIRST_DENSE).length * 2 > terms.length;

async function readList(code: Listed, from: WordLists): Promise<CommonWords | null> {
  try {
    return new CommonWords(await from(code), code);
  } catch (error) {
    read.delete(code);
    console.error('Backlist: a list of common words could not be read.', error);
    return null;
  }
}

/**
 * What is known of the words of a page's language beside an archive of so many posts, or null. It is read once in a worker's
 * life; a query that comes later awaits nothing but what is there, so that it can keep its transaction.
 */
export async function commonWordsFor(
  { lang, terms }: { lang: string | null; terms: readonly PageTerm[] },
  documents: number,
): Promise<CommonWords | null> {
  if (!lists || !isListed(lang) || documents >= KNOWS_BETTER || isDense(terms)) return null;
  let words = read.get(lang);
  if (!words) read.set(lang, (words = readList(lang, lists)));
  return words;
}
