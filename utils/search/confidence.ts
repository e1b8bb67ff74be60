// Whether a candidate is shown at all: right, or silent.
import type { Ranked } from './rerank';

/**
 * How sure of a post the engine must be, by what the reader chose. Read off pages on the subjects of 17 short abstracts
 * against recipes, diaries and technical pages on other subjects: of the related pages nine in ten reach 0.2, of the
 * unrelated ones two in a hundred pass 0.08, of technical ones on other subjects one in ten passes 0.11.
 */
const FLOOR = { few: 0.17, normal: 0.12, many: 0.09 } as const;
/** Share of the best post's score below which another one is not worth a reader's glance. */
const BESIDE_BEST = 0.6;

/** Three views of the same question, which err on different pages: rare words, all words, the best passage's words. */
export function confidenceOf(candidate: Ranked | undefined): number {
  if (!candidate) return 0;
  const { bm25, terms, passage } = candidate.features;
  return (bm25 + terms + passage) / 3;
}

/** Whether a candidate belongs beside the page, given all of them, best first. */
export function isShown(candidate: Ranked, related: readonly Ranked[], amount: keyof typeof FLOOR): boolean {
  return confidenceOf(candidate) >= FLOOR[amount] && candidate.score > (related[0]?.score ?? 0) * BESIDE_BEST;
}
