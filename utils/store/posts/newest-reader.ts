// Reads the newest posts, of the archive or of a year, with which lists begin.
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive } from '../database';
import { removedOf, yearStart } from './archive-reader';

/** In recent browsers (Indexed Database API 3.0, "getAllRecords"): many rows backwards in one request. */
type ManyRecords = {
  getAllRecords?(options: {
    query: IDBKeyRange | null;
    count: number;
    direction: 'prev';
  }): Promise<{ value: Post }[]>;
};

/** Posts and all sources, read in one transaction. */
export interface NewestPosts {
  posts: Post[];
  sources: Source[];
}

/** Posts within a range of dates, newest first, the first `offset` skipped. */
async function newestWithin(
  db: Archive,
  range: IDBKeyRange | null,
  offset: number,
  limit: number,
): Promise<NewestPosts> {
  const tx = db.transaction(['sources', 'posts']);
  const index = tx.objectStore('posts').index('sortedAt');
  const { getAllRecords } = index as ManyRecords;
  // Both at once: a source is rarely being removed, and then the posts are read again.
  const [sources, records] = await Promise.all([
    tx.objectStore('sources').getAll(),
    offset === 0 ? getAllRecords?.call(index, { query: range, count: limit, direction: 'prev' }) : undefined,
  ]);
  const removed = removedOf(sources);
  const kept = sources.filter(({ id }) => !removed.has(id));
  if (records && removed.size === 0) return { posts: records.map(({ value }) => value), sources: kept };
  const posts: Post[] = [];
  let cursor = await index.openCursor(range, 'prev');
  let toSkip = offset;
  // Where nothing is hidden the database can jump; otherwise hidden rows must be seen to be skipped.
  if (cursor && removed.size === 0 && toSkip > 0) {
    cursor = await cursor.advance(toSkip);
    toSkip = 0;
  }
  while (cursor && posts.length < limit) {
    if (!removed.has(cursor.value.sourceId)) {
      if (toSkip > 0) toSkip -= 1;
      else posts.push(cursor.value);
    }
    cursor = await cursor.continue();
  }
  return { posts, sources: kept };
}

/** Posts of one year, newest first, the first `offset` skipped. */
export async function postsOfYear(db: Archive, year: number, offset: number, limit: number): Promise<Post[]> {
  const range = IDBKeyRange.bound([yearStart(year)], [yearStart(year + 1)], false, true);
  return (await newestWithin(db, range, offset, limit)).posts;
}

/** The newest posts of the archive. */
export async function newestPosts(db: Archive, limit: number): Promise<Post[]> {
  return (await newestWithin(db, null, 0, limit)).posts;
}

/** The newest posts of the archive with its sources, at the price of the posts alone. */
export function newestWithSources(db: Archive, limit: number): Promise<NewestPosts> {
  return newestWithin(db, null, 0, limit);
}
