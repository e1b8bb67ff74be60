// Deleted posts stay deleted: when a source lists one again, it is recognised as posts are, by guid, address or content.
import type { IDBPTransaction } from 'idb';
import type { Post } from '@/utils/model/post';
import type { WriteTransaction } from '../database';
import { agrees, type Candidate, entryKey, isTelling } from '../ingest/identity';
import type { Schema, StoreName } from '../schema';

/** Whether an entry is a post that the user deleted. */
export async function wasDeleted(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
  candidate: Candidate,
  sourceId: number,
): Promise<boolean> {
  const tombstones = tx.objectStore('tombstones');
  if ((await tombstones.getKey([sourceId, candidate.entry.guid])) !== undefined) return true;
  const { urlKey, contentHash } = candidate;
  const there = urlKey === null ? [] : await tombstones.index('urlKey').getAll(urlKey, 10);
  if (there.some((stone) => agrees(candidate, stone))) return true;
  return isTelling(candidate) && (await tombstones.index('contentHash').getKey(contentHash)) !== undefined;
}

/** Remembers a post that is being deleted, by all its guids, within the transaction that takes it out of `posts`. */
export async function putTombstones(tx: WriteTransaction, post: Post, deletedAt: number): Promise<void> {
  const { id: postId, sourceId, guid, urlKey, title, contentHash } = post;
  // Where others go by the same address and title, those say nothing of this one: they must not be taken for it.
  const others = urlKey === null ? [] : await tx.objectStore('posts').index('urlKey').getAll(urlKey, 10);
  const tells = others.every((other) => other.id === postId || other.title !== title);
  const tombstones = tx.objectStore('tombstones');
  const stone = { postId, urlKey: tells ? urlKey : null, title, contentHash, deletedAt };
  await tombstones.put(stone, [sourceId, guid]);
  for (const merge of await tx.objectStore('merges').index('postId').getAll(postId)) {
    if (merge.state === 'apart') continue;
    const { entry } = merge;
    const as = {
      ...stone,
      urlKey: tells ? entryKey(entry) : null,
      title: entry.title,
      contentHash: merge.contentHash,
    };
    await tombstones.put(as, [merge.sourceId, merge.guid]);
  }
}

/** Deletes the tombstones of a post. */
export async function liftTombstones(tx: WriteTransaction, postId: number): Promise<void> {
  const tombstones = tx.objectStore('tombstones');
  for (const key of await tombstones.index('postId').getAllKeys(postId)) await tombstones.delete(key);
}
