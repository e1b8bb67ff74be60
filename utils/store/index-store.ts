// The search index over IndexedDB: the engine's IndexReader, one transaction a call.
import type { IDBPTransaction } from 'idb';
import type { IndexReader, SegmentHeader } from '@/utils/search/index-reader';
import type { Archive } from './database';
import { FREQUENCIES, freeBytes, getLarge, HEADER } from './large-record';
import type { Schema, StoreName } from './schema';

const NO_BYTES = new Uint8Array();

/** What was read of a segment besides its blocks. */
interface Held {
  header?: Uint8Array;
  frequencies?: Uint8Array;
}

/**
 * What was read, by connection, for as long as the segment is there: it never changes, ids are never used twice, and of a
 * large archive it is some megabytes.
 */
const held = new WeakMap<object, Map<number, Held>>();

function heldOf(db: object): Map<number, Held> {
  let segments = held.get(db);
  if (!segments) held.set(db, (segments = new Map()));
  return segments;
}

/** The document frequencies of segments; undefined where there are none. */
async function readFrequencies(
  db: Archive,
  segments: readonly number[],
): Promise<(Uint8Array | undefined)[]> {
  const store = db.transaction('postings').store;
  const known = heldOf(db);
  return Promise.all(
    segments.map(async (id) => {
      const of = known.get(id);
      const record = of?.frequencies ?? (await getLarge(store, id, FREQUENCIES));
      // Held together with the header: what was not opened is not held.
      if (of && record) of.frequencies = record;
      return record;
    }),
  );
}

/** The live segments with their headers, oldest first; a header that is missing is empty, which no reader takes for sound. */
export async function readSegments(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<SegmentHeader[]> {
  const known = heldOf(tx.db);
  const rows = await tx.objectStore('segments').getAll();
  const live = new Set(rows.map(({ id }) => id));
  for (const id of known.keys()) if (!live.has(id)) known.delete(id);
  return Promise.all(
    rows.map(async (row) => {
      let header = known.get(row.id)?.header;
      if (!header) {
        header = await getLarge(tx.objectStore('postings'), row.id, HEADER);
        if (header) known.set(row.id, { header });
      }
      return { ...row, header: header ?? NO_BYTES };
    }),
  );
}

/** Reads the index of this archive. */
export function indexReader(db: Archive): IndexReader {
  return {
    segments: () => readSegments(db.transaction(['segments', 'postings'])),
    frequencies: (segments) => readFrequencies(db, segments),
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
    free: freeBytes,
  };
}
