// Figures of retrieval: how good a ranking is against the documents known to be relevant.

const DISCOUNT = Array.from({ length: 10 }, (_, rank) => 1 / Math.log2(rank + 2));

/** What is measured for one query. */
export interface QueryFigures {
  ndcg10: number;
  /** Reciprocal rank of the first relevant document. */
  mrr: number;
  recall10: number;
}

/** @param ranked documents in the order found, without those that the query leaves out */
export function figuresOf(ranked: readonly number[], relevant: ReadonlySet<number>): QueryFigures {
  const hits = ranked.map((id) => (relevant.has(id) ? 1 : 0));
  const gain = hits.slice(0, 10).reduce<number>((sum, hit, rank) => sum + hit * (DISCOUNT[rank] ?? 0), 0);
  const ideal = DISCOUNT.slice(0, relevant.size).reduce((sum, discount) => sum + discount, 0);
  const first = hits.indexOf(1);
  return {
    ndcg10: ideal === 0 ? 0 : gain / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall10: hits.slice(0, 10).filter((hit) => hit === 1).length / Math.max(1, relevant.size),
  };
}

/** The mean of each figure, rounded to four places. */
export function meanFigures(figures: readonly QueryFigures[]): QueryFigures {
  const mean = (of: (one: QueryFigures) => number): number =>
    round(figures.reduce((sum, one) => sum + of(one), 0) / Math.max(1, figures.length));
  return { ndcg10: mean((f) => f.ndcg10), mrr: mean((f) => f.mrr), recall10: mean((f) => f.recall10) };
}

export function round(value: number, places = 4): number {
  return Number(value.toFixed(places));
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** Median and 95th percentile, rounded to one place. */
export function spread(numbers: readonly number[]): { p50: number; p95: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { p50: round(quantile(sorted, 0.5), 1), p95: round(quantile(sorted, 0.95), 1) };
}
