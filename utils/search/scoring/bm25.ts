// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over postings, a term at a time.

import type { OpenIndex, SegmentPostings } from '../index/open-index';
import { type Postings, PostingsCursor } from '../index/postings';
import { LENGTH_OF_CODE } from '../index/segment-format';
import type { OpenSegment } from '../index/segment-reader';
import { BestOf, type Scored } from './best-of';

export const K1 = 1.2;
const B = 0.75;

/** What a document's length takes from its score, by its length code. */
export function lengthNorms({ averageLength }: OpenIndex): Float32Array {
  return LENGTH_OF_CODE.map((length) => lengthNorm(length, averageLength));
}

/** What a document of this many terms has added to the frequencies of its terms when they are saturated. */
export function lengthNorm(length: number, averageLength: number): number {
  return K1 * (1 - B + (B * length) / averageLength);
}

/** What occurring `frequency` times counts for a term: 1 for once in a document of average length, K1 + 1 at most. */
export function saturated(frequency: number, norm: number): number {
  return (frequency * (K1 + 1)) / (frequency + norm);
}

/** A term's share in every score: its weight in the query, with the inverse document frequency in it. */
export interface WeightedPostings {
  weight: number;
  postings: readonly SegmentPostings[];
}

/** Taken up anew by no query: a large archive has hundreds of kilobytes of scores. */
let scratch = new Float32Array(0);

/** `length` zeros, which belong to the caller until the next call. */
function zeros(length: number): Float32Array {
  if (scratch.length < length) scratch = new Float32Array(length);
  return scratch.subarray(0, length).fill(0);
}

/** Some documents of a term at a time, so that the loop over them calls nothing. */
const ordinals = new Uint32Array(1_024);
const frequencies = new Uint8Array(1_024);

/** A term's documents in one segment, and what it counts. */
interface WeightedPart {
  weight: number;
  postings: Postings;
}

/** The terms of each segment that has any, in their order. */
function bySegment(terms: readonly WeightedPostings[]): Map<OpenSegment, WeightedPart[]> {
  const parts = new Map<OpenSegment, WeightedPart[]>();
  for (const { weight, postings: all } of terms) {
    for (const { segment, postings } of all) {
      const those = parts.get(segment);
      if (those) those.push({ weight, postings });
      else parts.set(segment, [{ weight, postings }]);
    }
  }
  return parts;
}

/** Scores of a segment's documents, by ordinal; 0 for one that has none of the terms. True until the next call. */
function scoresIn(segment: OpenSegment, norms: Float32Array, terms: readonly WeightedPart[]): Float32Array {
  const scores = zeros(segment.header.documents.length);
  const { lengths } = segment.header;
  for (const { weight, postings } of terms)
    addScores(scores, lengths, norms, weight, new PostingsCursor(postings));
  return scores;
}

/** Adds what one term counts for each document that has it. */
function addScores(
  scores: Float32Array,
  lengths: Uint8Array,
  norms: Float32Array,
  weight: number,
  postings: PostingsCursor,
): void {
  for (
    let count = postings.take(ordinals, frequencies);
    count > 0;
    count = postings.take(ordinals, frequencies)
  ) {
    for (let i = 0; i < count; i++) {
      const ordinal = ordinals[i] as number;
      const frequency = frequencies[i] as number;
      const norm = norms[lengths[ordinal] as number] as number;
      scores[ordinal] = (scores[ordinal] as number) + weight * ((frequency * (K1 + 1)) / (frequency + norm));
    }
  }
}

function offerAll(
  best: BestOf,
  segment: OpenSegment,
  scores: Float32Array,
  exclude: ReadonlySet<number> | undefined,
): void {
  // Nearly all are turned away by this one comparison, those without a score among them.
  let floor = Math.max(best.floor, Number.MIN_VALUE);
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    const score = scores[ordinal] as number;
    if (score < floor || segment.dead.has(ordinal)) continue;
    const id = segment.documentAt(ordinal);
    if (exclude?.has(id)) continue;
    best.offer(id, score);
    floor = Math.max(best.floor, Number.MIN_VALUE);
  }
}

/** All living documents with any of the terms, best first; at most `limit`. Documents in `exclude` are left out. */
export function rankByBm25(
  index: OpenIndex,
  terms: readonly WeightedPostings[],
  limit: number,
  exclude?: ReadonlySet<number>,
): Scored[] {
  const best = new BestOf(limit);
  const norms = lengthNorms(index);
  const parts = bySegment(terms);
  for (const segment of index.segments) {
    const there = parts.get(segment);
    if (there) offerAll(best, segment, scoresIn(segment, norms, there), exclude);
  }
  return best.sorted();
}
