// Terms of a text that stand near each other, counted in hashed buckets: what a page and a post have in common is told
// better by two words that stand together in both than by the words alone.
import { BLOCK_END, type DocumentVector } from './document-vector';
import { rarityOf } from './weighted-terms';

const BITS = 20;
const SIZE = 2 ** BITS;
/** Pairs fewer than these say nothing of two texts being the same. */
const FEWEST_PAIRS = 24;

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

/** The bucket of two terms, in any order. */
export function pairBucket(first: number, second: number): number {
  const [low, high] = first < second ? [first, second] : [second, first];
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
}

/** Counts pairs; one table serves for all candidates of a query, as each text leaves it clean. */
export class PairCounter {
  readonly #counts = new Float32Array(SIZE);

  /** Terms within REACH of each other. @param idf of each number of the vector */
  count(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    const { hashes } = vector;
    const buckets: number[] = [];
    const rarest: number[] = [];
    const field = (numbers: Uint16Array, weight: number): void => {
      for (let i = 1; i < numbers.length; i++) {
        const number = numbers[i] as number;
        for (let distance = 1; number !== BLOCK_END && distance <= REACH && distance <= i; distance++) {
          const before = numbers[i - distance] as number;
          if (before === BLOCK_END) break;
          if (before === number) continue;
          const bucket = pairBucket(hashes[before] as number, hashes[number] as number);
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

/** The page's pairs, to be compared with those of each candidate. */
export class PairComparer {
  /** In how many candidates each pair occurs. */
  readonly #candidates = new Uint8Array(SIZE);
  readonly #onPage = new Float32Array(SIZE);
  readonly #weights = new Float32Array(SIZE);
  readonly #size: number;
  readonly #count: number;
  readonly #norm: number;

  /**
   * Pairs are weighed by how few of the candidates have them: these are the posts on the page's subject, among which the
   * subject's own phrases tell nothing apart.
   */
  constructor(page: Pairs, candidates: readonly Pairs[]) {
    this.#size = page.buckets.length;
    this.#count = candidates.length;
    for (const { buckets } of candidates) {
      for (const bucket of buckets)
        this.#candidates[bucket] = Math.min(255, (this.#candidates[bucket] as number) + 1);
    }
    let squares = 0;
    page.buckets.forEach((bucket, i) => {
      const weight =
        Math.log(1 + (page.counts[i] as number)) * this.#rarity(bucket, page.rarest[i] as number);
      this.#onPage[bucket] = page.counts[i] as number;
      this.#weights[bucket] = weight;
      squares += weight * weight;
    });
    this.#norm = Math.sqrt(squares) || 1;
  }

  has(bucket: number): boolean {
    return this.#onPage[bucket] !== 0;
  }

  #rarity(bucket: number, rarest: number): number {
    const among = Math.log(1 + (this.#count + 0.5) / ((this.#candidates[bucket] as number) + 0.5));
    return rarityOf(0.5 * among + 0.5 * rarest);
  }

  /** Cosine of the pairs; weight of those shared, whatever the lengths; and their share of all. */
  compare(pairs: Pairs): { cosine: number; shared: number; sameness: number } {
    let dot = 0;
    let squares = 0;
    let shared = 0;
    let common = 0;
    for (let i = 0; i < pairs.buckets.length; i++) {
      const bucket = pairs.buckets[i] as number;
      const count = pairs.counts[i] as number;
      const rarity = this.#rarity(bucket, pairs.rarest[i] as number);
      const weight = Math.log(1 + count) * rarity;
      squares += weight * weight;
      const onPage = this.#onPage[bucket] as number;
      if (onPage === 0) continue;
      dot += weight * (this.#weights[bucket] as number);
      shared += (rarity * Math.log(1 + onPage) * count) / (count + 1.2);
      common++;
    }
    return {
      cosine: squares === 0 ? 0 : dot / (Math.sqrt(squares) * this.#norm),
      shared,
      sameness: common / Math.max(FEWEST_PAIRS, pairs.buckets.length + this.#size - common),
    };
  }
}
