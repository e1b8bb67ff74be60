// Characters that writers and programs exchange for one another, made one: typographic quotes, dashes, blanks.

/** Kept in one place with the same length: an offset into the folded text is one into the text. */
const FOLDED = new Map<string, string>([
  ...[...'‘’‚‛′`´ʼ'].map((char) => [char, "'"] as const),
  ...[...'“”„‟″«»'].map((char) => [char, '"'] as const),
  ...[...'‐‑‒–—―−'].map((char) => [char, '-'] as const),
]);
const EXCHANGED = new RegExp(`[${[...FOLDED.keys()].join('')}]`, 'g');

/** The text with such characters made one, as long as it was. */
export function fold(text: string): string {
  return text.replace(EXCHANGED, (char) => FOLDED.get(char) ?? char);
}
