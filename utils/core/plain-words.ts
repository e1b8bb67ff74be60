// The words of a text as plain measures want them: no stems, no stop words, no language.

/** Scripts that put no spaces between words: each of their characters counts as one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** The words of a text in lower case, in their order, from at most its first 200,000 characters. */
export function plainWords(text: string): string[] {
  return text.slice(0, 200_000).toLowerCase().match(WORD) ?? [];
}
