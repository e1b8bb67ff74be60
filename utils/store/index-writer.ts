// Writing the search index: appending a segment, masking documents in older ones, swapping merged segments in.
import type { IDBPTransaction } from 'idb';
import type { SegmentDraft, SegmentHeader } from '@/utils/search/index-reader';
import { segmentHolds } from '@/utils/search/segment-reader';
import type { Schema, StoreName } from './schema';

/** A transaction that may write the index, whatever else it covers. */
type IndexTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** Stores a segment and the term vectors of its documents; answers its id. */
export async function putSegment(tx: IndexTransaction, draft: SegmentDraft): Promise<number> {
  const { blocks, vectors, ...header } = draft;
  // The id is the database's to give; the type wants it all the same.
  const id = await tx.objectStore('segments').add({ ...header, dead: [] } as unknown as SegmentHeader);
  await Promise.all([
    ...blocks.map((block, n) => tx.objectStore('postings').put(block, [id, n])),
    ...[...vectors].map(([document, vector]) => tx.objectStore('vectors').put(vector, document)),
  ]);
  return id;
}

/** Masks documents in the segments that hold them, so that only a segment written after this answers for them. */
export async function markDead(tx: IndexTransaction, documents: readonly number[]): Promise<void> {
  const segments = tx.objectStore('segments');
  for (const segment of await segments.getAll()) {
    const already = new Set(segment.dead);
    const dead = documents.filter((id) => !already.has(id) && segmentHolds(segment, id));
    if (dead.length === 0) continue;
    await segments.put({ ...segment, dead: [...segment.dead, ...dead].sort((a, b) => a - b) });
  }
}

/** Deletes a segment with its blocks; vectors belong to the documents and stay. */
export async function dropSegment(tx: IndexTransaction, id: number): Promise<void> {
  await tx.objectStore('segments').delete(id);
  await tx.objectStore('postings').delete(IDBKeyRange.bound([id], [id, []]));
}
