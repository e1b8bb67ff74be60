// An open segment: its decoded header, which of its documents live, and how a term is found in its blocks.
import type { SegmentHeader } from './index-reader';
import { type DecodedHeader, decodeHeader, LENGTH_OF_CODE } from './segment-format';

/** Decoded headers, for as long as somebody holds the bytes they came from. */
const decoded = new WeakMap<Uint8Array, DecodedHeader>();

function headerOf(segment: SegmentHeader): DecodedHeader {
  let header = decoded.get(segment.header);
  if (!header) decoded.set(segment.header, (header = decodeHeader(segment.header)));
  return header;
}

function ordinalOf(documents: Uint32Array, id: number): number {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = documents[middle] as number;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether a segment has a document, dead or alive. @throws BacklistError `corrupt-index` where its header is damaged. */
export function segmentHolds(segment: SegmentHeader, id: number): boolean {
  return ordinalOf(headerOf(segment).documents, id) >= 0;
}

export class OpenSegment {
  readonly id: number;
  readonly header: DecodedHeader;
  /** Ordinals of documents that are masked. */
  readonly dead: ReadonlySet<number>;

  /** @throws BacklistError `corrupt-index` where the header is damaged. */
  constructor(segment: SegmentHeader) {
    this.id = segment.id;
    this.header = headerOf(segment);
    this.dead = new Set(segment.dead.map((id) => ordinalOf(this.header.documents, id)));
  }

  get living(): number {
    return this.header.documents.length - this.dead.size;
  }

  documentAt(ordinal: number): number {
    return this.header.documents[ordinal] ?? -1;
  }

  ordinalOf(id: number): number {
    return ordinalOf(this.header.documents, id);
  }

  /** Number of terms in a document, weighted, right within 2 percent. */
  lengthAt(ordinal: number): number {
    return LENGTH_OF_CODE[this.header.lengths[ordinal] ?? 0] ?? 0;
  }
}
