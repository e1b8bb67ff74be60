// What the engine asks of whoever keeps the index. utils/store implements it over IndexedDB; tests over arrays.

/** What is stored of a segment besides its bytes: small, and the only part of it that ever changes. */
export interface SegmentRow {
  id: number;
  /** Documents held, deleted ones included. */
  documents: number;
  /** Format version of `header` and of the blocks; another version is rebuilt from the bodies. */
  version: number;
  /** Documents of this segment that were deleted, or written again in a newer segment; sorted. */
  dead: number[];
  /** A block of it could not be read: it answers with the others until its documents stand in a new segment. */
  damaged?: true;
}

/**
 * One immutable run of the index. `header` is read whole (statistics, sparse directory of the blocks, documents held);
 * postings lie in blocks, read one by one; its document frequencies are a record by themselves. Drawn in segment-format.ts.
 */
export interface SegmentHeader extends SegmentRow {
  header: Uint8Array;
}

/** A new segment, not yet stored. */
export interface SegmentDraft {
  documents: number;
  version: number;
  header: Uint8Array;
  /** About how many documents have each term (frequency-sketch.ts). */
  frequencies: Uint8Array;
  /** Block n has the key [segment id, n]. */
  blocks: Uint8Array[];
  /** Term vector of each document, for re-ranking. */
  vectors: Map<number, Uint8Array>;
}

/** A document as the index sees it. */
export interface IndexDocument {
  /** The post's id. */
  id: number;
  title: string;
  tags: string[];
  lang: string | null;
  /** Plain text; blocks parted by a blank line. */
  text: string;
  /** Its own address, and when it was published in milliseconds since 1970, where they are known. */
  url?: string | null;
  published?: number | null;
}

/** Where a block lies. */
export type BlockKey = readonly [segment: number, block: number];

/** Reads the index. Every call is a part of one transaction at most, and reads what is named and no more. */
export interface IndexReader {
  /** The live segments with their headers, oldest first: a handful of records. */
  segments(): Promise<SegmentHeader[]>;
  /** Document frequencies of segments, in the order asked for; undefined where they are missing or damaged. */
  frequencies(segments: readonly number[]): Promise<(Uint8Array | undefined)[]>;
  /** Blocks in the order asked for; undefined where one is missing (a segment merged away meanwhile). */
  blocks(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]>;
  /** Term vectors in the order asked for. */
  vectors(documents: readonly number[]): Promise<(Uint8Array | undefined)[]>;
  /** Plain texts in the order asked for, for passages of the few posts that are shown. */
  texts(documents: readonly number[]): Promise<(string | undefined)[]>;
  /**
   * Frees blocks and vectors that nobody uses any more, if they are copies. A query reads megabytes, which would otherwise take up
   * memory until the next garbage collection.
   */
  free?(records: readonly Uint8Array[]): void;
}
