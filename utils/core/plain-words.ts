// The words of a text for plain measures: no stems, no stop words, no language.
import { UNSPACED_SCRIPTS } from './unspaced-scripts';

/** A character of a script without spaces counts as a word. */
const WORD = new RegExp(`[${UNSPACED_SCRIPTS}]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*`, 'gu');

/** The words of a text in lower case, in their order, from at most its first 200,000 characters. */
export function plainWords(text: string): string[] {
  return text.slice(0, 200_000).toLowerCase().match(WORD) ?? [];
}
