// What checks leave behind beside posts: their history, a host that waits as a whole, an address that moves.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { newSource } from '@/utils/store/sources/new-source';
import { purgeSlice, removeSource } from '@/utils/store/sources/removal';
import { attemptsOf } from '@/utils/store/sources/source-reader';
import { getSource, addSource as storeSource, updateSource } from '@/utils/store/sources/source-store';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR, WEEK } from '@/utils/sync/schedule';
import { packFiles } from '../../sites/pack-files';
import { makePosts } from '../../sites/sentences';
import { type Site, startSite } from '../../sites/site';
import { makeWorld, START, type World } from './world';

let site: Site;
let world: World;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  site = await startSite();
  world = await makeWorld();
});
afterEach(() => site.close());

const add = (path: string, kind: 'feed' | 'pack' = 'feed') =>
  storeSource(world.db, newSource({ url: site.origin + path, title: path, kind }, world.clock));
const sync = () => createRunner(world).run();
const check = async (id: number, later = DAY) => {
  world.clock += later;
  await requestCheck(world.db, id, world.clock);
  await sync();
  return getSource(world.db, id);
};

describe('the history of a source', () => {
  it('tells each attempt with its facts, newest first', async () => {
    const id = await add('/feed');
    await sync();
    await check(id);
    site.mode = 'error';
    await check(id);
    const attempts = await attemptsOf(world.db, id);
    expect(attempts).toMatchObject([
      { at: START + 2 * DAY, outcome: 'failed', error: 'http-status', status: 500, facts: { status: 500 } },
      { at: START + DAY, outcome: 'not-modified', error: null, status: 304, bytes: 0, added: 0 },
      { at: START, outcome: 'updated', error: null, status: 200, added: 10, changed: 0 },
    ]);
    expect(attempts[2]?.bytes).toBeGreaterThan(1_000);
    expect(attempts[0]).toMatchObject((await getSource(world.db, id)).lastCheck ?? {});
  });

  it('counts the bytes of every shard of a pack', async () => {
    site.files = packFiles(makePosts(150), site.origin);
    const id = await add('/pack/manifest.json', 'pack');
    await sync();
    const size = [...site.files.values()].reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
    expect(await attemptsOf(world.db, id)).toMatchObject([{ added: 150, bytes: size }]);
  });

  it('keeps the last fifty, of each source apart, and goes with its source', async () => {
    site.posts = makePosts(1);
    const [one, other] = [await add('/feed'), await add('/feed?other')];
    await sync();
    for (let n = 0; n < 52; n += 1) await check(one);
    const attempts = await attemptsOf(world.db, one);
    expect(attempts).toHaveLength(50);
    expect(attempts[0]?.at).toBe(START + 52 * DAY);
    expect(attempts[49]?.at).toBe(START + 3 * DAY);
    await removeSource(world.db, one, world.clock);
    while (await purgeSlice(world.db, one));
    expect(await attemptsOf(world.db, one)).toEqual([]);
    expect((await attemptsOf(world.db, other)).length).toBeGreaterThan(0);
  });
});

describe('a server that tells one source to wait', () => {
  it('is not asked for its other sources either, until then', async () => {
    const [one, other] = [await add('/feed'), await add('/feed?other')];
    await sync();
    site.mode = 'busy';
    await check(one, HOUR);
    const asked = site.requests.length;
    world.clock += HOUR;
    await expect(requestCheck(world.db, other, world.clock)).rejects.toMatchObject({
      code: 'rate-limited',
      facts: { retryAfterSeconds: 3_600 },
    });
    await sync();
    expect(site.requests).toHaveLength(asked);
    expect(await getSource(world.db, other)).toMatchObject({ failures: 0, lastCheck: { error: null } });
    site.mode = 'good';
    world.clock += HOUR;
    await sync();
    expect(await getSource(world.db, one)).toMatchObject({ failures: 0 });
  });

  it('has a check that comes due meanwhile put off, with the reason', async () => {
    const one = await add('/feed');
    await sync();
    site.mode = 'busy';
    await check(one);
    const late = await add('/feed?late');
    await sync();
    expect(await getSource(world.db, late)).toMatchObject({
      nextCheckAt: world.clock + 2 * HOUR,
      wait: { why: 'told-to-wait' },
      lastCheck: null,
    });
    expect(await attemptsOf(world.db, late)).toEqual([]);
  });
});

describe('a feed that is redirected', () => {
  const redirect = () =>
    site.files.set('/old', { type: 'text/plain', text: '', redirect: { status: 301, to: '/feed' } });

  it('is read from there, and moves when its old address is gone, its posts being the same', async () => {
    redirect();
    const id = await add('/old');
    await sync();
    expect(await getSource(world.db, id)).toMatchObject({
      url: `${site.origin}/old`,
      moved: { url: site.feedUrl, since: START },
    });
    await check(id, WEEK - 1);
    site.files.delete('/old');
    await check(id, DAY);
    expect(await getSource(world.db, id)).toMatchObject({
      url: site.feedUrl,
      moved: null,
      failures: 0,
      lastCheck: { outcome: 'updated', added: 0 },
      state: 'active',
    });
    expect(await countPosts(world.db)).toBe(10);
  });

  it('moves after a week to another address of its own site, its posts being the same', async () => {
    redirect();
    const id = await add('/old');
    await sync();
    await check(id, WEEK - 1);
    expect((await getSource(world.db, id)).url).toBe(`${site.origin}/old`);
    await check(id, DAY);
    expect(await getSource(world.db, id)).toMatchObject({ url: site.feedUrl, moved: null });
    expect(await countPosts(world.db)).toBe(10);
  });

  it('moves after a week when the feed itself says that it lives there', async () => {
    redirect();
    await site.close();
    site = await startSite({ kind: 'atom' });
    redirect();
    const id = await add('/old');
    await sync();
    site.posts = makePosts(11);
    await check(id, WEEK - 1);
    expect((await getSource(world.db, id)).url).toBe(`${site.origin}/old`);
    site.posts = makePosts(12);
    await check(id, DAY);
    expect(await getSource(world.db, id)).toMatchObject({ url: site.feedUrl, moved: null });
    expect(await countPosts(world.db)).toBe(12);
  });

  it('does not move to a site that the reader gave no access to', async () => {
    redirect();
    const id = await add('/old');
    world.mayFetch = async (url) => !url.endsWith('/feed');
    await sync();
    await check(id, WEEK);
    site.files.delete('/old');
    await check(id, DAY);
    expect(await getSource(world.db, id)).toMatchObject({
      url: `${site.origin}/old`,
      moved: { url: site.feedUrl },
    });
  });

  it('is not taken for moved because of a fragment', async () => {
    const id = await add('/feed#latest');
    await sync();
    expect((await getSource(world.db, id)).moved).toBeNull();
  });

  it('does not become a second source at one address', async () => {
    redirect();
    const there = await add('/feed');
    const id = await add('/old');
    await sync();
    await check(id, WEEK);
    site.files.delete('/old');
    await check(id, DAY);
    expect(await getSource(world.db, id)).toMatchObject({
      url: `${site.origin}/old`,
      moved: { url: site.feedUrl },
      lastCheck: { error: 'not-found' },
    });
    expect((await getSource(world.db, there)).url).toBe(site.feedUrl);
  });
});

it('a source that was given another address while it was read keeps that address', async () => {
  const id = await add('/feed');
  const slow = { ...world.workshop };
  world.workshop = {
    ...slow,
    readFeed: async (fetched) => {
      await updateSource(world.db, id, { url: `${site.origin}/feed?new` });
      return slow.readFeed(fetched);
    },
  };
  await createRunner({ ...world, now: () => world.clock }).run();
  expect((await getSource(world.db, id)).url).toBe(`${site.origin}/feed?new`);
  expect(await countPosts(world.db)).toBe(10);
});
