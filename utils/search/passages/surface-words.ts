// From terms back to words: how a text writes each of its terms.
import { type Term, termsOf } from '../text/terms';

/** Letters of a text that are looked through. */
const TEXT_LIMIT = 100_000;

const isSmall = (word: string): boolean => word === word.toLocaleLowerCase();

/** What may stand between two words that are one expression: "data mesh", "spec-driven", "infrastructure as code". */
const BETWEEN = /^(?: (?:(\p{L}{1,3}) )?|[-‐–/]?)$/u;

/** Short words that put one thing beside another, where what is around them is no expression: "sun and oranges". */
const COORDINATORS: Readonly<Record<string, string>> = {
  en: 'and or but nor',
  de: 'und',
  fr: 'et ou',
  es: 'y e o u ni',
  pt: 'e ou',
  it: 'e ed o',
  nl: 'en of',
  ru: 'и а но',
  sv: 'och',
  da: 'og',
  no: 'og',
  fi: 'ja tai',
  hu: 'és',
  ro: 'și ori',
  tr: 've',
  ar: 'أو',
};

/** What a hyphen ties to the word behind it: the "self" of "self-serve". */
const TIED = /[\p{L}\p{N}]+[-‐]$/u;
/** Characters of such a part at most. */
const LONGEST_TIED = 20;

const KATAKANA = /^[ァ-ヺー]{2}$/;

/** What stands at a place, a word in katakana whole: it is indexed by pairs of its characters. */
function writtenAt(text: string, start: number, end: number): string {
  const goesOn = (at: number): boolean => KATAKANA.test(text.slice(at - 1, at + 1));
  while (goesOn(start)) start--;
  while (goesOn(end)) end++;
  return text.slice(start, end);
}

/** Where a word begins, with what is tied to it. */
function startOf(text: string, { start }: Term): number {
  const tied = TIED.exec(text.slice(Math.max(0, start - LONGEST_TIED), start));
  return tied ? start - tied[0].length : start;
}

/** Whether two words are one expression by what stands between them. */
function isExpression(between: string, lang: string | null): boolean {
  const found = BETWEEN.exec(between);
  const [, short] = found ?? [];
  const coordinators = COORDINATORS[lang ?? '']?.split(' ') ?? [];
  return found !== null && (short === undefined || !coordinators.includes(short.toLocaleLowerCase()));
}

/** How each term or phrase is written, and how often so. */
type Writings = Map<string, Map<string, number>>;

function count(all: Writings, term: string, word: string): void {
  const writings = all.get(term) ?? new Map<string, number>();
  all.set(term, writings.set(word, (writings.get(word) ?? 0) + 1));
}

/** Of two writings that are as frequent, the one in small letters. */
function mostOften(writings: ReadonlyMap<string, number>): string {
  const [[word]] = [...writings].sort(
    ([a, m], [b, n]) => n - m || Number(isSmall(b)) - Number(isSmall(a)),
  ) as [[string, number]];
  return word;
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
  const counts: Writings = new Map();
  let before: (Term & { from: number }) | null = null;
  for (const one of termsOf(text.slice(0, TEXT_LIMIT), lang)) {
    if (!wanted.has(one.term)) {
      before = null;
      continue;
    }
    const from = startOf(text, one);
    count(counts, one.term, writtenAt(text, from, one.end));
    if (before && before.term !== one.term && isExpression(text.slice(before.end, one.start), lang))
      count(counts, phraseOf(before.term, one.term), writtenAt(text, before.from, one.end));
    before = { ...one, from };
  }
  return new Map([...counts].map(([term, writings]) => [term, mostOften(writings)]));
}
