// The job that merges segments of the index by tiers, so that there are few.
import type { Job } from '@/utils/model/job';
import { deadAfterMerge, mergeSegments, planMerge } from '@/utils/search/index/segment-merger';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, finishJob, newJob } from '../job-store';
import { mapConcurrently } from '../map-concurrently';
import { Slices } from '../slices';
import { write } from '../write';
import { indexReader, readSegments } from './index-store';
import { dropBlocks, dropSegment, nextSegmentId } from './index-writer';
import { FREQUENCIES, HEADER, putLarge } from './large-record';

/** Blocks written in one transaction. */
const BLOCKS_PER_WRITE = 64;

/** Adds the job for a merge if one is due and there is none. */
export async function requestMerge(tx: WriteTransaction): Promise<void> {
  if (planMerge(await tx.objectStore('segments').getAll()) === null) return;
  const jobs = tx.objectStore('jobs');
  const waiting = await jobs.index('sourceId').getAll(0);
  if (waiting.some((job) => job.kind === 'merge')) return;
  await addJobIn(tx, newJob('merge', 0, 0));
}

/** Reserves the id of the merged segment, notes it in the job, and deletes what a killed run left. */
async function reserve(db: Archive, job: Job): Promise<{ id: number; job: Job }> {
  return write(db, ['jobs', 'postings', 'meta'], async (tx) => {
    if (typeof job.cursor.target === 'number') await dropBlocks(tx, job.cursor.target);
    const id = await nextSegmentId(tx);
    const noted = { ...job, cursor: { target: id } };
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
 * @returns whether there may be more to merge
 * @throws BacklistError `corrupt-index` where a part is damaged
 */
export async function mergeOnce(db: Archive, leased: Job): Promise<boolean> {
  const parts = planMerge(await readSegments(db.transaction(['segments', 'postings'])));
  if (!parts) {
    await finishJob(db, leased.id);
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
    const now = (await Promise.all(parts.map((part) => segments.get(part.id)))).filter(
      (part) => part !== undefined,
    );
    if (now.length === parts.length) {
      const { header, frequencies, ...row } = step.value;
      const dead = deadAfterMerge(parts, now);
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
