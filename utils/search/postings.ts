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

/** `pairs`: ordinal, frequency, ordinal, frequency…, ordinals rising. */
export function encodePostings(pairs: readonly number[]): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(pairs.length);
  let previous = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const ordinal = pairs[i] as number;
    const frequency = Math.min(HIGHEST_FREQUENCY, pairs[i + 1] as number);
    out.varint((ordinal - previous - 1) * 2 + (frequency > 1 ? 1 : 0));
    if (frequency > 1) out.byte(frequency);
    previous = ordinal;
  }
  return out.finish();
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
