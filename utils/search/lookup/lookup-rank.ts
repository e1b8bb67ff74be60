// Finds the documents that have the words of a query, and scores them (BM25). One segment is scored after the other, in arrays that
// are used again: large new arrays for each query would keep the garbage collector busy. What a query costs follows the documents
// that have its rarest word: nothing passes over all documents of the archive.

import type { OpenIndex, SegmentPostings } from '../index/open-index';
import { type Postings, PostingsCursor } from '../index/postings';
import type { OpenSegment } from '../index/segment-reader';
import { BestOf, type Scored } from '../scoring/best-of';
import { K1, lengthNorms } from '../scoring/bm25';

/** A word of the query: its terms with their weights. A query has at most 31, as each is a bit of a number. */
export type WordPostings = readonly { weight: number; postings: readonly SegmentPostings[] }[];

/** Documents that were found. */
export interface Matches {
  /** In no order. */
  documents: number[];
  /** The best of them, best first. */
  best: Scored[];
}

/** What a title with all words adds to a score, as a share of it; and once more, as far as it has no others. */
const TITLE_BONUS = 0.5;

/** A term in one segment: the word that it stands for, and what it counts. */
interface Part {
  word: number;
  weight: number;
  postings: Postings;
}

/** The score of each document of the current segment, by ordinal. Like the two arrays below, zeros between two segments. */
let scores = new Float32Array(0);
/** Bit n is set for a document that has word n, and for one that has it in its title. */
let has = new Uint32Array(0);
let titled = new Uint32Array(0);
/** What the document's best term of the current word has added to its score. Words are added one after the other. */
let own = new Float32Array(0);
/** The ordinals at which these arrays are not zero, and how many these are. */
let touched = new Uint32Array(0);
let touches = 0;
/** The bit of `has` that no word has: a document that has the rarest word, before words are added. */
const CANDIDATE = 2 ** 31;

/** A term's documents, so many at a time, so that the loop over them calls no function. */
const ordinals = new Uint32Array(1_024);
const frequencies = new Uint8Array(1_024);
const titles = new Uint8Array(1_024);

function makeRoom(documents: number): void {
  if (scores.length >= documents) return;
  scores = new Float32Array(documents);
  has = new Uint32Array(documents);
  titled = new Uint32Array(documents);
  own = new Float32Array(documents);
  touched = new Uint32Array(documents);
}

function clear(): void {
  for (let i = 0; i < touches; i++) {
    const ordinal = touched[i] as number;
    scores[ordinal] = 0;
    has[ordinal] = 0;
    titled[ordinal] = 0;
  }
  touches = 0;
}

/** Marks the documents of a term as candidates. */
function addCandidates({ postings }: Part): void {
  const cursor = new PostingsCursor(postings);
  for (let count = cursor.take(ordinals, frequencies); count > 0; count = cursor.take(ordinals, frequencies))
    markSome(count);
}

function markSome(count: number): void {
  const having = has;
  for (let i = 0; i < count; i++) {
    const ordinal = ordinals[i] as number;
    if (having[ordinal] !== 0) continue;
    having[ordinal] = CANDIDATE;
    touched[touches++] = ordinal;
  }
}

/**
 * Adds a term to the scores. Of several terms of one word only the best counts, so only what it adds to that is added.
 * @param marked whether only candidates are scored
 */
function addScores(
  { word, weight, postings }: Part,
  marked: boolean,
  lengths: Uint8Array,
  norms: Float32Array,
): void {
  const cursor = new PostingsCursor(postings);
  for (;;) {
    const count = cursor.take(ordinals, frequencies, titles);
    if (count === 0) return;
    addSome(count, 1 << word, weight, marked, lengths, norms);
  }
}

function addSome(
  count: number,
  bit: number,
  weight: number,
  marked: boolean,
  lengths: Uint8Array,
  norms: Float32Array,
): void {
  const [sums, having, inTitles, ofWord] = [scores, has, titled, own];
  for (let i = 0; i < count; i++) {
    const ordinal = ordinals[i] as number;
    const had = having[ordinal] as number;
    if (had === 0) {
      if (marked) continue;
      touched[touches++] = ordinal;
    }
    const frequency = frequencies[i] as number;
    const norm = norms[lengths[ordinal] as number] as number;
    const score = (weight * frequency * (K1 + 1)) / (frequency + norm);
    const before = had & bit ? (ofWord[ordinal] as number) : 0;
    if (score > before) {
      sums[ordinal] = (sums[ordinal] as number) + score - before;
      ofWord[ordinal] = score;
    }
    having[ordinal] = had | bit;
    if (titles[i] === 1) inTitles[ordinal] = (inTitles[ordinal] as number) | bit;
  }
}

/** The terms of that word of `all` which the fewest documents have; null where it stands alone, so that all of its documents count. */
function rarestOf(parts: readonly Part[], all: number): readonly Part[] | null {
  const words = [...Map.groupBy(parts, ({ word }) => word)];
  if (words.length < 2) return null;
  let [rarest, least]: [readonly Part[] | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [word, terms] of words) {
    const documents = terms.reduce((sum, { postings }) => sum + postings.documents, 0);
    if (all & (1 << word) && documents < least) [rarest, least] = [terms, documents];
  }
  return rarest;
}

/** Which documents are looked for. */
export interface Wanted {
  /** Every word that is needed, or any. */
  words: 'all' | 'any';
  /** The words that a document must have: bit n for word n. All of them by default. */
  needed?: number;
  /** Whether they must all be in the title. */
  inTitle?: boolean;
  /** How many of the best are answered with their scores. */
  limit: number;
  /** Documents left out. */
  without: ReadonlySet<number>;
}

/** BM25 over the words of a query, with the words that each document has. */
export class WordScores {
  readonly #segments = new Map<OpenSegment, Part[]>();
  readonly #norms: Float32Array;
  readonly #weights: readonly number[];
  readonly #total: number;
  readonly #all: number;

  /** @param weights of the words: what a title is worth that has them */
  constructor(index: OpenIndex, words: readonly WordPostings[], weights: readonly number[] = []) {
    this.#all = 2 ** words.length - 1;
    this.#weights = weights;
    this.#total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#norms = lengthNorms(index);
    words.forEach((terms, word) => {
      for (const { weight, postings } of terms) {
        for (const { segment, postings: list } of postings) {
          const part = { word, weight, postings: list };
          const parts = this.#segments.get(segment);
          if (parts) parts.push(part);
          else this.#segments.set(segment, [part]);
        }
      }
    });
  }

  /**
   * How well a title fits that has these words: the share of the query's weight that stands in it, and, where that is all of it,
   * the share of the title that is the query's, so that of all titles with its words the one that says nothing else comes first.
   *
   * @param length terms of the title @returns 0 to 2
   */
  #titleFit(having: number, length: number): number {
    let [sum, words] = [0, 0];
    for (let word = 0; word < this.#weights.length; word++) {
      if (!(having & (1 << word))) continue;
      sum += this.#weights[word] as number;
      words++;
    }
    if (words === 0 || words < this.#weights.length) return sum / Math.max(this.#total, 1e-9);
    return 1 + (length > 0 ? Math.min(1, words / length) : 0);
  }

  /** The wanted documents that are not deleted. Words in the title raise a document's score. */
  find({ words, needed = this.#all, inTitle = false, limit, without }: Wanted): Matches {
    const all = words === 'all' ? needed : 0;
    const best = new BestOf(limit);
    const documents: number[] = [];
    for (const [segment, parts] of this.#segments) {
      // A segment without one of the words has no document with all of them.
      if ((parts.reduce((bits, { word }) => bits | (1 << word), 0) & all) !== all) continue;
      try {
        this.#score(segment, parts, all);
        this.#choose(segment, all, { inTitle, without }, documents, best);
      } finally {
        clear();
      }
    }
    return { documents, best: best.sorted() };
  }

  /** Scores the documents of a segment, but those that lack the rarest word of `all`. */
  #score({ header: { lengths, documents } }: OpenSegment, parts: readonly Part[], all: number): void {
    makeRoom(documents.length);
    const rarest = rarestOf(parts, all);
    for (const part of rarest ?? []) addCandidates(part);
    for (const part of parts) addScores(part, rarest !== null, lengths, this.#norms);
  }

  #choose(
    segment: OpenSegment,
    all: number,
    { inTitle, without }: Pick<Wanted, 'without'> & { inTitle: boolean },
    documents: number[],
    best: BestOf,
  ): void {
    const { dead, header } = segment;
    const [having, inTitles, sums] = [has, titled, scores];
    // A frequent word has tens of thousands of documents: nothing is asked of them that need not be.
    const someLeftOut = dead.size > 0 || without.size > 0;
    let { floor } = best;
    for (let i = 0; i < touches; i++) {
      const ordinal = touched[i] as number;
      if (((having[ordinal] as number) & all) !== all) continue;
      const title = inTitles[ordinal] as number;
      if (inTitle && (title === 0 || (title & all) !== all)) continue;
      const id = header.documents.at(ordinal);
      if (someLeftOut && (dead.has(ordinal) || without.has(id))) continue;
      documents.push(id);
      const fit = title === 0 ? 0 : this.#titleFit(title, header.titles[ordinal] as number);
      const score = (sums[ordinal] as number) * (1 + TITLE_BONUS * fit);
      if (score < floor) continue;
      best.offer(id, score);
      floor = best.floor;
    }
  }
}
