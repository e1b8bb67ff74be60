// Parts a merged entry from its post: it becomes a post of its own and is not merged again. Also reverts that.
import { BacklistError } from '@/utils/core/errors';
import { bothMarks, type Post } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { requestRebuild } from '../index/index-health';
import { requestMerge } from '../index/index-merge';
import { markDead } from '../index/index-writer';
import { putLinks } from '../posts/links';
import { deleteRemains, REMAINS } from '../posts/post-remains';
import { bumpRevision } from '../revision';
import { write } from '../write';
import { entryKey, entryOf } from './identity';
import { rowOf } from './verdict';

const STORES = [
  'posts',
  ...REMAINS,
  'highlights',
  'segments',
  'postings',
  'vectors',
  'jobs',
  'meta',
] as const;

/** The merge of an entry with its post. @throws BacklistError `unknown-post` where either is gone */
async function mergeAndPost(tx: WriteTransaction, sourceId: number, guid: string) {
  const row = await tx.objectStore('merges').get([sourceId, guid]);
  const post = row && (await tx.objectStore('posts').get(row.postId));
  if (row && post) return { row, post };
  throw new BacklistError('unknown-post', { facts: { guid } });
}

/**
 * Makes an entry that was merged a post of its own, with its own text, and remembers that it is one. The index takes it
 * in by its rebuild, a job that is left due.
 * @returns the new post's id
 * @throws BacklistError `unknown-post`
 */
export async function splitMerge(db: Archive, sourceId: number, guid: string, now: number): Promise<number> {
  return write(db, [...STORES], async (tx) => {
    const { row, post } = await mergeAndPost(tx, sourceId, guid);
    if (row.state === 'apart' && row.apartId !== null) {
      return row.apartId;
    }
    const shared = row.sameBody ? await tx.objectStore('bodies').get(post.id) : undefined;
    const { html, text } = shared ?? row.entry;
    const entry = { ...row.entry, html, text };
    const id = (await tx.objectStore('meta').get('nextPostId')) ?? 1;
    await tx.objectStore('meta').put(id + 1, 'nextPostId');
    const own: Post = {
      ...rowOf({ entry, urlKey: entryKey(entry), contentHash: row.contentHash }, sourceId, now),
      id,
      // It was read together with the other post.
      readAt: post.readAt,
    };
    await tx.objectStore('posts').put(own);
    await tx.objectStore('bodies').put({ id, html, text });
    await putLinks(tx, [{ id, html, text }], [own]);
    await tx.objectStore('merges').put({ ...row, state: 'apart', apartId: id });
    await requestRebuild(tx);
    await bumpRevision(tx);
    return id;
  });
}

/**
 * Merges two posts again that were parted. The user's marks on the second are kept on the first.
 * @throws BacklistError `unknown-post`
 */
export async function rejoin(db: Archive, sourceId: number, guid: string): Promise<void> {
  return write(db, [...STORES], async (tx) => {
    const { row, post } = await mergeAndPost(tx, sourceId, guid);
    const [posts, bodies] = [tx.objectStore('posts'), tx.objectStore('bodies')];
    const second = row.apartId === null ? undefined : await posts.get(row.apartId);
    if (row.state === 'apart') {
      const body = second && (await bodies.get(second.id));
      const { contentHash } = second ?? row;
      const sameBody = contentHash === post.contentHash;
      const words = sameBody ? { html: '', text: '' } : (body ?? row.entry);
      const entry = second ? entryOf(second, words) : row.entry;
      await tx
        .objectStore('merges')
        .put({ ...row, state: 'merged', apartId: null, entry, contentHash, sameBody });
    }
    if (second) {
      const { readAt, starredAt } = second;
      await posts.put({
        ...post,
        ...bothMarks(post, second),
        readAt: post.readAt ?? readAt,
        starredAt: post.starredAt ?? starredAt,
      });
      await posts.delete(second.id);
      // Entries that were merged into the second are now merged into the first.
      const merges = tx.objectStore('merges');
      for (const other of await merges.index('postId').getAll(second.id))
        await merges.put({ ...other, postId: post.id, holder: post.sourceId });
      const highlights = tx.objectStore('highlights');
      for (const mark of await highlights.index('postId').getAll(second.id))
        await highlights.put({ ...mark, postId: post.id });
      await deleteRemains(tx, second.id);
      await tx.objectStore('vectors').delete(second.id);
      await markDead(tx, [second.id]);
      await requestMerge(tx);
    }
    await bumpRevision(tx);
  });
}
