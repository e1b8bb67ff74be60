// From words to terms: stop words fall out, the rest are stemmed, each with its place in the text.
import { LANGUAGES, type Language } from './languages';
import { wordsOf } from './words';

/** A term of a text and where it stands (UTF-16 offsets). */
export interface Term {
  term: string;
  start: number;
  end: number;
}

/** Longer "words" are keys, hashes or markup gone astray. */
const LONGEST_WORD = 40;
/** Stems remembered per language; then the oldest half is forgotten. */
const CACHE_SIZE = 20_000;

const PLAIN: Language = { stem: (word) => word, stopWords: new Set() };
const caches = new Map<string, Map<string, string>>();

const LATIN_MARKS = /[\u0300-\u036f]/g;
const FOLDABLE = /[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/;

/** Diacritics do not tell terms apart ("São" and "Sao", "ё" and "е"): folded after stemming, which needs them. */
function fold(stem: string): string {
  return FOLDABLE.test(stem) ? stem.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC') : stem;
}

function cacheOf(code: string): Map<string, string> {
  let cache = caches.get(code);
  if (!cache) caches.set(code, (cache = new Map()));
  if (cache.size >= CACHE_SIZE) {
    let forgotten = CACHE_SIZE / 2;
    for (const word of cache.keys()) {
      if (forgotten-- <= 0) break;
      cache.delete(word);
    }
  }
  return cache;
}

/** The part of a word with an apostrophe that carries its meaning: "eau" of "l'eau", "reader" of "reader's". */
function stripElision(word: string): string {
  if (!word.includes("'")) return word;
  return word.split("'").reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function stemOf(word: string, language: Language): string {
  if (language.stopWords.has(word)) return '';
  const bare = stripElision(word);
  if (bare.length > LONGEST_WORD || language.stopWords.has(bare)) return '';
  if (bare.length === 1 && !/\p{N}/u.test(bare)) return '';
  return fold(language.stem(bare));
}

/** The term that a word in lower case becomes in a language, or '' where it is none (a stop word, a single letter). */
export function termOf(word: string, code: string | null): string {
  const cache = cacheOf(code ?? '');
  let term = cache.get(word);
  if (term === undefined) {
    term = stemOf(word, (code === null ? undefined : LANGUAGES.get(code)) ?? PLAIN);
    cache.set(word, term);
  }
  return term;
}

/** The terms of a text in their order, stop words left out. `code` is one of the languages known, or null. */
export function termsOf(text: string, code: string | null): Term[] {
  const terms: Term[] = [];
  for (const { word, start, end, bigram } of wordsOf(text)) {
    const term = bigram ? word : termOf(word, code);
    if (term !== '') terms.push({ term, start, end });
  }
  return terms;
}
