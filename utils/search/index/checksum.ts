// Checksums of stored records, so that a damaged one is noticed before it is believed.
import { BacklistError } from '@/utils/core/errors';

const SIZE = 4;

/** Murmur3-like mixing over the first `length` bytes, four at a time; 32 bits. Finds damage, not malice. */
export function checksum(bytes: Uint8Array, length = bytes.length): number {
  let hash = length | 0;
  const whole = length >>> 2;
  // Little-endian, like all processors that browsers run on. An Int32Array must begin at a multiple of four bytes; a copy does.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  hash = mixed(hash, new Int32Array(buffer, byteOffset, whole));
  for (let i = whole * 4; i < length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Mixes 32-bit words into a hash. A function of its own for speed: in a worker that was just woken, V8 compiles the loop while it
 * runs. If code that never ran followed it in the same function, V8 would drop what it compiled when it got there.
 */
function mixed(begun: number, words: Int32Array): number {
  let hash = begun;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ Math.imul(words[i] as number, 0xcc9e2d51), 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash;
}

/** The record with its checksum behind it, in four bytes. */
export function seal(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(payload.length + SIZE);
  sealed.set(payload);
  new DataView(sealed.buffer).setUint32(payload.length, checksum(payload), true);
  return sealed;
}

/** The four bytes of a checksum as a number. */
const storedAt = (bytes: Uint8Array, at: number): number =>
  (((bytes[at + 3] as number) << 24) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 1] as number) << 8) |
    (bytes[at] as number)) >>>
  0;

/** Records whose checksum was right. The store and the engine both check; a record is never changed, so once is enough. */
const whole = new WeakSet<Uint8Array>();

/**
 * A sealed record without its checksum (a view, not a copy).
 * @throws BacklistError `corrupt-index` where the two do not agree.
 */
export function unseal(sealed: Uint8Array): Uint8Array {
  const length = sealed.length - SIZE;
  if (whole.has(sealed)) return sealed.subarray(0, length);
  if (length < 0 || storedAt(sealed, length) !== checksum(sealed, length)) {
    throw new BacklistError('corrupt-index', { message: 'a record of the index is damaged' });
  }
  whole.add(sealed);
  return sealed.subarray(0, length);
}
