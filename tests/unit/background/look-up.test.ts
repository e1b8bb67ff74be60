// Promise: a look-up filters and orders all that was found, not only its first page; filters alone find posts too; what
// was not understood is said.
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, expect, it } from 'vitest';
import { isWordless } from '@/components/lookup/answer-words';
import { answerLookUp } from '@/entrypoints/background/look-up';
import type { Entry } from '@/utils/model/post';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { markPosts } from '@/utils/store/posts/post-state';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';

const POSTS = 120;
const NOW = Date.UTC(2026, 0, 1);
/** One post each month from January 2015 on; all speak of lanterns, the older ones more. */
const entryOf = (n: number): Entry => ({
  guid: `g${n}`,
  url: `https://lamps.example/${n}`,
  title: `Lamp number ${n}`,
  published: n === 7 ? null : Date.UTC(2015, n, 15),
  updated: null,
  authors: [n % 2 === 0 ? 'Ada Wick' : 'Bo Flint'],
  tags: n % 10 === 0 ? ['Street lights'] : [],
  lang: 'en',
  summary: '',
  html: '<p></p>',
  text: `Entry ${n}. ${'The lantern was lit again. '.repeat(1 + Math.floor((POSTS - n) / 20))}`,
});

let db: Archive;
beforeAll(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const id = await addSource(
    db,
    newSource({ url: 'https://lamps.example/feed', title: 'Lamps weekly', kind: 'feed' }, NOW),
  );
  const source = await getSource(db, id);
  const entries = Array.from({ length: POSTS }, (_, n) => entryOf(n));
  await ingest(db, { source, entries, jobId: 999, job: null, now: NOW });
  await markPosts(db, [3, 50], { starred: true }, NOW);
});

const ask = (query: string, over: Partial<Parameters<typeof answerLookUp>[1]> = {}) =>
  answerLookUp(db, { query, limit: 10, offset: 0, order: 'relevance', ...over }, () => undefined);
const ids = ({ hits }: Awaited<ReturnType<typeof ask>>) => hits.map(({ post }) => post.id);

it('answers page by page, with the number of all', async () => {
  const first = await ask('lantern');
  const second = await ask('lantern', { offset: 10 });
  expect([first.total, first.more, first.hits.length]).toEqual([POSTS, true, 10]);
  expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  expect((await ask('lantern', { offset: POSTS - 5 })).more).toBe(false);
  expect(first.hits[0]?.passages[0]?.marks.length).toBeGreaterThan(0);
});

it('reads in two transactions at most: the index with the texts, and the posts', async () => {
  await ask('lantern');
  const begin = IDBDatabase.prototype.transaction;
  let begun = 0;
  IDBDatabase.prototype.transaction = function (...of) {
    begun++;
    return begin.apply(this, of);
  };
  try {
    expect((await ask('lantern lit')).hits[0]?.passages[0]?.marks.length).toBeGreaterThan(1);
  } finally {
    IDBDatabase.prototype.transaction = begin;
  }
  expect(begun).toBe(2);
});

it('orders by date on request, over all that was found', async () => {
  const byDate = await ask('lantern', { order: 'date', limit: 100 });
  const dates = byDate.hits.map(({ post }) => post.sortedAt);
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  expect(dates[0]).toBe(NOW); // undated: sorted by when it was added
  expect(ids(byDate).slice(0, 5)).not.toEqual(ids(await ask('lantern')).slice(0, 5));
});

it.each([
  ['lantern after:2024', 0],
  ['lantern before:2016 author:wick', 6],
  ['lantern tag:street-lights', 12],
  ['lantern is:starred', 2],
  ['lantern source:weekly author:flint', 60],
  ['lantern source:daily', 0],
  ['lantern -author:flint', 60],
  ['lantern -tag:street-lights -is:starred', 106],
  ['"lantern was lit" is:starred', 2],
])('filters everything that was found: %s', async (query, total) => {
  expect((await ask(query)).total).toBe(total);
});

it('leads to the passage on the page of the post', async () => {
  const [hit] = (await ask('lantern author:wick')).hits;
  expect(hit?.address).toMatch(/^https:\/\/lamps\.example\/\d+#:~:text=\w/);
  expect((await ask('is:starred')).hits[0]?.address).toBe('https://lamps.example/49');
});

it('finds posts by words that they do not have, and nothing without any wish', async () => {
  const dark = await ask('-lantern');
  expect([dark.total, dark.matched]).toEqual([0, 'filters']);
  expect((await ask('-entry is:starred')).total).toBe(0);
  expect((await ask('-"number 3" before:2016', { limit: 20 })).total).toBe(10);
  expect((await ask('  ')).total).toBe(0);
});

it('finds posts by filters alone, newest first', async () => {
  expect(ids(await ask('is:starred'))).toEqual([50, 3]);
  const flint = await ask('author:flint before:2016', { limit: 3 });
  expect([ids(flint), flint.more]).toEqual([[12, 10, 6], true]);
  expect(ids(await ask('author:flint before:2016', { limit: 3, offset: 3 }))).toEqual([4, 2]);
  expect((await ask('is:unread', { limit: 100, offset: 100 })).hits).toHaveLength(POSTS - 100);
});

it.each([
  ['is:starred the', 'the', [50, 3]],
  ['"of the" is:starred -author:wick', 'of the', [50]],
  ['is:starred 🚀', '🚀', [50, 3]],
  ['is:read the', 'the', []],
  ['is:starred in:title the', 'the', [50, 3]],
  ['the of', 'the of', []],
])(
  'answers what the filters find where the words are none that can be searched: %s',
  async (query, part, found) => {
    const answer = await ask(query);
    expect(ids(answer)).toEqual(found);
    expect(answer.misunderstood).toEqual([{ part, problem: 'wordless' }]);
    const asFilters = query !== 'the of';
    expect(answer.matched).toBe(asFilters ? 'filters' : 'all');
    expect(isWordless(answer)).toBe(!asFilters);
  },
);

it.each([
  ['lantern is:odd', [{ part: 'is:odd', problem: 'state' }]],
  ['lantern before:soon', [{ part: 'before:soon', problem: 'date' }]],
  ['lantern "lit again', [{ part: '"lit again', problem: 'quote' }]],
  ['lantern lang:en', [{ part: 'lang:en', problem: 'operator' }]],
  ['lantern lit', []],
])('names what was not understood, and searches it as words: %s', async (query, misunderstood) => {
  const answer = await ask(query);
  expect(answer.misunderstood).toEqual(misunderstood);
  expect(answer.hits.length).toBeGreaterThan(0);
});

it('finds the post at an address that was pasted, however the address is written, and else searches its words', async () => {
  for (const typed of ['https://lamps.example/12', ' HTTP://www.lamps.example/12/?utm_source=letter#top ']) {
    const found = await ask(typed);
    expect([ids(found).length, found.hits[0]?.post.url, found.total]).toEqual([
      1,
      'https://lamps.example/12',
      1,
    ]);
  }
  expect((await ask('https://elsewhere.example/lantern')).total).toBe(POSTS);
});
