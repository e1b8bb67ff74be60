// Sources: the publications that the reader chose.
import { BacklistError } from '@/utils/core/errors';
import type { Source } from '@/utils/model/source';
import { newBackfill } from './backfill-store';
import type { Archive, WriteTransaction } from './database';
import { addJobIn, newJob } from './job-store';

/** A source as it is before it has an id. */
export type SourceDraft = Omit<Source, 'id'>;

/** @throws BacklistError `unknown-source` when there is none. */
export async function getSource(db: Archive, id: number): Promise<Source> {
  const source = await db.get('sources', id);
  if (!source) throw new BacklistError('unknown-source', { facts: { id } });
  return source;
}

/** The source that is fetched from this address, removed ones included. */
export function findSourceByUrl(db: Archive, url: string): Promise<Source | undefined> {
  return db.getFromIndex('sources', 'url', url);
}

/**
 * Adds a source with its first check as a job due at once, in one transaction; answers its id.
 * @param backCatalogue whether what it published before is to be brought in as well
 */
export async function addSource(db: Archive, draft: SourceDraft, backCatalogue = false): Promise<number> {
  const tx: WriteTransaction = db.transaction(['sources', 'jobs'], 'readwrite');
  // The id is the database's to give; the type wants it all the same.
  const id = await tx.objectStore('sources').add(draft as Source);
  await addJobIn(tx, newJob('check', id, draft.nextCheckAt));
  if (backCatalogue) await addJobIn(tx, newBackfill(id, draft.nextCheckAt));
  await tx.done;
  return id;
}

/** Whether another source than this one is read from an address. */
export async function isTaken(db: Archive, url: string, id: number): Promise<boolean> {
  const there = await db.getAllFromIndex('sources', 'url', url);
  return there.some((source) => source.id !== id && source.state !== 'removed');
}

/** Gives a source another address: nothing is known of what is there, so all is read anew. */
export function moveSource(db: Archive, id: number, url: string, kind?: Source['kind']): Promise<Source> {
  return updateSource(db, id, { url, ...(kind ? { kind } : {}), moved: null, validators: null, seen: {} });
}

/**
 * Changes some fields of a source; answers the row as it is then.
 * @throws BacklistError `unknown-source` when there is none.
 */
export async function updateSource(db: Archive, id: number, change: Partial<SourceDraft>): Promise<Source> {
  const tx = db.transaction('sources', 'readwrite');
  const source = await tx.store.get(id);
  if (!source) {
    await tx.done;
    throw new BacklistError('unknown-source', { facts: { id } });
  }
  const changed = { ...source, ...change };
  await tx.store.put(changed);
  await tx.done;
  return changed;
}
