// Weights of the ranking's features: what they come to on a set of queries, and the best ones by coordinate ascent.
import type { Features } from '@/utils/search/related/features';
import { ABSOLUTE } from '@/utils/search/related/rerank';
import type { FeatureRow } from './feature-rows';

export type Name = keyof Features;
export type Weights = ReadonlyMap<Name, number>;

/** A query ready to be scored: each feature as a share of the best candidate's. */
interface Query {
  group: string;
  columns: Float64Array[];
  relevant: number[];
  ideal: number;
  plain: number;
}

/** Mean figures of one variant of one collection. */
export interface GroupFigures {
  group: string;
  queries: number;
  ndcg10: number;
  /** Share of queries whose first candidate is a right one. */
  first: number;
  /** nDCG@10 of plain BM25. */
  plain: number;
}

const DISCOUNT = Array.from({ length: 10 }, (_, rank) => 1 / Math.log2(rank + 2));
/** What the first one being right counts beside nDCG@10's gain over plain BM25. */
const FIRST = 0.15;
/** A step that gains less than this is chance. */
const LEAST_GAIN = 2e-4;
const ROUNDS = 8;
const HIGHEST = 4;

export const groupOf = ({ collection, variant }: FeatureRow): string => `${collection}, ${variant}`;

export class OrderFit {
  readonly #names: readonly Name[];
  readonly #queries: readonly Query[];

  constructor(rows: readonly FeatureRow[], names: readonly Name[]) {
    this.#names = names;
    this.#queries = rows.filter(({ features }) => features.length > 0).map((row) => this.#ready(row));
  }

  #ready(row: FeatureRow): Query {
    const columns = this.#names.map((name) => {
      const highest = row.features.reduce((most, features) => Math.max(most, features[name]), 0) || 1;
      const most = ABSOLUTE.has(name) ? 1 : highest;
      return Float64Array.from(row.features, (features) => features[name] / most);
    });
    return {
      group: groupOf(row),
      columns,
      relevant: row.relevant.flatMap((right, n) => (right ? [n] : [])),
      ideal: DISCOUNT.slice(0, row.wanted).reduce((sum, discount) => sum + discount, 0) || 1,
      plain: row.plain,
    };
  }

  #ask({ columns, relevant, ideal }: Query, weights: Float64Array): { ndcg10: number; first: number } {
    const scores = new Float64Array(columns[0]?.length ?? 0);
    columns.forEach((column, n) => {
      const weight = weights[n] as number;
      if (weight === 0) return;
      for (let i = 0; i < scores.length; i++)
        scores[i] = (scores[i] as number) + weight * (column[i] as number);
    });
    let gain = 0;
    let first = 0;
    for (const one of relevant) {
      const own = scores[one] as number;
      let rank = 0;
      for (let i = 0; i < scores.length && rank < DISCOUNT.length; i++)
        if ((scores[i] as number) > own || (scores[i] === own && i < one)) rank++;
      gain += DISCOUNT[rank] ?? 0;
      if (rank === 0) first = 1;
    }
    return { ndcg10: gain / ideal, first };
  }

  #figures(weights: Float64Array): Map<string, GroupFigures> {
    const groups = new Map<string, GroupFigures>();
    for (const query of this.#queries) {
      let group = groups.get(query.group);
      if (!group)
        groups.set(query.group, (group = { group: query.group, queries: 0, ndcg10: 0, first: 0, plain: 0 }));
      const { ndcg10, first } = this.#ask(query, weights);
      group.queries++;
      group.ndcg10 += ndcg10;
      group.first += first;
      group.plain += query.plain;
    }
    for (const group of groups.values()) {
      group.ndcg10 /= group.queries;
      group.first /= group.queries;
      group.plain /= group.queries;
    }
    return groups;
  }

  #numbers(weights: Weights): Float64Array {
    return Float64Array.from(this.#names, (name) => weights.get(name) ?? 0);
  }

  figures(weights: Weights): GroupFigures[] {
    return [...this.#figures(this.#numbers(weights)).values()];
  }

  /** The whole collections count as much as all that was cut out of them. */
  #value(weights: Float64Array): number {
    const groups = [...this.#figures(weights).values()];
    const mean = (some: readonly GroupFigures[]): number =>
      some.reduce(
        (sum, { ndcg10, plain, first }) => sum + ndcg10 / Math.max(plain, 0.01) + FIRST * first,
        0,
      ) / Math.max(1, some.length);
    const isWhole = ({ group }: GroupFigures): boolean => group.endsWith(', whole');
    return mean(groups.filter(isWhole)) + mean(groups.filter((group) => !isWhole(group)));
  }

  /** The best weights from these on: each in its turn is tried larger, smaller and not at all, until nothing gains. */
  fit(from: Weights): Weights {
    const weights = this.#numbers(from);
    let best = this.#value(weights);
    for (let round = 0, moved = true; round < ROUNDS && moved; round++) {
      moved = false;
      for (let n = 0; n < weights.length; n++) {
        const now = weights[n] as number;
        for (const step of [0, now / 2, now * 0.75, now * 1.33, now * 2, now + 0.1, now + 0.3]) {
          const before = weights[n] as number;
          if (step === before || step > HIGHEST) continue;
          weights[n] = step;
          const value = this.#value(weights);
          if (value > best + LEAST_GAIN) [best, moved] = [value, true];
          else weights[n] = before;
        }
      }
    }
    return new Map(this.#names.map((name, n) => [name, weights[n] as number]));
  }
}
