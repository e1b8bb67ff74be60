// A cache of words, each with the number of the term that it becomes. Most words of a post were in the posts before it, and
// counting by numbers is faster than by strings.
import { grown } from '../index/bytes';
import { termHash } from '../index/term-hash';
import { stemmed } from './terms';
import { eachWord } from './words';

/** The number of a word that is no term (a stop word, a single letter). */
const NONE = -1;
/** Words remembered, some 100 bytes each; with more, a new vocabulary is begun. */
const MOST_WORDS = 64_000;

export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  /** By language: the number of the term that a word becomes. */
  readonly #words = new Map<string | null, Map<string, number>>();
  #size = 0;
  /** By number. */
  readonly terms: string[] = [];
  #hashes = new Uint32Array(4_096);

  static #shared = new Vocabulary();

  /** The vocabulary to take documents apart with. Who has begun with one stays with it, as the next one's numbers differ. */
  static shared(): Vocabulary {
    if (Vocabulary.#shared.#size > MOST_WORDS) Vocabulary.#shared = new Vocabulary();
    return Vocabulary.#shared;
  }

  /** The number of a term, from 0; a new one gets the next. */
  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.#numbers.set(term, number);
    this.terms.push(term);
    this.#hashes = grown(this.#hashes, number + 1);
    this.#hashes[number] = termHash(term);
    return number;
  }

  /** The hash of the term with this number (term-hash.ts). */
  hashAt(number: number): number {
    return this.#hashes[number] as number;
  }

  /** The numbers of a text's terms in their order, as terms.ts finds them. */
  numbersIn(text: string, lang: string | null): number[] {
    let words = this.#words.get(lang);
    if (!words) this.#words.set(lang, (words = new Map()));
    const known = words;
    const numbers: number[] = [];
    eachWord(text, (word, _start, _end, bigram) => {
      let number = bigram ? this.numberOf(word) : known.get(word);
      if (number === undefined) {
        const term = stemmed(word, lang);
        number = term === '' ? NONE : this.numberOf(term);
        known.set(word, number);
        this.#size++;
      }
      if (number !== NONE) numbers.push(number);
    });
    return numbers;
  }
}
