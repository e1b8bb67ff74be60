// The index store in memory, for the bench and for tests: what utils/store does over IndexedDB.
import '@/tests/word-lists';
import type {
  IndexDocument,
  IndexReader,
  SegmentDraft,
  SegmentHeader,
} from '@/utils/search/index/index-reader';
import { deadAfterMerge, planMerge } from '@/utils/search/index/merge-plan';
import { mergeSegments } from '@/utils/search/index/segment-merger';
import { segmentHolds } from '@/utils/search/index/segment-reader';
import { buildSegment } from '@/utils/search/index/segment-writer';

/** Documents a batch: what one slice of a sync writes. */
const BATCH = 64;

export class MemoryIndex implements IndexReader {
  #segments: SegmentHeader[] = [];
  readonly #blocks = new Map<string, Uint8Array>();
  readonly #vectors = new Map<number, Uint8Array>();
  readonly #frequencies = new Map<number, Uint8Array>();
  readonly #texts = new Map<number, string>();
  #nextId = 1;
  /** Records and bytes that queries have read. */
  readonly cost = { records: 0, bytes: 0 };

  async segments(): Promise<SegmentHeader[]> {
    return this.#segments;
  }

  #read<T extends { length: number }>(records: (T | undefined)[]): (T | undefined)[] {
    for (const record of records) {
      this.cost.records++;
      this.cost.bytes += record?.length ?? 0;
    }
    return records;
  }

  async blocks(keys: readonly (readonly [number, number])[]): Promise<(Uint8Array | undefined)[]> {
    return this.#read(keys.map((key) => this.#blocks.get(key.join('/'))));
  }

  async frequencies(segments: readonly number[]): Promise<(Uint8Array | undefined)[]> {
    return segments.map((id) => this.#frequencies.get(id));
  }

  async vectors(documents: readonly number[]): Promise<(Uint8Array | undefined)[]> {
    return this.#read(documents.map((id) => this.#vectors.get(id)));
  }

  async texts(documents: readonly number[]): Promise<(string | undefined)[]> {
    return this.#read(documents.map((id) => this.#texts.get(id)));
  }

  /** Bytes of the index: headers, blocks and vectors. */
  get size(): number {
    const bytes = (records: Iterable<Uint8Array>): number =>
      [...records].reduce((sum, { length }) => sum + length, 0);
    return (
      bytes(this.#segments.map(({ header }) => header)) +
      bytes(this.#frequencies.values()) +
      bytes(this.#blocks.values()) +
      bytes(this.#vectors.values())
    );
  }

  delete(documents: readonly number[]): void {
    this.#segments = this.#segments.map((segment) => {
      const dead = new Set([...segment.dead, ...documents.filter((id) => segmentHolds(segment, id))]);
      return { ...segment, dead: [...dead].sort((a, b) => a - b) };
    });
    for (const id of documents) {
      this.#vectors.delete(id);
      this.#texts.delete(id);
    }
  }

  append(documents: readonly IndexDocument[], draft: SegmentDraft = buildSegment(documents)): number {
    this.delete(documents.map(({ id }) => id));
    const { blocks, vectors, frequencies, ...header } = draft;
    const id = this.#nextId++;
    this.#frequencies.set(id, frequencies);
    blocks.forEach((block, n) => this.#blocks.set(`${id}/${n}`, block));
    for (const [document, vector] of vectors) this.#vectors.set(document, vector);
    for (const { id: document, text } of documents) this.#texts.set(document, text);
    this.#segments = [...this.#segments, { ...header, id, dead: [] }];
    return id;
  }

  /** Merges these segments; `meanwhile` runs before each step, to play a busy archive. */
  async merge(segments: readonly SegmentHeader[], meanwhile?: () => void): Promise<void> {
    const id = this.#nextId++;
    const merging = mergeSegments(segments, this);
    for (let n = 0; ; n++) {
      meanwhile?.();
      const step = await merging.next();
      if (step.done) {
        const replaced = new Set(segments.map((segment) => segment.id));
        const now = this.#segments.filter((segment) => replaced.has(segment.id));
        const rest = this.#segments.filter((segment) => !replaced.has(segment.id));
        const { frequencies, ...header } = step.value;
        this.#frequencies.set(id, frequencies);
        for (const part of replaced) this.#frequencies.delete(part);
        for (const key of this.#blocks.keys())
          if (replaced.has(Number.parseInt(key, 10))) this.#blocks.delete(key);
        this.#segments = [...rest, { ...header, id, dead: deadAfterMerge(segments, now) }];
        return;
      }
      this.#blocks.set(`${id}/${n}`, step.value);
    }
  }

  /** Damages one byte of a block, for tests. */
  damage(segment: number, block: number): void {
    const bytes = this.#blocks.get(`${segment}/${block}`)?.slice();
    if (!bytes) throw new Error('no such block');
    bytes[bytes.length >>> 1] = (bytes[bytes.length >>> 1] ?? 0) ^ 0x55;
    this.#blocks.set(`${segment}/${block}`, bytes);
  }

  /** An index of these documents, written in batches and merged by tiers as a sync would. */
  static async of(documents: readonly IndexDocument[], batch = BATCH): Promise<MemoryIndex> {
    const index = new MemoryIndex();
    for (let start = 0; start < documents.length; start += batch) {
      index.append(documents.slice(start, start + batch));
      for (let plan = planMerge(index.#segments); plan; plan = planMerge(index.#segments))
        await index.merge(plan);
    }
    index.cost.records = 0;
    index.cost.bytes = 0;
    return index;
  }
}
