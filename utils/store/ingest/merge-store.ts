// Writes `merges`: entries that are one post, and which source holds a post that several have.
import type { Entry, Post } from '@/utils/model/post';
import type { WriteTransaction } from '../database';
import { beginningWith } from '../key-range';
import { entryKey, entryOf } from './identity';

/** Deletes the merges of a source that is deleted for good. */
export async function forgetMergesOfSource(tx: WriteTransaction, sourceId: number): Promise<void> {
  await tx.objectStore('merges').delete(beginningWith(sourceId));
}

/**
 * Gives entries whose text was that of their post a copy of it, before the posts get other texts: a merge that is undone
 * later gives them what they said themselves.
 */
export async function keepOwnTexts(tx: WriteTransaction, postIds: readonly number[]): Promise<void> {
  const merges = tx.objectStore('merges');
  if (postIds.length === 0 || (await merges.count()) === 0) return;
  for (const id of postIds) {
    const rows = (await merges.index('postId').getAll(id)).filter(({ sameBody }) => sameBody);
    const body = rows.length > 0 ? await tx.objectStore('bodies').get(id) : undefined;
    if (!body) continue;
    const { html, text } = body;
    for (const row of rows)
      await merges.put({ ...row, entry: { ...row.entry, html, text }, sameBody: false });
  }
}

/** Gives a post to the source of an entry that is the same. */
const heldBy = (post: Post, sourceId: number, entry: Entry): Post => ({
  ...post,
  sourceId,
  guid: entry.guid,
  url: entry.url ?? post.url,
  urlKey: entryKey(entry) ?? post.urlKey,
});

async function setHolder(tx: WriteTransaction, postId: number, holder: number): Promise<void> {
  const merges = tx.objectStore('merges');
  for (const row of await merges.index('postId').getAll(postId)) await merges.put({ ...row, holder });
}

/** Hands the posts of a source that is being removed over to other sources that have them. */
export async function handOver(tx: WriteTransaction, sourceId: number, now: number): Promise<void> {
  const [merges, posts] = [tx.objectStore('merges'), tx.objectStore('posts')];
  const sources = await tx.objectStore('sources').getAll();
  const stays = new Set(
    sources.filter(({ state, id }) => state !== 'removed' && id !== sourceId).map(({ id }) => id),
  );
  for (const row of await merges.index('holder').getAll(sourceId)) {
    const post = await posts.get(row.postId);
    if (row.state === 'apart' || post?.sourceId !== sourceId || !stays.has(row.sourceId)) continue;
    await posts.put(heldBy(post, row.sourceId, row.entry));
    const { contentHash } = post;
    await merges.put({
      ...row,
      sourceId,
      guid: post.guid,
      at: now,
      instead: true,
      entry: entryOf(post, { html: '', text: '' }),
      contentHash,
      sameBody: true,
    });
    await setHolder(tx, post.id, row.sourceId);
  }
}

/** Returns the posts that were handed over when a source was removed. */
export async function takeBack(tx: WriteTransaction, sourceId: number): Promise<void> {
  const [merges, posts] = [tx.objectStore('merges'), tx.objectStore('posts')];
  for (const row of await merges.getAll(beginningWith(sourceId))) {
    if (!row.instead) continue;
    const post = await posts.get(row.postId);
    if (post) await posts.put(heldBy(post, sourceId, row.entry));
    await merges.delete([sourceId, row.guid]);
    await setHolder(tx, row.postId, sourceId);
  }
}
