// Reads when a source's newest posts were published, from which its rhythm follows.

import type { Archive } from '@/utils/store/database';
import { postsOfSource } from '@/utils/store/posts/archive-reader';

/** Number of posts from which the rhythm is computed. */
const POSTS = 12;

/** Publication times of the newest posts of a source, in milliseconds since 1970, newest first; unknown ones left out. */
export async function publishedDates(db: Archive, sourceId: number): Promise<number[]> {
  const posts = await postsOfSource(db, sourceId, POSTS);
  return posts.flatMap(({ published }) => published ?? []);
}
