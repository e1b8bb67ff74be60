// Promise: what the reader lets go is texts and nothing else; what was marked in any way keeps its text.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { RoomOrder } from '@/utils/model/disk';
import { lookUp } from '@/utils/search/lookup/lookup';
import { type Archive, closeArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { labelPosts, markPosts } from '@/utils/store/posts/post-state';
import { chooseText, NO_JOB } from '@/utils/store/posts/text-store';
import { orderRoom } from '@/utils/store/room/make-room';
import { roomFigures } from '@/utils/store/room/room-reader';
import { createRunner } from '@/utils/sync/runner';
import { makeWorld, type World } from '../sync/world';
import { addFeed, entriesWith } from './sample';

const YEAR = 365.25 * 86_400_000;
const entry = entriesWith('');
let world: World;
let db: Archive;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  world = await makeWorld({ online: () => false });
  db = world.db;
  for (const [n, url] of ['https://one.example/feed', 'https://two.example/feed'].entries()) {
    const source = await addFeed(db, url);
    await ingest(db, {
      source,
      // Aged one to four years.
      entries: [1, 2, 3, 4].map((age) =>
        entry({
          guid: `g${age}`,
          url: `${url}/${age}`,
          title: `Letter ${n} ${age}`,
          published: world.clock - age * YEAR - 1,
          text: `${'Somewhere a heron stands. '.repeat(30)} Anchorage${n}${age}.`,
        }),
      ),
      jobId: NO_JOB,
      job: null,
      now: world.clock,
    });
  }
  for (const { id } of await db.getAll('jobs')) await db.delete('jobs', id);
});

async function letGo(order: RoomOrder): Promise<number[]> {
  await orderRoom(db, order, world.clock);
  await createRunner(world).run();
  expect((await db.getAll('jobs')).filter(({ kind }) => kind === 'make-room')).toEqual([]);
  return (await db.getAll('bodies')).filter(({ text }) => text === '').map(({ id }) => id);
}

it('texts of old posts go, but for those that were marked; the posts are found by title and first words', async () => {
  await markPosts(db, [4], { starred: true }, world.clock);
  await labelPosts(db, [8], { add: ['keep'], remove: [] });
  expect(await letGo({ what: 'old', before: world.clock - 3 * YEAR })).toEqual([3, 7]);
  expect(await db.count('posts')).toBe(8);
  const found = async (query: string) => (await lookUp(query, indexReader(db))).documents.toSorted();
  expect(await found('"letter 0 3"')).toEqual([3]);
  expect(await found('heron')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await found('anchorage03')).toEqual([]);
  expect(await found('anchorage04')).toEqual([4]);
});

it('texts of one source go, and come back with no sync that finds them unchanged', async () => {
  expect(await letGo({ what: 'source', sourceId: 1 })).toEqual([1, 2, 3, 4]);
  const source = await db.get('sources', 1);
  const same = entry({
    ...{ guid: 'g1', url: 'https://one.example/feed/1', title: 'Letter 0 1' },
    published: world.clock - YEAR - 1,
    text: `${'Somewhere a heron stands. '.repeat(30)} Anchorage01.`,
  });
  if (!source) throw new Error('no source');
  const batch = { source, entries: [same], jobId: NO_JOB, job: null, now: world.clock };
  expect(await ingest(db, batch)).toEqual({ added: 0, changed: 0 });
  expect((await db.get('bodies', 1))?.text).toBe('');
});

it('texts kept aside go, and those in use stay', async () => {
  const words = { html: '<p>Long</p>', text: 'Long. '.repeat(100), contentHash: 'h' };
  await chooseText(db, { postId: 2, from: 'page', ...words }, world.clock);
  expect(await db.count('versions')).toBe(1);
  expect(await letGo({ what: 'versions' })).toEqual([]);
  expect(await db.count('versions')).toBe(0);
  expect((await db.get('bodies', 2))?.text).toBe(words.text);
});

it('tells about how much each would free', async () => {
  const figures = await roomFigures(db, world.clock);
  expect(figures.old.map(({ years, texts }) => [years, texts])).toEqual([
    [1, 8],
    [2, 6],
  ]);
  expect(figures.old[0]?.bytes).toBeGreaterThan(8 * 1_400);
  await letGo({ what: 'old', before: world.clock });
  expect((await roomFigures(db, world.clock)).old).toEqual([]);
});

it('on a full disk nothing new is fetched, room is made all the same, and work goes on when there is room', async () => {
  let full = true;
  let asked = 0;
  const stopped = {
    ...world,
    online: () => true,
    isFull: async () => full,
    fetch: async () => {
      asked += 1;
      throw new TypeError('nobody is there');
    },
  };
  const { requestCheck } = await import('@/utils/sync/request-check');
  await requestCheck(db, 1, world.clock);
  await orderRoom(db, { what: 'source', sourceId: 2 }, world.clock);
  const next = await createRunner(stopped).run();
  expect(asked).toBe(0);
  expect((await db.get('bodies', 5))?.text).toBe('');
  expect(next).toBeGreaterThan(world.clock + 60_000);
  full = false;
  await createRunner(stopped).run();
  expect(asked).toBeGreaterThan(0);
});
