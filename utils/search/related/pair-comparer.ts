// The pairs of terms that a page and a candidate share, weighed: how alike the two are by them.

import { RARITY, RARITY_STEPS, rarityOf } from '../scoring/term-weight';
import { BucketMap } from './bucket-map';
import { NEARNESS, ON_PAGE, occurring, type Pairs } from './pair-table';

/** ln(1 + count) for the counts that occur, which are NEARNESS-ths. */
const LOGARITHMS = Float32Array.from({ length: 2_048 }, (_, n) => Math.log(1 + n / NEARNESS));
const logarithmOf = (count: number): number => LOGARITHMS[count] ?? Math.log(1 + count / NEARNESS);

/** Places in the sums of a comparison. */
const DOT = 0;
const SQUARES = 1;
const SHARED = 2;

/** The page's pairs, to be compared with those of each candidate once all are counted. */
export class PairComparer {
  readonly #onPage = new BucketMap();
  readonly #page: Pairs;
  /** Of the page's pairs. */
  readonly #weights: Float32Array;
  /** By what `occurring` says of a pair: how rare it is among the candidates. */
  readonly #among: Float32Array;
  readonly #norm: number;
  readonly #sums = new Float64Array(SHARED + 1);

  /**
   * Pairs are weighted by how few of the candidates have them: these are the posts on the page's subject, among which the
   * subject's own phrases tell nothing apart.
   */
  constructor(page: Pairs, candidates: number) {
    this.#page = page;
    this.#among = Float32Array.from({ length: ON_PAGE * 2 }, (_, having) =>
      Math.log(1 + (candidates + 0.5) / ((having % ON_PAGE) + 0.5)),
    );
    this.#onPage.clear(page.buckets.length);
    for (const bucket of page.buckets) this.#onPage.add(bucket);
    this.#weights = Float32Array.from(
      page.buckets,
      (bucket, i) =>
        logarithmOf(page.counts[i] as number) *
        rarityOf(
          0.5 * (this.#among[occurring[bucket] as number] as number) + 0.5 * (page.rarest[i] as number),
        ),
    );
    this.#norm = Math.sqrt(this.#weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  }

  /** Cosine of the pairs, and weight of those shared, whatever the lengths. */
  compare(pairs: Pairs): { cosine: number; shared: number } {
    const sums = this.#sums.fill(0);
    this.#add(pairs);
    const [dot, squares, shared] = sums as unknown as [number, number, number];
    return {
      cosine: squares === 0 ? 0 : dot / (Math.sqrt(squares) * this.#norm),
      shared,
    };
  }

  /**
   * Adds up what `compare` is made of, in a loop that calls nothing, as it runs a hundred thousand times a query. Nothing
   * stands behind it: it is compiled while it runs, in a worker just woken, and what follows in the same function and was
   * never run so far would make that be thrown away with every candidate.
   */
  #add({ buckets, counts, rarest }: Pairs): void {
    const [among, sums] = [this.#among, this.#sums];
    for (let i = 0; i < buckets.length; i++) {
      const bucket = buckets[i] as number;
      const count = counts[i] as number;
      const occurs = occurring[bucket] as number;
      // As rarityOf and logarithmOf have it.
      const idf = 0.5 * (among[occurs] as number) + 0.5 * (rarest[i] as number);
      const rarity = RARITY[(idf * RARITY_STEPS + 0.5) | 0] as number;
      const weight =
        (count < LOGARITHMS.length ? (LOGARITHMS[count] as number) : logarithmOf(count)) * rarity;
      sums[SQUARES] = (sums[SQUARES] as number) + weight * weight;
      if (occurs < ON_PAGE) continue;
      const place = this.#onPage.get(bucket);
      const often = count / NEARNESS;
      sums[DOT] = (sums[DOT] as number) + weight * (this.#weights[place] as number);
      sums[SHARED] =
        (sums[SHARED] as number) +
        (rarity * logarithmOf(this.#page.counts[place] as number) * often) / (often + 1.2);
    }
  }
}
