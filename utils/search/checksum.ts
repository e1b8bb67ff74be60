// Checksums of stored records, so that a damaged one is noticed before it is believed.
import { BacklistError } from '@/utils/core/errors';

const SIZE = 4;

/** Murmur3-like mixing over the first `length` bytes, four at a time; 32 bits. Finds damage, not malice. */
export function checksum(bytes: Uint8Array, length = bytes.length): number {
  let hash = length | 0;
  const whole = length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < whole; i += 4) {
    const word = view.getUint32(i, true);
    hash = Math.imul(hash ^ Math.imul(word, 0xcc9e2d51), 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
  }
  for (let i = whole; i < length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The record with its checksum behind it, in four bytes. */
export function seal(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(payload.length + SIZE);
  sealed.set(payload);
  new DataView(sealed.buffer).setUint32(payload.length, checksum(payload), true);
  return sealed;
}

/** Records that were found whole: who keeps the index and who reads it each look, and nobody changes one in between. */
const whole = new WeakSet<Uint8Array>();

/**
 * A sealed record without its checksum (a view, not a copy).
 * @throws BacklistError `corrupt-index` where the two do not agree.
 */
export function unseal(sealed: Uint8Array): Uint8Array {
  const length = sealed.length - SIZE;
  if (whole.has(sealed)) return sealed.subarray(0, length);
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (length < 0 || view.getUint32(length, true) !== checksum(sealed, length)) {
    throw new BacklistError('corrupt-index', { message: 'a record of the index is damaged' });
  }
  whole.add(sealed);
  return sealed.subarray(0, length);
}
