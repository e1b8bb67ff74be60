// Terms of a text that stand near each other, counted in hashed buckets: what a page and a post have in common is told
// better by two words that stand together in both than by the words alone.
import { BLOCK_END, type DocumentVector } from './document-vector';

const BITS = 20;
const SIZE = 2 ** BITS;

/** Pairs of one text. The arrays have the same length: one entry for each different pair. */
export interface Pairs {
  buckets: Uint32Array;
  /** How often, weighted by field and by nearness. */
  counts: Float32Array;
  /** Inverse document frequency of the rarer of the two terms. */
  rarest: Float32Array;
}

/** How many terms further the second of a pair may stand; a pair counts by 1 / distance. */
const REACH = 3;

/** The bucket of two terms side by side, in their order. */
export function pairBucket(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
}

/** The bucket of two terms near each other, in any order. */
function nearBucket(first: number, second: number): number {
  return first < second ? pairBucket(first ^ 0x2a2a2a, second) : pairBucket(second ^ 0x2a2a2a, first);
}

/** Counts pairs; one table serves for all candidates of a query, as each text leaves it clean. */
export class PairCounter {
  readonly #counts = new Float32Array(SIZE);

  /** Terms side by side, in their order. @param idf of each number of the vector */
  adjacent(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    return this.#count(vector, idf, weights, 1, pairBucket);
  }

  /** Terms within REACH of each other, in any order. */
  near(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    return this.#count(vector, idf, weights, REACH, nearBucket);
  }

  #count(
    vector: DocumentVector,
    idf: Float32Array,
    weights: FieldWeights,
    reach: number,
    bucketOf: typeof pairBucket,
  ): Pairs {
    const { hashes } = vector;
    const buckets: number[] = [];
    const rarest: number[] = [];
    const field = (numbers: Uint16Array, weight: number): void => {
      for (let i = 1; i < numbers.length; i++) {
        const number = numbers[i] as number;
        for (let distance = 1; number !== BLOCK_END && distance <= reach && distance <= i; distance++) {
          const before = numbers[i - distance] as number;
          if (before === BLOCK_END) break;
          if (before === number) continue;
          const bucket = bucketOf(hashes[before] as number, hashes[number] as number);
          const count = this.#counts[bucket] as number;
          if (count === 0) {
            buckets.push(bucket);
            rarest.push(Math.max(idf[before] as number, idf[number] as number));
          }
          this.#counts[bucket] = count + weight / distance;
        }
      }
    };
    field(vector.title, weights.title);
    field(vector.tags, weights.tags);
    field(vector.body, weights.body);
    const counts = Float32Array.from(buckets, (bucket) => this.#counts[bucket] as number);
    for (const bucket of buckets) this.#counts[bucket] = 0;
    return { buckets: Uint32Array.from(buckets), counts, rarest: Float32Array.from(rarest) };
  }
}

/** How much a field counts. */
export interface FieldWeights {
  title: number;
  tags: number;
  body: number;
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
