// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over postings, a term at a time.
import type { OpenIndex, SegmentPostings } from './open-index';
import { LENGTH_OF_CODE } from './segment-format';
import type { OpenSegment } from './segment-reader';

export const K1 = 1.2;
const B = 0.75;

/** What a document's length takes from its score, by its length code. */
export function lengthNorms({ averageLength }: OpenIndex): Float32Array {
  return LENGTH_OF_CODE.map((length) => K1 * (1 - B + (B * length) / averageLength));
}

/** A document with its score. */
export interface Scored {
  id: number;
  score: number;
}

/** A term's share in every score: its weight in the query, with the inverse document frequency in it. */
export interface WeightedPostings {
  weight: number;
  postings: readonly SegmentPostings[];
}

function scoresIn(
  segment: OpenSegment,
  norms: Float32Array,
  terms: readonly WeightedPostings[],
): { scores: Float32Array; touched: number[] } {
  const scores = new Float32Array(segment.header.documents.length);
  const touched: number[] = [];
  const { lengths } = segment.header;
  for (const { weight, postings } of terms) {
    for (const part of postings) {
      if (part.segment !== segment) continue;
      const { ordinals, frequencies } = part.postings;
      for (let i = 0; i < ordinals.length; i++) {
        const ordinal = ordinals[i] as number;
        const frequency = frequencies[i] as number;
        const norm = norms[lengths[ordinal] as number] as number;
        if (scores[ordinal] === 0) touched.push(ordinal);
        scores[ordinal] = (scores[ordinal] as number) + (weight * frequency * (K1 + 1)) / (frequency + norm);
      }
    }
  }
  return { scores, touched };
}

/** All living documents with any of the terms, best first; at most `limit`. Documents in `exclude` are left out. */
export function rankByBm25(
  index: OpenIndex,
  terms: readonly WeightedPostings[],
  limit: number,
  exclude?: ReadonlySet<number>,
): Scored[] {
  const ranked: Scored[] = [];
  const norms = lengthNorms(index);
  for (const segment of index.segments) {
    const { scores, touched } = scoresIn(segment, norms, terms);
    for (const ordinal of touched) {
      const id = segment.documentAt(ordinal);
      if (!segment.dead.has(ordinal) && !exclude?.has(id))
        ranked.push({ id, score: scores[ordinal] as number });
    }
  }
  ranked.sort((a, b) => b.score - a.score || a.id - b.id);
  return ranked.slice(0, limit);
}
