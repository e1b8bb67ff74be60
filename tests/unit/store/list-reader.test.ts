// Guards what the archive's list reads: which posts pass a filter, how they lie in time, and what the reader did with them.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFilter, writeFilter } from '@/utils/model/archive-list';
import type { Entry } from '@/utils/model/post';
import { postFilter } from '@/utils/search/lookup/query-filter';
import { parseQuery } from '@/utils/search/lookup/query-language';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { MIGRATIONS } from '@/utils/store/migrations';
import {
  begunOf,
  listChoices,
  monthCounts,
  postsByMonth,
  postsBySource,
  postsInOrder,
  stateCounts,
} from '@/utils/store/posts/list-reader';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { putPosition } from '@/utils/store/posts/positions';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { labelPosts, markPosts } from '@/utils/store/posts/post-state';
import { removeSource } from '@/utils/store/sources/removal';
import { addFeed, entriesWith, NOW } from './sample';

let db: Archive;
let ids: Record<string, number>;
let sources: { a: number; b: number };

const make = entriesWith('Some words.');
const entry = (name: string, year: number, month: number, over: Partial<Entry> = {}) =>
  make({ guid: name, title: name, published: Date.UTC(year, month - 1, 5), text: `Of ${name}.`, ...over });
const long = (words: number, name: string) => `${name} `.repeat(words);

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const [a, b] = [await addFeed(db, 'https://a.example/feed'), await addFeed(db, 'https://b.example/feed')];
  sources = { a: a.id, b: b.id };
  const take = (source: typeof a, entries: Entry[]) =>
    ingest(db, { source, entries, jobId: 999, job: null, now: NOW });
  await take(a, [
    entry('old', 2021, 12, { url: 'https://a.example/old', tags: ['Canals'], lang: 'de' }),
    entry('long', 2024, 3, { url: 'https://a.example/long', text: long(5_000, 'lock') }),
    entry('new', 2024, 3, { url: 'https://a.example/new', tags: ['Canals', 'Locks'], lang: 'en-GB' }),
  ]);
  await take(b, [entry('other', 2024, 1, { url: 'https://b.example/other', text: long(1_500, 'weir') })]);
  ids = Object.fromEntries((await newestPosts(db, 10)).map(({ title, id }) => [title, id]));
});

const id = (name: string) => ids[name] ?? -1;
const nameOf = (wanted: number) => Object.entries(ids).find(([, each]) => each === wanted)?.[0];
const names = async (filter: Parameters<typeof postsByMonth>[1]) =>
  (await postsByMonth(db, filter)).flatMap((month) => month.ids.map(nameOf)).sort();

describe('the months of the archive', () => {
  it('are counted, newest first, without those of a removed source', async () => {
    expect(await monthCounts(db)).toEqual([
      { month: '2024-03', posts: 2 },
      { month: '2024-01', posts: 1 },
      { month: '2021-12', posts: 1 },
    ]);
    await removeSource(db, sources.b, NOW);
    expect((await monthCounts(db)).map(({ month }) => month)).toEqual(['2024-03', '2021-12']);
    expect(await names({})).toEqual(['long', 'new', 'old']);
    expect(await stateCounts(db)).toMatchObject({ all: 3, unread: 3 });
  });

  it('hold their posts newest first', async () => {
    const months = await postsByMonth(db, {});
    expect(months.map(({ month }) => month)).toEqual(['2024-03', '2024-01', '2021-12']);
    expect(months.flatMap((month) => month.ids)).toEqual((await newestPosts(db, 10)).map((post) => post.id));
  });
});

describe('a filter', () => {
  it('asks for a state', async () => {
    await markPosts(db, [id('old'), id('new')], { read: true }, NOW);
    await markPosts(db, [id('new')], { starred: true, later: true }, NOW);
    await putPosition(db, { postId: id('long'), offset: 9, quote: 'lock', progress: 0.4, at: NOW });
    await putPosition(db, { postId: id('old'), offset: 9, quote: 'old', progress: 1, at: NOW });
    expect(await names({ state: 'unread' })).toEqual(['long', 'other']);
    expect(await names({ state: 'read' })).toEqual(['new', 'old']);
    expect(await names({ state: 'starred' })).toEqual(['new']);
    expect(await names({ state: 'later' })).toEqual(['new']);
    expect(await names({ state: 'begun' })).toEqual(['long']);
    expect(await names({ state: 'saved' })).toEqual([]);
    const counts = { all: 4, unread: 2, read: 2, starred: 1, later: 1, begun: 1, saved: 0 };
    expect(await stateCounts(db)).toEqual(counts);
    expect(await begunOf(db, [id('old'), id('long'), id('new'), 999])).toEqual(new Map([[id('long'), 0.4]]));
  });

  it('asks for tag, source, language and length, all at once', async () => {
    expect(await names({ tag: 'Canals' })).toEqual(['new', 'old']);
    expect(await names({ source: sources.b })).toEqual(['other']);
    expect(await names({ lang: 'en' })).toEqual(['long', 'new', 'other']);
    expect(await names({ length: 'long' })).toEqual(['long']);
    expect(await names({ length: 'medium' })).toEqual(['other']);
    expect(await names({ tag: 'Canals', lang: 'en' })).toEqual(['new']);
    expect(await names({ tag: 'Canals', length: 'long' })).toEqual([]);
    expect(await listChoices(db)).toEqual({ tags: ['Canals', 'Locks'], labels: [], langs: ['de', 'en'] });
  });

  it('is written in an address and read from it; what is unreadable is left out', () => {
    const filter = { state: 'unread', tag: 'C & D', source: 3, from: '2021-02', to: '2024-11' } as const;
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(readFilter('state=lost&source=-1&from=2021-13&length=short&other=1')).toEqual({ length: 'short' });
  });
});

it('orders by reading time and by when posts were read, and tells the sources apart', async () => {
  expect((await postsInOrder(db, 'longest')).slice(0, 2).map(nameOf)).toEqual(['long', 'other']);
  await markPosts(db, [id('old')], { read: true }, NOW);
  await markPosts(db, [id('new')], { read: true }, NOW + 5);
  expect((await postsInOrder(db, 'read')).map(nameOf)).toEqual(['new', 'old']);
  expect((await postsBySource(db)).map((source) => source.ids.length)).toEqual([3, 1]);
});

describe('tags of the reader', () => {
  it('are added once however they are written, found, and taken away', async () => {
    await labelPosts(db, [id('old'), id('new')], { add: ['  To   quote ', 'to quote', ''], remove: [] });
    expect((await db.get('posts', id('new')))?.labels).toEqual(['To quote']);
    expect(await names({ label: 'To quote' })).toEqual(['new', 'old']);
    expect((await listChoices(db)).labels).toEqual(['To quote']);
    const passes = postFilter(parseQuery('tag:to-quote'));
    const posts = await newestPosts(db, 10);
    expect(posts.filter((post) => passes?.(post, '')).map(({ title }) => title)).toEqual(['new', 'old']);
    await labelPosts(db, [id('new')], { add: [], remove: ['TO QUOTE'] });
    expect(await db.get('posts', id('new'))).not.toHaveProperty('labels');
    expect(await names({ label: 'To quote' })).toEqual(['old']);
  });

  it('promise: tags and reading list outlive what the source says anew, and a deletion that is taken back', async () => {
    await labelPosts(db, [id('old')], { add: ['Mine'], remove: [] });
    await markPosts(db, [id('old')], { later: true }, NOW);
    const source = await db.get('sources', sources.a);
    if (!source) throw new Error('no source');
    const again = entry('old', 2021, 12, {
      url: 'https://a.example/old',
      title: 'Old, again',
      text: 'Of old, and more.',
    });
    await ingest(db, { source, entries: [again], jobId: 999, job: null, now: NOW });
    const kept = { title: 'Old, again', labels: ['Mine'], laterAt: NOW };
    expect(await db.get('posts', id('old'))).toMatchObject(kept);
    await deletePosts(db, [id('old')], NOW);
    expect(await names({ label: 'Mine' })).toEqual([]);
    await restorePosts(db, [id('old')]);
    expect(await db.get('posts', id('old'))).toMatchObject(kept);
    expect(await names({ label: 'Mine' })).toEqual(['old']);
  });
});

it('promise: posts of an archive from before stand in the new indexes', async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  const before = await openDB('backlist', 1, {
    upgrade: (old, _old, _new, transaction) => void MIGRATIONS[0]?.(old as never, transaction as never),
  });
  const row = { sourceId: 1, sortedAt: Date.UTC(2020, 1, 1), readingMinutes: 3, lang: 'en', starredAt: null };
  await before.put('posts', { ...row, id: 7, tags: ['Kept'], readAt: NOW });
  await before.put('posts', { ...row, id: 8, tags: [], readAt: null });
  before.close();
  db = await openArchive();
  const found = async (filter: Parameters<typeof postsByMonth>[1]) =>
    (await postsByMonth(db, filter)).flatMap((month) => month.ids);
  expect(await found({ tag: 'Kept' })).toEqual([7]);
  expect(await found({ state: 'unread' })).toEqual([8]);
  expect(await found({ length: 'short', lang: 'en' })).toEqual([8, 7]);
});
