// Which language a text is in, cheaply: by the stop words that it uses.
import { LANGUAGES, languageCode } from './languages';

/** Letters looked at: some 400 words. */
const SAMPLE = 3_000;
/** Below this share of stop words a text (a list, a table, code) says nothing of its language. */
const TELLING_SHARE = 0.08;
/** A declared language is believed unless another one explains this much more of the text. */
const BELIEF = 1.4;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** The same for text that is all ASCII, for which Unicode's classes cost several times as much. */
const ASCII_WORD = /[a-z]+(?:'[a-z]+)*/g;

const wordsIn = (small: string): readonly string[] =>
  small.match(/^[\0-\x7f]*$/.test(small) ? ASCII_WORD : WORD) ?? [];

let languagesOfWord: Map<string, string[]> | undefined;

function stopWordLanguages(): Map<string, string[]> {
  if (languagesOfWord) return languagesOfWord;
  languagesOfWord = new Map();
  for (const [code, { stopWords }] of LANGUAGES) {
    for (const word of stopWords) {
      const codes = languagesOfWord.get(word);
      if (codes) codes.push(code);
      else languagesOfWord.set(word, [code]);
    }
  }
  return languagesOfWord;
}

/**
 * The code of the language in which a text is stemmed, or null for none of those known.
 * What the page declares (`tag`, as in `lang` attributes) is a hint: many pages declare the wrong one.
 */
export function detectLanguage(text: string, tag: string | null): string | null {
  const declared = languageCode(tag);
  const words = wordsIn(text.slice(0, SAMPLE).toLowerCase());
  const languages = stopWordLanguages();
  const hits = new Map<string, number>();
  for (const word of words) {
    const codes = languages.get(word);
    // A word of many languages says less of each.
    for (const code of codes ?? [])
      hits.set(code, (hits.get(code) ?? 0) + 1 / Math.sqrt((codes ?? []).length));
  }
  let best: string | null = null;
  for (const [code, count] of hits) if (best === null || count > (hits.get(best) ?? 0)) best = code;
  if (best === null) return declared;
  const score = hits.get(best) ?? 0;
  if (declared !== null && (hits.get(declared) ?? 0) * BELIEF >= score) return declared;
  return score >= words.length * TELLING_SHARE ? best : declared;
}
