// The search index over IndexedDB: the engine's IndexReader, one transaction a call.
import type { IDBPTransaction } from 'idb';
import type { IndexReader, SegmentHeader } from '@/utils/search/index-reader';
import type { Archive } from './database';
import type { Schema, StoreName } from './schema';

/** Where a segment's header lies among its blocks. */
export const HEADER_BLOCK = -1;
const NO_BYTES = new Uint8Array();

/**
 * Headers that were read, by connection, for as long as their segment is there: the header of a large one is a megabyte
 * that never changes, and ids are never used twice.
 */
const held = new WeakMap<object, Map<number, Uint8Array>>();

function headersOf(db: object): Map<number, Uint8Array> {
  let headers = held.get(db);
  if (!headers) held.set(db, (headers = new Map()));
  return headers;
}

/** The live segments with their headers, oldest first; a header that is missing is empty, which no reader takes for sound. */
export async function readSegments(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<SegmentHeader[]> {
  const headers = headersOf(tx.db);
  const rows = await tx.objectStore('segments').getAll();
  const live = new Set(rows.map(({ id }) => id));
  for (const id of headers.keys()) if (!live.has(id)) headers.delete(id);
  return Promise.all(
    rows.map(async (row) => {
      let header = headers.get(row.id);
      if (!header) {
        header = await tx.objectStore('postings').get([row.id, HEADER_BLOCK]);
        if (header) headers.set(row.id, header);
      }
      return { ...row, header: header ?? NO_BYTES };
    }),
  );
}

/** Reads the index of this archive. */
export function indexReader(db: Archive): IndexReader {
  return {
    segments: () => readSegments(db.transaction(['segments', 'postings'])),
    blocks(keys) {
      const store = db.transaction('postings').store;
      return Promise.all(keys.map(([segment, block]) => store.get([segment, block])));
    },
    vectors(documents) {
      const store = db.transaction('vectors').store;
      return Promise.all(documents.map((id) => store.get(id)));
    },
    async texts(documents) {
      const store = db.transaction('bodies').store;
      const bodies = await Promise.all(documents.map((id) => store.get(id)));
      return bodies.map((body) => body?.text);
    },
  };
}
