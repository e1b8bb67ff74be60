// A text's vector with all that is counted once for it: how often and how rare its terms are, and its pairs of terms.
import { BLOCK_END, type DocumentVector } from './document-vector';
import type { OpenIndex } from './open-index';
import { PairCounter, type Pairs } from './pair-table';
import { damped, rarityOf } from './term-weight';

/** Fields of a vector, against the body's 1. */
const FIELDS = { title: 3, tags: 2, body: 1 } as const;
/** Terms at the beginning of a text that say what it is about. */
const LEAD = 120;

/** Arrays are by the numbers of the vector. */
export interface CountedText {
  vector: DocumentVector;
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

/** Counts texts for one query. */
export class TextCounter {
  readonly #index: OpenIndex;
  readonly #known: ReadonlyMap<number, number>;
  readonly #cache = new Map<number, number>();
  readonly #pairs = new PairCounter();

  /** @param known exact document frequencies of some terms, by hash; the others are estimated */
  constructor(index: OpenIndex, known: ReadonlyMap<number, number>) {
    this.#index = index;
    this.#known = known;
  }

  #idfOf(hash: number): number {
    let idf = this.#cache.get(hash);
    if (idf === undefined) {
      const documents = this.#known.get(hash) ?? this.#index.frequency(hash);
      this.#cache.set(hash, (idf = this.#index.idfOf(hash, Math.max(1, documents))));
    }
    return idf;
  }

  /** @param beside the page counted before, and its number for each of this text's terms (0 for none): their rarity is known then */
  count(vector: DocumentVector, beside?: { page: CountedText; onPage: Uint16Array }): CountedText {
    const { hashes } = vector;
    const frequencies = frequenciesOf(vector);
    // One piece of memory for the three: the browser counts pieces, and collects garbage by their number as well.
    const size = hashes.length;
    const numbers = new Float32Array(size * 3);
    const idf = numbers.subarray(0, size);
    const rarity = numbers.subarray(size, size * 2);
    const weights = numbers.subarray(size * 2);
    let length = 0;
    for (let number = 1; number < hashes.length; number++) {
      const there = beside?.onPage[number] ?? 0;
      const one =
        beside && there > 0 ? (beside.page.idf[there] as number) : this.#idfOf(hashes[number] as number);
      length += frequencies[number] as number;
      idf[number] = one;
      rarity[number] = rarityOf(one);
      weights[number] = damped(frequencies[number] as number) * (rarity[number] as number);
    }
    const pairs = this.#pairs.count(vector, idf, FIELDS);
    return { vector, frequencies, idf, rarity, weights, length, pairs };
  }
}
