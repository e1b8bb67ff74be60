// Rows that refer to a post: without it, they are deleted, except for what the user made.

import { requestRebuild } from '../index/index-health';
import { entryKey } from '../ingest/identity';
import { rowOf } from '../ingest/verdict';
import { putLinks } from '../posts/links';
import type { Schema, StoreName } from '../schema';
import { behind, isKept, type Look, lastOf, type Stage } from './stage';

const SLICE = 200;

/** Deletes the rows of a store whose post is gone. */
function deletedWithPosts<S extends 'positions' | 'links' | 'pages' | 'dismissals'>(
  store: S,
  postOf: (key: Schema[S]['key']) => number,
): Stage {
  return {
    stores: [store, 'posts', 'bin'],
    walks: [store],
    async look({ tx, note }, after) {
      const rows = tx.objectStore<StoreName>(store);
      const keys = (await rows.getAllKeys(behind(after) as never, SLICE)) as Schema[S]['key'][];
      for (const key of keys) {
        if (await isKept(tx, postOf(key))) continue;
        await rows.delete(key as never);
        note('rows');
      }
      return { rows: keys.length, last: lastOf(keys as IDBValidKey[], SLICE) };
    },
  };
}

/** Makes a post of an entry that was merged into a lost one. */
async function makeAgain({ tx, now, note }: Look, [sourceId, guid]: [number, string]): Promise<void> {
  const row = await tx.objectStore('merges').get([sourceId, guid]);
  if (!row || row.state === 'apart' || (await isKept(tx, row.postId))) return;
  const { entry, contentHash } = row;
  await tx.objectStore('merges').delete([sourceId, guid]);
  const known = await tx.objectStore('posts').index('guid').getKey([sourceId, guid]);
  if (known !== undefined || (await tx.objectStore('tombstones').getKey([sourceId, guid])) !== undefined)
    return note('rows');
  const meta = tx.objectStore('meta');
  const id = (await meta.get('nextPostId')) ?? 1;
  await meta.put(id + 1, 'nextPostId');
  const post = { ...rowOf({ entry, urlKey: entryKey(entry), contentHash }, sourceId, now), id };
  await tx.objectStore('posts').put(post);
  // An entry without a text of its own has lost it with the post: the stage of texts will have it fetched.
  if (entry.text !== '') {
    const body = { id, html: entry.html, text: entry.text };
    await tx.objectStore('bodies').put(body);
    await putLinks(tx, [body], [post]);
  }
  await requestRebuild(tx);
  note('post-back');
}

/** Entries that were merged into a lost post. */
const merged: Stage = {
  stores: ['merges', 'posts', 'bin', 'bodies', 'links', 'tombstones', 'jobs', 'meta'],
  walks: ['merges'],
  async look(look, after) {
    const keys = await look.tx.objectStore('merges').getAllKeys(behind(after) as never, SLICE);
    for (const key of keys) await makeAgain(look, key);
    return { rows: keys.length, last: lastOf(keys, SLICE) };
  },
};

/** Highlights outlive their post; if another post has the same page, they belong to that one. */
const highlights: Stage = {
  stores: ['highlights', 'posts', 'bin'],
  walks: ['highlights'],
  async look({ tx, note }, after) {
    const rows = await tx.objectStore('highlights').getAll(behind(after), SLICE);
    for (const row of rows) {
      if (row.postId === null || row.urlKey === null || (await isKept(tx, row.postId))) continue;
      const postId = await tx.objectStore('posts').index('urlKey').getKey(row.urlKey);
      if (postId === undefined) continue;
      await tx.objectStore('highlights').put({ ...row, postId });
      note('highlights');
    }
    return {
      rows: rows.length,
      last: lastOf(
        rows.map(({ id }) => id),
        SLICE,
      ),
    };
  },
};

export const POST_ROWS: readonly Stage[] = [
  deletedWithPosts('positions', (key) => key),
  deletedWithPosts('links', (key) => key),
  deletedWithPosts('pages', (key) => key),
  deletedWithPosts('dismissals', ([, postId]) => postId),
  merged,
  highlights,
];
