// Promise: everything that a publication has published comes in, whichever way leads to it, and once only.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { deletePosts } from '@/utils/store/posts/post-deletion';
import { orderBackfill } from '@/utils/store/sources/backfill-store';
import { backfillOf } from '@/utils/store/sources/source-reader';
import { getSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { busy, failing, nth, reset } from '../../sites/faults';
import { KIND_NAMES, KINDS, type KindName } from '../../sites/kinds/all';
import { endlessFeed, loopingFeed } from '../../sites/kinds/feeds';
import type { LoggedRequest, Play } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts } from '../../sites/sentences';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://harbour.example';
const POSTS = 60;
const publication = { title: 'The Harbour Letter', posts: makePosts(POSTS) };

let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

/** Subscribes to a site and orders its back catalogue; nothing is run yet. */
async function subscribe(play: Play, path = '/feed'): Promise<number> {
  log = [];
  world = await makeWorld({ fetch: playFetch(new Map([[ORIGIN, play]]), log) });
  return addSource(ORIGIN + path, world, true);
}

/** Lets hours go by, as long as there is work within a day. */
async function work(): Promise<void> {
  for (let hour = 0; hour < 48; hour += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
}

const KINDS_OF_FEED = KIND_NAMES.filter((name) => name !== 'pack');

describe('the back catalogue', () => {
  it.each(KINDS_OF_FEED)('of a publication with %s is whole', async (name: KindName) => {
    const { play, path } = KINDS[name];
    const id = await subscribe(play(publication), path);
    await work();
    expect(await countPosts(world.db)).toBe(POSTS);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole', done: POSTS, problem: null });
    const pages = log.filter(({ status }) => status === 200).map(({ path: asked }) => asked);
    const feed = path;
    const again = pages.filter((one, n) => one !== feed && pages.indexOf(one) !== n);
    expect(again).toEqual([]);
    // What is there already is not written again.
    const before = await world.db.getAll('posts');
    await orderBackfill(world.db, id, 'start', world.clock);
    await work();
    expect(await world.db.getAll('posts')).toEqual(before);
  });

  it.each([
    ['a feed that names a further page for ever', endlessFeed],
    ['a feed whose last page names its first', loopingFeed],
  ])('ends at %s', async (_, play) => {
    const id = await subscribe(play(publication));
    await work();
    expect(await countPosts(world.db)).toBe(POSTS);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole' });
    expect(log.length).toBeLessThan(20);
  });

  it.each([
    ['an error in its middle', (play: Play) => failing(nth(5), play)],
    ['a connection that breaks', (play: Play) => reset(nth(4, 5), play)],
    ['a server that asks to wait', (play: Play) => busy(nth(4, 6), 3_600, play)],
  ])('is whole after %s', async (_, fault) => {
    const id = await subscribe(fault(KINDS.archived.play(publication)));
    await work();
    expect(await countPosts(world.db)).toBe(POSTS);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole' });
  });
});

describe('the reader', () => {
  it('pauses, takes up again and cancels, and nothing is asked for meanwhile', async () => {
    const id = await subscribe(KINDS.sitemap.play(publication));
    await createRunner(world).run();
    await orderBackfill(world.db, id, 'pause', world.clock);
    const asked = log.length;
    const paused = await backfillOf(world.db, id);
    expect(paused?.total ?? POSTS).toBeLessThanOrEqual(POSTS + 5);
    world.clock += HOUR;
    await createRunner(world).run();
    expect(log.length - asked).toBeLessThanOrEqual(1);
    expect((await backfillOf(world.db, id))?.state).toBe('paused');
    await orderBackfill(world.db, id, 'resume', world.clock);
    await work();
    expect((await backfillOf(world.db, id))?.state).toBe('whole');
    expect(await countPosts(world.db)).toBe(POSTS);
  });

  it.each(['archived', 'wordpress', 'sitemap', 'listing'] as const)(
    'deletes posts, old and new, that no second way through %s brings back, nor their place in the index',
    async (name) => {
      const id = await subscribe(KINDS[name].play(publication), KINDS[name].path);
      await work();
      const posts = await world.db.getAll('posts');
      expect(posts).toHaveLength(POSTS);
      const doomed = [posts[0], posts.at(30), posts.at(-1)].map((post) => post?.id ?? 0);
      expect(await deletePosts(world.db, doomed, world.clock)).toBe(3);
      await orderBackfill(world.db, id, 'start', world.clock);
      await requestCheck(world.db, id, world.clock);
      await work(); // the bin is emptied meanwhile, too
      expect(await world.db.count('bin')).toBe(0);
      expect(await countPosts(world.db)).toBe(POSTS - 3);
      const gone = new Set(posts.filter((post) => doomed.includes(post.id)).map((post) => post.url));
      expect((await world.db.getAll('posts')).filter((post) => gone.has(post.url))).toEqual([]);
      expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole' });
    },
  );

  it('who removes the source meanwhile is not overruled', async () => {
    const id = await subscribe(KINDS.archived.play(publication));
    await world.db.put('sources', { ...(await getSource(world.db, id)), state: 'paused' });
    world.clock += DAY;
    await createRunner(world).run();
    expect(log.length).toBe(1);
  });
});
