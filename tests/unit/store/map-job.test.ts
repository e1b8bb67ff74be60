// Promise: every post is asked once, a slice that is repeated or interrupted changes nothing, and what is new or has another
// text is asked again.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { type Archive, closeArchive, openArchive, type WriteTransaction } from '@/utils/store/database';
import { requestRebuild } from '@/utils/store/index/index-health';
import { ingest } from '@/utils/store/ingest/ingest';
import { askSlice, keepMap, orderMap } from '@/utils/store/map/map-job';
import { keptMap, mapMaterial, mapState } from '@/utils/store/map/map-reader';
import { MIGRATIONS } from '@/utils/store/migrations';
import { deletePosts, emptyBin } from '@/utils/store/posts/post-deletion';
import { removeSource } from '@/utils/store/sources/removal';
import { addFeed, entriesWith, NOW } from './sample';

const SUBJECTS = {
  lock: 'The lock keeper drains the lock chamber, and the mitre gates of the lock swing on their heel posts while the sluice paddles close. ',
  bread:
    'Sourdough bread rises overnight in a cold kitchen, and the baker scores the crust of the loaf before the oven is hot with steam. ',
};
const entry = entriesWith('');
const entries: Entry[] = Object.entries(SUBJECTS).flatMap(([subject, text]) =>
  [1, 2, 3, 4, 5, 6, 7].map((n) =>
    entry({
      guid: `${subject}-${n}`,
      url: `https://example.org/${subject}/${n}`,
      title: `${subject} ${n}`,
      text: `${text.repeat(2 + (n % 3))} Note ${n} of ${n * 37} for the record.`,
    }),
  ),
);

let db: Archive;
let source: Source;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  source = await addFeed(db, 'https://example.org/feed');
  await take(entries);
});
const take = (some: Entry[]) => ingest(db, { source, entries: some, jobId: 999, job: null, now: NOW });
const job = async (): Promise<Job | undefined> =>
  (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'map');

/** Runs slices until the job is gone; answers how many. */
async function toEnd(most = 100): Promise<number> {
  for (let slices = 0; slices < most; slices++) {
    const next = await job();
    if (!next) return slices;
    await askSlice(db, next, () => NOW);
  }
  throw new Error('the asking has no end');
}

it('asks every post what belongs beside it, and only with what is new or has another text afterwards', async () => {
  expect(await mapState(db, NOW)).toMatchObject({
    posts: 14,
    toAsk: 14,
    unasked: 14,
    edition: 0,
    progress: null,
  });
  await orderMap(db, 'start');
  await orderMap(db, 'start');
  expect((await mapState(db, NOW)).progress).toEqual({
    done: 0,
    total: 0,
    waitsUntil: null,
    indexFirst: false,
  });
  await toEnd();
  const posts = new Map((await db.getAll('posts')).map((post) => [post.id, post]));
  const rows = await db.getAll('relations');
  expect(rows).toHaveLength(14);
  const subjectOf = (id: number) => posts.get(id)?.title.split(' ')[0];
  expect(rows.filter(({ to }) => to.length > 0).length).toBeGreaterThan(10);
  for (const { id, to } of rows) {
    const [best] = to;
    if (!best) continue;
    expect(subjectOf(best.id)).toBe(subjectOf(id));
    expect(best.confidence).toBeGreaterThanOrEqual(0.15);
    expect(best.terms[0]).toMatchObject({ term: expect.any(String), word: expect.any(String) });
  }
  const { edition, unasked } = await mapState(db, NOW);
  expect([edition > 0, unasked]).toEqual([true, 0]);

  await take([
    entry({
      guid: 'lock-1',
      url: 'https://example.org/lock/1',
      title: 'lock 1',
      text: SUBJECTS.bread.repeat(4),
      updated: NOW,
    }),
    entry({
      guid: 'bread-8',
      url: 'https://example.org/bread/8',
      title: 'bread 8',
      text: SUBJECTS.bread.repeat(3),
    }),
  ]);
  expect((await mapState(db, NOW)).unasked).toBe(1);
  const before = new Map((await db.getAll('relations')).map((row) => [row.id, row]));
  await orderMap(db, 'start');
  await toEnd();
  const changed = (await db.getAll('relations')).filter(
    ({ id, contentHash }) => before.get(id)?.contentHash !== contentHash,
  );
  expect(changed.map(({ id }) => id).sort()).toEqual(
    [...(await db.getAll('posts'))]
      .filter(({ guid }) => guid === 'lock-1' || guid === 'bread-8')
      .map(({ id }) => id)
      .sort(),
  );
});

it('goes on where it was when the worker died, a slice at a time', async () => {
  // Time is up after each post.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 600));
  await orderMap(db, 'start');
  const first = (await job()) as Job;
  await askSlice(db, first, () => NOW);
  const asked = await db.count('relations');
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(14);
  expect((await mapState(db, NOW)).progress).toMatchObject({ done: asked, total: 14 });
  // The slice was done, but its worker died before it knew: it is repeated from its old row.
  const edition = (await mapState(db, NOW)).edition;
  await askSlice(db, first, () => NOW);
  expect((await mapState(db, NOW)).edition).toBeGreaterThanOrEqual(edition);
  expect(await toEnd()).toBeGreaterThan(2);
  expect(await db.count('relations')).toBe(14);
});

it('waits for the index to be rebuilt, and stops when told', async () => {
  await orderMap(db, 'start');
  const tx: WriteTransaction = db.transaction(['jobs'], 'readwrite');
  await requestRebuild(tx);
  await tx.done;
  await askSlice(db, (await job()) as Job, () => NOW);
  expect(await db.count('relations')).toBe(0);
  expect((await mapState(db, NOW)).progress).toMatchObject({ indexFirst: true });
  const running = (await job()) as Job;
  await orderMap(db, 'stop');
  await askSlice(db, running, () => NOW);
  expect(await job()).toBeUndefined();
});

it('keeps a map only while it is up to date, and forgets what is made anew', async () => {
  await orderMap(db, 'start');
  await toEnd();
  const { edition, shown } = await mapMaterial(db);
  const map = {
    edition,
    madeAt: NOW,
    clusters: [],
    points: shown.map((id) => ({ id, x: 1, y: 2, cluster: null })),
  };
  expect(await keepMap(db, { ...map, edition: edition - 1 })).toBe(false);
  expect(await keptMap(db)).toBeUndefined();
  expect(await keepMap(db, map)).toBe(true);
  expect(await keptMap(db)).toEqual({ ...map, id: 1 });
  expect((await mapMaterial(db)).before?.points).toHaveLength(14);
  await orderMap(db, 'anew');
  expect(await keptMap(db)).toBeUndefined();
  expect(await db.count('relations')).toBe(0);
  expect((await mapState(db, NOW)).edition).toBeGreaterThan(edition);
});

it('leaves deleted posts and removed sources out', async () => {
  await orderMap(db, 'start');
  await toEnd();
  const [first] = await db.getAllKeys('posts');
  await deletePosts(db, [first as number], NOW);
  expect((await mapMaterial(db)).shown).toHaveLength(13);
  const purge = (await db.getAll('jobs')).find(({ kind }) => kind === 'purge') as Job;
  await emptyBin(db, purge, NOW + 3_600_000);
  expect(await db.count('relations')).toBe(13);
  await removeSource(db, source.id, NOW);
  expect(await mapMaterial(db)).toMatchObject({ shown: [], rows: [] });
});

it('promise: an archive from before has its posts, and room for a map', async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  const before = await openDB('backlist', 13, {
    async upgrade(old, _from, _to, transaction) {
      for (const migrate of MIGRATIONS.slice(0, 13)) await migrate(old as never, transaction as never);
    },
  });
  await before.put('posts', { id: 7, sourceId: 1, guid: 'g', title: 'Kept', sortedAt: 1 });
  before.close();
  db = await openArchive();
  expect(await db.getAll('posts')).toMatchObject([{ id: 7, title: 'Kept' }]);
  expect(await mapState(db, NOW)).toMatchObject({ posts: 1, unasked: 1, edition: 0 });
  expect(await keptMap(db)).toBeUndefined();
});
