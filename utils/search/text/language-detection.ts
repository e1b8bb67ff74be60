// Which language a text is in, cheaply: by the most frequent words of each (naive Bayes over function-words.ts).
import { evidenceOfWords } from './function-words';
import { LANGUAGES, languageCode } from './languages';

/** Letters looked at: some 400 words. */
const SAMPLE = 3_000;
/** With less evidence than this for each word, a text (a list, a table, code) has no detectable language. */
const TELLING = 0.16;
/** A declared language is believed unless another one explains this much more of the text. */
const BELIEF = 1.4;
/** The expected languages count as much as two or three frequent words: that decides for a title, but not for a paragraph. */
const BEFOREHAND = 8;

const DENSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A run of a script without words, or a word. */
const RUN = new RegExp(`[${DENSE}]+|(?:(?![${DENSE}])[\\p{L}\\p{M}])+(?:['’]\\p{L}+)*`, 'gu');
const IS_DENSE = new RegExp(`^[${DENSE}]`, 'u');
/** The first character of all those scripts: a word that begins with an earlier one is in none of them. */
const FIRST_DENSE = 0x1100;
/** The same for text that is all ASCII, for which Unicode's classes cost several times as much. */
const ASCII_WORD = /[a-z]+(?:'[a-z]+)*/g;
const ASCII = /^[\0-\x7f]*$/;

/** Letters of which Russian, the only language of its script that is stemmed, has all: a hint where no frequent word is. */
const RUSSIAN = /^[а-яё]+$/;

/** The words of a text in lower case, and how many characters of scripts without words stand between them. */
function wordsIn(small: string): { words: readonly string[]; dense: number } {
  if (ASCII.test(small)) return { words: small.match(ASCII_WORD) ?? [], dense: 0 };
  let dense = 0;
  const words: string[] = [];
  for (const run of small.match(RUN) ?? []) {
    if (run.charCodeAt(0) >= FIRST_DENSE && IS_DENSE.test(run)) dense += run.length;
    else words.push(run.includes('’') ? run.replaceAll('’', "'") : run);
  }
  return { words, dense };
}

/** How common each language is where a text comes from: shares of 1, by code. */
export type LanguageShares = ReadonlyMap<string, number>;

/**
 * The code of the language in which a text is stemmed, or null for none of those known.
 * What the page declares (`tag`, as in `lang` attributes) is a hint: many pages declare the wrong one.
 * @param expected languages that the text is likely in, as those of the archive for what is asked of it
 */
export function detectLanguage(
  text: string,
  tag: string | null,
  expected: LanguageShares = new Map(),
): string | null {
  const declared = languageCode(tag);
  const { words, dense } = wordsIn(text.slice(0, SAMPLE).toLowerCase());
  // The words between the characters are names and terms, and mostly English.
  if (dense > words.length) return 'en';
  const evidence = evidenceOfWords();
  const scores = new Map<string, number>();
  for (const [code, share] of expected) scores.set(code, share * BEFOREHAND);
  const add = (code: string, weight: number) => scores.set(code, (scores.get(code) ?? 0) + weight);
  for (const word of words) {
    for (const [code, weight] of evidence.get(word) ?? []) add(code, weight);
    if (word.charCodeAt(0) > 0x7f && RUSSIAN.test(word)) add('ru', TELLING);
  }
  let best: string | null = null;
  for (const [code, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = code;
  if (best === null) return declared;
  const score = scores.get(best) ?? 0;
  if (declared !== null && (scores.get(declared) ?? 0) * BELIEF >= score) return declared;
  if (score < (words.length + dense) * TELLING) return declared;
  return LANGUAGES.has(best) ? best : null;
}
