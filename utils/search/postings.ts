// The postings of one term: in which documents of a segment it stands, and how often.
//
// For each document, in rising order of its place in the segment ("ordinal"):
//   varint ((ordinal - previous - 1) * 2 + more)      more = 1 where a byte with the frequency follows, else it is 1
//   [byte frequency]
import { type ByteWriter, corrupt, grown } from './bytes';

/** Frequencies past this say no more; ranking saturates long before. */
export const HIGHEST_FREQUENCY = 255;

/** One term's documents; both arrays have the same length. */
export interface Postings {
  ordinals: Uint32Array;
  /** How often, weighted by field (segment-writer.ts). */
  frequencies: Uint8Array;
}

/**
 * A term's documents while they are gathered, one number each: the ordinal (below 2^24) above the eight bits of the
 * frequency. One list serves for all terms of a segment.
 */
export class PostingsList {
  #entries = new Uint32Array(256);
  #length = 0;
  #inOrder = true;

  get documents(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
    this.#inOrder = true;
  }

  add(ordinal: number, frequency: number): void {
    this.#entries = grown(this.#entries, this.#length + 1);
    this.#push(ordinal, frequency);
  }

  /** @pre there is room */
  #push(ordinal: number, frequency: number): void {
    const entry = ordinal * 256 + Math.min(HIGHEST_FREQUENCY, frequency);
    // An older document that was written again stands behind younger ones.
    if (this.#length > 0 && (this.#entries[this.#length - 1] as number) > entry) this.#inOrder = false;
    this.#entries[this.#length++] = entry;
  }

  /**
   * Adds `count` documents out of what `encode` wrote under the ordinals that they have elsewhere; those at -1 are left
   * out.
   */
  addCoded(bytes: Uint8Array, count: number, places: Int32Array): void {
    this.#entries = grown(this.#entries, this.#length + count);
    eachPosting(bytes, count, (ordinal, frequency) => {
      const place = places[ordinal] ?? -1;
      if (place >= 0) this.#push(place, frequency);
    });
  }

  /** Writes the documents in rising order of their ordinals. */
  encode(out: ByteWriter): void {
    const entries = this.#entries.subarray(0, this.#length);
    if (!this.#inOrder) entries.sort();
    let previous = -1;
    for (const entry of entries) {
      const [ordinal, frequency] = [entry >>> 8, entry & 255];
      out.varint((ordinal - previous - 1) * 2 + (frequency > 1 ? 1 : 0));
      if (frequency > 1) out.byte(frequency);
      previous = ordinal;
    }
  }
}

/** Goes through `count` coded documents. @throws BacklistError `corrupt-index` where the bytes end too early */
function eachPosting(
  bytes: Uint8Array,
  count: number,
  visit: (ordinal: number, frequency: number, n: number) => void,
): void {
  let at = 0;
  let ordinal = -1;
  for (let n = 0; n < count; n++) {
    let byte = bytes[at++] as number;
    let coded = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      coded |= (byte & 127) << shift;
    }
    ordinal += (coded >>> 1) + 1;
    visit(ordinal, coded & 1 ? (bytes[at++] as number) : 1, n);
  }
  if (at > bytes.length) throw corrupt('postings end too early');
}

/** `count` documents' postings out of what PostingsList wrote. */
export function decodePostings(bytes: Uint8Array, count: number): Postings {
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  eachPosting(bytes, count, (ordinal, frequency, n) => {
    ordinals[n] = ordinal;
    frequencies[n] = frequency;
  });
  return { ordinals, frequencies };
}
