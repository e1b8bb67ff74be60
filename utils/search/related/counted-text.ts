// A text's vector with all that is counted once for it: how often and how rare its terms are, and its pairs of terms.
import { BLOCK_END, type DocumentVector } from '../index/document-vector';
import type { TermTable } from '../scoring/term-table';
import { DAMPED, damped } from '../scoring/term-weight';
import { type Pairs, PairTable } from './pair-table';

/** Fields of a vector, against the body's 1. */
export const FIELDS = { title: 3, tags: 2, body: 1 } as const;
/** Terms at the beginning of a text that say what it is about. */
const LEAD = 120;

/** Arrays are by the numbers of the vector. */
export interface CountedText {
  vector: DocumentVector;
  /** In the query's table of terms. */
  places: Uint32Array;
  frequencies: Uint32Array;
  idf: Float32Array;
  /** What each term counts: its damped frequency times its rarity. */
  weights: Float32Array;
  /** idf to the power of IDF_POWER. */
  rarity: Float32Array;
  /** Terms, weighted by field: the length that BM25 goes by. */
  length: number;
  pairs: Pairs;
}

export const lengthOf = (weights: Float32Array): number =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;

/** @param squares the sum of the squares of one side's weights; @param length the other side's length */
export const cosine = (dot: number, squares: number, length: number): number =>
  squares === 0 ? 0 : dot / (Math.sqrt(squares) * length);

function frequenciesOf(vector: DocumentVector): Uint32Array {
  const frequencies = new Uint32Array(vector.hashes.length);
  const field = (numbers: Uint16Array, weight: number): void => {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      frequencies[number] = (frequencies[number] as number) + weight;
    }
  };
  field(vector.title, FIELDS.title);
  field(vector.tags, FIELDS.tags);
  field(vector.body, FIELDS.body);
  frequencies[BLOCK_END] = 0;
  return frequencies;
}

/** How often each term stands in a text's beginning, its title counting twice; by number. */
export function leadOf(vector: DocumentVector): Float32Array {
  const frequencies = new Float32Array(vector.hashes.length);
  for (const number of vector.body.subarray(0, LEAD))
    frequencies[number] = (frequencies[number] as number) + 1;
  for (const number of vector.title) frequencies[number] = (frequencies[number] as number) + 2;
  frequencies[BLOCK_END] = 0;
  return frequencies;
}

/** Counts texts for one query: the page first, then its candidates. */
export class TextCounter {
  readonly #terms: TermTable;
  readonly pairs = new PairTable();

  constructor(terms: TermTable) {
    this.#terms = terms;
  }

  /** @param places of its terms, which are weighed */
  count(vector: DocumentVector, places: Uint32Array, isPage = false): CountedText {
    const frequencies = frequenciesOf(vector);
    // One piece of memory for the three: the browser counts pieces, and collects garbage by their number as well.
    const size = places.length;
    const numbers = new Float32Array(size * 3);
    const idf = numbers.subarray(0, size);
    const rarity = numbers.subarray(size, size * 2);
    const weights = numbers.subarray(size * 2);
    const { idf: idfOf, rarity: rarityOf } = this.#terms;
    let length = 0;
    for (let number = 1; number < size; number++) {
      const place = places[number] as number;
      const frequency = frequencies[number] as number;
      const rare = rarityOf[place] as number;
      length += frequency;
      idf[number] = idfOf[place] as number;
      rarity[number] = rare;
      weights[number] =
        (frequency < DAMPED.length ? (DAMPED[frequency] as number) : damped(frequency)) * rare;
    }
    const pairs = isPage ? this.pairs.countPage(vector, idf, FIELDS) : this.pairs.count(vector, idf, FIELDS);
    return { vector, places, frequencies, idf, rarity, weights, length, pairs };
  }
}
