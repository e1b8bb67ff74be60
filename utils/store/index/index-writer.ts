// Writes the search index: appends a segment, masks documents in older ones, deletes a segment.
import { toBacklistError } from '@/utils/core/errors';
import type { Post } from '@/utils/model/post';
import type { IndexDocument, SegmentDraft, SegmentHeader } from '@/utils/search/index/index-reader';
import { isReadable } from '@/utils/search/index/segment-format';
import { segmentHolds } from '@/utils/search/index/segment-reader';
import type { WriteTransaction } from '../database';
import { beginningWith } from '../key-range';
import { mapConcurrently } from '../map-concurrently';
import { readSegments } from './index-store';
import { FREQUENCIES, HEADER, putLarge } from './large-record';

/** What of a post is indexed. @param text of its body */
export function documentOf({ id, title, tags, lang, url, published }: Post, text: string): IndexDocument {
  return { id, title, tags, lang, text, url, published };
}

/** An id for a new segment; ids are never used twice. */
export async function nextSegmentId(tx: WriteTransaction): Promise<number> {
  const meta = tx.objectStore('meta');
  const id = ((await meta.get('lastSegmentId')) ?? 0) + 1;
  await meta.put(id, 'lastSegmentId');
  return id;
}

/** Stores a segment and the term vectors of its documents. */
export async function putSegment(tx: WriteTransaction, draft: SegmentDraft): Promise<void> {
  const { blocks, vectors, header, frequencies, ...row } = draft;
  const id = await nextSegmentId(tx);
  await tx.objectStore('segments').put({ ...row, id, dead: [] });
  const postings = tx.objectStore('postings');
  await Promise.all([
    putLarge(postings, id, HEADER, header),
    putLarge(postings, id, FREQUENCIES, frequencies),
  ]);
  await mapConcurrently(blocks.entries(), ([n, block]) => postings.put(block, [id, n]));
  await mapConcurrently(vectors, ([document, vector]) => tx.objectStore('vectors').put(vector, document));
}

/** The documents among these that a segment holds; none of a segment that cannot be read, as it answers no query. */
function heldBy(segment: SegmentHeader, documents: readonly number[]): number[] {
  if (!isReadable(segment.version)) return [];
  try {
    return documents.filter((id) => segmentHolds(segment, id));
  } catch (error) {
    if (toBacklistError(error).code === 'corrupt-index') return [];
    throw error;
  }
}

/** Masks documents in the segments that hold them, so that only a segment written later answers for them. */
export async function markDead(tx: WriteTransaction, documents: readonly number[]): Promise<void> {
  for (const segment of await readSegments(tx)) {
    const dead = new Set([...segment.dead, ...heldBy(segment, documents)]);
    if (dead.size === segment.dead.length) continue;
    const { header: _, ...row } = segment;
    await tx.objectStore('segments').put({ ...row, dead: [...dead].sort((a, b) => a - b) });
  }
}

/** Deletes the blocks of a segment, or of one that was never completed. */
export async function dropBlocks(tx: WriteTransaction, id: number): Promise<void> {
  await tx.objectStore('postings').delete(beginningWith(id));
}

/** Deletes a segment with its blocks. Vectors belong to documents and stay. */
export async function dropSegment(tx: WriteTransaction, id: number): Promise<void> {
  await tx.objectStore('segments').delete(id);
  await dropBlocks(tx, id);
}
