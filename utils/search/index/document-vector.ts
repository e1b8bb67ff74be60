// A document's term vector, for re-ranking: its terms as hashes, in the order in which they stand in it, so that
// neighbours (word pairs), blocks and fields can be told without reading the text.
//
//   title: varint | tags: varint | body: varint      numbers of symbols
//   symbols, as bits: title, then tags, then body
//     1 + TERM_HASH_BITS bits          a term that was not met before: its hash; it gets the next number
//     0 + ceil(log2(numbers)) bits     a number: 0 ends a block or a tag, others are terms met before
//   origin, as bits: day + 1, 0 for none: 16 | number of places: 4 | their hashes
//   four bytes of checksum
//
// It never changes when segments are merged. A post of 500 words takes some 600 bytes.
import { BucketMap } from '../related/bucket-map';
import { MOST_PLACES, NO_ORIGIN, type Origin } from '../related/origin';
import type { DocumentTerms } from '../text/document-terms';
import { BitReader, BitWriter } from './bits';
import { ByteReader, ByteWriter, corrupt } from './bytes';
import { seal, unseal } from './checksum';
import { TERM_HASH_BITS } from './term-hash';

/** Symbols of a body that are kept: the first 8,000 words or so. Postings hold the rest. */
const BODY_LIMIT = 4_096;
const DAY_BITS = 16;
const PLACES_BITS = 4;

/** The number that ends a block, and a tag. */
export const BLOCK_END = 0;

export interface DocumentVector {
  /** Hash of the term with each number; the first is unused, as 0 ends a block. */
  hashes: Uint32Array;
  /** Terms as numbers, in their order. */
  title: Uint16Array;
  /** The same, with BLOCK_END between the tags, and between the blocks. */
  tags: Uint16Array;
  body: Uint16Array;
  origin: Origin;
}

/** Bits for any of `count` numbers. */
const widthFor = (count: number): number => 32 - Math.clz32(Math.max(0, count - 1));

const numbers = new BucketMap();

/** @param hashOf the hash of each of the document's terms (term-hash.ts) */
export function vectorOf<T>(
  document: DocumentTerms<T>,
  origin: Origin,
  hashOf: (term: T) => number,
): DocumentVector {
  const parts = [document.title, ...document.tags, ...document.blocks];
  numbers.clear(parts.reduce((sum, { length }) => sum + length, 0));
  const hashes = [0];
  const numberOf = (term: T): number => {
    const hash = hashOf(term);
    const number = numbers.add(hash) + 1;
    if (number === hashes.length) hashes.push(hash);
    return number;
  };
  const numbersOf = (blocks: readonly (readonly T[])[]): Uint16Array => {
    const all: number[] = [];
    for (const block of blocks) {
      if (all.length >= BODY_LIMIT) break;
      if (all.length > 0) all.push(BLOCK_END);
      for (const term of block.slice(0, BODY_LIMIT - all.length)) all.push(numberOf(term));
    }
    return Uint16Array.from(all);
  };
  // In this order, in which they are numbered and written.
  const title = numbersOf([document.title]);
  const tags = numbersOf(document.tags);
  const body = numbersOf(document.blocks);
  return { hashes: Uint32Array.from(hashes), title, tags, body, origin };
}

export function encodeVector(vector: DocumentVector): Uint8Array<ArrayBuffer> {
  const head = new ByteWriter();
  const bits = new BitWriter();
  let known = 1;
  for (const field of [vector.title, vector.tags, vector.body]) {
    head.varint(field.length);
    for (const number of field) {
      if (number === known) {
        bits.bits(1, 1);
        bits.bits(vector.hashes[number] ?? 0, TERM_HASH_BITS);
        known++;
      } else {
        bits.bits(0, 1);
        bits.bits(number, widthFor(known));
      }
    }
  }
  const { day, places } = vector.origin;
  bits.bits(day === null ? 0 : day + 1, DAY_BITS);
  bits.bits(places.length, PLACES_BITS);
  for (const place of places) bits.bits(place, TERM_HASH_BITS);
  head.bytes(bits.finish());
  return seal(head.finish());
}

/** Room for the hashes of the vector that is being decoded; a copy of the right length is taken at its end. */
let hashesSoFar = new Uint32Array(1_024);

/** @throws BacklistError `corrupt-index` for bytes that encodeVector did not write. */
export function decodeVector(sealed: Uint8Array): DocumentVector {
  const bytes = unseal(sealed);
  const head = new ByteReader(bytes);
  const [titleLength, tagsLength, bodyLength] = [head.varint(), head.varint(), head.varint()];
  const symbols = titleLength + tagsLength + bodyLength;
  const end = bytes.length * 8;
  let position = head.offset * 8;
  // Each symbol takes at least one bit. Without this check a damaged length could ask for gigabytes.
  if (symbols > end - position) throw corrupt('a vector ends too early');
  if (hashesSoFar.length <= symbols) hashesSoFar = new Uint32Array(symbols * 2);
  const hashes = hashesSoFar;
  const all = new Uint16Array(symbols);
  let known = 1;
  let width = widthFor(known);
  // A query decodes some hundred thousand symbols. Their bits are read here rather than by BitReader: in a worker that was just
  // woken, nothing is compiled yet and a call for each symbol is slow.
  for (let i = 0; i < symbols; i++) {
    const at = position >>> 3;
    // A symbol is 23 bits at most, which four bytes hold wherever it begins; those past the end count as zeros.
    const four =
      (((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number)) <<
      (position & 7);
    if (four < 0) {
      all[i] = known;
      hashes[known++] = (four << 1) >>> (32 - TERM_HASH_BITS);
      position += 1 + TERM_HASH_BITS;
      width = widthFor(known);
    } else {
      const number = width === 0 ? 0 : (four << 1) >>> (32 - width);
      if (number >= known) throw corrupt('a vector names a term that it has not');
      all[i] = number;
      position += 1 + width;
    }
    if (position > end) throw corrupt('a vector ends too early');
  }
  return {
    hashes: hashes.slice(0, known),
    title: all.subarray(0, titleLength),
    tags: all.subarray(titleLength, titleLength + tagsLength),
    body: all.subarray(titleLength + tagsLength),
    origin: originIn(new BitReader(bytes, position)),
  };
}

/** None in a vector of an older archive, which ends before it. */
function originIn(bits: BitReader): Origin {
  if (bits.left < DAY_BITS + PLACES_BITS) return NO_ORIGIN;
  const day = bits.bits(DAY_BITS) - 1;
  const places = Array.from({ length: Math.min(MOST_PLACES, bits.bits(PLACES_BITS)) }, () =>
    bits.bits(TERM_HASH_BITS),
  );
  return { day: day < 0 ? null : day, places };
}
