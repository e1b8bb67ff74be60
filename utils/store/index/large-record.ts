// Large records of a segment: its header and its document frequencies. The browser stores a value of 64 kB or more as a separate
// file, which takes twice as long to read, so they are split into parts with adjacent keys.
import type { IDBPObjectStore } from 'idb';
import type { Schema, StoreName } from '../schema';

type Postings<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreName[], 'postings', Mode>;

/** Numbers of the first parts, among those of the segment's blocks; further parts count down from there. */
export const HEADER = -1;
export const FREQUENCIES = -1_001;
const MOST_PARTS = 1_000;
const PART = 56 * 1_024;

/** Whether a key of `postings` is that of a block. */
export const isBlock = (block: number): boolean => block > HEADER;

export async function putLarge(
  postings: Postings<'readwrite'>,
  segment: number,
  first: number,
  bytes: Uint8Array,
): Promise<void> {
  const puts: Promise<unknown>[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += PART)
    puts.push(postings.put(bytes.slice(start, start + PART), [segment, first - puts.length]));
  await Promise.all(puts);
}

/** Frees the memory of records at once: nothing may use them, or views of them, any more. */
export function freeBytes(records: readonly Uint8Array[]): void {
  // A transferred buffer is freed. Where the browser cannot, the garbage collector does it later.
  for (const { buffer } of records) if (buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}

/** The keys of a record's parts. */
export const partsOf = (segment: number, first: number): IDBKeyRange =>
  IDBKeyRange.bound([segment, first - MOST_PARTS + 1], [segment, first]);

/** The record from its parts in key order; undefined for none. A missing part is noticed by the checksum. */
export function joinParts(read: readonly Uint8Array[]): Uint8Array | undefined {
  if (read.length <= 1) return read[0];
  const whole = new Uint8Array(read.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of read.toReversed()) {
    whole.set(part, at);
    at += part.length;
  }
  freeBytes(read);
  return whole;
}

/** Undefined if there is no part. */
export async function getLarge(
  postings: Postings<IDBTransactionMode>,
  segment: number,
  first: number,
): Promise<Uint8Array | undefined> {
  return joinParts(await postings.getAll(partsOf(segment, first)));
}
