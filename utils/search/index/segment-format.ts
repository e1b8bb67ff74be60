// The binary layout of a segment: a header, read whole, blocks of postings, read one by one, and its document frequencies,
// read where they are asked for (frequency-sketch.ts).
//
// A block (some 8 kB, or one term alone where its postings are longer): terms in rising order of UTF-16 units
//
//   ┌─ entry ────────────────────────────────────────────────────────────────────────────────┐
//   │ shared: varint │ rest: varint + UTF-8 │ documents: varint │ length: varint │ postings   │ … │ checksum: 4 bytes
//   └────────────────────────────────────────────────────────────────────────────────────────┘
//   `shared` UTF-16 units are those of the term before (0 for the first); `length` lets a reader pass over the postings
//   (postings.ts).
//
// The header
//
//   ┌ counts ────────────────────────────────┐
//   │ terms │ blocks │ tokens                │   varints; tokens: lengths of all documents, added
//   ├ languages ─────────────────────────────┤
//   │ count │ (code: text │ documents)…      │   in which the documents were stemmed; '' for none
//   ├ documents ─────────────────────────────┤
//   │ runs │ (gap │ length)…                 │   document-runs.ts
//   │ one byte of length for each document   │   see lengthCode
//   │ one byte for the terms of each title   │   255 for more
//   ├ directory ─────────────────────────────┤   the first term of each block
//   │ 4 bytes for each group: its offset     │   from the first byte behind these offsets
//   │ groups of 16 terms, prefix-coded       │   the first of a group whole, so that a search reads one group
//   └────────────────────────────────────────┘   checksum: 4 bytes
//
// A document's place in the rising order of ids is its ordinal; postings hold ordinals.
import { ByteReader, ByteWriter, corrupt, numberAt } from './bytes';
import { seal, unseal } from './checksum';
import { BEHIND, compareCoded, orderOf, sharedOf, sharedPrefix } from './coded-terms';
import { DocumentRuns } from './document-runs';

/**
 * To be raised with every change of the layout, of what becomes a term, of the field weights or of the vectors. Segments of other
 * versions are rebuilt in the background. Until then those of the versions in READABLE still answer queries. What they lack: 2 has
 * no origins (day and address); 2 and 3 got the language of short texts wrong more often; 2 to 4 keep less of long addresses; 2 to
 * 5 do not mark where a tag ends, and leave out more Spanish and Hungarian words; up to 6 kana and Hangul that are written in parts
 * are other terms; up to 7 titles have no lengths, and words with ligatures, in Arabic and with points and soft hyphens are other
 * terms.
 */
export const SEGMENT_VERSION = 8;
const READABLE = new Set([2, 3, 4, 5, 6, 7, SEGMENT_VERSION]);
/** The first version with the lengths of titles. */
const WITH_TITLES = 8;

/** Whether a segment of this version answers queries. */
export const isReadable = (version: number): boolean => READABLE.has(version);

const DIRECTORY_GROUP = 16;

export interface SegmentContents {
  /** Ids in rising order. */
  documents: readonly number[];
  /** Weighted number of terms in each document, as a lengthCode. */
  lengths: Uint8Array;
  /** Terms of each document's title (see titleCode); 0 also where that is not known. */
  titles: Uint8Array;
  terms: number;
  tokens: number;
  languages: ReadonlyMap<string, number>;
  /** The first term of each block. */
  firstTerms: readonly string[];
}

/** A document's length in one byte, right within 2 percent up to 65,000 terms. */
export function lengthCode(length: number): number {
  return Math.min(255, Math.round(Math.log2(length + 1) * 16));
}

/** The length that a code stands for. */
export const LENGTH_OF_CODE: Float32Array = Float32Array.from(
  { length: 256 },
  (_, code) => 2 ** (code / 16) - 1,
);

/** The terms of a title as one byte. */
export const titleCode = (terms: number): number => Math.min(255, terms);

function writeDirectory(out: ByteWriter, firstTerms: readonly string[]): void {
  const groups = new ByteWriter(1_024);
  let before = '';
  firstTerms.forEach((term, block) => {
    if (block % DIRECTORY_GROUP === 0) {
      out.uint32(groups.length);
      before = '';
    }
    const shared = sharedPrefix(before, term);
    groups.varint(shared);
    groups.text(term.slice(shared));
    before = term;
  });
  out.bytes(groups.finish());
}

export function encodeHeader(contents: SegmentContents): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(4_096);
  out.varint(contents.terms);
  out.varint(contents.firstTerms.length);
  out.varint(contents.tokens);
  out.varint(contents.languages.size);
  for (const [code, documents] of contents.languages) {
    out.text(code);
    out.varint(documents);
  }
  DocumentRuns.of(contents.documents).write(out);
  out.bytes(contents.lengths);
  out.bytes(contents.titles);
  writeDirectory(out, contents.firstTerms);
  return seal(out.finish());
}

export interface DecodedHeader extends Omit<SegmentContents, 'documents' | 'firstTerms'> {
  documents: DocumentRuns;
  blocks: number;
  /** The number of the one block that may hold a term; -1 where the term sorts before the first block. */
  blockOf(term: string): number;
  /** The first terms of blocks `from` to `to`, both included. */
  firstTerms(from: number, to: number): string[];
}

/** Finds blocks in the directory without decoding more of it than one group of terms. */
class Directory {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #blocks: number;

  constructor(bytes: Uint8Array, start: number, blocks: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.#blocks = blocks;
  }

  /** Where a group begins. */
  #placeOf(group: number): number {
    const groups = Math.ceil(this.#blocks / DIRECTORY_GROUP);
    const bytes = this.#bytes;
    const at = this.#start + group * 4;
    const offset =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    return this.#start + groups * 4 + (offset >>> 0);
  }

  firstTerms(from: number, to: number): string[] {
    const terms: string[] = [];
    const start = from - (from % DIRECTORY_GROUP);
    for (let group = start / DIRECTORY_GROUP; group * DIRECTORY_GROUP <= to; group++) {
      const reader = new ByteReader(this.#bytes, this.#placeOf(group));
      const end = Math.min((group + 1) * DIRECTORY_GROUP, to + 1);
      let term = '';
      for (let block = group * DIRECTORY_GROUP; block < end; block++) {
        term = term.slice(0, reader.varint()) + reader.text();
        if (block >= from) terms.push(term);
      }
    }
    return terms;
  }

  blockOf(term: string): number {
    if (this.#blocks === 0) return -1;
    const bytes = this.#bytes;
    let low = 0;
    let high = Math.ceil(this.#blocks / DIRECTORY_GROUP) - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      // The first term of a group has a shared length of 0, one byte.
      if (orderOf(compareCoded(bytes, this.#placeOf(middle) + 1, term, 0)) !== BEHIND) low = middle;
      else high = middle - 1;
    }
    // Called hundreds of times for a page: varints of one byte, as nearly all are, are read without a method call.
    const reader = new ByteReader(bytes, this.#placeOf(low));
    let at = reader.offset;
    const first = low * DIRECTORY_GROUP;
    const end = Math.min(first + DIRECTORY_GROUP, this.#blocks);
    let found = first - 1;
    let common = 0;
    for (let block = first; block < end; block++) {
      let shared = bytes[at++] as number;
      if (!(shared < 128)) [shared, at] = numberAt(reader, at - 1);
      const restAt = at;
      let letters = bytes[at++] as number;
      if (!(letters < 128)) [letters, at] = numberAt(reader, restAt);
      at += letters;
      if (at > bytes.length) throw corrupt('a directory ends too early');
      if (shared < common) break;
      if (shared === common) {
        const compared = compareCoded(bytes, restAt, term, common);
        if (orderOf(compared) === BEHIND) break;
        common = sharedOf(compared);
      }
      found = block;
    }
    return found;
  }
}

/** @throws BacklistError `corrupt-index` where the header is damaged. */
export function decodeHeader(sealed: Uint8Array, version = SEGMENT_VERSION): DecodedHeader {
  const bytes = unseal(sealed);
  const reader = new ByteReader(bytes);
  const [terms, blocks, tokens] = [reader.varint(), reader.varint(), reader.varint()];
  const languages = new Map<string, number>();
  for (let left = reader.varint(); left > 0; left--) languages.set(reader.text(), reader.varint());
  const documents = DocumentRuns.read(reader);
  const lengths = reader.bytes(documents.length);
  const titles = version < WITH_TITLES ? new Uint8Array(documents.length) : reader.bytes(documents.length);
  const directory = new Directory(bytes, reader.offset, blocks);
  return {
    documents,
    lengths,
    titles,
    terms,
    tokens,
    languages,
    blocks,
    blockOf: (term) => directory.blockOf(term),
    firstTerms: (from, to) => directory.firstTerms(from, to),
  };
}
