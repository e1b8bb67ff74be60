// The exchange through the user's folder as a job: set up, looked at again, ended.
import type { Job } from '@/utils/model/job';
import type { Archive, WriteTransaction } from './database';
import { addJobIn, newJob } from './job-store';
import type { StoreName } from './schema';
import { TOUCHES } from './touched';
import { write } from './write';

/** Rows noted, or entities marked, in one transaction. */
const SLICE = 2_000;

const isFolder = ({ kind }: Job): boolean => kind === 'folder';

/** Undefined where no folder is set up. */
export async function folderJob(db: Archive): Promise<Job | undefined> {
  return (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(isFolder);
}

/** From now on what the user changes is noted; the first exchange is due, and tells the folder everything. */
export async function beginFolder(db: Archive, url: string, now: number): Promise<void> {
  return write(db, ['jobs', 'meta', 'bags'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    for (const job of (await jobs.index('sourceId').getAll(0)).filter(isFolder)) await jobs.delete(job.id);
    await addJobIn(tx, { ...newJob('folder', 0, now), cursor: { url, census: true } });
    await tx.objectStore('bags').clear();
    await tx.objectStore('meta').put((await tx.objectStore('meta').get(TOUCHES)) ?? 1, TOUCHES);
  });
}

/** Nothing is noted any more. What the machines agreed on stays known. */
export async function endFolder(db: Archive): Promise<void> {
  return write(db, ['jobs', 'meta', 'bags', 'touched'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    for (const job of (await jobs.index('sourceId').getAll(0)).filter(isFolder)) await jobs.delete(job.id);
    await tx.objectStore('bags').clear();
    await tx.objectStore('touched').clear();
    await tx.objectStore('meta').delete(TOUCHES);
  });
}

/**
 * Has the folder looked at no later than at a time. Answers whether that is news; false where there is none.
 * @param anyway the user asks: what a worker that died has left of its lease does not count (one worker runs one job at a time)
 */
export async function orderFolder(db: Archive, at: number, anyway = false): Promise<boolean> {
  return write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = (await jobs.index('sourceId').getAll(0)).find(isFolder);
    const news = job !== undefined && (anyway || job.notBefore > at);
    const lease = anyway ? { leaseUntil: 0 } : {};
    if (news) await jobs.put({ ...job, ...lease, notBefore: at, attempts: 0 });
    return news;
  });
}

/** Has everything looked at anew, within the transaction by which rows came otherwise than by the user's own clicks. */
export async function orderCensusIn(tx: WriteTransaction, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = (await jobs.index('sourceId').getAll(0)).find(isFolder);
  if (job) await jobs.put({ ...job, notBefore: now, cursor: { ...job.cursor, census: true } });
}

/** Whether the user changed anything that was not looked at yet. */
export const hasTouched = async (db: Archive): Promise<boolean> => (await db.count('touched')) > 0;

/**
 * Has everything looked at that bears a word of the user's, or did when it was last compared: what was done while nothing
 * was exchanged is found by that.
 */
export async function takeCensus(db: Archive, now: number): Promise<void> {
  const keys = new Set<string>();
  const of = (kind: string, ids: readonly IDBValidKey[]) => ids.forEach((id) => keys.add(`${kind}:${id}`));
  for (const index of ['readAt', 'starredAt', 'laterAt', 'labels'] as const)
    of('post', await db.getAllKeysFromIndex('posts', index));
  of('post', await db.getAllKeys('positions'));
  of('highlight', await db.getAllKeys('highlights'));
  for (const kind of ['post', 'highlight'])
    (await db.getAllKeys('mirrors', IDBKeyRange.bound(`${kind}:`, `${kind};`))).forEach((key) =>
      keys.add(key),
    );
  await inSlices([...keys], db, ['touched'], (tx, key) => tx.objectStore('touched').put(now, key));
  const known = await db.getAllKeys('entities', IDBKeyRange.bound(['folder'], ['folder', []]));
  await inSlices(known, db, ['entities'], async (tx, key) => {
    const row = await tx.objectStore('entities').get(key);
    if (row) await tx.objectStore('entities').put({ ...row, unsent: now });
  });
}

async function inSlices<T>(
  all: readonly T[],
  db: Archive,
  stores: StoreName[],
  each: (tx: WriteTransaction, one: T) => Promise<unknown>,
): Promise<void> {
  for (let n = 0; n < all.length; n += SLICE)
    await write(db, stores, async (tx) => {
      for (const one of all.slice(n, n + SLICE)) await each(tx, one);
    });
}
