// Terms of a text that stand near each other, counted in hashed buckets: what a page and a post have in common is told
// better by two words that stand together in both than by the words alone.
import { BucketMap } from './bucket-map';
import { BLOCK_END, type DocumentVector } from './document-vector';
import { rarityOf } from './term-weight';

const BITS = 20;
const SIZE = 2 ** BITS;
/** Pairs fewer than these say nothing of two texts being the same. */
const FEWEST_PAIRS = 24;

/** Pairs of one text. The arrays have the same length: one entry for each different pair. */
export interface Pairs {
  buckets: Uint32Array;
  /** How often, weighted by field and by nearness, in NEARNESS-ths. */
  counts: Uint32Array;
  /** Inverse document frequency of the rarer of the two terms. */
  rarest: Float32Array;
}

/** How many terms further the second of a pair may stand; a pair counts by 1 / distance. */
const REACH = 3;
/** What a pair of neighbours is counted as, so that 1 / distance is a whole number for each distance within reach. */
const NEARNESS = 6;
const NEARNESS_AT = Array.from({ length: REACH + 1 }, (_, distance) =>
  distance === 0 ? 0 : NEARNESS / distance,
);

/** ln(1 + count) for the counts that occur, which are NEARNESS-ths. */
const LOGARITHMS = Float32Array.from({ length: 2_048 }, (_, n) => Math.log(1 + n / NEARNESS));
const logarithmOf = (count: number): number => LOGARITHMS[count] ?? Math.log(1 + count / NEARNESS);

/** The bucket of two terms, in any order. */
export function pairBucket(first: number, second: number): number {
  // Asked a hundred thousand times a query: no array is made for it.
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> (32 - BITS);
}

/** Counts pairs; one serves for all candidates of a query, as it takes up its memory anew for none. */
export class PairCounter {
  readonly #places = new BucketMap();
  #buckets = new Uint32Array(1_024);
  #counts = new Uint32Array(1_024);
  #rarest = new Float32Array(1_024);

  #reserve(pairs: number): void {
    if (pairs <= this.#buckets.length) return;
    this.#buckets = new Uint32Array(pairs);
    this.#counts = new Uint32Array(pairs);
    this.#rarest = new Float32Array(pairs);
  }

  /** Terms within REACH of each other. @param idf of each number of the vector; weights are whole numbers */
  count(vector: DocumentVector, idf: Float32Array, weights: FieldWeights): Pairs {
    const { hashes } = vector;
    const most = (vector.title.length + vector.tags.length + vector.body.length) * REACH;
    this.#reserve(most);
    this.#places.clear(most);
    this.#field(vector.title, hashes, idf, weights.title);
    this.#field(vector.tags, hashes, idf, weights.tags);
    this.#field(vector.body, hashes, idf, weights.body);
    const { size } = this.#places;
    // One piece of memory for all three.
    const memory = new ArrayBuffer(size * 12);
    const [buckets, counts] = [new Uint32Array(memory, 0, size), new Uint32Array(memory, size * 4, size)];
    const rarest = new Float32Array(memory, size * 8, size);
    buckets.set(this.#buckets.subarray(0, size));
    counts.set(this.#counts.subarray(0, size));
    rarest.set(this.#rarest.subarray(0, size));
    return { buckets, counts, rarest };
  }

  /** Of each term the REACH before it, as far as its block goes. All in one loop: it runs a hundred thousand times a query. */
  #field(numbers: Uint16Array, hashes: Uint32Array, idf: Float32Array, weight: number): void {
    const map = this.#places;
    const { keys, places, mask } = map;
    const [buckets, counts, rarest] = [this.#buckets, this.#counts, this.#rarest];
    let { size } = map;
    for (let i = 1; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (number === BLOCK_END) continue;
      const hash = hashes[number] as number;
      const reach = Math.min(i, REACH);
      for (let distance = 1; distance <= reach; distance++) {
        const before = numbers[i - distance] as number;
        if (before === BLOCK_END) break;
        if (before === number) continue;
        const bucket = pairBucket(hashes[before] as number, hash);
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
          const [one, other] = [idf[before] as number, idf[number] as number];
          rarest[size++] = Math.max(one, other);
        } else {
          const place = places[slot] as number;
          counts[place] = (counts[place] as number) + count;
        }
      }
    }
    map.size = size;
  }
}

/** How much a field counts. */
export interface FieldWeights {
  title: number;
  tags: number;
  body: number;
}

/** Of one query, which clears it: a megabyte that need not be taken up anew for each. */
const candidatesHaving = new Uint8Array(SIZE);

/** The page's pairs, to be compared with those of each candidate. */
export class PairComparer {
  /** In how many candidates each pair occurs. */
  readonly #candidates = candidatesHaving.fill(0);
  readonly #onPage = new BucketMap();
  readonly #page: Pairs;
  /** Of the page's pairs. */
  readonly #weights: Float32Array;
  /** By the number of candidates that have a pair: how rare it is among them. */
  readonly #among: Float32Array;
  readonly #norm: number;

  /**
   * Pairs are weighted by how few of the candidates have them: these are the posts on the page's subject, among which the
   * subject's own phrases tell nothing apart. True until the next one is made.
   */
  constructor(page: Pairs, candidates: readonly Pairs[]) {
    this.#page = page;
    const having = this.#candidates;
    for (const { buckets } of candidates) {
      for (let i = 0; i < buckets.length; i++) {
        const bucket = buckets[i] as number;
        const before = having[bucket] as number;
        if (before < 255) having[bucket] = before + 1;
      }
    }
    this.#among = Float32Array.from({ length: 256 }, (_, having) =>
      Math.log(1 + (candidates.length + 0.5) / (having + 0.5)),
    );
    this.#onPage.clear(page.buckets.length);
    for (const bucket of page.buckets) this.#onPage.add(bucket);
    this.#weights = Float32Array.from(
      page.buckets,
      (bucket, i) => logarithmOf(page.counts[i] as number) * this.#rarity(bucket, page.rarest[i] as number),
    );
    this.#norm = Math.sqrt(this.#weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  }

  has(bucket: number): boolean {
    return this.#onPage.get(bucket) >= 0;
  }

  #rarity(bucket: number, rarest: number): number {
    const among = this.#among[this.#candidates[bucket] as number] as number;
    return rarityOf(0.5 * among + 0.5 * rarest);
  }

  /** Cosine of the pairs; weight of those shared, whatever the lengths; and their share of all. */
  compare(pairs: Pairs): { cosine: number; shared: number; sameness: number } {
    let dot = 0;
    let squares = 0;
    let shared = 0;
    let common = 0;
    const { buckets, counts, rarest } = pairs;
    const [having, among, onPage] = [this.#candidates, this.#among, this.#onPage];
    for (let i = 0; i < buckets.length; i++) {
      const bucket = buckets[i] as number;
      const count = counts[i] as number;
      const rarity = rarityOf(
        0.5 * (among[having[bucket] as number] as number) + 0.5 * (rarest[i] as number),
      );
      const weight = logarithmOf(count) * rarity;
      squares += weight * weight;
      const place = onPage.get(bucket);
      if (place < 0) continue;
      dot += weight * (this.#weights[place] as number);
      const often = count / NEARNESS;
      shared += (rarity * logarithmOf(this.#page.counts[place] as number) * often) / (often + 1.2);
      common++;
    }
    return {
      cosine: squares === 0 ? 0 : dot / (Math.sqrt(squares) * this.#norm),
      shared,
      sameness: common / Math.max(FEWEST_PAIRS, pairs.buckets.length + this.#page.buckets.length - common),
    };
  }
}
