// Takes posts of a backup back, and what it says of deleted ones.
import type { ImportEffect } from '@/utils/model/import';
import { bothMarks, type Post, type Tombstone } from '@/utils/model/post';
import type { WriteTransaction } from '../database';
import { effectOn } from '../import/import-progress';
import { revive, wholeStones } from '../posts/tombstones';

/**
 * The largest number of a row that is taken over. An archive counts up from the largest that it has: one beyond all that a
 * life's posts come to would leave it none for what follows.
 */
const MOST_ROWS = 1_000_000_000;
export const isNumberOfRow = (id: number): boolean => Number.isInteger(id) && id >= 0 && id <= MOST_ROWS;

/** Which row of the archive a row of the backup is. */
export class Ids {
  readonly #tx: WriteTransaction;
  readonly #importId: number;
  constructor(tx: WriteTransaction, importId: number) {
    this.#tx = tx;
    this.#importId = importId;
  }
  find(store: 'sources' | 'posts', id: number): Promise<{ id: number; fresh: boolean } | undefined> {
    return this.#tx.objectStore('importIds').get([this.#importId, store, id]);
  }
  async note(store: 'sources' | 'posts', old: number, id: number, fresh: boolean): Promise<void> {
    await this.#tx.objectStore('importIds').put({ id, fresh }, [this.#importId, store, old]);
  }
}

/** The post of the archive that a post of the backup is. */
async function findPost(tx: WriteTransaction, row: Post): Promise<Post | undefined> {
  const posts = tx.objectStore('posts');
  const byGuid = await posts.index('guid').get([row.sourceId, row.guid]);
  if (byGuid || row.urlKey === null) return byGuid;
  const atAddress = await posts.index('urlKey').getAll(row.urlKey, 10);
  return atAddress.find((post) => post.title === row.title || post.contentHash === row.contentHash);
}

/** Marks of the backup count where the reader set none here; the rest only where it is known to be newer. */
function mergedPost(here: Post, row: Post): Post {
  const untouched = here.readAt === null && here.starredAt === null;
  const marks = untouched ? { readAt: row.readAt, starredAt: row.starredAt } : {};
  const { id, sourceId, guid, urlKey, contentHash, readingMinutes, addedAt } = here;
  const own = { id, sourceId, guid, urlKey, contentHash, readingMinutes };
  const newer = row.updated !== null && here.updated !== null && row.updated > here.updated;
  const merged = newer ? { ...here, ...row, ...own } : here;
  return {
    ...merged,
    readAt: here.readAt,
    starredAt: here.starredAt,
    published: merged.published ?? row.published,
    addedAt: Math.min(addedAt, row.addedAt),
    ...bothMarks(here, row),
    ...marks,
  };
}

/** What was deleted a moment ago is still all there: it comes back as it was, as long as that can be. */
async function takeOutOfBin(tx: WriteTransaction, postId: number): Promise<ImportEffect[]> {
  const binned = await tx.objectStore('bin').get(postId);
  if (!binned) return [];
  await tx.objectStore('posts').put(binned.post);
  await tx.objectStore('bin').delete(postId);
  return [effectOn('posts', postId, null, binned.post)];
}

/** @param bringBack whether one that the user deleted comes back */
export async function restorePost(
  tx: WriteTransaction,
  ids: Ids,
  row: Post,
  bringBack: boolean,
): Promise<ImportEffect[]> {
  const stones = await wholeStones(tx, [[row.sourceId, row.guid]]);
  if (stones.length === 0) return putPost(tx, ids, row);
  if (!bringBack) return [];
  const effects = stones.map(({ key, stone }) => effectOn('tombstones', key, stone, null));
  for (const postId of new Set(stones.map(({ stone }) => stone.postId)))
    effects.push(...(await takeOutOfBin(tx, postId)));
  effects.push(...(await putPost(tx, ids, row)));
  const placed = await ids.find('posts', row.id);
  if (placed) await revive(tx, stones, placed.id);
  return effects;
}

async function putPost(tx: WriteTransaction, ids: Ids, row: Post): Promise<ImportEffect[]> {
  const posts = tx.objectStore('posts');
  const here = await findPost(tx, row);
  if (here) {
    await ids.note('posts', row.id, here.id, false);
    const merged = mergedPost(here, row);
    if (JSON.stringify(merged) === JSON.stringify(here)) return [];
    await posts.put(merged);
    return [effectOn('posts', here.id, here, merged)];
  }
  const meta = tx.objectStore('meta');
  const next = (await meta.get('nextPostId')) ?? 1;
  const free = isNumberOfRow(row.id) && (await posts.getKey(row.id)) === undefined;
  const id = free ? row.id : next;
  await meta.put(Math.max(next, id + 1), 'nextPostId');
  const post = { ...row, id };
  await posts.put(post);
  await ids.note('posts', row.id, id, true);
  return [effectOn('posts', id, null, post)];
}

/** A deleted post stays deleted, unless it is here again. */
export async function restoreTombstone(
  tx: WriteTransaction,
  key: [sourceId: number, guid: string],
  row: Tombstone,
): Promise<ImportEffect[]> {
  const [posts, tombstones, meta] = [
    tx.objectStore('posts'),
    tx.objectStore('tombstones'),
    tx.objectStore('meta'),
  ];
  if ((await posts.index('guid').getKey(key)) !== undefined) return [];
  if ((await tombstones.getKey(key)) !== undefined) return [];
  // Its number is no other post's, now or later: by it the tombstone is lifted.
  const free = isNumberOfRow(row.postId) && (await posts.getKey(row.postId)) === undefined;
  const stone = free ? row : { ...row, postId: -1 };
  await meta.put(Math.max((await meta.get('nextPostId')) ?? 1, stone.postId + 1), 'nextPostId');
  await tombstones.put(stone, key);
  return [effectOn('tombstones', key, null, stone)];
}
