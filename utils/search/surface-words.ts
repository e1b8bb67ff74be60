// From terms back to words: how a text writes each of its terms.
import { termsOf } from './terms';

/** Letters of a text that are looked through. */
const TEXT_LIMIT = 100_000;

const isSmall = (word: string): boolean => word === word.toLocaleLowerCase();

/**
 * For each of some terms the way in which a text writes it most often; of two that are as often in small letters, as
 * titles and beginnings of sentences write any word with a large one.
 */
export function surfaceWords(
  text: string,
  lang: string | null,
  wanted: { has(term: string): boolean },
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { term, start, end } of termsOf(text.slice(0, TEXT_LIMIT), lang)) {
    if (!wanted.has(term)) continue;
    const word = text.slice(start, end);
    let writings = counts.get(term);
    if (!writings) counts.set(term, (writings = new Map()));
    writings.set(word, (writings.get(word) ?? 0) + 1);
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
