// Which documents have which of a query's words, and how well they score by them: one pass over the postings.
import { BestOf, type Scored } from './best-of';
import { K1, lengthNorms } from './bm25';
import type { OpenIndex, SegmentPostings } from './open-index';
import { type Postings, PostingsCursor } from './postings';
import type { OpenSegment } from './segment-reader';

/** A word of the query: its terms, each with what it counts. At most 31 words are told apart. */
export type WordPostings = readonly { weight: number; postings: readonly SegmentPostings[] }[];

interface SegmentScores {
  segment: OpenSegment;
  /** By ordinal. */
  scores: Float32Array;
  /** By ordinal: what the best term of the word at hand counts, the words being added one after the other. */
  own: Float32Array;
  /** By ordinal: bit n is set for a document that has word n. */
  has: Uint32Array;
  /** The same for documents that have it in their title. */
  titled: Map<number, number>;
}

/** Documents that were found. */
export interface Matches {
  /** In no order. */
  documents: number[];
  /** The best of them, best first. */
  best: Scored[];
}

/** What a title with all words adds to a score, as a share of it. */
const TITLE_BONUS = 0.5;

function noScores(segment: OpenSegment): SegmentScores {
  const documents = segment.header.documents.length;
  return {
    segment,
    scores: new Float32Array(documents),
    own: new Float32Array(documents),
    has: new Uint32Array(documents),
    titled: new Map(),
  };
}

/** Adds what a term counts, or what it counts more than other terms of its word: a document is no better for having many. */
function addScores(
  { segment, scores, own, has, titled }: SegmentScores,
  postings: Postings,
  norms: Float32Array,
  weight: number,
  word: number,
): void {
  const { lengths } = segment.header;
  const cursor = new PostingsCursor(postings);
  while (cursor.next()) {
    const { ordinal, frequency } = cursor;
    const norm = norms[lengths[ordinal] as number] as number;
    const score = (weight * frequency * (K1 + 1)) / (frequency + norm);
    const before = (has[ordinal] as number) & (1 << word) ? (own[ordinal] as number) : 0;
    if (score > before) {
      scores[ordinal] = (scores[ordinal] as number) + score - before;
      own[ordinal] = score;
    }
    has[ordinal] = (has[ordinal] as number) | (1 << word);
    if (cursor.titled) titled.set(ordinal, (titled.get(ordinal) ?? 0) | (1 << word));
  }
}

/** Which documents are looked for. */
export interface Wanted {
  /** Every word that is needed, or any. */
  words: 'all' | 'any';
  /** Bit n is set for word n; all of them unless it is said. */
  needed?: number;
  /** Those words stand in the title. */
  inTitle?: boolean;
  /** At most so many with their scores. */
  limit: number;
  /** Documents left out. */
  without: ReadonlySet<number>;
}

/** BM25 over the words of a query, with the words that each document has. */
export class WordScores {
  readonly #segments: SegmentScores[];
  readonly #weights: readonly number[];
  readonly #all: number;

  /** @param weights of the words: what a title is worth that has them */
  constructor(index: OpenIndex, words: readonly WordPostings[], weights: readonly number[] = []) {
    this.#all = 2 ** words.length - 1;
    this.#weights = weights;
    const bySegment = new Map<OpenSegment, SegmentScores>();
    const norms = lengthNorms(index);
    words.forEach((terms, word) => {
      for (const { weight, postings } of terms) {
        for (const { segment, postings: list } of postings) {
          let part = bySegment.get(segment);
          if (!part) bySegment.set(segment, (part = noScores(segment)));
          addScores(part, list, norms, weight, word);
        }
      }
    });
    this.#segments = [...bySegment.values()];
  }

  /** Share of the query's weight that stands in a title with these words, 0 to 1. */
  #titleShare(titled: number): number {
    if (titled === 0) return 0;
    let sum = 0;
    let total = 0;
    this.#weights.forEach((weight, word) => {
      total += weight;
      if (titled & (1 << word)) sum += weight;
    });
    return total > 0 && sum >= total * 0.999 ? 1 : sum / Math.max(total, 1e-9);
  }

  /** The living documents that are wanted, those with the words in their title moved up. */
  find({ words, needed = this.#all, inTitle = false, limit, without }: Wanted): Matches {
    const all = words === 'all' ? needed : 0;
    const documents: number[] = [];
    const best = new BestOf(limit);
    for (const { segment, scores, has, titled } of this.#segments) {
      for (let ordinal = 0; ordinal < has.length; ordinal++) {
        const found = has[ordinal] as number;
        if (found === 0 || (found & all) !== all || segment.dead.has(ordinal)) continue;
        const title = titled.size === 0 ? 0 : (titled.get(ordinal) ?? 0);
        if (inTitle && (title === 0 || (title & all) !== all)) continue;
        const id = segment.documentAt(ordinal);
        if (without.has(id)) continue;
        documents.push(id);
        best.offer(id, (scores[ordinal] as number) * (1 + TITLE_BONUS * this.#titleShare(title)));
      }
    }
    return { documents, best: best.sorted() };
  }
}
