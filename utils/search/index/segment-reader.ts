// An open segment: its decoded header, which of its documents live, and how a term is found in its blocks.
import type { FrequencySketch } from './frequency-sketch';
import type { SegmentHeader } from './index-reader';
import { type DecodedHeader, decodeHeader, LENGTH_OF_CODE } from './segment-format';

/** Decoded headers, for as long as somebody holds the bytes they came from. */
const decoded = new WeakMap<Uint8Array, DecodedHeader>();

function headerOf(segment: SegmentHeader): DecodedHeader {
  let header = decoded.get(segment.header);
  if (!header) decoded.set(segment.header, (header = decodeHeader(segment.header, segment.version)));
  return header;
}

/** Whether a segment has a document, dead or alive. @throws BacklistError `corrupt-index` where its header is damaged. */
export function segmentHolds(segment: SegmentHeader, id: number): boolean {
  return headerOf(segment).documents.ordinalOf(id) >= 0;
}

export class OpenSegment {
  readonly id: number;
  readonly header: DecodedHeader;
  /** Ordinals of documents that are masked. */
  readonly dead: ReadonlySet<number>;
  /** Once they were read (OpenIndex.readFrequencies). */
  frequencies: FrequencySketch | null = null;

  /** @throws BacklistError `corrupt-index` where the header is damaged. */
  constructor(segment: SegmentHeader) {
    this.id = segment.id;
    this.header = headerOf(segment);
    this.dead = new Set(segment.dead.map((id) => this.header.documents.ordinalOf(id)));
  }

  get living(): number {
    return this.header.documents.length - this.dead.size;
  }

  documentAt(ordinal: number): number {
    return this.header.documents.at(ordinal);
  }

  ordinalOf(id: number): number {
    return this.header.documents.ordinalOf(id);
  }

  /** Number of terms in a document, weighted, right within 2 percent. */
  lengthAt(ordinal: number): number {
    return LENGTH_OF_CODE[this.header.lengths[ordinal] ?? 0] ?? 0;
  }
}
