// Promise: a page that lists posts is a source like a feed: found, read whole, checked, its changes noticed.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { backfillOf } from '@/utils/store/sources/source-reader';
import { getSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { changeAddress } from '@/utils/sync/change-address';
import { findSources } from '@/utils/sync/discover';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { HOUR } from '@/utils/sync/schedule';
import { failing } from '../../sites/faults';
import { KINDS } from '../../sites/kinds/all';
import { answer, type LoggedRequest, notFound, type Play, together } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts, type SitePost } from '../../sites/sentences';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://harbour.example';
const LIST = `${ORIGIN}/archive/`;

let world: World;
let log: LoggedRequest[];
const publication: { title: string; posts: SitePost[] } = { title: 'The Harbour Letter', posts: [] };
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  publication.posts = makePosts(40);
});

async function follow(play: Play, posts = 40): Promise<number> {
  publication.posts = makePosts(posts);
  await open(play);
  return addSource(LIST, world, true, 'listing');
}
async function open(play: Play): Promise<void> {
  log = [];
  world = await makeWorld({ fetch: playFetch(new Map([[ORIGIN, play]]), log) });
}
const run = () => createRunner(world).run();
async function work(): Promise<void> {
  for (let half = 0; half < 12; half += 1) {
    world.clock += HOUR / 2;
    await run();
  }
}
async function check(id: number): Promise<string[]> {
  log.length = 0;
  world.clock += HOUR;
  await requestCheck(world.db, id, world.clock);
  await run();
  return log.map(({ path }) => path);
}
const last = async (id: number) => (await getSource(world.db, id)).lastCheck;
const textOf = async (title: string) => {
  const post = (await newestPosts(world.db, 100)).find((one) => one.title === title);
  return (post && (await world.db.get('bodies', post.id)))?.text ?? '';
};

describe('is found', () => {
  it('where the site has no feed at all, by its address alone', async () => {
    await open(KINDS.list.play(publication));
    expect(await findSources(LIST, world)).toEqual([
      { url: LIST, title: 'Archive', kind: 'listing', posts: 17 },
    ]);
    const id = await addSource(LIST, world, true);
    expect(await getSource(world.db, id)).toMatchObject({ kind: 'listing', url: LIST });
  });

  it('beside a feed, which may be of another section, behind it', async () => {
    const head = '<link rel="alternate" type="application/rss+xml" title="All" href="/feed">';
    const play = KINDS.listing.play(publication);
    await open(async (request) => {
      const given = await play(request);
      if (request.url.pathname !== '/archive/') return given;
      return answer('text/html', given.body.toString().replace('</head>', `${head}</head>`));
    });
    expect((await findSources(LIST, world)).map(({ kind }) => kind)).toEqual(['feed', 'listing']);
    await run();
  });

  it('and no page that lists none', async () => {
    await open(KINDS.list.play(publication));
    await expect(findSources(`${ORIGIN}/posts/3`, world)).rejects.toMatchObject({ code: 'no-feed-found' });
  });
});

describe('is read', () => {
  it('whole, over all its pages, each post with the text of its own page', async () => {
    const id = await follow(KINDS.list.play(publication));
    await work();
    expect(await countPosts(world.db)).toBe(40);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole', problem: null });
    for (const post of publication.posts) {
      expect(await textOf(post.title)).toContain(post.paragraphs[3]);
      expect((await newestPosts(world.db, 100)).find(({ title }) => title === post.title)?.published).toBe(
        Math.floor(post.published / 86_400_000) * 86_400_000,
      );
    }
    const paths = log.map(({ path }) => path);
    expect(paths.filter((path, n) => path.startsWith('/posts/') && paths.indexOf(path) !== n)).toEqual([]);
    expect(paths.some((path) => /sitemap|wp-json|paged/.test(path.slice(1)))).toBe(false);
  });

  it('with the first words that it shows of posts whose pages cannot be read', async () => {
    const play = KINDS.list.play(publication);
    const id = await follow((request) =>
      /\/posts\/(?:39|7)$/.test(request.url.pathname) ? notFound() : play(request),
    );
    await work();
    expect(await countPosts(world.db)).toBe(40);
    for (const number of [39, 7]) {
      const post = publication.posts[number - 1];
      expect(await textOf(post?.title ?? '')).toContain(post?.paragraphs[0]);
      expect(await textOf(post?.title ?? '')).not.toContain(post?.paragraphs[3]);
    }
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole' });
  });

  it('again for pages that could not be read, until they can, and then has their texts', async () => {
    let broken = true;
    const play = KINDS.list.play(publication);
    const isBroken = ({ url }: { url: URL }) => broken && url.pathname === '/posts/40';
    const id = await follow(failing(isBroken, play));
    await work();
    const post = publication.posts[39];
    expect(await textOf(post?.title ?? '')).not.toContain(post?.paragraphs[3]);
    expect((await check(id)).filter((path) => path.startsWith('/posts'))).toEqual(['/posts/40']);
    broken = false;
    await check(id);
    expect(await textOf(post?.title ?? '')).toContain(post?.paragraphs[3]);
    expect(await check(id)).toEqual(['/archive/']);
  });
});

describe('is checked', () => {
  it('by one request while nothing is new, and by one more for each post that is', async () => {
    const id = await follow(KINDS.list.play(publication));
    await work();
    expect(await check(id)).toEqual(['/archive/']);
    expect(await last(id)).toMatchObject({ outcome: 'not-modified', error: null });
    publication.posts = makePosts(42);
    expect((await check(id)).sort()).toEqual(['/archive/', '/posts/41', '/posts/42']);
    expect(await last(id)).toMatchObject({ outcome: 'updated', added: 2, changed: 0 });
    expect(await countPosts(world.db)).toBe(42);
  });

  it('for what it says of its posts otherwise than before', async () => {
    const id = await follow(KINDS.list.play(publication));
    await work();
    publication.posts = makePosts(40).map((post) =>
      post.number === 38 ? { ...post, title: 'Renamed' } : post,
    );
    expect((await check(id)).sort()).toEqual(['/archive/', '/posts/38']);
    expect(await last(id)).toMatchObject({ added: 0, changed: 1 });
    expect(await countPosts(world.db)).toBe(40);
    expect(await textOf('Renamed')).toContain(publication.posts[37]?.paragraphs[3]);
  });

  it('and what vanished from it stays; a page that lists nothing any more is named so', async () => {
    let gone = false;
    const play = KINDS.list.play(publication);
    const id = await follow(
      together((request) => {
        const empty = '<title>Archive</title><main><h1>Under construction</h1></main>';
        return gone && request.url.pathname === '/archive/' ? answer('text/html', empty) : notFound();
      }, play),
    );
    await work();
    publication.posts = makePosts(40).slice(0, 30);
    await check(id);
    expect(await countPosts(world.db)).toBe(40);
    gone = true;
    await check(id);
    expect(await last(id)).toMatchObject({ outcome: 'failed', error: 'not-a-list' });
    expect(await countPosts(world.db)).toBe(40);
  });

  it('until its server asks to be left alone', async () => {
    const play = KINDS.list.play(publication);
    const id = await follow((request) =>
      request.url.pathname === '/posts/30'
        ? { ...answer('text/plain', 'Later', 429), headers: { 'retry-after': '7200' } }
        : play(request),
    );
    await run();
    expect(await last(id)).toMatchObject({ error: 'rate-limited' });
    // What was read before is there.
    expect(await countPosts(world.db)).toBe(10);
  });
});

it('is given another address, where the same posts are listed', async () => {
  const play = KINDS.list.play(publication);
  const id = await follow((request) => {
    const url = new URL(request.url);
    url.pathname = url.pathname.replace('/all/', '/archive/');
    return play({ ...request, url });
  });
  await work();
  expect(await changeAddress(world, id, `${ORIGIN}/all/`, false)).toMatchObject({
    changed: true,
    shared: 17,
  });
  await expect(changeAddress(world, id, `${ORIGIN}/posts/3`, false)).rejects.toMatchObject({
    code: 'not-a-list',
  });
});
