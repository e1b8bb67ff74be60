// Guards: a damaged, missing or older part of the index is noticed and rebuilt; the rest answers meanwhile; the worker may
// die anywhere; nothing that comes in meanwhile is lost.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { SEGMENT_VERSION } from '@/utils/search/index/segment-format';
import { lookUp } from '@/utils/search/lookup/lookup';
import { relatedTo } from '@/utils/search/related/related';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index/index-guard';
import { checkIndex, healthySegments, missingPosts } from '@/utils/store/index/index-health';
import { rebuildSlice } from '@/utils/store/index/index-rebuild';
import { indexReader } from '@/utils/store/index/index-store';
import { FREQUENCIES, HEADER } from '@/utils/store/index/large-record';
import { ingest } from '@/utils/store/ingest/ingest';
import { indexProgress } from '@/utils/store/posts/archive-reader';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { createRunner } from '@/utils/sync/runner';
import { makeWorld, START } from '../sync/world';

const THINGS = ['harbour', 'lantern', 'orchard', 'granite', 'thistle'];
const thingOf = (n: number): string => THINGS[n % THINGS.length] ?? '';
const entry = (n: number): Entry => ({
  guid: `g${n}`,
  url: `https://example.org/${n}`,
  title: `Letter ${n} about the ${thingOf(n)}`,
  published: START,
  updated: null,
  authors: [],
  tags: [],
  lang: 'en',
  summary: '',
  html: `<p>${n}</p>`,
  text: `The ${thingOf(n)} stood where letter number${n} had left it. Nobody minded the weather. `.repeat(8),
});

let db: Archive;
let source: Source;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  const draft = newSource({ url: 'https://example.org/feed', title: 'Letters', kind: 'feed' }, START);
  source = await getSource(db, await addSource(db, { ...draft, state: 'paused' }));
});

const take = (from: number, to: number) =>
  ingest(db, {
    source,
    entries: Array.from({ length: to - from }, (_, n) => entry(from + n)),
    jobId: 999,
    job: null,
    now: START,
  });

/** Three segments of 60 posts. */
async function fill(): Promise<void> {
  for (const from of [0, 60, 120]) await take(from, from + 60);
}

/** Posts found for each of the words, as the reader would find them. */
async function answers(reader = indexReader(db)) {
  const found: Record<string, number[]> = {};
  for (const thing of THINGS) {
    found[thing] = (await lookUp(thing, reader)).hits.map(({ id }) => id).sort((a, b) => a - b);
  }
  return found;
}

/** A worker that starts anew: what the one before it held in memory is gone. */
async function restart(): Promise<void> {
  await closeArchive();
  db = await openArchive();
}

async function spoil(store: 'postings' | 'vectors', key: number | [number, number]): Promise<void> {
  const bytes = (await db.get(store as 'postings', key as [number, number])) as Uint8Array;
  bytes[5] = (bytes[5] ?? 0) ^ 0xff;
  await db.put(store as 'postings', bytes, key as [number, number]);
}

const rebuildJob = async () => (await db.getAll('jobs')).find(({ kind }) => kind === 'reindex');

/** Runs due jobs as the worker does; answers what was announced. */
async function run() {
  const world = await makeWorld({ db });
  await createRunner(world).run();
  return world.changes;
}

async function expectWhole(posts: number): Promise<void> {
  const segments = await indexReader(db).segments();
  const healthy = healthySegments(segments);
  expect(healthy).toHaveLength(segments.length);
  expect(healthy.reduce((sum, { living }) => sum + living, 0)).toBe(posts);
  expect(missingPosts(await db.count('posts'), healthy)).toBe(0);
  expect(await rebuildJob()).toBeUndefined();
  const ids = new Set(segments.map(({ id }) => id));
  for (const [segment] of await db.getAllKeys('postings')) expect(ids).toContain(segment);
}

const DAMAGE: [string, () => Promise<unknown>][] = [
  [
    'a header with a wrong checksum',
    async () => {
      await spoil('postings', [1, HEADER]);
      await restart();
    },
  ],
  [
    'a version that is read no more',
    async () => {
      for (const one of await db.getAll('segments')) await db.put('segments', { ...one, version: 1 });
      await restart();
    },
  ],
  [
    'a missing segment',
    () => db.delete('segments', 2).then(() => db.delete('postings', IDBKeyRange.bound([2], [2, []]))),
  ],
  ['an index that is gone altogether', () => db.clear('segments').then(() => db.clear('postings'))],
];

describe('the index at the start of the worker', () => {
  it('goes on answering with the version before this one until each post is indexed anew', async () => {
    await fill();
    const before = await answers();
    for (const one of await db.getAll('segments'))
      await db.put('segments', { ...one, version: SEGMENT_VERSION - 1 });
    expect(await answers()).toEqual(before);
    expect(await checkIndex(db)).toBe(true);
    expect(await answers()).toEqual(before);
    await run();
    expect(await answers()).toEqual(before);
    const versions = (await db.getAll('segments')).map(({ version }) => version);
    expect(new Set(versions)).toEqual(new Set([SEGMENT_VERSION]));
  });

  it('is left alone while it is whole', async () => {
    await fill();
    expect(await checkIndex(db)).toBe(false);
    expect(await indexProgress(db)).toBeNull();
  });

  it.each(DAMAGE)('is rebuilt after %s', async (_, damage) => {
    await fill();
    const before = await answers();
    await damage();
    expect(await answers()).not.toEqual(before);
    expect(await checkIndex(db)).toBe(true);
    expect(await checkIndex(db)).toBe(false);
    expect(await run()).toContainEqual({ of: 'index' });
    expect(await answers()).toEqual(before);
    await expectWhole(180);
  });
});

describe('a query that meets damage', () => {
  it('is answered from the rest of a damaged segment and has it rebuilt', async () => {
    await fill();
    const before = await answers();
    await spoil('postings', [2, 0]);
    const ordered = Promise.withResolvers<void>();
    const partly = await answers(guardedReader(db, ordered.resolve));
    expect(partly.harbour?.length).toBeLessThan(before.harbour?.length ?? 0);
    expect(partly.harbour?.length).toBeGreaterThan(0);
    await ordered.promise;
    expect((await db.get('segments', 2))?.damaged).toBe(true);
    await run();
    expect(await answers()).toEqual(before);
    await expectWhole(180);
  });

  it("is answered without a segment's document frequencies, and the segment is rebuilt", async () => {
    await fill();
    const before = await answers();
    await spoil('postings', [1, FREQUENCIES]);
    await restart();
    const ordered = Promise.withResolvers<void>();
    const reader = guardedReader(db, ordered.resolve);
    expect((await lookUp('harbuor', reader)).hits.length).toBeGreaterThan(0);
    expect(await answers(reader)).toEqual(before);
    await ordered.promise;
    expect((await db.get('segments', 1))?.damaged).toBe(true);
    await run();
    expect(await answers()).toEqual(before);
    await expectWhole(180);
  });

  it('is answered where a completion or a correction reads the damaged block', async () => {
    await fill();
    await spoil('postings', [1, 0]);
    const reader = guardedReader(db, () => undefined);
    expect((await lookUp('harb', reader)).hits.length).toBeGreaterThan(0);
    expect((await lookUp('harbuor', reader)).hits.length).toBeGreaterThan(0);
  });

  it('is answered without a damaged vector, and the vector is made again', async () => {
    await fill();
    await spoil('vectors', 6);
    const { title, text } = entry(5);
    const page = {
      url: 'https://elsewhere.example/',
      title,
      text,
      lang: 'en',
      headings: [],
      tags: [],
    } as never;
    const ordered = Promise.withResolvers<void>();
    const { hits } = await relatedTo(page, guardedReader(db, ordered.resolve), { amount: 'many' });
    expect(hits.map(({ id }) => id)).not.toContain(6);
    await ordered.promise;
    await run();
    const [bytes] = await guardedReader(db, () => undefined).vectors([6]);
    expect(bytes).toBeDefined();
    await expectWhole(180);
  });

  it('is not mistaken about a segment that was merged away meanwhile', async () => {
    await fill();
    expect(await guardedReader(db, () => undefined).blocks([[77, 0]])).toEqual([undefined]);
    await checkIndex(db);
    expect(await rebuildJob()).toBeUndefined();
  });
});

describe('the rebuild', () => {
  it('goes on where it stopped when it is cut off, with the index as right in between', async () => {
    await fill();
    const before = await answers();
    for (const one of await db.getAll('segments')) await db.put('segments', { ...one, version: 0 });
    await checkIndex(db);
    const job = await rebuildJob();
    if (!job) throw new Error('no job');
    await rebuildSlice(db, job, START);
    expect(await indexProgress(db)).toEqual({ done: 50, total: 180 });
    const half = await answers();
    for (const thing of THINGS) expect(half[thing]).toEqual(before[thing]?.filter((id) => id <= 50));
    // The next slice dies before its last transaction: nothing of it is there.
    const abort = new Proxy(db, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
        return (stores: never, mode?: never) => {
          if (mode === 'readwrite') throw new Error('the worker died');
          return target.transaction(stores, mode);
        };
      },
    });
    const second = await rebuildJob();
    if (!second) throw new Error('no job');
    await expect(rebuildSlice(abort, second, START)).rejects.toThrow('died');
    expect(await answers()).toEqual(half);
    await run();
    expect(await answers()).toEqual(before);
    await expectWhole(180);
  });

  it('loses nothing and doubles nothing that comes in or changes meanwhile', async () => {
    await fill();
    await spoil('postings', [1, 0]);
    await db.put('segments', { ...(await segment(1)), damaged: true });
    await checkIndex(db);
    const job = await rebuildJob();
    if (!job) throw new Error('no job');
    const changing = rebuildSlice(db, job, START);
    await take(180, 190);
    const changed = {
      ...entry(3),
      title: 'Letter 3 about the zephyr',
      text: `${entry(3).text} A zephyr came. `,
    };
    await ingest(db, { source, entries: [changed], jobId: 999, job: null, now: START });
    await changing;
    await run();
    await expectWhole(190);
    expect((await lookUp('zephyr', indexReader(db))).hits.map(({ id }) => id)).toEqual([4]);
    const all = await answers();
    expect(Object.values(all).flat()).toHaveLength(190);
  });

  it('starts another pass for a segment that was damaged behind its cursor', async () => {
    await fill();
    const before = await answers();
    await db.put('segments', { ...(await segment(3)), version: 0 });
    await checkIndex(db);
    const job = await rebuildJob();
    if (!job) throw new Error('no job');
    await rebuildSlice(db, job, START);
    await db.put('segments', { ...(await segment(1)), version: 0 });
    await run();
    expect(await answers()).toEqual(before);
    await expectWhole(180);
  });
});

it('a merge that meets a damaged block has it rebuilt, and the index is merged afterwards', async () => {
  await fill();
  const before = await answers();
  await spoil('postings', [2, 0]);
  // Enough segments for a merge.
  for (let n = 180; n < 185; n++) await take(n, n + 1);
  const complaint = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const world = await makeWorld({ db });
  await createRunner(world).run();
  world.clock += 120_000;
  await createRunner(world).run();
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
  await expectWhole(185);
  const after = await answers();
  for (const thing of THINGS) expect(after[thing]?.filter((id) => id <= 180)).toEqual(before[thing]);
});

async function segment(id: number) {
  const row = await db.get('segments', id);
  if (!row) throw new Error(`no segment ${id}`);
  return row;
}
