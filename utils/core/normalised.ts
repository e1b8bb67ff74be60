// Unicode normalisation in bounded time. Engines sort the combining marks behind a letter in quadratic time: a megabyte of
// them behind one letter would keep the worker busy for half an hour. So no more than thirty may follow each other
// (Stream-Safe Text Format, UAX #15, section 13); no language has as many.

/** Thirty combining marks before another one. The joiner put between them (U+034F) is invisible, and stops the sorting. */
const TOO_MANY = /\p{M}{30}(?=\p{M})/gu;

/** The text in a normal form. For real text the same as `normalize`. */
export const normalised = (text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string =>
  text.replace(TOO_MANY, '$&\u034f').normalize(form);
