// Reads what was merged into a post, for the reader's page.
import type { MergeLine } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';

/** Entries merged into a post, and those that the user parted from it, oldest first. */
export async function mergesOf(db: Archive, post: Post): Promise<MergeLine[]> {
  const tx = db.transaction(['merges', 'posts']);
  const [merges, posts] = [tx.objectStore('merges'), tx.objectStore('posts')];
  const [others, own] = await Promise.all([
    merges.index('postId').getAll(post.id),
    merges.get([post.sourceId, post.guid]),
  ]);
  const lines: MergeLine[] = [];
  for (const row of own?.state === 'apart' ? [...others, own] : others) {
    const isOwn = row.sourceId === post.sourceId && row.guid === post.guid;
    const { sourceId, guid, why, at, state } = row;
    if (state === 'merged') {
      const { title, url } = row.entry;
      if (!isOwn)
        lines.push({ sourceId, guid, why, at, state, title, url, otherId: null, otherSource: sourceId });
      continue;
    }
    const other = await posts.get(isOwn ? row.postId : (row.apartId ?? -1));
    if (!other) continue;
    const { id: otherId, sourceId: otherSource, title, url } = other;
    lines.push({ sourceId, guid, why, at, state, title, url, otherId, otherSource });
  }
  return lines.sort((a, b) => a.at - b.at);
}
