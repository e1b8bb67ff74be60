// The progress and effects of an import, written in the transaction of each slice.
import { BacklistError } from '@/utils/core/errors';
import type { ImportEffect, ImportRow } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { WriteTransaction } from '../database';
import type { StoreName } from '../schema';
import type { SourceDraft } from '../sources/source-store';

/** What an import needs from outside of the store. */
export interface ImportWorld {
  now: number;
  /** The row of a source that was never checked. */
  draftOf(found: { url: string; siteUrl: string | null; title: string }): SourceDraft;
  /** Merges a backup's settings. @returns the settings before and after */
  restoreSettings(backup: unknown): Promise<{ before: object; after: object } | null>;
}

/** The stores that every slice writes. */
export const BOOKS = ['imports', 'importSlices', 'importEffects', 'importIds', 'jobs'] as const;

/** The import's row, while it is in this state. @throws BacklistError `cancelled` where the user stopped it meanwhile */
export async function runningIn(
  tx: WriteTransaction,
  id: number,
  state: 'running' | 'undoing',
): Promise<ImportRow> {
  const row = await tx.objectStore('imports').get(id);
  if (row?.state !== state) throw new BacklistError('cancelled');
  return row;
}

/** Notes that a slice was taken in, and its effects. */
export async function noteSlice(
  tx: WriteTransaction,
  row: ImportRow,
  slice: number,
  effects: readonly ImportEffect[],
): Promise<void> {
  await tx.objectStore('importSlices').delete([row.id, slice]);
  if (effects.length > 0) await tx.objectStore('importEffects').put([...effects], [row.id, slice]);
  const posts = effects.filter(({ store }) => store === 'posts' || store === 'sources');
  const fresh = posts.filter(({ before }) => before === null);
  const added = fresh.length;
  const sources = fresh.filter(({ store }) => store === 'sources').length;
  await tx.objectStore('imports').put({
    ...row,
    done: row.done + 1,
    added: row.added + added,
    addedSources: (row.addedSources ?? 0) + sources,
    changed: row.changed + posts.length - added,
    problem: null,
  });
}

/** The job's row for the next slice. */
export const nextSlice = (job: Job, now: number): Job => ({
  ...job,
  notBefore: now,
  leaseUntil: 0,
  attempts: 0,
});

/** An effect on a row of a store. */
export const effectOn = (
  store: StoreName,
  key: IDBValidKey,
  before: object | null,
  after: object | null,
): ImportEffect => ({ store, key, before, after });
