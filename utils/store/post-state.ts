// What the reader did with a post: read, starred.
import type { Archive } from './database';
import { bumpRevision } from './revision';

/** Marks posts as read or unread, starred or not; ids without a post are passed over. */
export async function markPosts(
  db: Archive,
  ids: readonly number[],
  mark: { read?: boolean | undefined; starred?: boolean | undefined },
  now: number,
): Promise<void> {
  const tx = db.transaction(['posts', 'meta'], 'readwrite');
  const posts = tx.objectStore('posts');
  for (const id of ids) {
    const post = await posts.get(id);
    if (!post) continue;
    const readAt = mark.read === undefined ? post.readAt : mark.read ? (post.readAt ?? now) : null;
    const starredAt =
      mark.starred === undefined ? post.starredAt : mark.starred ? (post.starredAt ?? now) : null;
    await posts.put({ ...post, readAt, starredAt });
  }
  // A sync that read these rows before must not write them back as they were.
  await bumpRevision(tx);
  await tx.done;
}
