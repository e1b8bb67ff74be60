// Titles, names and addresses within a sentence of the other direction: without a sign they pull the words and marks around
// them to the wrong side (Unicode Standard Annex 9).

/** Letters of scripts that run from the right. */
export const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Whether a text has letters of the direction that is not `dir`. */
function hasOther(text: string, dir: 'ltr' | 'rtl'): boolean {
  if (dir === 'ltr') return RIGHT_TO_LEFT.test(text);
  for (const letter of text.match(/\p{L}/gu) ?? []) if (!RIGHT_TO_LEFT.test(letter)) return true;
  return false;
}

/** A text as it may stand in a sentence that runs in `dir`: by itself, where it has letters that run the other way. */
export function isolated(text: string, dir: 'ltr' | 'rtl'): string {
  return hasOther(text, dir) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}
