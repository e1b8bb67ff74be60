// How long a text takes to read.
import { UNSPACED_SCRIPTS } from './unspaced-scripts';

const WORDS_PER_MINUTE = 238; // Brysbaert 2019, silent reading of English non-fiction
const CHARACTERS_PER_MINUTE = 260; // Chinese and Japanese, where words are not spaced; same source
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'gu');

/** Whole minutes that a text takes to read, at least 1. Scripts without spaces are counted by character. */
export function readingMinutes(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const words = text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + unspaced / CHARACTERS_PER_MINUTE));
}
