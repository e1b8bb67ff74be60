// When a source's newest posts were published: what its rhythm is read from.
import type { Archive } from '@/utils/store/database';

/** How many posts tell a rhythm. */
const POSTS = 12;

/** Publication times of the newest posts of a source, in milliseconds since 1970, newest first; unknown ones left out. */
export async function publishedDates(db: Archive, sourceId: number): Promise<number[]> {
  const times: number[] = [];
  const index = db.transaction('posts').store.index('source');
  let cursor = await index.openCursor(IDBKeyRange.bound([sourceId], [sourceId, []]), 'prev');
  for (let seen = 0; cursor && seen < POSTS; seen += 1) {
    if (cursor.value.published !== null) times.push(cursor.value.published);
    cursor = await cursor.continue();
  }
  return times;
}
