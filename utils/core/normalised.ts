// Unicode normalisation in bounded time. Engines sort the marks behind a letter, which takes time with the square of their
// number: a megabyte of them behind one letter, which is a word like any other, would keep the worker busy for half an hour.
// So no more than thirty stand behind each other (Stream-Safe Text Format, UAX #15, section 13); no language has as many.

/** Thirty marks and one more. A joiner between them (U+034F) is drawn as nothing, and sorts nothing past itself. */
const TOO_MANY = /\p{M}{30}(?=\p{M})/gu;

/** The text in a normal form. Of honest text it is `normalize`. */
export const normalised = (text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string =>
  text.replace(TOO_MANY, '$&\u034f').normalize(form);
