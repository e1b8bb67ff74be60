// Merges segments into one, block by block, without ever holding more than a few blocks of each.

import { BacklistError } from '@/utils/core/errors';
import { ByteWriter } from './bytes';
import { FrequencySketch } from './frequency-sketch';
import type { IndexReader, SegmentDraft, SegmentHeader } from './index-reader';
import { PostingsList } from './postings';
import {
  type DecodedHeader,
  decodeHeader,
  encodeHeader,
  LENGTH_OF_CODE,
  SEGMENT_VERSION,
} from './segment-format';
import { BlockPacker, entriesOf, type TermEntry } from './term-block';
import { termHash } from './term-hash';

/** Blocks of a segment that are read at once. */
const READ_AHEAD = 16;

/** What a merge comes to, besides the blocks that it handed out. Vectors belong to documents and stay as they are. */
export type MergedSegment = Omit<SegmentDraft, 'blocks' | 'vectors'>;

/** What a merge needs of an IndexReader; it frees each block when it is through with it. */
type MergeReader = Pick<IndexReader, 'blocks' | 'free'>;

/** Walks over the terms of a segment in their order. */
class TermCursor {
  readonly part: number;
  readonly #segment: SegmentHeader;
  readonly #blocks: number;
  readonly #reader: MergeReader;
  #next = 0;
  #waiting: Uint8Array[] = [];
  #block: Uint8Array | null = null;
  #entries: Iterator<TermEntry> | null = null;
  entry: TermEntry | null = null;

  constructor(part: number, segment: SegmentHeader, blocks: number, reader: MergeReader) {
    this.part = part;
    this.#segment = segment;
    this.#blocks = blocks;
    this.#reader = reader;
  }

  async #fill(): Promise<boolean> {
    if (this.#waiting.length === 0 && this.#next < this.#blocks) {
      const end = Math.min(this.#blocks, this.#next + READ_AHEAD);
      const keys = Array.from(
        { length: end - this.#next },
        (_, i) => [this.#segment.id, this.#next + i] as const,
      );
      for (const block of await this.#reader.blocks(keys)) {
        if (!block) throw new BacklistError('corrupt-index', { message: 'a block of the index is missing' });
        this.#waiting.push(block);
      }
      this.#next = end;
    }
    if (this.#block) this.#reader.free?.([this.#block]);
    const block = this.#waiting.shift();
    this.#block = block ?? null;
    if (!block) return false;
    this.#entries = entriesOf(block);
    return true;
  }

  /** Moves to the next term. @returns a promise only if blocks have to be read first */
  advance(): Promise<void> | undefined {
    const step = this.#entries?.next();
    if (!step || step.done) return this.#advanceInNext();
    this.entry = step.value;
    return undefined;
  }

  async #advanceInNext(): Promise<void> {
    this.entry = null;
    if (await this.#fill()) await this.advance();
  }
}

/** Where the documents of the parts go: for each part, the new ordinal of each old one, or -1 for a dead document. */
function placeDocuments(parts: readonly { segment: SegmentHeader; header: DecodedHeader }[]): {
  documents: number[];
  lengths: Uint8Array;
  titles: Uint8Array;
  ordinals: Int32Array[];
} {
  const ordinals = parts.map(({ header }) => new Int32Array(header.documents.length).fill(-1));
  const dead = parts.map(({ segment }) => new Set(segment.dead));
  const next = parts.map(() => 0);
  const documents: number[] = [];
  const lengths: number[] = [];
  const titles: number[] = [];
  for (;;) {
    let lowest = -1;
    let id = Number.POSITIVE_INFINITY;
    for (let part = 0; part < parts.length; part++) {
      const here = parts[part]?.header.documents.at(next[part] as number) ?? -1;
      if (here >= 0 && here < id) [lowest, id] = [part, here];
    }
    const places = ordinals[lowest];
    if (!places)
      return { documents, lengths: Uint8Array.from(lengths), titles: Uint8Array.from(titles), ordinals };
    const ordinal = next[lowest] as number;
    next[lowest] = ordinal + 1;
    if (dead[lowest]?.has(id)) continue;
    places[ordinal] = documents.length;
    documents.push(id);
    lengths.push(parts[lowest]?.header.lengths[ordinal] ?? 0);
    titles.push(parts[lowest]?.header.titles[ordinal] ?? 0);
  }
}

/** The next term of all, in the order of blocks; null when every cursor is at its end. */
function lowestTerm(cursors: readonly TermCursor[]): string | null {
  let lowest: string | null = null;
  for (const { entry } of cursors) if (entry && (lowest === null || entry.term < lowest)) lowest = entry.term;
  return lowest;
}

function addUp(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const map of maps) for (const [key, value] of map) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

/**
 * Merges segments. Yields the blocks of the merged one in their order; the caller stores them under an id that no query reads yet.
 * Returns its header, with which the caller then puts it in the place of its parts (deadAfterMerge in merge-plan.ts). A step takes
 * a few milliseconds; `pause` is called after longer work that yields no block. A merge that was interrupted is begun again.
 *
 * @throws BacklistError `corrupt-index` where a part is damaged.
 */
export async function* mergeSegments(
  segments: readonly SegmentHeader[],
  reader: MergeReader,
  pause: () => Promise<void> | undefined = () => undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, MergedSegment> {
  const parts: { segment: SegmentHeader; header: DecodedHeader }[] = [];
  for (const segment of segments) {
    parts.push({ segment, header: decodeHeader(segment.header, segment.version) });
    await pause();
  }
  const { documents, lengths, titles, ordinals } = placeDocuments(parts);
  await pause();
  const cursors = parts.map(
    ({ segment, header }, part) => new TermCursor(part, segment, header.blocks, reader),
  );
  for (const cursor of cursors) await cursor.advance();

  const ready: Uint8Array<ArrayBuffer>[] = [];
  const packer = new BlockPacker((block) => ready.push(block));
  const list = new PostingsList();
  const coded = new ByteWriter(1_024);
  const sketch = FrequencySketch.forTerms(parts.reduce((sum, { header }) => sum + header.terms, 0));
  let terms = 0;
  for (;;) {
    const term = lowestTerm(cursors);
    if (term === null) break;
    list.clear();
    for (const cursor of cursors) {
      const { part, entry } = cursor;
      const places = ordinals[part];
      if (entry?.term !== term || !places) continue;
      list.addCoded(entry, places);
      const reading = cursor.advance();
      if (reading) await reading;
    }
    if (list.documents > 0) {
      terms++;
      sketch.note(termHash(term), list.documents);
      coded.clear();
      list.encode(coded);
      packer.add(term, list.documents, coded);
    }
    if (ready.length > 0) yield* ready.splice(0);
  }
  packer.finish();
  yield* ready.splice(0);
  await pause();

  const header = encodeHeader({
    documents,
    lengths,
    titles,
    terms,
    tokens: Math.round(lengths.reduce((sum, code) => sum + (LENGTH_OF_CODE[code] ?? 0), 0)),
    languages: addUp(parts.map(({ header }) => header.languages)),
    firstTerms: packer.firstTerms,
  });
  await pause();
  // Its size was chosen for the terms of all parts added up, but most terms are in several parts.
  const frequencies = sketch.fitted(terms).encode();
  return { documents: documents.length, version: SEGMENT_VERSION, header, frequencies };
}
