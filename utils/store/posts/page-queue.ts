// The queue of pages to read for the full text of posts, and the job that reads them. How it judges them is in
// utils/sync/full-text.
import { cutOf } from '@/utils/core/cut-text';
import type { PageRow } from '@/utils/model/full-text';
import type { Job } from '@/utils/model/job';
import type { Body, Post } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { NEVER } from '../sources/backfill-store';
import { write } from '../write';
import { newPageRow, pagesIn } from './page-rows';

/** Whether a post's page may have more text than its feed. */
export const mayHaveMore = (post: Post, text: string): boolean =>
  post.url !== null && (post.textFrom ?? 'feed') === 'feed' && cutOf(text, post.excerpt) !== 'whole';

/** Makes the full-text job of a source due, unless the user switched it off. Within a transaction over `jobs`. */
export async function wakeFullText(tx: WriteTransaction, sourceId: number, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = (await jobs.index('sourceId').getAll(sourceId)).find(({ kind }) => kind === 'full-text');
  if (!job) await addJobIn(tx, { ...newJob('full-text', sourceId, now + 1), cursor: { state: 'running' } });
  else if (job.cursor.state === 'running' && job.notBefore === NEVER)
    await jobs.put({ ...job, notBefore: now + 1 });
}

/**
 * Puts posts whose text came from a feed into the queue, where their pages may have more; one whose text the user chose
 * stays out. Within a transaction over `pages` and `jobs`.
 */
export async function queuePages(
  tx: WriteTransaction,
  sourceId: number,
  posts: readonly Post[],
  bodies: readonly Body[],
  now: number,
): Promise<void> {
  const texts = new Map(bodies.map(({ id, text }) => [id, text]));
  const pages = tx.objectStore('pages');
  let queued = false;
  for (const post of posts) {
    const text = texts.get(post.id);
    if (text === undefined || !mayHaveMore(post, text)) continue;
    if ((await pages.get(post.id))?.verdict === 'chosen') continue;
    await pages.put(newPageRow(post));
    queued = true;
  }
  if (queued) await wakeFullText(tx, sourceId, now);
}

/** The next pages to read. */
export function nextPages(db: Archive, sourceId: number, limit: number): Promise<PageRow[]> {
  return db.getAllFromIndex('pages', 'waiting', pagesIn(sourceId, 1), limit);
}

/** `again`: pages that had no more, or whose site gave no access, are asked once more. */
export type FullTextOrder = 'on' | 'off' | 'again';

/**
 * Switches the full text of a source on or off, or starts it over. The setting lives in the job and not in the
 * source's row, of which a running check holds a copy.
 * @param host a site beside the source's own whose pages may be read from now on: the user gave access to it
 */
export async function orderFullText(
  db: Archive,
  sourceId: number,
  order: FullTextOrder,
  host: string | null,
  now: number,
): Promise<void> {
  return write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const stored = (await jobs.index('sourceId').getAll(sourceId)).find(({ kind }) => kind === 'full-text');
    // A new job first looks through the posts that are there.
    const job: Omit<Job, 'id'> = stored ?? { ...newJob('full-text', sourceId, now), cursor: { scan: '' } };
    const cursor: Job['cursor'] = {
      ...job.cursor,
      state: order === 'off' ? 'paused' : 'running',
      // A running slice notices that its row has changed.
      orders: Number(job.cursor.orders ?? 0) + 1,
    };
    if (order === 'again') Object.assign(cursor, { reopen: true, scan: '', misses: 0, unsureMisses: 0 });
    if (host !== null) cursor.host = host;
    const row = { ...job, cursor, notBefore: order === 'off' ? NEVER : now, attempts: 0 };
    if (stored) await jobs.put({ ...row, id: stored.id });
    else await addJobIn(tx, row);
  });
}

/** Rows changed, and posts looked through, in one transaction. */
const SLICE = 200;

/** Lets the next pages wait again that were left for want of access; in the last slice the job goes on to what follows. */
export async function reopenPages(db: Archive, job: Job): Promise<void> {
  return write(db, ['pages', 'jobs'], async (tx) => {
    const pages = tx.objectStore('pages');
    const left = await pages.index('waiting').getAll(pagesIn(job.sourceId, 2), SLICE);
    for (const row of left) await pages.put({ ...row, waiting: 1, tries: 0, problem: null });
    const { reopen: _, ...cursor } = job.cursor;
    await putUnlessOrdered(tx, left.length < SLICE ? { ...job, cursor } : job);
  });
}

/** Writes a job back, unless the user asked for something else since it was read. */
async function putUnlessOrdered(tx: WriteTransaction, job: Job): Promise<void> {
  const stored = await tx.objectStore('jobs').get(job.id);
  const same = stored?.cursor.orders === job.cursor.orders;
  await tx.objectStore('jobs').put(same || !stored ? job : { ...stored, leaseUntil: 0 });
}

/** Looks through the next posts of a source that were there before, and queues those whose pages may have more. */
export async function queueOldPosts(db: Archive, job: Job): Promise<void> {
  const { scan, ...rest } = job.cursor;
  return write(db, ['posts', 'bodies', 'pages', 'jobs'], async (tx) => {
    const from = String(scan).split(' ').filter(Boolean).map(Number);
    const range =
      from.length === 0
        ? beginningWith(job.sourceId)
        : IDBKeyRange.bound([job.sourceId, ...from], [job.sourceId, []], true, false);
    const posts = await tx.objectStore('posts').index('source').getAll(range, SLICE);
    for (const post of posts) {
      const [row, body] = await Promise.all([
        tx.objectStore('pages').get(post.id),
        tx.objectStore('bodies').get(post.id),
      ]);
      // It was read, or waits already.
      const isDone = row && (row.waiting !== 0 || row.verdict === 'more' || row.verdict === 'chosen');
      if (!isDone && body && mayHaveMore(post, body.text))
        await tx.objectStore('pages').put(newPageRow(post));
    }
    const last = posts.at(-1);
    const ended = !last || posts.length < SLICE;
    const cursor = ended ? rest : { ...rest, scan: `${last.sortedAt} ${last.id}` };
    await putUnlessOrdered(tx, { ...job, cursor });
  });
}
