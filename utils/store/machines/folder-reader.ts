// Reads what an exchange through the WebDAV folder needs of this archive.
import type { PostState } from '@/utils/machines/folder/post-state';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import type { EntityRow } from '../schema';
import type { BagRow } from './bag-row';

/** A post with the user's marks; a deleted one as long as anything remembers it. */
export async function postState(db: Archive, id: number): Promise<PostState | null> {
  const tx = db.transaction(['posts', 'bin', 'tombstones', 'positions', 'sources']);
  const post = await tx.objectStore('posts').get(id);
  const binned = post ?? (await tx.objectStore('bin').get(id))?.post;
  const row = binned ?? (await remembered(tx.objectStore('tombstones').index('postId'), id));
  const source = row && (await tx.objectStore('sources').get(row.sourceId));
  const position = await tx.objectStore('positions').get(id);
  await tx.done;
  // While its source is being removed, nothing about it is the user's decision.
  if (!row || !source || source.state === 'removed') return null;
  return { post: row, source: source.url, position, deleted: !post, forgotten: !binned };
}

interface Stones {
  openCursor(query: number): Promise<{
    primaryKey: [sourceId: number, guid: string];
    value: { urlKey: string | null; title: string };
  } | null>;
}

/** What a tombstone remembers of a post. */
async function remembered(
  stones: Stones,
  id: number,
): Promise<(PostState['post'] & { sourceId: number }) | null> {
  const cursor = await stones.openCursor(id);
  if (!cursor) return null;
  const [sourceId, guid] = cursor.primaryKey;
  const { urlKey, title } = cursor.value;
  return { id, sourceId, guid, urlKey, url: null, title, readAt: null, starredAt: null };
}

/** Ids of posts, deleted ones included, that may have these names (machines/folder/post-state.ts). */
export async function findPosts(db: Archive, names: readonly string[]): Promise<number[]> {
  const ids = new Set<number>();
  const addAll = (found: readonly number[]) => found.forEach((id) => ids.add(id));
  for (const name of names) {
    if (name.startsWith('guid:'))
      addAll(await db.getAllKeysFromIndex('posts', 'guidAlone', name.slice(5), 20));
    if (name.startsWith('at:')) {
      addAll(await db.getAllKeysFromIndex('posts', 'urlKey', name.slice(3), 20));
      const stones = await db.getAllFromIndex('tombstones', 'urlKey', name.slice(3), 20);
      addAll(stones.map(({ postId }) => postId));
    }
    if (name.startsWith('own:')) addAll(await findOwn(db, name.slice(4)));
  }
  return [...ids].filter((id) => id >= 0);
}

/** By a source's address and a guid of its own. */
async function findOwn(db: Archive, name: string): Promise<number[]> {
  const [address = '', ...rest] = name.split('\n');
  const guid = rest.join('\n');
  const posts: Post[] = (await db.getAllFromIndex('posts', 'guidAlone', guid, 50)) ?? [];
  const sources = await Promise.all(posts.map(({ sourceId }) => db.get('sources', sourceId)));
  const isHere = (url: string) =>
    url === address || (address.startsWith('bundled:') && url.endsWith(address.slice(8)));
  return posts.filter((_, n) => isHere(sources[n]?.url ?? '')).map(({ id }) => id);
}

/** Rows that were changed and not compared yet. */
export async function touchedRows(db: Archive, limit: number): Promise<{ key: string; at: number }[]> {
  const tx = db.transaction('touched');
  const [keys, times] = await Promise.all([tx.store.getAllKeys(null, limit), tx.store.getAll(null, limit)]);
  return keys.map((key, n) => ({ key, at: times[n] ?? 0 }));
}

export const bagRows = (db: Archive): Promise<BagRow[]> => db.getAll('bags');

/** Entities that are to be sent. */
export const unsentEntities = (db: Archive, limit: number): Promise<EntityRow[]> =>
  db.getAllFromIndex('entities', 'unsent', null, limit);

/** All entities of the folder, in portions. */
export async function* allEntities(db: Archive, size: number): AsyncGenerator<EntityRow[]> {
  let after = '';
  for (;;) {
    const rows = await db.getAll(
      'entities',
      IDBKeyRange.bound(['folder', after], ['folder', []], true),
      size,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    after = rows.at(-1)?.id ?? '';
  }
}
