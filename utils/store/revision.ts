// The archive's revision: who planned a write from what it had read sees by it that somebody wrote in between.
import type { IDBPTransaction } from 'idb';
import type { WriteTransaction } from './database';
import type { Schema, StoreName } from './schema';

/** The present revision; 0 in a new archive. */
export async function readRevision(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
): Promise<number> {
  return (await tx.objectStore('meta').get('revision')) ?? 0;
}

/** Counts the revision up. */
export async function bumpRevision(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('meta').put((await readRevision(tx)) + 1, 'revision');
}
