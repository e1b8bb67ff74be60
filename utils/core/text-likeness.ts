// How much of one text is in another: tells an edited or shortened text from a different one.
import { UNSPACED_SCRIPTS } from './unspaced-scripts';

/** Words; in scripts without spaces, characters. */
const WORDS = new RegExp(`[${UNSPACED_SCRIPTS}]|[\\p{L}\\p{N}]+`, 'gu');
/** Different words of a text that are compared. */
const MOST = 4_000;

const wordsOf = (text: string): Set<string> => {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    words.add(word);
    if (words.size >= MOST) break;
  }
  return words;
};

export interface Likeness {
  /** Share of the shorter text's different words that the longer one has, 0 to 1; 1 where it has no words. */
  share: number;
  /** Different words of the shorter text. */
  words: number;
}

/** Compares two texts by their words, whatever their order (containment, Broder 1997, of single words). */
export function likeness(one: string, other: string): Likeness {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of shorter) if (longer.has(word)) common += 1;
  return { share: shorter.size === 0 ? 1 : common / shorter.size, words: shorter.size };
}
