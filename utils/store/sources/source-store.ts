// Writes sources: the publications that the user chose.
import { BacklistError } from '@/utils/core/errors';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { write } from '../write';
import { newBackfill } from './backfill-store';

/** A source without an id. */
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
 * @param backCatalogue whether to fetch its older posts as well
 */
export async function addSource(db: Archive, draft: SourceDraft, backCatalogue = false): Promise<number> {
  return write(db, ['sources', 'jobs'], async (tx) => {
    // The database assigns the id; the type requires one.
    const id = await tx.objectStore('sources').add(draft as Source);
    await addJobIn(tx, newJob('check', id, draft.nextCheckAt));
    if (backCatalogue) await addJobIn(tx, newBackfill(id, draft.nextCheckAt));
    return id;
  });
}

/** Whether another source has an address. */
export async function isTaken(db: Archive, url: string, id: number): Promise<boolean> {
  const there = await db.getAllFromIndex('sources', 'url', url);
  return there.some((source) => source.id !== id && source.state !== 'removed');
}

/** Gives a source another address. Nothing is known of what is there, so everything is read again. */
export function moveSource(db: Archive, id: number, url: string): Promise<Source> {
  return write(db, ['sources'], (tx) => changeSourceIn(tx, id, movedTo(url)));
}

/** The fields of a source's row that follow from another address. */
export const movedTo = (url: string): Pick<Source, 'url' | 'moved' | 'validators' | 'seen'> => ({
  url,
  moved: null,
  validators: null,
  seen: {},
});

/** Changes some fields of a source within a transaction; answers the row. @throws BacklistError `unknown-source` */
export async function changeSourceIn(
  tx: WriteTransaction,
  id: number,
  change: Partial<SourceDraft>,
): Promise<Source> {
  const source = await tx.objectStore('sources').get(id);
  if (!source) throw new BacklistError('unknown-source', { facts: { id } });
  const changed = { ...source, ...change };
  await tx.objectStore('sources').put(changed);
  return changed;
}

/** The same, in a transaction of its own. */
export function updateSource(db: Archive, id: number, change: Partial<SourceDraft>): Promise<Source> {
  return write(db, ['sources'], (tx) => changeSourceIn(tx, id, change));
}
