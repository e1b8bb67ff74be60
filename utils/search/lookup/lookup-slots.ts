// A query's words as the index knows them: each is a set of terms (its stems in the archive's languages), any of which will do.

import { termHash } from '../index/term-hash';
import { withoutArticle } from '../text/arabic';
import { particleOf } from '../text/korean';
import type { LanguageShares } from '../text/language-detection';
import { folded } from '../text/spellings';
import { termOf } from '../text/terms';
import { type Word, wordsOf } from '../text/words';

/** One word of the query: any of its terms will do. */
export interface Slot {
  typed: string;
  terms: Set<string>;
  /** Those terms that only begin like the typed word; they count less. */
  begun: Set<string>;
  /** Terms that the word has only in rarer languages of the archive, with their weight: the root of the language's share. */
  rarer: Map<string, number>;
  /** The share of posts in whose language the word is a stop word, and so is not in the index. */
  stopped: number;
  /** Slots with the same number must be neighbours in the text; null for a word by itself. */
  phrase: number | null;
}

/** How many words of a query are searched. A longer one is a text that was selected or pasted. */
const WORD_LIMIT = 24;
/** If a word is a stop word in this share of the posts or more, no post has to have it. */
const MOSTLY_STOPPED = 0.1;

/** Whether a post must have the word. */
export const isNeeded = ({ stopped }: Slot): boolean => stopped < MOSTLY_STOPPED;

/** How the terms begin of words that begin as typed. */
export const beginningOf = (typed: string): string => withoutArticle(folded(typed));

/** The terms that a word becomes in each language; none for a stop word. */
export function stemsOf(word: string, languages: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const code of languages) {
    const stem = termOf(word, code === '' ? null : code);
    if (stem !== '') stems.add(stem);
  }
  return stems;
}

/** The slot of a word; without terms if it is a stop word in every language. */
export function slotOf(word: string, languages: LanguageShares, phrase: number | null): Slot {
  const slot = { typed: word, terms: new Set<string>(), begun: new Set<string>(), phrase };
  const rarer = new Map<string, number>();
  let [stopped, most] = [0, 0];
  for (const [code, share] of languages) {
    const [stem] = stemsOf(word, [code]);
    if (stem === undefined) stopped += share;
    else if (!slot.terms.has(stem)) {
      slot.terms.add(stem);
      most = Math.max(most, share);
      if (share < most) rarer.set(stem, Math.sqrt(share / most));
    }
  }
  return { ...slot, rarer, stopped };
}

function slotsOf(text: string, languages: LanguageShares, phrase: number | null): Slot[] {
  const words = wordsOf(text);
  // In quotation marks all is wanted as it stands.
  const loose = phrase === null ? ofParticles(words) : new Set<Word>();
  return words.flatMap((piece) => {
    const { word, bigram } = piece;
    const slot = slotOf(word, bigram ? new Map() : languages, phrase);
    if (bigram) slot.terms.add(word);
    if (loose.has(piece)) slot.stopped = 1;
    return slot.terms.size === 0 ? [] : [slot];
  });
}

/** The pairs with a syllable of a Korean particle: no post has to have them, as it may have the word with another one. */
function ofParticles(words: readonly Word[]): ReadonlySet<Word> {
  const loose = new Set<Word>();
  let run: Word[] = [];
  words.forEach((piece, n) => {
    run.push(piece);
    if ((words[n + 1]?.start ?? piece.end) < piece.end) return;
    const particle = particleOf(
      (run[0] as Word).word +
        run
          .slice(1)
          .map(({ word }) => word.slice(1))
          .join(''),
    );
    if (particle > 0) for (const one of run.slice(-particle)) loose.add(one);
    run = [];
  });
  return loose;
}

/**
 * The slots of words and phrases, phrases first. Words that are stop words in every language have none.
 * @param languages in which the archive's words were stemmed, the most used first: the reader does not say which one is meant
 */
export function slotsFor(
  { words, phrases }: { words: readonly string[]; phrases: readonly string[] },
  languages: LanguageShares,
): Slot[] {
  const slots = phrases.flatMap((phrase, n) => slotsOf(phrase, languages, n));
  let next = phrases.length;
  for (const word of words) {
    const parts = slotsOf(word, languages, null);
    // "node.js" and a run of Chinese are one word to the reader: their parts must stand together.
    if (parts.length > 1) for (const part of parts) part.phrase = next;
    next++;
    slots.push(...parts);
  }
  return slots;
}

/** The slots that are searched: the first so many. */
export function countedOf(slots: readonly Slot[]): Slot[] {
  const counted = slots.slice(0, WORD_LIMIT);
  // If all words are (mostly) stop words, posts must have them after all.
  if (!counted.some(isNeeded)) for (const slot of counted) slot.stopped = 0;
  return counted;
}

/** The groups of slots that must stand together, each as the hashes of its terms. */
export function phrasesOf(slots: readonly Slot[]): Set<number>[][] {
  return [...Map.groupBy(slots.filter(isNeeded), ({ phrase }) => phrase)].flatMap(([phrase, members]) =>
    phrase === null ? [] : [members.map(hashesOf)],
  );
}

export const hashesOf = ({ terms }: Slot): Set<number> => new Set([...terms].map(termHash));
