// The postings of one term: in which documents of a segment it stands, and how often.
//
// For each document, in rising order of its place in the segment ("ordinal"):
//   varint ((ordinal - previous - 1) * 2 + more)      more = 1 where a byte with the frequency follows, else it is 1
//   [byte frequency]
import { ByteReader, ByteWriter } from './bytes';

/** Frequencies past this say no more; ranking saturates long before. */
export const HIGHEST_FREQUENCY = 255;

/** One term's documents; both arrays have the same length. */
export interface Postings {
  ordinals: Uint32Array;
  /** How often, weighted by field (segment-writer.ts). */
  frequencies: Uint8Array;
}

/**
 * `pairs`: ordinal, frequency, ordinal, frequency…, ordinals rising.
 * @param out is written over; the answer is a view into it, true until it is used again
 */
export function encodePostings(pairs: readonly number[], out = new ByteWriter()): Uint8Array<ArrayBuffer> {
  out.clear();
  let previous = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const ordinal = pairs[i] as number;
    const frequency = Math.min(HIGHEST_FREQUENCY, pairs[i + 1] as number);
    out.varint((ordinal - previous - 1) * 2 + (frequency > 1 ? 1 : 0));
    if (frequency > 1) out.byte(frequency);
    previous = ordinal;
  }
  return out.written;
}

/** `count` documents' postings out of what encodePostings wrote. */
export function decodePostings(bytes: Uint8Array, count: number): Postings {
  const reader = new ByteReader(bytes);
  const ordinals = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const coded = reader.varint();
    previous += (coded >>> 1) + 1;
    ordinals[i] = previous;
    frequencies[i] = coded & 1 ? reader.byte() : 1;
  }
  return { ordinals, frequencies };
}

/**
 * Appends a term's documents to `pairs` (ordinal, frequency, …) under the ordinals that they have elsewhere; those at -1
 * are left out.
 */
export function appendPostings(pairs: number[], bytes: Uint8Array, count: number, places: Int32Array): void {
  const reader = new ByteReader(bytes);
  let ordinal = -1;
  for (let i = 0; i < count; i++) {
    const coded = reader.varint();
    ordinal += (coded >>> 1) + 1;
    const frequency = coded & 1 ? reader.byte() : 1;
    const place = places[ordinal] ?? -1;
    if (place >= 0) pairs.push(place, frequency);
  }
}

/** `pairs` in rising order of their ordinals. They are already, unless an older document was written again. */
export function inOrder(pairs: readonly number[]): readonly number[] {
  let sorted = true;
  for (let i = 2; sorted && i < pairs.length; i += 2)
    sorted = (pairs[i - 2] as number) < (pairs[i] as number);
  if (sorted) return pairs;
  const places = Array.from({ length: pairs.length / 2 }, (_, i) => i * 2);
  places.sort((a, b) => (pairs[a] as number) - (pairs[b] as number));
  return places.flatMap((at) => [pairs[at] as number, pairs[at + 1] as number]);
}
