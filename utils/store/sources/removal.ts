// Removes sources: hidden at once, deleted with their posts by a job, so that it can be undone meanwhile.
import { BacklistError } from '@/utils/core/errors';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { requestMerge } from '../index/index-merge';
import { markDead } from '../index/index-writer';
import { forgetMergesOfSource, handOver, takeBack } from '../ingest/merge-store';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { forgetBinned } from '../posts/post-deletion';
import { deleteRemains, REMAINS } from '../posts/post-remains';
import { forgetAccount, lookAnew, subscriptionsIn } from '../reader-server/reader-accounts';
import { bumpRevision } from '../revision';
import { touch } from '../touched';
import { write } from '../write';
import { forgetAttempts } from './attempt-store';
import { hasWork, newBackfill } from './backfill-store';
import { clearFrontier } from './frontier';

/** How long a removal can be undone, in milliseconds. */
export const UNDO_TIME = 60_000;
/** Posts deleted in one transaction. */
const SLICE = 200;

/** A source's row with another state, within a transaction. @throws BacklistError `unknown-source` */
async function setState(tx: WriteTransaction, id: number, state: Source['state']): Promise<Source> {
  const sources = tx.objectStore('sources');
  const source = await sources.get(id);
  if (source) {
    await sources.put({ ...source, state });
    return source;
  }
  throw new BacklistError('unknown-source', { facts: { id } });
}

/** The subscriptions of an account that are not removed; none if the source is not an account. */
async function subscriptionsOf(tx: WriteTransaction, source: Source): Promise<Source[]> {
  const all = source.kind === 'reader' ? await subscriptionsIn(tx, source.url) : [];
  return all.filter(({ state }) => state !== 'removed');
}

/**
 * Hides a source and its posts, and adds a job to delete them. Posts that another source has too stay with that one.
 * An account goes with its subscriptions.
 */
export async function removeSource(db: Archive, id: number, now: number): Promise<void> {
  return write(db, ['sources', 'posts', 'merges', 'jobs', 'meta'], async (tx) => {
    const subscriptions = await subscriptionsOf(tx, await setState(tx, id, 'removed'));
    for (const one of subscriptions) await setState(tx, one.id, 'removed');
    for (const one of [...subscriptions, { id }]) {
      await handOver(tx, one.id, now);
      await addJobIn(tx, { ...newJob('purge', one.id, now + UNDO_TIME), cursor: { with: id } });
    }
    await bumpRevision(tx);
  });
}

/** Stops following a source for good; its posts stay. An account is signed out, and its subscriptions stay as well. */
export async function keepPostsOnly(db: Archive, id: number): Promise<void> {
  return write(db, ['sources', 'readerAccounts'], async (tx) => {
    for (const one of await subscriptionsOf(tx, await setState(tx, id, 'kept')))
      if (one.state === 'active') await setState(tx, one.id, 'kept');
    const account = await tx.objectStore('readerAccounts').get(id);
    if (account) await tx.objectStore('readerAccounts').put({ ...account, auth: null, token: null });
  });
}

/** What the other machines said of a source's posts while it was on its way out was skipped, and is looked at now. */
async function touchPosts(tx: WriteTransaction, sourceId: number, now: number): Promise<void> {
  await touch(
    tx,
    'post',
    await tx.objectStore('posts').index('source').getAllKeys(beginningWith(sourceId)),
    now,
  );
  const binned = (await tx.objectStore('bin').getAll()).filter(({ post }) => post.sourceId === sourceId);
  const ids = binned.map(({ id }) => id);
  await touch(tx, 'post', ids, now);
}

/** Follows a source again that was removed or paused: its work is due at once, but for what the user stopped by itself. */
export async function restoreSource(db: Archive, id: number, now: number): Promise<void> {
  const stores = ['sources', 'posts', 'bin', 'merges', 'jobs', 'readerAccounts', 'touched', 'meta'] as const;
  return write(db, [...stores], async (tx) => {
    const before = (await tx.objectStore('sources').get(id))?.state;
    const source = await setState(tx, id, 'active');
    if (source.kind === 'subscription') await lookAnew(tx, id);
    const jobs = tx.objectStore('jobs');
    const together = [id];
    if (source.kind === 'reader')
      for (const { id: one } of await subscriptionsIn(tx, source.url)) {
        const own = await jobs.index('sourceId').getAll(one);
        if (own.some(({ kind, cursor }) => kind === 'purge' && cursor.with === id)) together.push(one);
      }
    for (const one of together) {
      if (one !== id) await setState(tx, one, 'active');
      await takeBack(tx, one);
      if (before === 'removed') await touchPosts(tx, one, now);
      for (const job of await jobs.index('sourceId').getAll(one)) {
        if (job.kind === 'purge') await jobs.delete(job.id);
        else if (hasWork(job)) await jobs.put({ ...job, notBefore: now });
      }
    }
    await bumpRevision(tx);
  });
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

const hostOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : null;

/**
 * What the others carry too went to them already (handOver). What they did not bring in because it was here, they find
 * when they are read anew: their documents, and the back catalogue of those on the same site, which skipped it.
 */
async function readOthersAnew(tx: WriteTransaction, gone: Source | null): Promise<void> {
  const jobs = tx.objectStore('jobs');
  for (const other of await tx.objectStore('sources').getAll()) {
    await tx.objectStore('sources').put({ ...other, validators: null, seen: {} });
    if (gone === null || hostOf(other.url) !== hostOf(gone.url)) continue;
    for (const job of await jobs.index('sourceId').getAll(other.id)) {
      const ended = job.cursor.state === 'whole' || job.cursor.state === 'partial';
      if (job.kind === 'backfill' && ended)
        await jobs.put({ ...job, ...newBackfill(other.id, 0), id: job.id });
    }
  }
}

/**
 * Deletes the next posts of a removed source; in the last slice, the source itself.
 * @returns whether there is more to delete
 */
export async function purgeSlice(db: Archive, sourceId: number): Promise<boolean> {
  return write(
    db,
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
      'readerAccounts',
      'readerItems',
      'readerMarks',
      'meta',
    ],
    async (tx) => {
      const source = await tx.objectStore('sources').get(sourceId);
      // Restored meanwhile: nothing is deleted.
      if (source && source.state !== 'removed') {
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
        await forgetMergesOfSource(tx, sourceId);
        await forgetAccount(tx, sourceId);
        for (const job of await tx.objectStore('jobs').index('sourceId').getAll(sourceId)) {
          await tx.objectStore('jobs').delete(job.id);
        }
        await readOthersAnew(tx, source ?? null);
      }
      return more;
    },
  );
}
