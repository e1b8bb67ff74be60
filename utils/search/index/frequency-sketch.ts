// A compact, approximate table of document frequencies, so that the best terms of a page can be chosen, and the terms of a
// candidate weighed, before any block of the index is read.
//
// One nibble (four bits) per bucket; a term's bucket is the highest bits of its hash; of several terms in one bucket the
// most frequent counts. Level 0: no document; level n: 2^(n-1) up to 2^n - 1 documents.
//
//   bits: varint │ 2^(bits - 1) bytes, two buckets each, the first one lowest │ checksum: 4 bytes
import { ByteReader, ByteWriter } from './bytes';
import { seal, unseal } from './checksum';
import { TERM_HASH_BITS } from './term-hash';

/** Half a megabyte at most: the table of an archive with half a million different terms. */
const MOST_BITS = 20;
const FEWEST_BITS = 8;
const HIGHEST_LEVEL = 15;

/** The middle of each level, geometrically. */
const FREQUENCY = Float64Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) =>
  level === 0 ? 0 : Math.sqrt(2 ** (level - 1) * Math.max(1, 2 ** level - 1)),
);

export class FrequencySketch {
  readonly bits: number;
  readonly nibbles: Uint8Array;

  private constructor(bits: number, nibbles: Uint8Array) {
    this.bits = bits;
    this.nibbles = nibbles;
  }

  /** An empty table, with twice as many buckets as there will be terms. */
  static forTerms(terms: number): FrequencySketch {
    const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(terms * 2 + 1))));
    return new FrequencySketch(bits, new Uint8Array(2 ** (bits - 1)));
  }

  /** A stored table. @throws BacklistError `corrupt-index` where it is damaged. */
  static decode(sealed: Uint8Array): FrequencySketch {
    const reader = new ByteReader(unseal(sealed));
    const bits = reader.varint();
    return new FrequencySketch(bits, reader.bytes(2 ** (bits - 1)));
  }

  encode(): Uint8Array<ArrayBuffer> {
    const out = new ByteWriter(this.nibbles.length + 8);
    out.varint(this.bits);
    out.bytes(this.nibbles);
    return seal(out.written);
  }

  /**
   * This table with fewer buckets, halved as long as there are at least four for each term. With fewer than that, too many absent
   * terms would share a bucket with a present one, and blocks would be read for them in vain.
   */
  fitted(terms: number): FrequencySketch {
    const { bits } = FrequencySketch.forTerms(terms * 2);
    let fitting: FrequencySketch = this;
    while (fitting.bits > bits) fitting = fitting.#half();
    return fitting;
  }

  /** With half the buckets: each stands for two neighbours, and keeps the higher level. */
  #half(): FrequencySketch {
    const { nibbles } = this;
    const half = new Uint8Array(nibbles.length / 2);
    for (let i = 0; i < half.length; i++) {
      const [first, second] = [nibbles[i * 2] as number, nibbles[i * 2 + 1] as number];
      half[i] = Math.max(first & 0x0f, first >>> 4) | (Math.max(second & 0x0f, second >>> 4) << 4);
    }
    return new FrequencySketch(this.bits - 1, half);
  }

  /** Notes that the term with this hash is in `documents` documents. */
  note(hash: number, documents: number): void {
    const level = Math.min(HIGHEST_LEVEL, 32 - Math.clz32(documents));
    const bucket = hash >>> (TERM_HASH_BITS - this.bits);
    if (level <= this.#level(bucket)) return;
    const byte = this.nibbles[bucket >>> 1] ?? 0;
    this.nibbles[bucket >>> 1] = bucket & 1 ? (byte & 0x0f) | (level << 4) : (byte & 0xf0) | level;
  }

  #level(bucket: number): number {
    const byte = this.nibbles[bucket >>> 1] ?? 0;
    return bucket & 1 ? byte >>> 4 : byte & 0x0f;
  }

  /** About how many documents have the term with this hash: right within a factor of 1.5, unless it shares its bucket. */
  frequency(hash: number): number {
    const bucket = hash >>> (TERM_HASH_BITS - this.bits);
    const byte = this.nibbles[bucket >>> 1] as number;
    return FREQUENCY[bucket & 1 ? byte >>> 4 : byte & 0x0f] as number;
  }

  /** Adds the frequency of each hash to what stands at its place in `sums`. */
  addTo(sums: Float64Array, hashes: Uint32Array): void {
    const { nibbles } = this;
    const shift = TERM_HASH_BITS - this.bits;
    // Some hundred thousand in a query: the loop calls no function.
    for (let i = 0; i < hashes.length; i++) {
      const bucket = (hashes[i] as number) >>> shift;
      const level = ((nibbles[bucket >>> 1] as number) >>> ((bucket & 1) << 2)) & 15;
      if (level > 0) sums[i] = (sums[i] as number) + (FREQUENCY[level] as number);
    }
  }
}
