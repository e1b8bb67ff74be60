// Removing a source: hidden at once, deleted with its posts by a job, so that the reader can take it back meanwhile.
import { forgetAttempts } from './attempt-store';
import { hasWork } from './backfill-store';
import type { Archive, WriteTransaction } from './database';
import { clearFrontier } from './frontier';
import { requestMerge } from './index-merge';
import { markDead } from './index-writer';
import { addJobIn, newJob } from './job-store';
import { beginningWith } from './key-range';
import { forgetBinned } from './post-deletion';
import { deleteRemains, REMAINS } from './post-remains';
import { bumpRevision } from './revision';
import { updateSource } from './source-store';

/** How long a removal can be taken back, in milliseconds. */
export const UNDO_TIME = 60_000;
/** Posts deleted in one transaction. */
const SLICE = 200;

/** Hides a source and its posts, and leaves their deletion as a job. */
export async function removeSource(db: Archive, id: number, now: number): Promise<void> {
  await updateSource(db, id, { state: 'removed' });
  const tx: WriteTransaction = db.transaction(['jobs', 'meta'], 'readwrite');
  await bumpRevision(tx);
  await addJobIn(tx, newJob('purge', id, now + UNDO_TIME));
  await tx.done;
}

/** Stops following a source for good; its posts stay. */
export async function keepPostsOnly(db: Archive, id: number): Promise<void> {
  await updateSource(db, id, { state: 'kept' });
}

/** Follows a source again that was removed or paused: its work is due at once, but for what the reader stopped by itself. */
export async function restoreSource(db: Archive, id: number, now: number): Promise<void> {
  await updateSource(db, id, { state: 'active' });
  const tx: WriteTransaction = db.transaction(['jobs', 'meta'], 'readwrite');
  await bumpRevision(tx);
  const jobs = tx.objectStore('jobs');
  for (const job of await jobs.index('sourceId').getAll(id)) {
    if (job.kind === 'purge') await jobs.delete(job.id);
    else if (hasWork(job)) await jobs.put({ ...job, notBefore: now });
  }
  await tx.done;
}

/** Deletes posts with all that is kept of them, within a transaction over every store that has a part of it. */
async function dropPosts(tx: WriteTransaction, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await tx.objectStore('posts').delete(id);
    await deleteRemains(tx, id);
    await tx.objectStore('vectors').delete(id);
  }
  if (ids.length === 0) return;
  await markDead(tx, ids);
  await requestMerge(tx);
}

/**
 * Deletes the next posts of a removed source; in the last slice, the source itself.
 * @returns whether there is more to delete
 */
export async function purgeSlice(db: Archive, sourceId: number): Promise<boolean> {
  const tx: WriteTransaction = db.transaction(
    [
      'sources',
      'jobs',
      'posts',
      ...REMAINS,
      'segments',
      'postings',
      'vectors',
      'tombstones',
      'bin',
      'attempts',
      'frontier',
      'meta',
    ],
    'readwrite',
  );
  const source = await tx.objectStore('sources').get(sourceId);
  // Restored meanwhile: nothing is deleted.
  if (source && source.state !== 'removed') {
    await tx.done;
    return false;
  }
  const posts = tx.objectStore('posts');
  const ids = await posts.index('source').getAllKeys(beginningWith(sourceId), SLICE);
  await dropPosts(tx, ids);
  await bumpRevision(tx);
  const more = ids.length === SLICE;
  if (!more) {
    await tx.objectStore('sources').delete(sourceId);
    await forgetAttempts(tx, sourceId);
    await clearFrontier(tx, sourceId);
    await tx.objectStore('tombstones').delete(beginningWith(sourceId));
    await forgetBinned(tx, sourceId);
    for (const job of await tx.objectStore('jobs').index('sourceId').getAll(sourceId)) {
      await tx.objectStore('jobs').delete(job.id);
    }
    // A post that two sources carry was kept by one of them; the other brings it back if it is read anew.
    for (const other of await tx.objectStore('sources').getAll()) {
      await tx.objectStore('sources').put({ ...other, validators: null, seen: {} });
    }
  }
  await tx.done;
  return more;
}
