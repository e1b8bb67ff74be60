// Estimates how much room the posts of each source take, from a sample, because measuring all would read the whole archive.
import type { Archive } from '../database';
import { beginningWith } from '../key-range';

export interface SourceRoom {
  sourceId: number;
  posts: number;
  /** Of rows and texts, in UTF-8; the index is not a source's own. */
  bytes: number;
  /** False if it was estimated from a sample. */
  exact: boolean;
}

/** Posts measured at each end of a source. */
const SAMPLE = 20;

const encoder = new TextEncoder();
const sizeOf = (text: string) => encoder.encode(text).length;

async function sampleOf(db: Archive, sourceId: number): Promise<Map<number, number>> {
  const range = beginningWith(sourceId);
  const index = db.transaction('posts').store.index('source');
  const rows = await index.getAll(range, SAMPLE);
  for (let cursor = await index.openCursor(range, 'prev'); cursor && rows.length < 2 * SAMPLE; ) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return new Map(rows.map((post) => [post.id, sizeOf(JSON.stringify(post))]));
}

/** The room that each source takes, the largest first; removed sources are left out. Reads 40 texts of each at most. */
export async function roomBySource(db: Archive): Promise<SourceRoom[]> {
  const sources = (await db.getAll('sources')).filter(({ state }) => state !== 'removed');
  const rooms: SourceRoom[] = [];
  for (const { id: sourceId } of sources) {
    const posts = await db.countFromIndex('posts', 'source', beginningWith(sourceId));
    const sample = await sampleOf(db, sourceId);
    let bytes = 0;
    for (const [id, row] of sample) {
      const body = await db.get('bodies', id);
      bytes += row + (body ? sizeOf(body.html) + sizeOf(body.text) : 0);
    }
    const exact = sample.size >= posts;
    rooms.push({
      sourceId,
      posts,
      bytes: exact ? bytes : Math.round((bytes / Math.max(1, sample.size)) * posts),
      exact,
    });
  }
  return rooms.sort((a, b) => b.bytes - a.bytes);
}
