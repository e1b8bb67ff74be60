// Which documents have which of a query's words, and how well they score by them: one pass over the postings.
import { BestOf, type Scored } from './best-of';
import { K1, lengthNorms } from './bm25';
import type { OpenIndex, SegmentPostings } from './open-index';
import type { Postings } from './postings';
import type { OpenSegment } from './segment-reader';

/** A word of the query: its terms, each with what it counts. At most 31 words are told apart. */
export type WordPostings = readonly { weight: number; postings: readonly SegmentPostings[] }[];

interface SegmentScores {
  segment: OpenSegment;
  /** By ordinal. */
  scores: Float32Array;
  /** By ordinal: bit n is set for a document that has word n. */
  has: Uint32Array;
}

/** Documents that were found. */
export interface Matches {
  /** In no order. */
  documents: number[];
  /** The best of them, best first. */
  best: Scored[];
}

function addScores(
  { segment, scores, has }: SegmentScores,
  { ordinals, frequencies }: Postings,
  norms: Float32Array,
  weight: number,
  word: number,
): void {
  const { lengths } = segment.header;
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    const frequency = frequencies[i] as number;
    const norm = norms[lengths[ordinal] as number] as number;
    scores[ordinal] = (scores[ordinal] as number) + (weight * frequency * (K1 + 1)) / (frequency + norm);
    has[ordinal] = (has[ordinal] as number) | (1 << word);
  }
}

/** BM25 over the words of a query, with the words that each document has. */
export class WordScores {
  readonly #segments: SegmentScores[];
  readonly #all: number;

  constructor(index: OpenIndex, words: readonly WordPostings[]) {
    this.#all = 2 ** words.length - 1;
    this.#segments = index.segments.map((segment) => {
      const documents = segment.header.documents.length;
      return { segment, scores: new Float32Array(documents), has: new Uint32Array(documents) };
    });
    const norms = lengthNorms(index);
    const bySegment = new Map(this.#segments.map((part) => [part.segment, part]));
    words.forEach((terms, word) => {
      for (const { weight, postings } of terms) {
        for (const { segment, postings: list } of postings) {
          const part = bySegment.get(segment);
          if (part) addScores(part, list, norms, weight, word);
        }
      }
    });
  }

  /** The living documents with every word, or with any; `limit` of them with their scores. */
  find(which: 'all' | 'any', limit: number, without: ReadonlySet<number>): Matches {
    const wanted = this.#all;
    const documents: number[] = [];
    const best = new BestOf(limit);
    for (const part of this.#segments) {
      const { segment, has } = part;
      for (let ordinal = 0; ordinal < has.length; ordinal++) {
        const found = has[ordinal] as number;
        if (found === 0 || (which === 'all' && found !== wanted) || segment.dead.has(ordinal)) continue;
        const id = segment.documentAt(ordinal);
        if (without.has(id)) continue;
        documents.push(id);
        best.offer(id, part.scores[ordinal] as number);
      }
    }
    return { documents, best: best.sorted() };
  }
}
