// Whether two texts are the same one, at two addresses: told by the pairs of terms that both have.

import { BLOCK_END, type DocumentVector } from '../index/document-vector';
import { type Pairs, pairBucket, REACH } from './pair-table';

/** A post with more of its pairs shared than this is the page's own text, not a related one. */
export const SAME_TEXT = 0.8;
/** Pairs fewer than these say nothing of two posts being the same text … */
const FEWEST_PAIRS = 24;
/** … nor these of a page and a post: who asks with a question of 25 words may well want the post that asks the same. */
export const FEWEST_OF_PAGE = 40;

/** The buckets of a text's pairs, uncounted: for the few texts that may be the page's own. */
export function bucketsOf({ title, tags, body, hashes }: DocumentVector): Uint32Array {
  const buckets = new Set<number>();
  for (const field of [title, tags, body]) {
    field.forEach((number, i) => {
      for (let at = i - 1; at >= Math.max(0, i - REACH); at--) {
        const before = field[at] as number;
        if (before === BLOCK_END || number === BLOCK_END) break;
        if (before !== number) buckets.add(pairBucket(hashes[before] as number, hashes[number] as number));
      }
    });
  }
  return Uint32Array.from(buckets);
}

/** The share of all pairs of two texts that both have: near 1 for the same text. `one` are the buckets of the one's. */
export function samenessOf(
  one: ReadonlySet<number>,
  { buckets }: Pick<Pairs, 'buckets'>,
  fewest = FEWEST_PAIRS,
): number {
  const common = buckets.reduce((sum, bucket) => sum + Number(one.has(bucket)), 0);
  return common / Math.max(fewest, one.size + buckets.length - common);
}
