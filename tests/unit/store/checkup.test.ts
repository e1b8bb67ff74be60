// Promise: nothing is lost. What does not fit together in the archive is found, mended where it can be derived, and told
// of where it cannot; an archive that is sound is left as it is.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckupReport } from '@/utils/model/checkup';
import { lookUp } from '@/utils/search/lookup/lookup';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { checkupReport } from '@/utils/store/checkup/checkup-reader';
import { settleStrays } from '@/utils/store/checkup/strays';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { HEADER } from '@/utils/store/index/large-record';
import { ingest } from '@/utils/store/ingest/ingest';
import { indexProgress } from '@/utils/store/posts/archive-reader';
import { chooseText, NO_JOB } from '@/utils/store/posts/text-store';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { createRunner } from '@/utils/sync/runner';
import { wakeTime } from '@/utils/sync/wake-time';
import { makeWorld, type World } from '../sync/world';
import { entriesWith } from './sample';

const POSTS = 6;
const entry = entriesWith('');
const wordOf = (n: number) => ['quay', 'lantern', 'orchard', 'granite', 'thistle', 'ferry'][n] ?? '';

let world: World;
let db: Archive;
let sourceId: number;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  // The network is away: nothing is mended by being fetched.
  world = await makeWorld({ online: () => false });
  db = world.db;
  const draft = newSource({ url: 'https://example.org/feed', title: 'Letters', kind: 'feed' }, world.clock);
  sourceId = await addSource(db, { ...draft, nextCheckAt: world.clock + 1e9, validators: null });
  await ingest(db, {
    source: await getSource(db, sourceId),
    entries: Array.from({ length: POSTS }, (_, n) =>
      entry({
        guid: `g${n}`,
        url: `https://example.org/${n}`,
        title: `Letter ${n}`,
        text: `${wordOf(n)} and water. `.repeat(9),
      }),
    ),
    jobId: NO_JOB,
    job: null,
    now: world.clock,
  });
});

/** Checks the archive to the end, as the button does, with whatever work that leaves. */
async function checkup(): Promise<CheckupReport['found']> {
  await orderCheckup(db, world.clock, true);
  await createRunner(world).run();
  const report = await checkupReport(db);
  expect(report?.running).toBe(false);
  return report?.found ?? {};
}

async function everything(): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const store of db.objectStoreNames)
    if (store !== 'jobs') rows[store] = [await db.getAllKeys(store), await db.getAll(store)];
  return rows;
}
const found = async (query: string) => (await lookUp(query, indexReader(db))).documents;

describe('a checkup', () => {
  it('of a sound archive finds nothing and changes nothing', async () => {
    await createRunner(world).run();
    const before = await everything();
    expect(await checkup()).toEqual({});
    expect(await everything()).toEqual(before);
  });

  it('has a text that is gone asked for where it came from', async () => {
    await db.delete('bodies', 2);
    expect(await checkup()).toEqual({ 'text-asked': 1 });
    expect(await db.get('bodies', 2)).toEqual({ id: 2, html: '', text: '' });
    expect(await db.get('pages', 2)).toMatchObject({ waiting: 1 });
    // Its feed says it again: then it is news.
    const source = await getSource(db, sourceId);
    const again = entry({
      guid: 'g1',
      url: 'https://example.org/1',
      title: 'Letter 1',
      text: 'lantern and water. '.repeat(9),
    });
    await ingest(db, { source, entries: [again], jobId: NO_JOB, job: null, now: world.clock });
    expect((await db.get('bodies', 2))?.text).toBe(again.text);
    expect(await checkup()).toEqual({});
  });

  it('takes up a text that was kept aside where the one in use is gone', async () => {
    const words = { html: '<p>More</p>', text: 'Heron. '.repeat(50), contentHash: 'h' };
    await chooseText(db, { postId: 3, from: 'page', ...words }, world.clock);
    await db.delete('bodies', 3);
    expect(await checkup()).toEqual({ 'text-back': 1 });
    expect((await db.get('bodies', 3))?.text).toContain('orchard');
    expect(await found('orchard')).toEqual([3]);
  });

  it('tells of a text that can be asked for nowhere, each time', async () => {
    const post = await db.get('posts', 4);
    if (!post) throw new Error('no post');
    await db.put('sources', { ...(await getSource(db, sourceId)), state: 'kept' });
    await db.put('posts', { ...post, url: null, urlKey: null });
    await db.delete('bodies', 4);
    expect(await checkup()).toEqual({ 'text-lost': 1 });
    expect(await checkup()).toEqual({ 'text-lost': 1 });
  });

  it('tells of texts without a post, and brings them back or lets them go as the reader says', async () => {
    await db.delete('posts', 1);
    await db.delete('posts', 2);
    expect(await checkup()).toMatchObject({ 'text-astray': 2 });
    expect(await db.get('bodies', 1)).toBeDefined();
    expect(await found('quay')).toEqual([]);
    await settleStrays(db, true, 'Saved pages', world.clock);
    await createRunner(world).run();
    expect(await db.get('posts', 1)).toMatchObject({ id: 1, title: expect.stringContaining('quay') });
    expect(await found('quay')).toEqual([1]);
    expect(await checkup()).toEqual({});
    await db.delete('posts', 5);
    await settleStrays(db, false, 'Saved pages', world.clock);
    expect(await db.get('bodies', 5)).toBeUndefined();
  });

  it.each(['block', 'header', 'vector', 'missing block'] as const)(
    'has a damaged %s of the index rebuilt',
    async (what) => {
      const [segment] = await db.getAllKeys('segments');
      const id = Number(segment);
      if (what === 'vector') await db.put('vectors', new Uint8Array([1, 2, 3]), 3);
      else if (what === 'missing block') await db.delete('postings', [id, 0]);
      else {
        const key: [number, number] = [id, what === 'block' ? 0 : HEADER];
        const bytes = (await db.get('postings', key)) ?? new Uint8Array();
        bytes[3] = (bytes[3] ?? 0) ^ 0xff;
        await db.put('postings', bytes, key);
        // As a worker that starts anew: nothing is held of the segment.
        await closeArchive();
        world.db = db = await openArchive();
      }
      expect(await checkup()).toHaveProperty('index');
      expect(await indexProgress(db)).toBeNull();
      expect(await found('orchard')).toEqual([3]);
      expect(await found('water')).toHaveLength(POSTS);
      expect(await checkup()).toEqual({});
    },
  );

  it('takes postings, vectors and rows of posts away that are gone', async () => {
    await db.put('positions', { postId: 6, offset: 1, quote: '', progress: 0, at: 1 });
    await db.put('dismissals', { at: 1 }, ['example.org/x', 6]);
    await db.put('postings', new Uint8Array([1]), [77, 0]);
    await db.delete('posts', 6);
    await db.delete('bodies', 6);
    // The position, the dismissal, the page that waited, the block, the vector; and the posting.
    expect(await checkup()).toEqual({ rows: expect.any(Number), index: 1 });
    expect(await db.count('positions')).toBe(0);
    expect(await db.count('dismissals')).toBe(0);
    expect(await db.get('vectors', 6)).toBeUndefined();
    expect(await db.get('postings', [77, 0])).toBeUndefined();
    expect(await found('ferry')).toEqual([]);
  });

  it('leaves alone what belongs to a post that was deleted a moment ago', async () => {
    const post = await db.get('posts', 6);
    if (!post) throw new Error('no post');
    const { deletePosts, restorePosts } = await import('@/utils/store/posts/post-deletion');
    await db.put('positions', { postId: 6, offset: 1, quote: '', progress: 0, at: 1 });
    await deletePosts(db, [6], world.clock);
    expect(await checkup()).toEqual({});
    await restorePosts(db, [6]);
    expect((await db.get('positions', 6))?.offset).toBe(1);
    expect((await db.get('bodies', 6))?.text).toContain('ferry');
  });

  it('gives posts without a source one that keeps them, and work that nobody would do a job', async () => {
    await db.delete('sources', sourceId);
    const other = newSource({ url: 'https://other.example/feed', title: 'Other', kind: 'feed' }, world.clock);
    const id = await addSource(db, { ...other, nextCheckAt: world.clock + 1e9 });
    for (const job of await db.getAll('jobs')) if (job.sourceId === id) await db.delete('jobs', job.id);
    expect(await checkup()).toMatchObject({ sources: POSTS, jobs: 1 });
    expect(await getSource(db, sourceId)).toMatchObject({ title: 'example.org', state: 'kept' });
    expect((await db.getAll('jobs')).filter((job) => job.sourceId === id)).toMatchObject([{ kind: 'check' }]);
    expect(await db.count('posts')).toBe(POSTS);
    expect(await checkup()).toEqual({});
  });

  it('never lets a number be given twice', async () => {
    await db.put('meta', 2, 'nextPostId');
    expect(await checkup()).toEqual({ counters: 1 });
    expect(await db.get('meta', 'nextPostId')).toBe(POSTS + 1);
  });

  it('rests for many times what a slice took, and wakes nobody, unless the reader waits for it', async () => {
    await createRunner(world).run();
    await orderCheckup(db, world.clock, false);
    await createRunner(world).run();
    const job = (await db.getAll('jobs')).find(({ kind }) => kind === 'checkup');
    expect(job?.cursor.state).toBe('checking');
    expect(job?.notBefore).toBeGreaterThan(world.clock);
    expect(wakeTime(job ? [job] : [])).toBeNull();
    for (let slices = 0; slices < 200 && (await checkupReport(db))?.running; slices += 1) {
      world.clock += 60_000;
      await createRunner(world).run();
    }
    expect(await checkupReport(db)).toMatchObject({ running: false, found: {} });
  });
});
