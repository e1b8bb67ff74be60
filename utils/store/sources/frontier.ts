// The frontier of a backfill: addresses that are still to be read, and those that were, so that no loop of links is followed
// twice.
import type { FrontierDraft, FrontierRow } from '@/utils/model/backfill';
import type { Archive, WriteTransaction } from '../database';
import { beginningWith } from '../key-range';

/** Most addresses of one source; more are ignored. */
const MOST = 20_000;

/** What a slice changes: addresses that it read, and those that it found. */
export interface FrontierChange {
  read: readonly string[];
  found: readonly FrontierDraft[];
}

/** Key range in the index `waiting`: addresses of a source that are still to be read. */
export const waitingOf = (sourceId: number): IDBKeyRange => beginningWith(sourceId, 1);

/** Writes a change within a transaction. An address that is known already stays as it is. */
export async function writeFrontier(
  tx: WriteTransaction,
  sourceId: number,
  { read, found }: FrontierChange,
): Promise<void> {
  const rows = tx.objectStore('frontier');
  for (const url of read) {
    const row = await rows.get([sourceId, url]);
    if (row) await rows.put({ ...row, waiting: 0 });
  }
  let order = await rows.count(beginningWith(sourceId));
  for (const draft of found) {
    if (order >= MOST) return;
    if ((await rows.getKey([sourceId, draft.url])) !== undefined) continue;
    await rows.put({ ...draft, sourceId, waiting: 1, order: order++ });
  }
}

/** Forgets all addresses of a source, within a transaction. */
export async function clearFrontier(tx: WriteTransaction, sourceId: number): Promise<void> {
  await tx.objectStore('frontier').delete(beginningWith(sourceId));
}

/** The next addresses to read. */
export function nextInFrontier(db: Archive, sourceId: number, limit: number): Promise<FrontierRow[]> {
  return db.getAllFromIndex('frontier', 'waiting', waitingOf(sourceId), limit);
}
