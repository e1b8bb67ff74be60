// From terms back to words: how a text writes each of its terms.
import { type Term, termsOf } from '../text/terms';

/** Letters of a text that are looked through. */
const TEXT_LIMIT = 100_000;

const isSmall = (word: string): boolean => word === word.toLocaleLowerCase();

/** What may stand between two words that are one expression: "data mesh", "spec-driven", "infrastructure as code". */
const BETWEEN = /^(?: (?:\p{L}{1,3} )?|[-‐–/]?)$/u;

const KATAKANA = /^[ァ-ヺー]{2}$/;

/** What stands at a place, a word in katakana whole: it is indexed by pairs of its characters. */
function writtenAt(text: string, start: number, end: number): string {
  const goesOn = (at: number): boolean => KATAKANA.test(text.slice(at - 1, at + 1));
  while (goesOn(start)) start--;
  while (goesOn(end)) end++;
  return text.slice(start, end);
}

/** The key of two terms of which the second stands behind the first. */
export const phraseOf = (first: string, second: string): string => `${first} ${second}`;

/**
 * For each of some terms, and for two of them that stand side by side (see phraseOf), the way in which a text writes it most
 * often; of two that are as often in small letters, as titles and beginnings of sentences write any word with a large one.
 */
export function surfaceWords(
  text: string,
  lang: string | null,
  wanted: { has(term: string): boolean },
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (term: string, word: string): void => {
    let writings = counts.get(term);
    if (!writings) counts.set(term, (writings = new Map()));
    writings.set(word, (writings.get(word) ?? 0) + 1);
  };
  let before: Term | null = null;
  for (const one of termsOf(text.slice(0, TEXT_LIMIT), lang)) {
    const { term, start, end } = one;
    if (!wanted.has(term)) {
      before = null;
      continue;
    }
    count(term, writtenAt(text, start, end));
    if (before && before.term !== term && BETWEEN.test(text.slice(before.end, start)))
      count(phraseOf(before.term, term), writtenAt(text, before.start, end));
    before = one;
  }
  const words = new Map<string, string>();
  for (const [term, writings] of counts) {
    const [best] = [...writings].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && isSmall(b[0]) && !isSmall(a[0])) ? b : a,
    );
    words.set(term, best);
  }
  return words;
}
