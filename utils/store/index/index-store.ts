// Implements the engine's IndexReader on IndexedDB. Calls that follow each other at once share a transaction.
import type { IDBPTransaction } from 'idb';
import type { IndexReader, SegmentHeader, SegmentRow } from '@/utils/search/index/index-reader';
import type { Archive } from '../database';
import type { Schema, StoreName } from '../schema';
import { heldSegments } from './held-segments';
import { FREQUENCIES, freeBytes, getLarge, HEADER, joinParts, partsOf } from './large-record';
import { QueryReads } from './query-reads';

const NO_BYTES = new Uint8Array();

/** The live segments with their headers, oldest first. A missing header is empty, which counts as damaged. */
export async function readSegments(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<SegmentHeader[]> {
  const postings = tx.objectStore('postings');
  return withHeaders(tx.db, await tx.objectStore('segments').getAll(), (ids) =>
    Promise.all(ids.map((id) => getLarge(postings, id, HEADER))),
  );
}

/** Adds the header to each row, from the cache or the database. */
async function withHeaders(
  db: object,
  rows: readonly SegmentRow[],
  read: (segments: number[]) => Promise<(Uint8Array | undefined)[]>,
): Promise<SegmentHeader[]> {
  const { records } = heldSegments(db);
  const live = new Set(rows.map(({ id }) => id));
  for (const id of records.keys()) if (!live.has(id)) records.delete(id);
  const unread = rows.flatMap(({ id }) => (records.get(id)?.header ? [] : [id]));
  if (unread.length > 0) {
    const headers = await read(unread);
    unread.forEach((id, n) => {
      const header = headers[n];
      if (header) records.set(id, { header });
    });
  }
  return rows.map((row) => ({ ...row, header: records.get(row.id)?.header ?? NO_BYTES }));
}

/** Large records of segments. */
async function largeRecords(
  reads: QueryReads,
  segments: readonly number[],
  first: number,
): Promise<(Uint8Array | undefined)[]> {
  const parts = await reads.ask('postings', (store) =>
    segments.map((id) => store.getAll(partsOf(id, first))),
  );
  return parts.map(joinParts);
}

/**
 * Asks for records in rising order of their ids, as the browser's files have them: texts, which are long and few, are found sooner so
 * (vectors are not). Answers them in the order of `ids`.
 */
async function inRisingOrder<T>(ids: readonly number[], ask: (ids: number[]) => Promise<T[]>): Promise<T[]> {
  const places = [...ids.keys()].sort((a, b) => (ids[a] as number) - (ids[b] as number));
  const read = await ask(places.map((place) => ids[place] as number));
  const records = new Array<T>(ids.length);
  places.forEach((place, n) => {
    records[place] = read[n] as T;
  });
  return records;
}

/** Reads the index of this archive. */
export function indexReader(db: Archive): IndexReader {
  const reads = new QueryReads(db);
  const held = heldSegments(db);
  return {
    async segments() {
      let { rows } = held;
      if (!rows) {
        const keep = held.reading();
        rows = (await reads.ask('segments', (store) => [store.getAll()])).flat();
        keep(rows);
      }
      return withHeaders(db, rows, (ids) => largeRecords(reads, ids, HEADER));
    },
    async frequencies(segments) {
      const unread = segments.filter((id) => !held.records.get(id)?.frequencies);
      const read = new Map<number, Uint8Array | undefined>();
      if (unread.length > 0) {
        const records = await largeRecords(reads, unread, FREQUENCIES);
        unread.forEach((id, n) => read.set(id, records[n]));
      }
      return segments.map((id) => {
        const of = held.records.get(id);
        const record = of?.frequencies ?? read.get(id);
        // Cached together with the header.
        if (of && record) of.frequencies = record;
        return record;
      });
    },
    blocks: (keys) =>
      reads.ask('postings', (store) => keys.map(([segment, block]) => store.get([segment, block]))),
    vectors: (documents) => reads.ask('vectors', (store) => documents.map((id) => store.get(id))),
    async texts(documents) {
      const bodies = await inRisingOrder(documents, (ids) =>
        reads.ask('bodies', (store) => ids.map((id) => store.get(id))),
      );
      return bodies.map((body) => body?.text);
    },
    free: freeBytes,
  };
}
