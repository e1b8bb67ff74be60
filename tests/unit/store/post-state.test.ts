// Promise: what was marked over many posts can be taken back, and that overwrites nothing that the reader did since.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Post } from '@/utils/model/post';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { labelPosts, markPosts, unmarkPosts } from '@/utils/store/posts/post-state';
import { readRevision } from '@/utils/store/revision';
import { addFeed, entriesWith, NOW } from './sample';

let db: Archive;
let ids: number[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const entry = entriesWith('');
  const entries = ['a', 'b', 'c'].map((name) =>
    entry({
      guid: name,
      url: `https://example.org/${name}`,
      title: name,
      text: `Of the locks of ${name}. `.repeat(9),
    }),
  );
  await ingest(db, {
    source: await addFeed(db, 'https://example.org/feed'),
    entries,
    jobId: 9,
    job: null,
    now: NOW,
  });
  ids = await db.getAllKeys('posts');
});

const row = async (n: number) => (await db.get('posts', ids[n] as number)) as Post;
const rows = () => db.getAll('posts');

it('takes marks back to what each post had', async () => {
  await markPosts(db, [ids[0] as number], { read: true, starred: true }, NOW - 5);
  const before = await rows();
  const changes = await markPosts(db, [...ids, 4_711], { read: true, later: true }, NOW);
  expect(changes.map(({ id }) => id)).toEqual(ids);
  expect(changes[0]).toEqual({ id: ids[0], was: { laterAt: null }, is: { laterAt: NOW } });
  await unmarkPosts(db, changes);
  expect(await rows()).toEqual(before);
  const unread = await markPosts(db, ids, { read: false, starred: false }, NOW);
  expect(unread).toEqual([
    { id: ids[0], was: { readAt: NOW - 5, starredAt: NOW - 5 }, is: { readAt: null, starredAt: null } },
  ]);
  await unmarkPosts(db, unread);
  expect(await rows()).toEqual(before);
});

it('leaves what the reader did since', async () => {
  const changes = await markPosts(db, ids, { read: true, starred: true }, NOW);
  await markPosts(db, [ids[0] as number], { read: false }, NOW + 1);
  await markPosts(db, [ids[0] as number], { read: true }, NOW + 2);
  await markPosts(db, [ids[1] as number], { starred: false }, NOW + 3);
  await db.delete('posts', ids[2] as number);
  await unmarkPosts(db, changes);
  expect(await row(0)).toMatchObject({ readAt: NOW + 2, starredAt: null });
  expect(await row(1)).toMatchObject({ readAt: null, starredAt: null });
  expect(await rows()).toHaveLength(2);
});

it('takes tags back, at their places, beside those that came since', async () => {
  await labelPosts(db, [ids[0] as number], { add: ['old', 'lock', 'last'], remove: [] });
  const changes = await labelPosts(db, ids, { add: ['weir'], remove: ['lock'] });
  await labelPosts(db, ids, { add: ['since'], remove: ['old'] });
  await unmarkPosts(db, changes);
  expect((await row(0)).labels).toEqual(['lock', 'last', 'since']);
  expect((await row(1)).labels).toEqual(['since']);
});

it('writes nothing where nothing changes', async () => {
  const revision = async () => readRevision(db.transaction(['meta']) as never);
  await markPosts(db, ids, { read: true }, NOW);
  const before = await revision();
  expect(await markPosts(db, ids, { read: true }, NOW + 1)).toEqual([]);
  expect(await revision()).toBe(before);
});
