// From words to terms: stop words fall out, the rest are stemmed, each with its place in the text.
import { LANGUAGES, type Language } from './languages';
import { folded } from './spellings';
import { eachWord } from './words';

/** A term of a text and where it stands (UTF-16 offsets). */
export interface Term {
  term: string;
  start: number;
  end: number;
}

/** Longer "words" are keys, hashes or markup gone astray. */
const LONGEST_WORD = 40;
const PLAIN: Language = { stem: (word) => word, stopWords: new Set() };

/** The part of a word with an apostrophe that carries its meaning: "eau" of "l'eau", "reader" of "reader's". */
function stripElision(word: string): string {
  if (!word.includes("'")) return word;
  return word.split("'").reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** The languages of other scripts than Latin, each the only one of its script. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['ru', /^[\u0400-\u04ff]/],
  ['ar', /^[\u0600-\u06ff]/],
];

/** The language in which a word is stemmed: Latin words of a Russian text as English, Cyrillic words elsewhere as Russian. */
function languageOf(word: string, code: string | null): Language {
  if (code === null) return PLAIN;
  const own = SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? 'en';
  const isLatin = own === 'en' && !SCRIPTS.some(([other]) => other === code);
  return LANGUAGES.get(isLatin ? code : own) ?? PLAIN;
}

/** The term that a word (as spellings.ts writes it) becomes in a language, or '' where it is none (a stop word, a single letter). */
export function stemmed(word: string, code: string | null): string {
  const language = languageOf(word, code);
  if (language.stopWords.has(word)) return '';
  const bare = stripElision(word);
  if (bare.length > LONGEST_WORD || language.stopWords.has(bare)) return '';
  if (bare.length === 1 && !/\p{N}/u.test(bare)) return '';
  return folded(language.stem(bare));
}

/** Words remembered per language, in each of two generations: when the newer one is full, it replaces the older one. */
const CACHE_SIZE = 5_000;

/** A cache of the terms that words become in one language. */
class Stemmer {
  readonly #code: string | null;
  #recent = new Map<string, string>();
  #older: ReadonlyMap<string, string> = new Map();

  constructor(code: string | null) {
    this.#code = code;
  }

  termOf(word: string): string {
    // Very long words are hardly ever terms, and may be as long as a whole text: they are not remembered.
    if (word.length > LONGEST_WORD) return stemmed(word, this.#code);
    const known = this.#recent.get(word);
    if (known !== undefined) return known;
    const term = this.#older.get(word) ?? stemmed(word, this.#code);
    if (this.#recent.size >= CACHE_SIZE) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(word, term);
    return term;
  }
}

const stemmers = new Map<string | null, Stemmer>();

function stemmerOf(code: string | null): Stemmer {
  let stemmer = stemmers.get(code);
  if (!stemmer) stemmers.set(code, (stemmer = new Stemmer(code)));
  return stemmer;
}

/** As `stemmed`, remembered. */
export function termOf(word: string, code: string | null): string {
  return stemmerOf(code).termOf(word);
}

/** Visits the terms of a text in their order, stop words left out. `code` is one of the languages known, or null. */
export function eachTerm(
  text: string,
  code: string | null,
  visit: (term: string, start: number, end: number) => void,
): void {
  const stemmer = stemmerOf(code);
  eachWord(text, (word, start, end, bigram) => {
    const term = bigram ? word : stemmer.termOf(word);
    if (term !== '') visit(term, start, end);
  });
}

/** The terms of a text in their order, with their places. */
export function termsOf(text: string, code: string | null): Term[] {
  const terms: Term[] = [];
  eachTerm(text, code, (term, start, end) => terms.push({ term, start, end }));
  return terms;
}
