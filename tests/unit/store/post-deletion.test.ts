// Promise: a deleted post is gone at once, can be brought back as it was, and does not come back by itself.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { BIN_TIME, type Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { lookUp } from '@/utils/search/lookup/lookup';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { checkIndex } from '@/utils/store/index/index-health';
import { rebuildSlice } from '@/utils/store/index/index-rebuild';
import { indexReader } from '@/utils/store/index/index-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { jobsOfSource } from '@/utils/store/job-store';
import { countPosts, getPosts, yearCounts } from '@/utils/store/posts/archive-reader';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { deletePosts, emptyBin, restorePosts } from '@/utils/store/posts/post-deletion';
import { markPosts } from '@/utils/store/posts/post-state';
import { purgeSlice, removeSource } from '@/utils/store/sources/removal';
import { getSource, updateSource } from '@/utils/store/sources/source-store';
import { addFeed, entriesWith, NOW } from './sample';

const TEXT = 'The lock keeper wrote down every tide for thirty years, and kept the books dry. '.repeat(6);

const entry = entriesWith(TEXT);
const other = entry({
  guid: 'g2',
  url: 'https://example.org/two',
  title: 'Two',
  text: 'Of ferries. '.repeat(30),
});

let db: Archive;
let source: Source;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  source = await addFeed(db, 'https://example.org/feed');
});

const take = (entries: Entry[], into = source) =>
  ingest(db, { source: into, entries, jobId: 999, job: null, now: NOW });
const titles = async () => (await newestPosts(db, 10)).map(({ title }) => title).sort();
const idOf = async (title: string) =>
  (await newestPosts(db, 10)).find((post) => post.title === title)?.id ?? 0;
const found = async (query: string) => (await lookUp(query, indexReader(db))).documents;
async function rebuild(): Promise<void> {
  for (;;) {
    const job = (await jobsOfSource(db, 0)).find(({ kind }) => kind === 'reindex');
    if (!job) return;
    await rebuildSlice(db, job, NOW);
  }
}
const purgeJob = async () => (await jobsOfSource(db, 0)).find(({ kind }) => kind === 'purge');

it('is hidden at once from lists, counts and the index, which stays whole', async () => {
  await take([entry(), other]);
  const id = await idOf('One');
  expect(await found('keeper')).toEqual([id]);
  expect(await deletePosts(db, [id, 777], NOW)).toBe(1);
  expect(await titles()).toEqual(['Two']);
  expect(await getPosts(db, [id])).toEqual([undefined]);
  expect(await countPosts(db)).toBe(1);
  expect(await yearCounts(db)).toEqual([{ year: 2024, posts: 1 }]);
  expect(await found('keeper')).toEqual([]);
  expect(await checkIndex(db)).toBe(false);
});

it('comes back as it was, with its state, its text and its place in the index', async () => {
  await take([entry(), other]);
  const id = await idOf('One');
  await markPosts(db, [id], { read: true, starred: true }, NOW);
  const before = await db.get('posts', id);
  await deletePosts(db, [id], NOW);
  expect(await restorePosts(db, [id])).toBe(1);
  await rebuild();
  expect(await db.get('posts', id)).toEqual(before);
  expect((await db.get('bodies', id))?.text).toBe(TEXT);
  expect(await found('keeper')).toEqual([id]);
  expect(await checkIndex(db)).toBe(false);
  // Its source may speak of it again.
  const text = `${TEXT} And an afterthought.`;
  expect(await take([entry({ text })])).toMatchObject({ changed: 1 });
});

it.each<[string, Partial<Entry>]>([
  ['its guid', { title: 'Renamed', url: 'https://example.org/elsewhere', text: 'Quite other words.' }],
  ['its address', { guid: 'other', url: 'http://www.example.org/one/?utm_source=x', text: `${TEXT} More.` }],
  ['its content', { guid: 'other', url: 'https://example.org/moved' }],
])('does not come back by %s', async (_, change) => {
  await take([entry()]);
  await deletePosts(db, [await idOf('One')], NOW);
  expect(await take([entry(change)])).toEqual({ added: 0, changed: 0 });
  expect(await titles()).toEqual([]);
});

it('does not come back through another source, nor after it was purged', async () => {
  await take([entry()]);
  await deletePosts(db, [await idOf('One')], NOW);
  const job = await purgeJob();
  if (!job) throw new Error('no purge');
  await emptyBin(db, job, NOW + BIN_TIME);
  const second = await addFeed(db, 'https://example.org/other');
  expect(await take([entry({ guid: 'there' })], second)).toMatchObject({ added: 0 });
  expect(await take([entry()])).toMatchObject({ added: 0 });
});

it('takes no other post of its address along', async () => {
  const front = { url: 'https://example.org/status', title: 'Status' };
  await take([
    entry({ ...front, text: 'The ferry sails. '.repeat(20) }),
    entry({ guid: 'g2', ...front, title: 'Another', text: 'The ferry lies still. '.repeat(20) }),
  ]);
  await deletePosts(db, [await idOf('Status')], NOW);
  await take([entry({ guid: 'g3', ...front, title: 'A third', text: 'The ferry is painted. '.repeat(20) })]);
  expect(await titles()).toEqual(['A third', 'Another']);
});

it('is purged when its time is over, and no earlier', async () => {
  await take([entry(), other]);
  const [one, two] = [await idOf('One'), await idOf('Two')];
  await deletePosts(db, [one], NOW);
  await deletePosts(db, [two], NOW + 60_000);
  const job = await purgeJob();
  if (!job) throw new Error('no purge');
  expect(job.notBefore).toBe(NOW + BIN_TIME);
  await emptyBin(db, job, NOW + BIN_TIME);
  expect(await db.get('bodies', one)).toBeUndefined();
  expect((await purgeJob())?.notBefore).toBe(NOW + 60_000 + BIN_TIME);
  expect(await restorePosts(db, [one, two])).toBe(1);
  expect(await titles()).toEqual(['Two']);
  await emptyBin(db, job, NOW + 2 * BIN_TIME);
  expect(await purgeJob()).toBeUndefined();
  expect((await db.get('bodies', two))?.text).toContain('ferries');
});

it('what its source said meanwhile is read anew once it is back', async () => {
  await take([entry()]);
  const id = await idOf('One');
  await updateSource(db, source.id, { seen: { body: 'hash' }, lastSuccessAt: NOW + 5 });
  await deletePosts(db, [id], NOW);
  await restorePosts(db, [id]);
  expect((await getSource(db, source.id)).seen).toEqual({});
});

it('goes for good with its source', async () => {
  await take([entry()]);
  const id = await idOf('One');
  await deletePosts(db, [id], NOW);
  await removeSource(db, source.id, NOW);
  await purgeSlice(db, source.id);
  expect(await restorePosts(db, [id])).toBe(0);
  expect([await db.count('bodies'), await db.count('tombstones')]).toEqual([0, 0]);
});
