// Deletes posts: from every list and the index at once, from the database by a job once it can no longer be undone. A tombstone
// keeps each from coming back with the next sync.
import type { Job } from '@/utils/model/job';
import { BIN_TIME } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { requestRebuild } from '../index/index-health';
import { requestMerge } from '../index/index-merge';
import { markDead } from '../index/index-writer';
import { addJobIn, newJob } from '../job-store';
import { bumpRevision } from '../revision';
import { touch } from '../touched';
import { write } from '../write';
import { deleteRemains, REMAINS } from './post-remains';
import { liftTombstones, putTombstones } from './tombstones';

/** Posts purged in one transaction. */
const SLICE = 200;

/**
 * Deletes posts: they are hidden at once, and `restorePosts` brings them back until the job `purge` has run.
 * Ids without a post are skipped.
 * @returns how many were deleted
 */
export async function deletePosts(db: Archive, ids: readonly number[], now: number): Promise<number> {
  return write(
    db,
    ['posts', 'bin', 'merges', 'tombstones', 'segments', 'postings', 'vectors', 'jobs', 'touched', 'meta'],
    async (tx) => {
      const posts = tx.objectStore('posts');
      const gone: number[] = [];
      for (const id of ids) {
        const post = await posts.get(id);
        if (!post) continue;
        await putTombstones(tx, post, now);
        await tx.objectStore('bin').put({ id, post, deletedAt: now });
        await posts.delete(id);
        await tx.objectStore('vectors').delete(id);
        gone.push(id);
      }
      if (gone.length > 0) {
        await markDead(tx, gone);
        await requestMerge(tx);
        await bumpRevision(tx);
        await touch(tx, 'post', gone, now);
        const waiting = await tx.objectStore('jobs').index('sourceId').getAll(0);
        if (!waiting.some(({ kind }) => kind === 'purge'))
          await addJobIn(tx, newJob('purge', 0, now + BIN_TIME));
      }
      return gone.length;
    },
  );
}

/**
 * Brings deleted posts back as they were. The index takes them in again by its rebuild, a job that is left due; what
 * their source said of them meanwhile is read anew.
 * @returns how many came back; less than asked for where some were purged
 */
export async function restorePosts(db: Archive, ids: readonly number[], now = Date.now()): Promise<number> {
  return write(db, ['sources', 'posts', 'bin', 'tombstones', 'jobs', 'touched', 'meta'], async (tx) => {
    const sources = tx.objectStore('sources');
    let restored = 0;
    for (const id of ids) {
      const binned = await tx.objectStore('bin').get(id);
      if (!binned) continue;
      await tx.objectStore('posts').put(binned.post);
      await tx.objectStore('bin').delete(id);
      await liftTombstones(tx, id);
      const source = await sources.get(binned.post.sourceId);
      const wasRead = (source?.lastSuccessAt ?? 0) >= binned.deletedAt;
      if (source && wasRead) await sources.put({ ...source, validators: null, seen: {} });
      restored += 1;
    }
    if (restored > 0) {
      await requestRebuild(tx);
      await bumpRevision(tx);
      await touch(tx, 'post', ids, now);
    }
    return restored;
  });
}

/**
 * Purges what was deleted long enough ago, and leaves the rest to a later run of the job. Of what the user did with a post
 * and the other machines were not told yet, nothing else would be left: such a post stays until it was noted.
 */
export async function emptyBin(db: Archive, job: Job, now: number): Promise<void> {
  return write(db, ['bin', 'touched', ...REMAINS, 'jobs'], async (tx) => {
    const bin = tx.objectStore('bin');
    const touched = new Set(await tx.objectStore('touched').getAllKeys());
    const old = await bin.index('deletedAt').getAllKeys(IDBKeyRange.upperBound(now - BIN_TIME));
    const ready = old.filter((id) => !touched.has(`post:${id}`));
    for (const id of ready.slice(0, SLICE)) {
      await bin.delete(id);
      await deleteRemains(tx, id);
    }
    const next = await bin.index('deletedAt').get(IDBKeyRange.lowerBound(0));
    const jobs = tx.objectStore('jobs');
    if (!next) return jobs.delete(job.id);
    const due = next.deletedAt + BIN_TIME;
    const waits = due <= now && ready.length <= SLICE;
    await jobs.put({ ...job, notBefore: waits ? now + BIN_TIME : due, leaseUntil: 0, attempts: 0 });
  });
}

/** Purges a source's deleted posts, within the transaction that deletes the source. */
export async function forgetBinned(tx: WriteTransaction, sourceId: number): Promise<void> {
  for (const { id, post } of await tx.objectStore('bin').getAll()) {
    if (post.sourceId !== sourceId) continue;
    await tx.objectStore('bin').delete(id);
    await deleteRemains(tx, id);
  }
}
