// Records of a segment that may be large: its header and its document frequencies. The browser keeps a value of 64 kB and
// more as a file of its own, which takes twice as long to read, so they are cut into parts that lie side by side.
import type { IDBPObjectStore } from 'idb';
import type { Schema, StoreName } from './schema';

type Postings<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreName[], 'postings', Mode>;

/** What lies among a segment's blocks and is none: the number of the first part, the others count down from there. */
export const HEADER = -1;
export const FREQUENCIES = -1_001;
const MOST_PARTS = 1_000;
const PART = 56 * 1_024;

/** Whether a key of the postings is that of a block. */
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

/** Gives the memory of records that were read back at once: nobody may hold them any more, or views of them. */
export function freeBytes(records: readonly Uint8Array[]): void {
  // A buffer that was moved elsewhere is empty; where the browser cannot, the collector comes by in its own time.
  for (const { buffer } of records) if (buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}

/** The keys of a record's parts. */
export const partsOf = (segment: number, first: number): IDBKeyRange =>
  IDBKeyRange.bound([segment, first - MOST_PARTS + 1], [segment, first]);

/** The record of its parts in the order of their keys; undefined for none. Where one is missing, its checksum tells. */
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

/** undefined where no part is there. */
export async function getLarge(
  postings: Postings<IDBTransactionMode>,
  segment: number,
  first: number,
): Promise<Uint8Array | undefined> {
  return joinParts(await postings.getAll(partsOf(segment, first)));
}
