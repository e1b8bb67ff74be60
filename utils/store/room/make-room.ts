// The job that deletes texts to make room. A post keeps its title, first words and marks, and is found by those. Posts that the
// user marked in any way keep their text, and so do saved pages.
import type { RoomOrder } from '@/utils/model/disk';
import type { Job } from '@/utils/model/job';
import type { Post } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { requestRebuild } from '../index/index-health';
import { markDead } from '../index/index-writer';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import { bumpRevision } from '../revision';
import { write } from '../write';

/** Posts, or other versions, per transaction: few, because there is little room for its log. */
const SLICE = 100;

/** Adds the job, due at once. */
export async function orderRoom(db: Archive, order: RoomOrder, now: number): Promise<void> {
  const { what, ...which } = order;
  const cursor = { what, after: '', ...which };
  await write(db, ['jobs'], (tx) => addJobIn(tx, { ...newJob('make-room', 0, now), cursor }));
}

async function isMarked(tx: WriteTransaction, post: Post): Promise<boolean> {
  if (post.starredAt !== null || post.laterAt !== undefined || post.labels !== undefined) return true;
  if ((await tx.objectStore('highlights').index('postId').getKey(post.id)) !== undefined) return true;
  return (await tx.objectStore('sources').get(post.sourceId))?.kind === 'saved';
}

/** Deletes the text of a post; false if it stays. */
async function letGo(tx: WriteTransaction, post: Post): Promise<boolean> {
  const body = await tx.objectStore('bodies').get(post.id);
  if (!body || body.text === '' || (await isMarked(tx, post))) return false;
  await tx.objectStore('bodies').put({ id: post.id, html: '', text: '' });
  await tx.objectStore('versions').delete(beginningWith(post.id));
  await tx.objectStore('vectors').delete(post.id);
  // Its page must not be read for what was just deleted.
  const page = await tx.objectStore('pages').get(post.id);
  if (page?.waiting === 1) await tx.objectStore('pages').put({ ...page, waiting: 0 });
  return true;
}

/** The index, and its keys, of the posts that an order covers. */
function rangeOf({ cursor }: Job): { index: 'source' | 'sortedAt'; range: IDBKeyRange } {
  const after = cursor.after === '' ? null : (JSON.parse(String(cursor.after)) as IDBValidKey);
  if (cursor.what === 'source') {
    const id = Number(cursor.sourceId);
    return { index: 'source', range: IDBKeyRange.bound(after ?? [id], [id, []], true) };
  }
  const end = [Number(cursor.before)];
  const range = after === null ? IDBKeyRange.upperBound(end) : IDBKeyRange.bound(after, end, true);
  return { index: 'sortedAt', range };
}

async function textsSlice(tx: WriteTransaction, job: Job): Promise<IDBValidKey | null> {
  const { index, range } = rangeOf(job);
  const posts = await tx.objectStore('posts').index(index).getAll(range, SLICE);
  const gone: number[] = [];
  for (const post of posts) if (await letGo(tx, post)) gone.push(post.id);
  if (gone.length > 0) {
    await markDead(tx, gone);
    await requestRebuild(tx);
    await bumpRevision(tx);
  }
  const last = posts.length < SLICE ? undefined : posts.at(-1);
  if (!last) return null;
  return index === 'source' ? [last.sourceId, last.sortedAt, last.id] : [last.sortedAt, last.id];
}

async function versionsSlice(tx: WriteTransaction): Promise<IDBValidKey | null> {
  const versions = tx.objectStore('versions');
  const keys = await versions.getAllKeys(null, SLICE);
  for (const key of keys) await versions.delete(key);
  return keys.length < SLICE ? null : [0];
}

/** Does one slice of an order. Repeating it changes nothing. */
export async function makeRoomSlice(db: Archive, job: Job, now: number): Promise<void> {
  const stores = ['posts', 'bodies', 'versions', 'pages', 'highlights', 'sources'] as const;
  await write(db, [...stores, 'segments', 'postings', 'vectors', 'jobs', 'meta'], async (tx) => {
    const last = await (job.cursor.what === 'versions' ? versionsSlice(tx) : textsSlice(tx, job));
    const jobs = tx.objectStore('jobs');
    if (last === null) return void (await jobs.delete(job.id));
    const cursor = { ...job.cursor, after: JSON.stringify(last) };
    await jobs.put({ ...job, cursor, notBefore: now, leaseUntil: 0, attempts: 0 });
  });
}
