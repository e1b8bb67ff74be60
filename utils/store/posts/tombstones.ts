// Deleted posts stay deleted: when a source lists one again, it is recognised as posts are, by guid, address or content.
import type { IDBPTransaction } from 'idb';
import type { Entry, Post, Tombstone } from '@/utils/model/post';
import type { WriteTransaction } from '../database';
import { agrees, type Candidate, entryKey, isTelling } from '../ingest/identity';
import { keysAmong } from '../keys-among';
import type { Schema, StoreName } from '../schema';

/** By the source and the guid of a deleted post. */
export type StoneKey = [sourceId: number, guid: string];

/** Stones of one address, or of one content, that are looked at. */
const ALIKE = 10;

/** The entries that may have tombstones: the others have none under their guid or address, and too little text for content. */
export async function stoneSuspects(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
  entries: readonly Entry[],
  sourceId: number,
): Promise<Set<Entry>> {
  const tombstones = tx.objectStore('tombstones');
  const keyed = entries.map((entry) => ({ entry, urlKey: entryKey(entry) }));
  const guids = await keysAmong(
    entries.map(({ guid }) => guid),
    tombstones,
    (guid) => [sourceId, guid],
  );
  const addresses = await keysAmong(
    keyed.flatMap(({ urlKey }) => urlKey ?? []),
    tombstones.index('urlKey'),
  );
  const suspects = keyed.filter(
    ({ entry, urlKey }) =>
      guids.has(entry.guid) || (urlKey !== null && addresses.has(urlKey)) || isTelling(entry),
  );
  return new Set(suspects.map(({ entry }) => entry));
}

/** The tombstones of the posts that an entry is, if the user deleted it: under its guid, its address, its content. */
export async function stonesOf(
  tx: IDBPTransaction<Schema, StoreName[], IDBTransactionMode>,
  candidate: Candidate,
  sourceId: number,
): Promise<StoneKey[]> {
  const tombstones = tx.objectStore('tombstones');
  const { urlKey, contentHash, entry } = candidate;
  const own = await tombstones.getKey([sourceId, entry.guid]);
  const there = urlKey === null ? [] : await tombstones.index('urlKey').getAll(urlKey, ALIKE);
  const keys =
    urlKey !== null && there.some((stone) => agrees(candidate, stone))
      ? await tombstones.index('urlKey').getAllKeys(urlKey, ALIKE)
      : [];
  const atAddress = keys.filter((_, n) => there[n] && agrees(candidate, there[n]));
  const alike = isTelling(entry) ? await tombstones.index('contentHash').getAllKeys(contentHash, ALIKE) : [];
  return [...(own ? [own] : []), ...atAddress, ...alike];
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

/** A tombstone with its key. */
export interface Lifted {
  key: StoneKey;
  stone: Tombstone;
}

/** The tombstones under these keys, and the others of the posts that they are of. */
export async function wholeStones(tx: WriteTransaction, keys: readonly StoneKey[]): Promise<Lifted[]> {
  const tombstones = tx.objectStore('tombstones');
  const found = new Map<string, Lifted>();
  const add = async (key: StoneKey): Promise<Tombstone | undefined> => {
    const stone = await tombstones.get(key);
    if (stone) found.set(key.join('\n'), { key, stone });
    return stone;
  };
  for (const key of keys) {
    const stone = await add(key);
    // Those that a backup brought may name no post.
    if (!stone || stone.postId < 0) continue;
    for (const other of await tombstones.index('postId').getAllKeys(stone.postId)) await add(other);
  }
  return [...found.values()];
}

/**
 * Lets a deleted post be here again, under whatever number. Other machines, which were told that it is deleted, are told that
 * it is not: what was last compared of it goes on under its new number.
 * @param tx over `tombstones` and `mirrors`
 */
export async function revive(tx: WriteTransaction, stones: readonly Lifted[], id: number): Promise<void> {
  const mirrors = tx.objectStore('mirrors');
  for (const { key, stone } of stones) {
    await tx.objectStore('tombstones').delete(key);
    const mirror = stone.postId === id ? undefined : await mirrors.get(`post:${stone.postId}`);
    if (!mirror) continue;
    await mirrors.delete(mirror.key);
    await mirrors.put({ ...mirror, key: `post:${id}` });
  }
}

/** Deletes the tombstones of a post. */
export async function liftTombstones(tx: WriteTransaction, postId: number): Promise<void> {
  const tombstones = tx.objectStore('tombstones');
  for (const key of await tombstones.index('postId').getAllKeys(postId)) await tombstones.delete(key);
}
