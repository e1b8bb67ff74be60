// A query's words as the index knows them: for each a set of terms of which any will do.
import { termHash } from './term-hash';
import { termOf } from './terms';
import { wordsOf } from './words';

/** One word of the query: any of its terms will do. */
export interface Slot {
  typed: string;
  terms: Set<string>;
  /** Those of them that only begin as typed, and so count less. */
  begun: Set<string>;
  /** Slots with the same number are neighbours that must stand together; null for a word by itself. */
  phrase: number | null;
}

/** Words of a query that count: a longer one is a selected text, whose first words are looked up. */
const WORD_LIMIT = 24;

/** The terms that a word becomes in each language; none for a stop word. */
export function stemsOf(word: string, languages: readonly string[]): Set<string> {
  const stems = new Set<string>();
  for (const code of languages) {
    const stem = termOf(word, code === '' ? null : code);
    if (stem !== '') stems.add(stem);
  }
  return stems;
}

function slotsOf(text: string, languages: readonly string[], phrase: number | null): Slot[] {
  return [...wordsOf(text)].flatMap(({ word, bigram }) => {
    const terms = bigram ? new Set([word]) : stemsOf(word, languages);
    return terms.size === 0 ? [] : [{ typed: word, terms, begun: new Set<string>(), phrase }];
  });
}

/**
 * The slots of words and phrases; phrases come first, and words that count for nothing (stop words) have none.
 * @param languages in which the archive's words were stemmed: the reader does not say which one is meant
 */
export function slotsFor(
  { words, phrases }: { words: readonly string[]; phrases: readonly string[] },
  languages: readonly string[],
): Slot[] {
  const slots = phrases.flatMap((phrase, n) => slotsOf(phrase, languages, n));
  let next = phrases.length;
  for (const word of words) {
    if (slots.length >= WORD_LIMIT) break;
    const parts = slotsOf(word, languages, null);
    // "node.js" and a run of Chinese are one word to the reader: their parts must stand together.
    if (parts.length > 1) for (const part of parts) part.phrase = next;
    next++;
    slots.push(...parts);
  }
  return slots.slice(0, WORD_LIMIT);
}

/** The groups of slots that must stand together, each as the hashes of its terms. */
export function phrasesOf(slots: readonly Slot[]): Set<number>[][] {
  return [...Map.groupBy(slots, ({ phrase }) => phrase)].flatMap(([phrase, members]) =>
    phrase === null ? [] : [members.map(hashesOf)],
  );
}

export const hashesOf = ({ terms }: Slot): Set<number> => new Set([...terms].map(termHash));
