// The job that merges segments of the index, so that there are few: some at once, more of them when no more posts are coming in.
import type { Job } from '@/utils/model/job';
import { deadAfterMerge, planMerge, planMergeAtRest } from '@/utils/search/index/merge-plan';
import { mergeSegments } from '@/utils/search/index/segment-merger';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { mapConcurrently } from '../map-concurrently';
import { Slices } from '../slices';
import { write } from '../write';
import { indexReader, readSegments } from './index-store';
import { dropBlocks, dropSegment, nextSegmentId } from './index-writer';
import { FREQUENCIES, HEADER, putLarge } from './large-record';

/** Blocks written in one transaction. */
const BLOCKS_PER_WRITE = 64;

/** Milliseconds without a new segment after which the index is at rest. */
const REST = 120_000;

/** Sees to it that there is a job where something is to be merged, and that it runs at once where it must. */
export async function requestMerge(tx: WriteTransaction): Promise<void> {
  const segments = await tx.objectStore('segments').getAll();
  const isDue = planMerge(segments) !== null;
  if (!isDue && planMergeAtRest(segments) === null) return;
  const jobs = tx.objectStore('jobs');
  const waiting = (await jobs.index('sourceId').getAll(0)).find((job) => job.kind === 'merge');
  if (!waiting) await addJobIn(tx, newJob('merge', 0, 0));
  // One that failed (it was attempted) is not to be tried again with each post that comes in.
  else if (isDue && waiting.attempts === 0 && waiting.notBefore > 0)
    await jobs.put({ ...waiting, notBefore: 0 });
}

/** Deletes the blocks that a killed merge left. */
async function dropUnfinished(tx: WriteTransaction, { cursor }: Job): Promise<void> {
  if (typeof cursor.target === 'number') await dropBlocks(tx, cursor.target);
}

/**
 * Ends the job, or has it wait until the index is at rest.
 * @param last id of the newest segment
 */
async function waitOrFinish(db: Archive, job: Job, last: number, now: number): Promise<void> {
  await write(db, ['jobs', 'segments', 'postings'], async (tx) => {
    await dropUnfinished(tx, job);
    const segments = await tx.objectStore('segments').getAll();
    const jobs = tx.objectStore('jobs');
    // A segment that was written since the plan was made may have made a merge due.
    if (planMerge(segments) !== null) await jobs.put({ ...job, leaseUntil: 0, attempts: 0, cursor: {} });
    else if (planMergeAtRest(segments) === null) await jobs.delete(job.id);
    else await jobs.put({ ...job, notBefore: now + REST, leaseUntil: 0, attempts: 0, cursor: { last } });
  });
}

/** Reserves the id of the merged segment, notes it in the job, and deletes what a killed run left. */
async function reserve(db: Archive, job: Job): Promise<{ id: number; job: Job }> {
  return write(db, ['jobs', 'postings', 'meta'], async (tx) => {
    await dropUnfinished(tx, job);
    const id = await nextSegmentId(tx);
    const noted = { ...job, cursor: { ...job.cursor, target: id } };
    await tx.objectStore('jobs').put(noted);
    return { id, job: noted };
  });
}

async function writeBlocks(
  db: Archive,
  id: number,
  first: number,
  blocks: readonly Uint8Array[],
): Promise<void> {
  return write(db, ['postings'], async (tx) => {
    await mapConcurrently(blocks.entries(), ([n, block]) =>
      tx.objectStore('postings').put(block, [id, first + n]),
    );
  });
}

/**
 * Does one merge, if one is due. Nothing of it is visible before its last transaction, so the worker may be killed at any point,
 * and a query meanwhile reads the parts.
 * @param now milliseconds since 1970
 * @returns whether there may be more to merge at once
 * @throws BacklistError `corrupt-index` where a part is damaged
 */
export async function mergeOnce(db: Archive, leased: Job, now: number): Promise<boolean> {
  const segments = await readSegments(db.transaction(['segments', 'postings']));
  const last = Math.max(0, ...segments.map(({ id }) => id));
  const isAtRest = leased.cursor.last === last;
  const parts = planMerge(segments) ?? (isAtRest ? planMergeAtRest(segments) : null);
  if (!parts) {
    await waitOrFinish(db, leased, last, now);
    return false;
  }
  const { id, job } = await reserve(db, leased);
  const slices = new Slices();
  const merge = mergeSegments(parts, indexReader(db), () => slices.pause());
  let written = 0;
  let waiting: Uint8Array[] = [];
  let step = await merge.next();
  for (; !step.done; step = await merge.next()) {
    await slices.pause();
    waiting.push(step.value);
    if (waiting.length < BLOCKS_PER_WRITE) continue;
    await writeBlocks(db, id, written, waiting);
    written += waiting.length;
    waiting = [];
  }
  await writeBlocks(db, id, written, waiting);

  return write(db, ['jobs', 'segments', 'postings'], async (tx) => {
    const segments = tx.objectStore('segments');
    const live = (await Promise.all(parts.map((part) => segments.get(part.id)))).filter(
      (part) => part !== undefined,
    );
    if (live.length === parts.length) {
      const { header, frequencies, ...row } = step.value;
      const dead = deadAfterMerge(parts, live);
      if (row.documents > dead.length) {
        await segments.put({ ...row, id, dead });
        await putLarge(tx.objectStore('postings'), id, HEADER, header);
        await putLarge(tx.objectStore('postings'), id, FREQUENCIES, frequencies);
      } else {
        await dropBlocks(tx, id);
      }
      for (const part of parts) await dropSegment(tx, part.id);
    } else {
      // A part was rebuilt meanwhile: the merged segment is out of date.
      await dropBlocks(tx, id);
    }
    await tx.objectStore('jobs').put({ ...job, cursor: {}, leaseUntil: 0 });
    return true;
  });
}
