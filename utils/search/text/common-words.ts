// How common words are in their language, whatever the archive. Of twenty posts as few have “order” and “take” as have what
// matters; of a language's texts many do. What the archive knows itself counts more, the larger it is.

import { termHash } from '../index/term-hash';
import type { PageTerm } from '../related/page-profile';
import { shareOf } from './function-words';
import { stemmed } from './terms';

/** Languages that have a list (content/word-lists.ts). Of others nothing is known beforehand. */
export const LISTED = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'fi'] as const;
export type Listed = (typeof LISTED)[number];

/** A list stands for so many posts beside an archive of none, and for a quarter of that beside one of as many. */
const WORTH = 60;
/** Where a list would count for less than a hundredth of the archive's own posts, it is not read. */
const KNOWS_BETTER = 4 * WORTH;
/** Running words of a text of the usual length: it has a word with this many chances. */
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

/** Whether most terms of a page are pairs of characters, as in Chinese: what is between them tells its language. */
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
