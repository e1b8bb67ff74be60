// What the stored index says of each document, whatever segments it is cut into.
import { createHash } from 'node:crypto';
import type { SegmentHeader } from '@/utils/search/index/index-reader';
import { PostingsCursor } from '@/utils/search/index/postings';
import { OpenSegment } from '@/utils/search/index/segment-reader';
import { entriesOf } from '@/utils/search/index/term-block';
import { isBlock } from '@/utils/store/index/large-record';

/** The stores of the index, as they are. */
export interface StoredIndex {
  segments: SegmentHeader[];
  postings: { key: readonly [segment: number, block: number]; block: Uint8Array }[];
  vectors: Map<number, Uint8Array>;
}

/**
 * Document → a hash of all that the index holds of it: its terms with their frequencies, its length, its term vector.
 * @throws Error where a document lives twice, or something is left over that belongs to nothing
 */
export function indexContents({ segments, postings, vectors }: StoredIndex): Map<number, string> {
  const open = new Map(segments.map((segment) => [segment.id, new OpenSegment(segment)]));
  const found = new Map<number, string[]>();
  for (const segment of open.values()) {
    for (let ordinal = 0; ordinal < segment.header.documents.length; ordinal += 1) {
      if (segment.dead.has(ordinal)) continue;
      const id = segment.documentAt(ordinal);
      if (found.has(id)) throw new Error(`document ${id} lives in two segments`);
      const vector = vectors.get(id);
      if (!vector) throw new Error(`document ${id} has no term vector`);
      found.set(id, [`${segment.header.lengths[ordinal]} ${Buffer.from(vector).toString('hex')}`]);
    }
  }
  if (vectors.size !== found.size) throw new Error(`${vectors.size} vectors of ${found.size} documents`);
  for (const { key, block } of postings) {
    const segment = open.get(key[0]);
    if (!segment) throw new Error(`block ${key} belongs to no segment`);
    if (!isBlock(key[1])) continue;
    for (const { term, ...coded } of entriesOf(block)) {
      const cursor = new PostingsCursor(coded);
      while (cursor.next()) {
        const { ordinal, frequency } = cursor;
        if (!segment.dead.has(ordinal)) found.get(segment.documentAt(ordinal))?.push(`${term} ${frequency}`);
      }
    }
  }
  return new Map(
    [...found].map(([id, said]) => [
      id,
      createHash('sha1').update(said.sort().join('\n')).digest('base64url'),
    ]),
  );
}
