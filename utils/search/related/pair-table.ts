// Terms of a text that stand near each other, counted in hashed buckets: what a page and a post have in common is told
// better by two words that stand together in both than by the words alone.

import { BLOCK_END, type DocumentVector } from '../index/document-vector';
import { BucketMap } from './bucket-map';

const BITS = 20;
const SIZE = 2 ** BITS;

/** Pairs of one text. The arrays have the same length: one entry for each different pair. */
export interface Pairs {
  buckets: Uint32Array;
  /** How often, weighted by field and by nearness, in NEARNESS-ths. */
  counts: Uint32Array;
  /** Inverse document frequency of the rarer of the two terms. */
  rarest: Float32Array;
}

/** How many terms further the second of a pair may stand; a pair counts by 1 / distance. */
export const REACH = 3;
/** What a pair of neighbours is counted as, so that 1 / distance is a whole number for each distance within reach. */
export const NEARNESS = 6;
const NEARNESS_AT = Array.from({ length: REACH + 1 }, (_, distance) =>
  distance === 0 ? 0 : NEARNESS / distance,
);

/** What makes the bucket of two terms: the lower hash times the first, the higher times the second. */
const LOW = 0x9e3779b1;
const HIGH = 0x85ebca6b;

/** The bucket of two terms, in any order. */
export function pairBucket(first: number, second: number): number {
  const mixed = Math.imul(Math.min(first, second), LOW) ^ Math.imul(Math.max(first, second), HIGH);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
}

/** By bucket: in how many candidates the pair occurs, who are far fewer than this, and whether it is on the page. */
export const ON_PAGE = 128;
/** Of one query, which clears it: a megabyte that need not be taken up anew for each. */
export const occurring = new Uint8Array(SIZE);

/** How much a field counts. */
export interface FieldWeights {
  title: number;
  tags: number;
  body: number;
}

/** The pairs of a page and of its candidates. One at a time: it is true until the next one is made. */
export class PairTable {
  readonly #places = new BucketMap();
  /** Of the text that is being counted, by its numbers: its hashes times LOW and HIGH. */
  #low = new Int32Array(512);
  #high = new Int32Array(512);

  constructor() {
    occurring.fill(0);
  }

  /**
   * Counts the terms of a candidate that stand within REACH of each other.
   * @param idf of each number of the vector; weights are whole numbers
   */
  count(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    return this.#count(vector, idf, weights, 1);
  }

  /** The same of the page. */
  countPage(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    const pairs = this.#count(vector, idf, weights, 0);
    for (const bucket of pairs.buckets) occurring[bucket] = (occurring[bucket] as number) | ON_PAGE;
    return pairs;
  }

  /** What is left of the page's pairs without some, which are on it no longer. */
  release({ buckets, counts, rarest }: Pairs, bound: ReadonlySet<number>): Pairs {
    const left = (_: number, i: number): boolean => !bound.has(buckets[i] as number);
    for (const bucket of bound) occurring[bucket] = (occurring[bucket] as number) % ON_PAGE;
    return {
      buckets: buckets.filter(left),
      counts: counts.filter(left),
      rarest: rarest.filter(left),
    };
  }

  has(bucket: number): boolean {
    return (occurring[bucket] as number) >= ON_PAGE;
  }

  /** @param step what each different pair adds in `occurring` */
  #count(vector: DocumentVector, idf: Float32Array, weights: FieldWeights, step: number): Pairs {
    const { hashes } = vector;
    this.#multiply(hashes);
    const most = (vector.title.length + vector.tags.length + vector.body.length) * REACH;
    this.#places.clear(most);
    // One piece of memory for all three: the browser counts pieces, and collects garbage by their number as well.
    const memory = new ArrayBuffer(most * 12);
    const buckets = new Uint32Array(memory, 0, most);
    const counts = new Uint32Array(memory, most * 4, most);
    const rarest = new Float32Array(memory, most * 8, most);
    const pairs = { buckets, counts, rarest };
    this.#field(vector.title, hashes, idf, weights.title, pairs, step);
    this.#field(vector.tags, hashes, idf, weights.tags, pairs, step);
    this.#field(vector.body, hashes, idf, weights.body, pairs, step);
    const { size } = this.#places;
    return {
      buckets: buckets.subarray(0, size),
      counts: counts.subarray(0, size),
      rarest: rarest.subarray(0, size),
    };
  }

  #multiply(hashes: Uint32Array): void {
    if (hashes.length > this.#low.length) {
      this.#low = new Int32Array(hashes.length * 2);
      this.#high = new Int32Array(hashes.length * 2);
    }
    const [low, high] = [this.#low, this.#high];
    for (let number = 1; number < hashes.length; number++) {
      const hash = hashes[number] as number;
      low[number] = Math.imul(hash, LOW);
      high[number] = Math.imul(hash, HIGH);
    }
  }

  /** Of each term the REACH before it, as far as its block goes. All in one loop: it runs a hundred thousand times a query. */
  #field(
    numbers: Uint16Array,
    hashes: Uint32Array,
    idf: Float32Array,
    weight: number,
    { buckets, counts, rarest }: Pairs,
    step: number,
  ): void {
    const map = this.#places;
    const { keys, places, mask } = map;
    const [low, high] = [this.#low, this.#high];
    let { size } = map;
    for (let i = 1; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (number === BLOCK_END) continue;
      const hash = hashes[number] as number;
      for (let distance = 1; distance <= REACH && distance <= i; distance++) {
        const before = numbers[i - distance] as number;
        if (before === BLOCK_END) break;
        if (before === number) continue;
        // As pairBucket has it.
        const mixed =
          (hashes[before] as number) < hash
            ? (low[before] as number) ^ (high[number] as number)
            : (low[number] as number) ^ (high[before] as number);
        const bucket = (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
        let slot = bucket & mask;
        let key = keys[slot] as number;
        while (key !== 0 && key !== bucket + 1) {
          slot = (slot + 1) & mask;
          key = keys[slot] as number;
        }
        const count = weight * (NEARNESS_AT[distance] as number);
        if (key === 0) {
          keys[slot] = bucket + 1;
          places[slot] = size;
          buckets[size] = bucket;
          counts[size] = count;
          let rare = idf[number] as number;
          if ((idf[before] as number) > rare) rare = idf[before] as number;
          rarest[size++] = rare;
          occurring[bucket] = (occurring[bucket] as number) + step;
        } else {
          const place = places[slot] as number;
          counts[place] = (counts[place] as number) + count;
        }
      }
    }
    map.size = size;
  }
}
