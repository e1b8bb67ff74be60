// Scripts that put no spaces between words.

/** One of their characters, as the inside of a character class of a pattern with the flag `u`. */
export const UNSPACED_SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
