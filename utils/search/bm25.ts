// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over postings, a term at a time.
import type { OpenIndex, SegmentPostings } from './open-index';
import type { OpenSegment } from './segment-reader';

const K1 = 1.2;
const B = 0.75;

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
  index: OpenIndex,
  terms: readonly WeightedPostings[],
): { scores: Float32Array; touched: number[] } {
  const scores = new Float32Array(segment.header.documents.length);
  const touched: number[] = [];
  for (const { weight, postings } of terms) {
    for (const part of postings) {
      if (part.segment !== segment) continue;
      const { ordinals, frequencies } = part.postings;
      for (let i = 0; i < ordinals.length; i++) {
        const ordinal = ordinals[i] as number;
        const frequency = frequencies[i] as number;
        const norm = K1 * (1 - B + (B * segment.lengthAt(ordinal)) / index.averageLength);
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
  for (const segment of index.segments) {
    const { scores, touched } = scoresIn(segment, index, terms);
    for (const ordinal of touched) {
      const id = segment.documentAt(ordinal);
      if (!segment.dead.has(ordinal) && !exclude?.has(id))
        ranked.push({ id, score: scores[ordinal] as number });
    }
  }
  ranked.sort((a, b) => b.score - a.score || a.id - b.id);
  return ranked.slice(0, limit);
}
