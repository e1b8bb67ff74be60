// Figures of retrieval: how good a ranking is against the documents known to be relevant.

const DISCOUNT = Array.from({ length: 10 }, (_, rank) => 1 / Math.log2(rank + 2));

/** What is measured for one query. */
export interface QueryFigures {
  ndcg10: number;
  /** Reciprocal rank of the first relevant document. */
  mrr: number;
  recall10: number;
}

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, DISCOUNT.length).reduce((sum, gain, rank) => sum + gain * (DISCOUNT[rank] ?? 0), 0);

/**
 * A query that has nothing relevant counts as not answered: 0.
 *
 * @param ranked documents in the order found, without those that the query leaves out
 * @param relevant each with its grade, which is its gain (as trec_eval has it)
 */
export function figuresOf(ranked: readonly number[], relevant: ReadonlyMap<number, number>): QueryFigures {
  const ideal = discounted([...relevant.values()].sort((a, b) => b - a));
  const first = ranked.findIndex((id) => relevant.has(id));
  return {
    ndcg10: ideal === 0 ? 0 : discounted(ranked.map((id) => relevant.get(id) ?? 0)) / ideal,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall10: ranked.slice(0, 10).filter((id) => relevant.has(id)).length / Math.max(1, relevant.size),
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
