// The health of the index. It is complete if every post is held, alive, by exactly one healthy segment. Damage is noted by
// breaking that rule, and a job (index-rebuild.ts) restores it.
import { toBacklistError } from '@/utils/core/errors';
import { unseal } from '@/utils/search/index/checksum';
import type { BlockKey, SegmentHeader } from '@/utils/search/index/index-reader';
import { SEGMENT_VERSION } from '@/utils/search/index/segment-format';
import { OpenSegment } from '@/utils/search/index/segment-reader';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { bumpRevision } from '../revision';
import { write } from '../write';
import { readSegments } from './index-store';
import { markDead } from './index-writer';
import { FREQUENCIES, getLarge } from './large-record';

/** Records that could not be read. */
export interface Suspects {
  blocks?: readonly BlockKey[];
  /** Posts with a damaged term vector. */
  documents?: readonly number[];
  /** Segments with damaged document frequencies. */
  frequencies?: readonly number[];
}

/** Whether a record exists and its checksum is right. */
export function isIntact(record: Uint8Array | undefined): boolean {
  if (!record) return false;
  try {
    unseal(record);
    return true;
  } catch (error) {
    if (toBacklistError(error).code === 'corrupt-index') return false;
    throw error;
  }
}

/** An open segment; null if it must be rebuilt: another version, or a damaged header. */
export function openSegment(segment: SegmentHeader): OpenSegment | null {
  if (segment.version !== SEGMENT_VERSION) return null;
  try {
    return new OpenSegment(segment);
  } catch (error) {
    if (toBacklistError(error).code === 'corrupt-index') return null;
    throw error;
  }
}

/** The healthy segments, open. A damaged one may still answer, but is not among them. */
export function healthySegments(segments: readonly SegmentHeader[]): OpenSegment[] {
  return segments.flatMap((segment) => (segment.damaged ? [] : (openSegment(segment) ?? [])));
}

/** How many of `posts` posts are in no healthy segment. */
export function missingPosts(posts: number, healthy: readonly OpenSegment[]): number {
  return Math.max(0, posts - healthy.reduce((sum, { living }) => sum + living, 0));
}

/** Whether there is a job for a rebuild. */
export async function rebuildWaits(tx: WriteTransaction): Promise<boolean> {
  return (await tx.objectStore('jobs').index('sourceId').getAll(0)).some(({ kind }) => kind === 'reindex');
}

/** Adds the job for a rebuild, unless there is one. @returns whether it was added */
export async function requestRebuild(tx: WriteTransaction): Promise<boolean> {
  if (await rebuildWaits(tx)) return false;
  await addJobIn(tx, newJob('reindex', 0, 0));
  return true;
}

/**
 * Checks what can be checked without reading postings: versions, headers, and that no post is missing. If something is wrong,
 * adds the job for a rebuild.
 * @returns whether a job was added
 */
export async function checkIndex(db: Archive): Promise<boolean> {
  return write(db, ['jobs', 'posts', 'segments', 'postings'], async (tx) => {
    if (await rebuildWaits(tx)) {
      return false;
    }
    const [posts, segments] = await Promise.all([tx.objectStore('posts').count(), readSegments(tx)]);
    const healthy = healthySegments(segments);
    const whole = healthy.length === segments.length && missingPosts(posts, healthy) === 0;
    // Marked, so that no merge uses it.
    for (const segment of segments) {
      const { header: _, ...row } = segment;
      if (!row.damaged && !openSegment(segment))
        await tx.objectStore('segments').put({ ...row, damaged: true });
    }
    const added = whole ? false : await requestRebuild(tx);
    return added;
  });
}

/**
 * Notes what could not be read, where it is so still (a segment may have been merged away meanwhile): the segment of a
 * damaged block is to be emptied, a document without its vector to be indexed again. Leaves the rebuild as a job.
 * @returns whether a job was added
 */
export async function noteDamage(
  db: Archive,
  { blocks = [], documents = [], frequencies = [] }: Suspects,
): Promise<boolean> {
  return write(db, ['jobs', 'posts', 'segments', 'postings', 'vectors', 'meta'], async (tx) => {
    const segments = tx.objectStore('segments');
    let found = false;
    const postings = tx.objectStore('postings');
    const check = async (id: number, read: () => Promise<Uint8Array | undefined>): Promise<void> => {
      const segment = await segments.get(id);
      if (!segment || segment.damaged || isIntact(await read())) return;
      await segments.put({ ...segment, damaged: true });
      found = true;
    };
    for (const key of blocks) await check(key[0], () => postings.get([...key]));
    for (const id of frequencies) await check(id, () => getLarge(postings, id, FREQUENCIES));
    const lost: number[] = [];
    for (const id of documents) {
      if (isIntact(await tx.objectStore('vectors').get(id))) continue;
      if ((await tx.objectStore('posts').getKey(id)) !== undefined) lost.push(id);
    }
    if (lost.length > 0) await markDead(tx, lost);
    found ||= lost.length > 0;
    // Writes that were planned before this are planned again.
    if (found) await bumpRevision(tx);
    const added = found && (await requestRebuild(tx));
    return added;
  });
}
