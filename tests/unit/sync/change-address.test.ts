// Another address for a source, and parting from one without its posts.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts, sourceRows } from '@/utils/store/posts/archive-reader';
import { keepPostsOnly, restoreSource } from '@/utils/store/sources/removal';
import { sourceFigures } from '@/utils/store/sources/source-reader';
import { getSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { changeAddress } from '@/utils/sync/change-address';
import { makeDue, requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { packFiles } from '../../sites/pack-files';
import { makePosts } from '../../sites/sentences';
import { type Site, startSite } from '../../sites/site';
import { makeWorld, type World } from './world';

let site: Site;
let other: Site;
let world: World;
let id: number;
const sync = () => createRunner(world).run();
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  site = await startSite();
  other = await startSite({ posts: makePosts(6, 7), title: 'Another Letter' });
  world = await makeWorld();
  id = await addSource(site.feedUrl, world);
  await sync();
});
afterEach(() => Promise.all([site.close(), other.close()]));

describe('another address', () => {
  it('is taken where the posts are the same, which stay one each', async () => {
    const look = await changeAddress(world, id, `${site.feedUrl}?all`, false);
    expect(look).toEqual({ changed: true, title: 'The Harbour Letter', posts: 10, shared: 10 });
    await sync();
    expect(await getSource(world.db, id)).toMatchObject({
      url: `${site.feedUrl}?all`,
      lastCheck: { outcome: 'updated', added: 0, changed: 0 },
    });
    expect(await countPosts(world.db)).toBe(10);
  });

  it('is asked about where none of them is, and taken when the reader wants it all the same', async () => {
    expect(await changeAddress(world, id, other.feedUrl, false)).toEqual({
      changed: false,
      title: 'Another Letter',
      posts: 6,
      shared: 0,
    });
    expect((await getSource(world.db, id)).url).toBe(site.feedUrl);
    expect(await changeAddress(world, id, other.feedUrl, true)).toMatchObject({ changed: true });
    await sync();
    expect(await countPosts(world.db)).toBe(16);
  });

  it('may be that of a pack', async () => {
    site.files = packFiles(site.posts, site.origin);
    const look = await changeAddress(world, id, `${site.origin}/pack/manifest.json`, false);
    expect(look).toMatchObject({ changed: true, posts: 10, shared: 10 });
    expect((await getSource(world.db, id)).kind).toBe('pack');
  });

  it.each([
    ['a page', '/', 'html-not-feed'],
    ['nothing', '/nothing.xml', 'not-found'],
    ['prose', '/prose', 'not-a-feed'],
  ])('is refused where there is %s, and nothing changes', async (_what, path, code) => {
    site.files.set('/prose', { type: 'text/plain', text: 'Eggs, twine, lamp oil.' });
    const before = await getSource(world.db, id);
    await expect(changeAddress(world, id, site.origin + path, true)).rejects.toMatchObject({ code });
    expect(await getSource(world.db, id)).toEqual(before);
  });

  it('is refused where another source is read from it', async () => {
    await addSource(other.feedUrl, world);
    await expect(changeAddress(world, id, other.feedUrl, true)).rejects.toMatchObject({
      code: 'already-added',
    });
  });
});

describe('parting without the posts', () => {
  it('keeps them, never asks again, and can be taken back', async () => {
    await keepPostsOnly(world.db, id);
    const asked = site.requests.length;
    world.clock += 3 * DAY;
    await makeDue(world.db, id, world.clock);
    await sync();
    expect(site.requests).toHaveLength(asked);
    expect(await countPosts(world.db)).toBe(10);
    expect(await sourceRows(world.db)).toMatchObject([{ id, state: 'kept' }]);
    await restoreSource(world.db, id, world.clock);
    await requestCheck(world.db, id, world.clock);
    await sync();
    expect(site.requests.length).toBeGreaterThan(asked);
  });

  it('has it followed again when it is added again', async () => {
    await keepPostsOnly(world.db, id);
    expect(await addSource(site.feedUrl, world)).toBe(id);
    expect(await getSource(world.db, id)).toMatchObject({ state: 'active' });
  });
});

it('counts a source of more posts than are read at once', async () => {
  site.posts = makePosts(2_300);
  world.clock += DAY;
  await makeDue(world.db, id, world.clock);
  await sync();
  const figures = await sourceFigures(world.db, id);
  const dates = site.posts.map((post) => post.published);
  expect(figures).toMatchObject({ posts: 2_300, unread: 2_300, starred: 0 });
  expect([figures.oldest, figures.newest]).toEqual([Math.min(...dates), Math.max(...dates)]);
  expect(figures.years.reduce((sum, { posts }) => sum + posts, 0)).toBe(2_300);
}, 30_000);
