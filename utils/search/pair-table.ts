// Neighbouring terms of a text, counted in hashed buckets: what a page and a post have in common is told better by two
// words that stand side by side in both than by the words alone.
import { BLOCK_END, type DocumentVector } from './document-vector';

const BITS = 20;
const SIZE = 2 ** BITS;

/** Pairs of one text. The arrays have the same length: one entry for each different pair. */
export interface Pairs {
  buckets: Uint32Array;
  /** How often, weighted by field, 255 at most. */
  counts: Uint8Array;
  /** Inverse document frequency of the rarer of the two terms. */
  rarest: Float32Array;
}

export function pairBucket(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
}

/** Counts pairs; one table serves for all candidates of a query, as each leaves it clean. */
export class PairCounter {
  readonly #counts = new Uint8Array(SIZE);

  /** @param idf of each number of the vector */
  count(vector: DocumentVector, idf: Float32Array, weights: { title: number; tags: number; body: number }): Pairs {
    const buckets: number[] = [];
    const rarest: number[] = [];
    const field = (numbers: Uint16Array, weight: number): void => {
      let before = BLOCK_END;
      for (const number of numbers) {
        if (before !== BLOCK_END && number !== BLOCK_END && number !== before) {
          const bucket = pairBucket(vector.hashes[before] as number, vector.hashes[number] as number);
          const count = this.#counts[bucket] as number;
          if (count === 0) {
            buckets.push(bucket);
            rarest.push(Math.max(idf[before] as number, idf[number] as number));
          }
          this.#counts[bucket] = Math.min(255, count + weight);
        }
        before = number;
      }
    };
    field(vector.title, weights.title);
    field(vector.tags, weights.tags);
    field(vector.body, weights.body);
    const counts = Uint8Array.from(buckets, (bucket) => this.#counts[bucket] as number);
    for (const bucket of buckets) this.#counts[bucket] = 0;
    return { buckets: Uint32Array.from(buckets), counts, rarest: Float32Array.from(rarest) };
  }
}

/** In how many of some texts each pair occurs. */
export class PairFrequencies {
  readonly #texts = new Uint8Array(SIZE);
  #count = 0;

  add({ buckets }: Pairs): void {
    this.#count++;
    for (const bucket of buckets) this.#texts[bucket] = Math.min(255, (this.#texts[bucket] as number) + 1);
  }

  /** Inverse frequency among these texts. */
  idf(bucket: number): number {
    return Math.log(1 + (this.#count + 0.5) / ((this.#texts[bucket] as number) + 0.5));
  }
}
