// A query's words as the index knows them: for each a set of terms of which any will do.

import { termHash } from '../index/term-hash';
import type { LanguageShares } from '../text/language-detection';
import { termOf } from '../text/terms';
import { wordsOf } from '../text/words';

/** One word of the query: any of its terms will do. */
export interface Slot {
  typed: string;
  terms: Set<string>;
  /** Those of them that only begin as typed, and so count less. */
  begun: Set<string>;
  /** Those that it becomes only in rarer languages of the archive, with what they count: as the root of their share. */
  rarer: Map<string, number>;
  /** The share of the archive's posts in whose language it is a stop word, so that none of these has it. */
  stopped: number;
  /** Slots with the same number are neighbours that must stand together; null for a word by itself. */
  phrase: number | null;
}

/** Words of a query that count: a longer one is a selected text, whose first words are looked up. */
const WORD_LIMIT = 24;
/** A word that is a stop word in so large a share of the posts is wanted of none. */
const MOSTLY_STOPPED = 0.1;

/** Whether a post must have the word. */
export const isNeeded = ({ stopped }: Slot): boolean => stopped < MOSTLY_STOPPED;

/** The terms that a word becomes in each language; none for a stop word. */
export function stemsOf(word: string, languages: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const code of languages) {
    const stem = termOf(word, code === '' ? null : code);
    if (stem !== '') stems.add(stem);
  }
  return stems;
}

/** A slot for a word, without terms where it counts for nothing. */
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
  return [...wordsOf(text)].flatMap(({ word, bigram }) => {
    const slot = slotOf(word, bigram ? new Map() : languages, phrase);
    if (bigram) slot.terms.add(word);
    return slot.terms.size === 0 ? [] : [slot];
  });
}

/**
 * The slots of words and phrases; phrases come first, and words that count for nothing (stop words) have none.
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

/** Those slots of a query that count. */
export function countedOf(slots: readonly Slot[]): Slot[] {
  const counted = slots.slice(0, WORD_LIMIT);
  // Of nothing but stop words, those are wanted.
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
