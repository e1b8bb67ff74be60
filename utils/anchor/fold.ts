// Replaces variants of a character by one: typographic quotes and dashes.

/** Each is replaced by one unit, so that offsets into the folded text are offsets into the text. */
const FOLDED = new Map<string, string>([
  ...[...'‘’‚‛′`´ʼ'].map((char) => [char, "'"] as const),
  ...[...'“”„‟″«»'].map((char) => [char, '"'] as const),
  ...[...'‐‑‒–—―−'].map((char) => [char, '-'] as const),
]);
const EXCHANGED = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/** The text with such characters replaced, of the same length. */
export function fold(text: string): string {
  return text.replace(EXCHANGED, (char) => FOLDED.get(char) ?? char);
}
