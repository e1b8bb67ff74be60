// The job that asks the engine what belongs beside each post, for the map. Each answer is a row, so repeating a slice changes
// nothing, and a later run asks only about posts that are new or have another text.
import type { Job } from '@/utils/model/job';
import type { ArchiveMap, MapOrder, RelationRow } from '@/utils/model/map';
import type { Post } from '@/utils/model/post';
import { relationsOf } from '@/utils/search/related/related';
import type { Archive, WriteTransaction } from '../database';
import { guardedReader } from '../index/index-guard';
import { askWithPost } from '../index/post-relations';
import { addJobIn, newJob } from '../job-store';
import { Slices } from '../slices';
import { write } from '../write';
import { EDITION, walkOf } from './map-walk';

/**
 * How sure the engine must be, and how many posts of one are taken: as sure as where the user asks for many beside a page.
 * Most pages have nothing to do with the archive; here both are of the archive, and what is less sure is drawn paler.
 */
const ASKED = { amount: 'many', limit: 5 } as const;
/** Milliseconds per slice: other jobs wait no longer, and no more is lost with the worker. */
const SLICE = 1_000;
/** Rows that are looked at together for what is to be asked. */
const BATCH = 100;

/** Starts the job, starts it over without what is known (`anew`), or stops it. */
export async function orderMap(db: Archive, order: MapOrder): Promise<void> {
  return write(db, ['jobs', 'relations', 'maps', 'meta'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const waiting = (await jobs.index('sourceId').getAll(0)).filter(({ kind }) => kind === 'map');
    if (order === 'anew') {
      await tx.objectStore('relations').clear();
      await tx.objectStore('maps').clear();
      await bumpEdition(tx);
    }
    if (order === 'start' && waiting[0]) {
      // If it waits after a failure, it need not wait any longer.
      const [job] = waiting;
      if (job.leaseUntil === 0) await jobs.put({ ...job, notBefore: 0 });
    } else {
      for (const { id } of waiting) await jobs.delete(id);
      if (order !== 'stop') await addJobIn(tx, newJob('map', 0, 0));
    }
  });
}

async function bumpEdition(tx: WriteTransaction): Promise<void> {
  const meta = tx.objectStore('meta');
  await meta.put(((await meta.get(EDITION)) ?? 0) + 1, EDITION);
}

/** Stores a map, unless the relations have changed since it was made. */
export async function keepMap(db: Archive, map: Omit<ArchiveMap, 'id'>): Promise<boolean> {
  return write(db, ['maps', 'meta'], async (tx) => {
    const current = ((await tx.objectStore('meta').get(EDITION)) ?? 0) === map.edition;
    if (current) await tx.objectStore('maps').put({ ...map, id: 1 });
    return current;
  });
}

/** The posts among these that were not asked about with their present text. */
async function unaskedOf(db: Archive, ids: readonly number[]): Promise<Post[]> {
  const tx = db.transaction(['posts', 'relations']);
  const [posts, rows] = await Promise.all([
    Promise.all(ids.map((id) => tx.objectStore('posts').get(id))),
    Promise.all(ids.map((id) => tx.objectStore('relations').get(id))),
  ]);
  return posts.filter(
    (post, n): post is Post => post !== undefined && rows[n]?.contentHash !== post.contentHash,
  );
}

/** Asks about the next posts after `after`, for the duration of a slice. */
async function askNext(
  db: Archive,
  ids: readonly number[],
): Promise<{ rows: RelationRow[]; walked: number }> {
  // Damage that it meets is noted; the runner, which this runs in, finds the rebuild by itself.
  const reader = guardedReader(db, () => undefined);
  const until = performance.now() + SLICE;
  const slices = new Slices();
  const rows: RelationRow[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    for (const post of await unaskedOf(db, batch)) {
      const to = await askWithPost(db, post, relationsOf, reader, ASKED);
      rows.push({ id: post.id, contentHash: post.contentHash, to: to ?? [] });
      await slices.end();
      if (performance.now() > until) return { rows, walked: ids.indexOf(post.id) + 1 };
    }
    if (performance.now() > until) return { rows, walked: at + batch.length };
  }
  return { rows, walked: ids.length };
}

/**
 * Asks with the next posts and writes what came of it together with the job's row, or deletes that once all were asked.
 * While the search index is rebuilt it waits, as what it would be told is not the whole.
 * @param now the time, in milliseconds since 1970
 */
export async function askSlice(db: Archive, job: Job, now: () => number): Promise<void> {
  const rest = { leaseUntil: 0, attempts: 0 };
  const rebuild = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'reindex');
  if (rebuild) {
    // Behind its next slice; not before it where that itself waits for better times.
    await putUnlessStopped(db, { ...job, ...rest, notBefore: Math.max(now(), rebuild.notBefore + 1) });
    return;
  }
  const walk = await walkOf(db);
  const after = Number(job.cursor.after ?? -1);
  const ahead = walk.ids.filter((id) => id > after);
  const { rows, walked } = await askNext(db, ahead);

  return write(db, ['jobs', 'posts', 'relations', 'meta'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    for (const row of rows) {
      // Nothing is kept of a post that was deleted meanwhile.
      if ((await tx.objectStore('posts').getKey(row.id)) !== undefined)
        await tx.objectStore('relations').put(row);
    }
    if (rows.length > 0) await bumpEdition(tx);
    // The user may have stopped it meanwhile.
    if ((await jobs.getKey(job.id)) !== undefined) {
      const changed = Number(job.cursor.changed ?? 0) + rows.length;
      const atEnd = walked === ahead.length;
      // The last answers may name posts that are to be asked as well: a large archive is walked until there are none.
      if (atEnd && (walk.whole || changed === 0)) await jobs.delete(job.id);
      else {
        const figures = { done: Math.min(walk.ids.length, walk.asked + rows.length), total: walk.ids.length };
        const place = atEnd ? { after: -1, changed: 0 } : { after: ahead[walked - 1] ?? after, changed };
        await jobs.put({ ...job, ...rest, notBefore: now(), cursor: { ...place, ...figures } });
      }
    }
  });
}

/** The user may have stopped it meanwhile. */
async function putUnlessStopped(db: Archive, job: Job): Promise<void> {
  return write(db, ['jobs'], async (tx) => {
    if ((await tx.objectStore('jobs').getKey(job.id)) !== undefined) await tx.objectStore('jobs').put(job);
  });
}
