// The characters that a feed's text may have. Apart from decoding, which the worker carries too.

/** Characters that XML 1.0 forbids besides lone surrogates: control characters and non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** Character references to them. */
const FORBIDDEN_REFERENCE = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/gi;
/** Two references to the halves of one character, as programs write them that think in UTF-16. */
const HALVES = /&#(?:(\d{5})|x(d[89ab][\da-f]{2}));&#(?:(\d{5})|x(d[c-f][\da-f]{2}));/gi;
const isHalf = (code: number, from: number): boolean => code >= from && code < from + 0x400;

/** Control characters that are letters of windows-1252 whose encoding was forgotten on the way. */
const FORGOTTEN = /[\x80-\x9f]/g;

/**
 * Without the characters that XML 1.0 forbids, which make parsers give up; lone surrogates become U+FFFD, and C1 control
 * characters the letters that windows-1252 has in their place.
 */
export function withoutInvalidCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(FORBIDDEN_REFERENCE, '')
    .replace(HALVES, (written, high, highHex, low, lowHex) => {
      const codes = [high ?? `0x${highHex}`, low ?? `0x${lowHex}`].map(Number) as [number, number];
      return isHalf(codes[0], 0xd800) && isHalf(codes[1], 0xdc00) ? String.fromCharCode(...codes) : written;
    })
    .replace(FORGOTTEN, (control) =>
      new TextDecoder('windows-1252').decode(Uint8Array.of(control.charCodeAt(0))),
    );
}
