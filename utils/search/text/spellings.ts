// One spelling for a word of which several are in use. Some are the same to every reader, and to a stemmer too, and are made one
// before it; others are letters that stemmers need, and are made one behind it.

// Without the alias, which the build does not know yet when it makes the lists of words.
import { normalised } from '../../core/normalised';

const ASCII = /^[\0-\x7f]*$/;

/**
 * Signs that a word has or lacks at will: where a line may break (soft hyphen), how letters are joined (U+200C and U+200D, tatweel)
 * or spoken apart (Catalan's l·l), stress on letters that have no form with it (за́мок), the points of Hebrew and the vowels of Arabic.
 */
const OPTIONAL =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u00b7\u200c\u200d]/g;

/**
 * Letters for which others are typed: ligatures, which are letters to Unicode, the forms of alef, ya, kaf and ha that Arabic,
 * Persian and Urdu keyboards have, ta marbuta, and the seats of hamza.
 */
const SAME: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', '‘': "'", '’': "'", ʼ: "'" },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ے: 'ي', ۓ: 'ي', ک: 'ك' },
  ...{ ة: 'ه', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ۂ: 'ه', ۃ: 'ه', ؤ: 'ء', ئ: 'ء' },
};
/** Those, and the digits of Arabic and Persian, whose last four bits are their value. */
const SEVERAL = new RegExp(`[${Object.keys(SAME).join('')}\u0660-\u0669\u06f0-\u06f9]`, 'g');
const theSame = (letter: string): string => SAME[letter] ?? String(letter.charCodeAt(0) & 15);

/** A word of a text in lower case and in NFKC, however it is written. */
export function plainWord(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase();
  const word = normalised(written, 'NFKC').toLowerCase();
  return word.replace(OPTIONAL, '').replace(SEVERAL, theSame);
}

/** Letters with a stroke or a shape of their own, which stemmers and lists of stop words know and Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŧ: 't' },
};
const STROKED = new RegExp(`[${Object.keys(STROKES).join('')}]`, 'g');
const LATIN_MARKS = /[\u0300-\u036f]/g;
const FOLDABLE = /[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/;

/** A word or stem without the marks and strokes of its letters, which do not tell terms apart ("São" and "Sao", "ё" and "е"). */
export function folded(stem: string): string {
  if (!FOLDABLE.test(stem)) return stem;
  const bare = stem.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC');
  return bare.replace(STROKED, (letter) => STROKES[letter] as string);
}
