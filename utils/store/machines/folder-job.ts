// The job of exchanging through the WebDAV folder: started, scheduled, stopped.
import type { Job } from '@/utils/model/job';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import type { StoreName } from '../schema';
import { TOUCHES } from '../touched';
import { write } from '../write';

/** Rows noted, or entities marked, in one transaction. */
const SLICE = 2_000;

const isFolder = ({ kind }: Job): boolean => kind === 'folder';

/** Undefined where no folder is set up. */
export async function folderJob(db: Archive): Promise<Job | undefined> {
  return (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(isFolder);
}

/** From now on the user's changes are noted. The first exchange is due at once, and sends everything. */
export async function beginFolder(db: Archive, url: string, now: number): Promise<void> {
  return write(db, ['jobs', 'meta', 'bags'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    for (const job of (await jobs.index('sourceId').getAll(0)).filter(isFolder)) await jobs.delete(job.id);
    await addJobIn(tx, { ...newJob('folder', 0, now), cursor: { url, census: true } });
    await tx.objectStore('bags').clear();
    await tx.objectStore('meta').put((await tx.objectStore('meta').get(TOUCHES)) ?? 1, TOUCHES);
  });
}

/** Changes are no longer noted. What the machines agreed on is kept. */
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
 * Makes an exchange due at a time or earlier.
 * @param anyway the user asks: the rest of a dead worker's lease does not count (one worker runs one job at a time)
 * @returns whether that is earlier than before; false if no folder is set up
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

/** Marks everything to be compared again, within a transaction that wrote rows in bulk (an import, for instance). */
export async function orderCensusIn(tx: WriteTransaction, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = (await jobs.index('sourceId').getAll(0)).find(isFolder);
  if (job) await jobs.put({ ...job, notBefore: now, cursor: { ...job.cursor, census: true } });
}

/** Whether there are changes that were not compared yet. */
export const hasTouched = async (db: Archive): Promise<boolean> => (await db.count('touched')) > 0;

/**
 * Marks everything with marks of the user to be compared, now or when it was last compared. This finds what was done while
 * nothing was exchanged.
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
