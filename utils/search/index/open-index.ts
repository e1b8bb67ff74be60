// The index as a query sees it: all live segments together.
import { toBacklistError } from '@/utils/core/errors';
import { type CommonWords, worthBeside } from '../text/common-words';
import { FrequencySketch } from './frequency-sketch';
import type { BlockKey, IndexReader, SegmentHeader } from './index-reader';
import type { Postings } from './postings';
import { readOnce } from './read-once';
import { isReadable, SEGMENT_VERSION } from './segment-format';
import { OpenSegment } from './segment-reader';
import { findInBlock, postingsAt, termsBeginning } from './term-block';
import { termHash } from './term-hash';

/** A term's postings in one segment. */
export interface SegmentPostings {
  segment: OpenSegment;
  postings: Postings;
}

/** A block, and which terms it may hold. */
export interface WantedBlock {
  segment: OpenSegment;
  block: number;
  terms: Set<string>;
}

/** Blocks that are asked for in one call: they are searched while the next ones are being read. */
const PART = 32;
/** How often a query is answered anew, at most, because a merge took away a segment that it was reading. */
const TRIES = 3;

export class OpenIndex {
  readonly segments: readonly OpenSegment[];
  readonly reader: IndexReader;
  /** Segments of another version, or found damaged: they must be rebuilt. */
  readonly unusable: Set<number>;
  readonly documents: number;
  readonly averageLength: number;
  /** A record was not there: damaged and left out by the reader, or merged away meanwhile. */
  #missed = false;
  /** How common words are in the language of the query, whatever the archive; null where that is not used. */
  #words: CommonWords | null = null;

  private constructor(reader: IndexReader, segments: readonly OpenSegment[], unusable: Set<number>) {
    this.reader = reader;
    this.segments = segments;
    this.unusable = unusable;
    this.documents = segments.reduce((sum, segment) => sum + segment.living, 0);
    const held = segments.reduce((sum, { header }) => sum + header.documents.length, 0);
    const tokens = segments.reduce((sum, { header }) => sum + header.tokens, 0);
    this.averageLength = Math.max(1, tokens / Math.max(1, held));
  }

  static async open(reader: IndexReader): Promise<OpenIndex> {
    const unusable = new Set<number>();
    const open = (segment: SegmentHeader): OpenSegment[] => {
      if (segment.version !== SEGMENT_VERSION) unusable.add(segment.id);
      if (isReadable(segment.version)) {
        try {
          return [new OpenSegment(segment)];
        } catch (thrown) {
          if (toBacklistError(thrown).code !== 'corrupt-index') throw thrown;
        }
      }
      unusable.add(segment.id);
      return [];
    };
    return new OpenIndex(reader, (await reader.segments()).flatMap(open), unusable);
  }

  /**
   * Answers a query. If a merge removed segments between two of its reads, documents are missing from the answer, and the query
   * is answered again.
   */
  static async ask<T>(reader: IndexReader, find: (index: OpenIndex) => Promise<T>): Promise<T> {
    const reading = readOnce(reader);
    try {
      for (let times = 1; ; times++) {
        const index = await OpenIndex.open(reading.reader);
        const answer = await find(index);
        if (times === TRIES || !(await index.#isOutdated())) return answer;
      }
    } finally {
      reading.free();
    }
  }

  async #isOutdated(): Promise<boolean> {
    if (!this.#missed) return false;
    const live = new Set((await this.reader.segments()).map(({ id }) => id));
    return this.segments.some(({ id }) => !live.has(id));
  }

  /** Reads what `frequency` needs, unless it is there. */
  async readFrequencies(): Promise<void> {
    const unread = this.segments.filter(({ frequencies }) => frequencies === null);
    if (unread.length === 0) return;
    const records = await this.reader.frequencies(unread.map(({ id }) => id));
    unread.forEach((segment, i) => {
      const record = records[i];
      if (!record) {
        this.#missed = true;
        return;
      }
      try {
        segment.frequencies = FrequencySketch.decode(record);
      } catch (thrown) {
        this.#noteDamage(segment, thrown);
      }
    });
  }

  /** About how many documents have the term with this hash, without reading any block; after readFrequencies. */
  frequency(hash: number): number {
    const { segments } = this;
    let sum = 0;
    for (let i = 0; i < segments.length; i++) sum += segments[i]?.frequencies?.frequency(hash) ?? 0;
    return Math.min(sum, this.documents);
  }

  /** The frequencies of many hashes, in their order. One pass for each segment: a page's candidates have ten thousand terms. */
  frequenciesOf(hashes: Uint32Array): Float64Array {
    const sums = new Float64Array(hashes.length);
    for (const { frequencies } of this.segments) frequencies?.addTo(sums, hashes);
    for (let i = 0; i < sums.length; i++) if ((sums[i] as number) > this.documents) sums[i] = this.documents;
    return sums;
  }

  /** Inverse document frequency as BM25 has it, always positive. */
  idf(frequency: number): number {
    return Math.log(1 + (this.documents - frequency + 0.5) / (frequency + 0.5));
  }

  /** From now on `idfOf` takes these words into account. */
  expect(words: CommonWords | null): void {
    this.#words = words;
  }

  /**
   * Inverse document frequency of a term, with what is known of its language beforehand: as if there were some more documents,
   * which have the terms that such documents have (Laplace's pseudo-counts). Their share shrinks as the archive grows.
   */
  idfOf(hash: number, frequency: number): number {
    if (!this.#words) return this.idf(frequency);
    const more = worthBeside(this.documents);
    const having = frequency + more * this.#words.shareWith(hash);
    return Math.log(1 + (this.documents + more - having + 0.5) / (having + 0.5));
  }

  /** The languages in which documents were stemmed, most used first, with their shares of all; '' for none. */
  languages(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { header } of this.segments) {
      for (const [code, documents] of header.languages) counts.set(code, (counts.get(code) ?? 0) + documents);
    }
    const all = [...counts.values()].reduce((sum, documents) => sum + documents, 0);
    return new Map(
      [...counts].sort((a, b) => b[1] - a[1]).map(([code, documents]) => [code, documents / all] as const),
    );
  }

  /** Notes a damaged segment; anything else that was thrown is thrown on. */
  #noteDamage(segment: OpenSegment, thrown: unknown): void {
    if (toBacklistError(thrown).code !== 'corrupt-index') throw thrown;
    this.unusable.add(segment.id);
  }

  /** Blocks in the order asked for; undefined where one is damaged, or was merged away meanwhile. */
  async blocks(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]> {
    const blocks = await this.reader.blocks(keys);
    this.#missed ||= blocks.includes(undefined);
    return blocks;
  }

  /** The blocks that may hold some terms. */
  blocksOf(terms: Iterable<string>): WantedBlock[] {
    const wanted: WantedBlock[] = [];
    const hashed = Array.from(terms, (term) => ({ term, hash: termHash(term) }));
    for (const segment of this.segments) {
      const blocks = new Map<number, Set<string>>();
      for (const { term, hash } of hashed) {
        // The sketch may report a term that the segment does not have, but 0 is always right.
        if (segment.frequencies?.frequency(hash) === 0) continue;
        const block = segment.header.blockOf(term);
        if (block < 0) continue;
        const sharing = blocks.get(block);
        if (sharing) sharing.add(term);
        else blocks.set(block, new Set([term]));
      }
      for (const [block, sharing] of blocks) wanted.push({ segment, block, terms: sharing });
    }
    return wanted;
  }

  /**
   * The postings of terms in every segment that has them. All blocks are asked for at once, and those that came are looked
   * through while the others are still being read.
   *
   * @param isBeginning of which terms those that begin like them are found as well, as far as they stand in the same blocks
   */
  async postings(
    terms: Iterable<string>,
    isBeginning?: (term: string) => boolean,
  ): Promise<Map<string, SegmentPostings[]>> {
    const found = new Map<string, SegmentPostings[]>();
    const parts = inParts(this.blocksOf(terms)).map((wanted) => ({
      wanted,
      reading: this.blocks(wanted.map(({ segment, block }) => [segment.id, block] as const)),
    }));
    // One that fails is heard of where it is waited for, however many of the others fail as well.
    for (const { reading } of parts) reading.catch(() => undefined);
    for (const { wanted, reading } of parts) {
      const blocks = await reading;
      wanted.forEach((one, i) => {
        const block = blocks[i];
        if (block) this.#lookThrough(block, one, found, isBeginning);
      });
    }
    return found;
  }

  #lookThrough(
    block: Uint8Array,
    { segment, terms }: WantedBlock,
    found: Map<string, SegmentPostings[]>,
    isBeginning: ((term: string) => boolean) | undefined,
  ): void {
    try {
      const those = findInBlock(block, terms);
      for (const term of terms) {
        if (!isBeginning?.(term)) continue;
        for (const place of termsBeginning(block, term)) those.set(place.term, postingsAt(block, place));
      }
      for (const [term, postings] of those) {
        const list = found.get(term);
        if (list) list.push({ segment, postings });
        else found.set(term, [{ segment, postings }]);
      }
    } catch (thrown) {
      this.#noteDamage(segment, thrown);
    }
  }
}

function inParts(wanted: readonly WantedBlock[]): WantedBlock[][] {
  const parts: WantedBlock[][] = [];
  for (let start = 0; start < wanted.length; start += PART) parts.push(wanted.slice(start, start + PART));
  return parts;
}

/** How many documents a term's postings name, dead ones included. */
export function documentFrequency(postings: readonly SegmentPostings[] | undefined): number {
  return (postings ?? []).reduce((sum, { postings: { documents } }) => sum + documents, 0);
}
