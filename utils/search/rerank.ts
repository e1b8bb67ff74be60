// Second stage: the candidates read as a whole, by their term vectors.
import type { KnownTerm } from './candidates';
import { BLOCK_END, type DocumentVector } from './document-vector';
import type { OpenIndex } from './open-index';
import type { PageProfile } from './page-profile';
import { pairKey } from './term-hash';

const IDF_POWER = 1.3;
const PAIR_WEIGHT = 0.5;

/** Share of a page's pairs that a post must have to be the same text. */
const DUPLICATE = 0.6;

export interface Candidate {
  id: number;
  /** BM25 of the first stage. */
  score: number;
  vector: DocumentVector;
}

export interface Ranked {
  id: number;
  score: number;
  features: Record<string, number>;
  /** Hashes of the page's terms that it shares, those that carried most first. */
  shared: number[];
}

interface Weighted {
  weights: Map<number, number>;
  norm: number;
}

function frequencies(vector: DocumentVector): { single: Map<number, number>; pairs: Map<number, number> } {
  const single = new Map<number, number>();
  const pairs = new Map<number, number>();
  const field = (numbers: Uint16Array, weight: number): void => {
    let before = 0;
    for (const number of numbers) {
      const hash = vector.hashes[number] ?? 0;
      if (number !== BLOCK_END) {
        single.set(hash, (single.get(hash) ?? 0) + weight);
        if (before !== 0) {
          const key = pairKey(before, hash);
          pairs.set(key, (pairs.get(key) ?? 0) + weight);
        }
      }
      before = number === BLOCK_END ? 0 : hash;
    }
  };
  field(vector.title, 3);
  field(vector.tags, 2);
  field(vector.body, 1);
  return { single, pairs };
}

export function rerank(
  index: OpenIndex,
  page: PageProfile,
  terms: readonly KnownTerm[],
  candidates: readonly Candidate[],
): { related: Ranked[]; duplicates: number[] } {
  const exact = new Map(terms.map(({ hash, idf }) => [hash, idf]));
  const idf = (hash: number): number => exact.get(hash) ?? index.idf(Math.max(1, index.frequency(hash)));
  const weigh = (vector: DocumentVector): Weighted & { pairs: Map<number, number> } => {
    const { single, pairs } = frequencies(vector);
    const weights = new Map<number, number>();
    let norm = 0;
    for (const [hash, tf] of single) {
      const w = (1 + Math.log(tf)) * idf(hash) ** IDF_POWER;
      weights.set(hash, w);
      norm += w * w;
    }
    for (const [key, tf] of pairs) {
      const first = Math.floor(key / 2 ** 22);
      const second = key % 2 ** 22;
      const w = PAIR_WEIGHT * (1 + Math.log(tf)) * Math.max(idf(first), idf(second)) ** IDF_POWER;
      weights.set(-key, w);
      norm += w * w;
    }
    return { weights, norm: Math.sqrt(norm), pairs };
  };
  const own = weigh(page.vector);
  const top = candidates[0]?.score ?? 1;
  const related: Ranked[] = [];
  const duplicates: number[] = [];
  for (const { id, score, vector } of candidates) {
    const other = weigh(vector);
    let dot = 0;
    const shared: [number, number][] = [];
    for (const [key, w] of other.weights) {
      const mine = own.weights.get(key);
      if (mine === undefined) continue;
      dot += w * mine;
      if (key >= 0) shared.push([key, w * mine]);
    }
    let common = 0;
    for (const key of other.pairs.keys()) if (own.pairs.has(key)) common++;
    if (common / Math.max(20, own.pairs.size + other.pairs.size - common) > DUPLICATE) duplicates.push(id);
    const cosine = dot / (own.norm * other.norm || 1);
    shared.sort((a, b) => b[1] - a[1]);
    related.push({
      id,
      score: cosine + 0.5 * (score / top) * 0.3,
      features: { bm25: score / top, cosine },
      shared: shared.map(([hash]) => hash),
    });
  }
  related.sort((a, b) => b.score - a.score || a.id - b.id);
  const same = new Set(duplicates);
  return { related: related.filter(({ id }) => !same.has(id)), duplicates };
}
