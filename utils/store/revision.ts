// The archive's revision number, by which a planned write notices that somebody else wrote in between.
import type { IDBPTransaction } from 'idb';
import type { WriteTransaction } from './database';
import type { Schema, StoreName } from './schema';

/** The current revision; 0 in a new archive. */
export async function readRevision(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<number> {
  return (await tx.objectStore('meta').get('revision')) ?? 0;
}

/** Increments the revision. */
export async function bumpRevision(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('meta').put((await readRevision(tx)) + 1, 'revision');
}
