// The job that rebuilds what is damaged, missing or outdated in the index, from the stored bodies, in slices.
//
// A post that no healthy segment holds is indexed like a new one, and masked in the damaged segment that held it, in one
// transaction with the job's cursor: at any time at most one segment answers for a post, and the worker may be killed at any
// point. When a pass over all posts finds none missing, the unhealthy segments are deleted.
import type { IDBPTransaction } from 'idb';
import type { Job } from '@/utils/model/job';
import { SegmentWriter } from '@/utils/search/index/segment-writer';
import type { Archive } from '../database';
import { bumpRevision, readRevision } from '../revision';
import type { Schema, StoreName } from '../schema';
import { Slices } from '../slices';
import { write } from '../write';
import { healthySegments, isIntact, missingPosts, noteDamage } from './index-health';
import { requestMerge } from './index-merge';
import { indexReader, readSegments } from './index-store';
import { documentOf, dropSegment, markDead, putSegment } from './index-writer';

/** Most posts, and characters of their texts, in a slice: making a segment of them blocks the worker for some 20 ms. */
const SLICE_POSTS = 50;
const SLICE_LETTERS = 160_000;
/** Post ids read at once while looking for missing ones. */
const KEYS = 1_000;
/** Blocks read at once while looking for damaged ones. */
const BLOCKS = 64;

interface Slice {
  revision: number;
  /** Ids of the next posts to index, in rising order; fewer than SLICE_POSTS where the posts end. */
  missing: number[];
  /** Number of all missing posts, including these. */
  left: number;
  /** Segments to delete once nothing is missing. */
  unhealthy: number[];
}

/** Looks for the next posts after `after` that no healthy segment holds. */
async function findMissing(db: Archive, after: number): Promise<Slice> {
  const tx: IDBPTransaction<Schema, StoreName[], 'readonly'> = db.transaction([
    'posts',
    'segments',
    'postings',
    'meta',
  ]);
  const [revision, count, segments] = await Promise.all([
    readRevision(tx),
    tx.objectStore('posts').count(),
    readSegments(tx),
  ]);
  const healthy = healthySegments(segments);
  const healthyIds = new Set(healthy.map(({ id }) => id));
  const isHeld = (id: number): boolean =>
    healthy.some((segment) => {
      const ordinal = segment.ordinalOf(id);
      return ordinal >= 0 && !segment.dead.has(ordinal);
    });
  const missing: number[] = [];
  for (let at = after; missing.length < SLICE_POSTS; ) {
    const ids = await tx.objectStore('posts').getAllKeys(IDBKeyRange.lowerBound(at, true), KEYS);
    missing.push(...ids.filter((id) => !isHeld(id)));
    at = ids.at(-1) ?? at;
    if (ids.length < KEYS) break;
  }
  await tx.done;
  return {
    revision,
    missing: missing.slice(0, SLICE_POSTS),
    left: missingPosts(count, healthy),
    unhealthy: segments.map(({ id }) => id).filter((id) => !healthyIds.has(id)),
  };
}

/** Indexes posts from their stored texts, up to the size of a slice. @returns the segment and their ids */
async function indexAgain(db: Archive, ids: readonly number[]) {
  const writer = new SegmentWriter();
  const taken: number[] = [];
  let letters = 0;
  const slices = new Slices();
  for (const id of ids) {
    const tx = db.transaction(['posts', 'bodies']);
    const [post, body] = await Promise.all([
      tx.objectStore('posts').get(id),
      tx.objectStore('bodies').get(id),
    ]);
    // Deleted meanwhile: the revision has changed, and the slice is planned again.
    if (!post) break;
    // A post whose text was given up is indexed by its first words.
    const text = body?.text || post.excerpt;
    if (taken.length > 0 && letters + text.length > SLICE_LETTERS) break;
    letters += text.length;
    writer.add(documentOf(post, text));
    taken.push(id);
    await slices.pause();
  }
  if (taken.length === 0) return null;
  return { segment: await slices.run(writer.finishing()), taken };
}

const figure = (job: Job, name: string): number => Number(job.cursor[name] ?? 0);

/**
 * Does one slice of the rebuild and writes the job's row, or deletes it when the index is whole. Where somebody wrote in
 * between, nothing is written but the row, and the next slice looks again.
 */
export async function rebuildSlice(db: Archive, job: Job, now: number): Promise<void> {
  const at = figure(job, 'at');
  const { revision, missing, left, unhealthy } = await findMissing(db, at);
  const again = await indexAgain(db, missing);

  return write(db, ['jobs', 'segments', 'postings', 'vectors', 'meta'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    let cursor = job.cursor;
    let finished = false;
    if ((await readRevision(tx)) === revision) {
      if (again) {
        await markDead(tx, again.taken);
        await putSegment(tx, again.segment);
        const done = figure(job, 'done') + again.taken.length;
        cursor = { at: again.taken.at(-1) ?? at, done, total: done + left - again.taken.length };
      } else if (at > 0) {
        // Damage before the cursor is found by another pass from the first post.
        cursor = { ...job.cursor, at: 0 };
      } else {
        for (const id of unhealthy) await dropSegment(tx, id);
        finished = true;
      }
      await bumpRevision(tx);
      await requestMerge(tx);
    }
    // After what is due now, so that a long rebuild does not delay syncs.
    if (finished) await jobs.delete(job.id);
    else await jobs.put({ ...job, cursor, notBefore: now, leaseUntil: 0, attempts: 0 });
  });
}

/**
 * Reads every block of the healthy segments and notes the damaged ones: for a merge that met damage, which does not tell
 * where.
 * @returns whether a rebuild was left as a job
 */
export async function auditBlocks(db: Archive): Promise<boolean> {
  let added = false;
  for (const { id, header } of healthySegments(await indexReader(db).segments())) {
    for (let first = 0; first < header.blocks; first += BLOCKS) {
      const keys = Array.from(
        { length: Math.min(BLOCKS, header.blocks - first) },
        (_, n) => [id, first + n] as const,
      );
      const blocks = await indexReader(db).blocks(keys);
      const bad = keys.filter((_, n) => !isIntact(blocks[n]));
      if (bad.length > 0 && (await noteDamage(db, { blocks: bad, documents: [] }))) added = true;
    }
  }
  return added;
}
