// Promise: where a feed gives the beginning of its posts, the whole is read from their pages: politely, from its own site,
// the better text kept and the older one beside it, and the reader's word above all.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '@/utils/model/post';
import { lookUp } from '@/utils/search/lookup/lookup';
import { closeArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { orderFullText } from '@/utils/store/posts/page-queue';
import { markPosts } from '@/utils/store/posts/post-state';
import { restoreText } from '@/utils/store/posts/text-store';
import { newSource } from '@/utils/store/sources/new-source';
import { fullTextOf } from '@/utils/store/sources/source-reader';
import { addSource as storeSource } from '@/utils/store/sources/source-store';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { excerptFeed, excerptOf } from '../../sites/kinds/excerpts';
import { plainFeed } from '../../sites/kinds/feeds';
import { html, pages } from '../../sites/kinds/publication';
import { answer, type LoggedRequest, notFound, type Play } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts, type SitePost } from '../../sites/sentences';
import { writeFeed } from '../../sites/write-feed';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://harbour.example';
const OTHER = 'https://elsewhere.example';
const POSTS = 12;

let publication: { title: string; posts: SitePost[] };
let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  publication = { title: 'The Harbour Letter', posts: makePosts(POSTS) };
});

async function subscribe(play: Play, elsewhere: Play = notFound): Promise<number> {
  log = [];
  const sites = new Map([
    [ORIGIN, play],
    [OTHER, elsewhere],
  ]);
  world = await makeWorld({ fetch: playFetch(sites, log) });
  const feed = { url: `${ORIGIN}/feed`, title: '', kind: 'feed' } as const;
  return storeSource(world.db, newSource(feed, world.clock));
}

/** Lets time go by in half hours. */
async function work(hours = 12): Promise<void> {
  for (let half = 0; half < hours * 2; half += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
}

async function checkAgain(id: number): Promise<void> {
  world.clock += DAY;
  await requestCheck(world.db, id, world.clock);
  await work(2);
}

const pagesAsked = () => log.map(({ path }) => path).filter((path) => path.startsWith('/posts/'));
const textOf = async ({ id }: Post) => (await world.db.get('bodies', id))?.text ?? '';
const last = (post: SitePost | undefined) => post?.paragraphs.at(-1) ?? '?';
const newest = async () => {
  const [post] = await newestPosts(world.db, 1);
  if (!post) throw new Error('no post');
  return post;
};

describe('a feed of excerpts', () => {
  it('is read in full, the newest post first, each page once, and found by words of the pages', async () => {
    const id = await subscribe(excerptFeed(publication));
    await work();
    expect(pagesAsked()).toEqual(publication.posts.map(({ path }) => path).reverse());
    for (const post of await newestPosts(world.db, 50)) {
      const own = publication.posts.find(({ path }) => post.url?.endsWith(path));
      expect(await textOf(post)).toContain(last(own));
      expect(post.textFrom).toBe('page');
      const beside = await world.db.get('versions', [post.id, 'feed']);
      expect(beside?.text).toBe(own && excerptOf(own));
    }
    expect(await fullTextOf(world.db, id)).toMatchObject({
      waiting: 0,
      read: POSTS,
      better: POSTS,
      fruitless: false,
    });
    const { documents } = await lookUp(
      `"${last(publication.posts.at(-1)).split(',')[0]}"`,
      indexReader(world.db),
    );
    expect(documents).toContain((await newest()).id);
    // What the feed says again changes nothing.
    const before = [await world.db.getAll('posts'), await world.db.getAll('bodies')];
    publication.posts = makePosts(POSTS + 1);
    await checkAgain(id);
    const [posts = [], bodies = []] = before;
    expect((await world.db.getAll('posts')).slice(0, POSTS)).toEqual(posts);
    expect((await world.db.getAll('bodies')).slice(0, POSTS)).toEqual(bodies);
    expect(pagesAsked()).toHaveLength(POSTS + 1);
  });

  it('keeps what the reader did with a post, and its identity', async () => {
    await subscribe(excerptFeed(publication));
    world.clock += HOUR;
    world.network = true;
    const mayFetch = world.mayFetch;
    world.mayFetch = async (url) => !url.includes('/posts/');
    await createRunner(world).run();
    const before = await newest();
    await markPosts(world.db, [before.id], { read: true, starred: true }, world.clock);
    world.mayFetch = mayFetch;
    await orderFullText(world.db, before.sourceId, 'again', null, world.clock);
    await work();
    const after = await newest();
    expect(after).toMatchObject({
      id: before.id,
      guid: before.guid,
      urlKey: before.urlKey,
      title: before.title,
      published: before.published,
      excerpt: before.excerpt,
      textFrom: 'page',
      feedHash: before.contentHash,
    });
    expect(after.readAt).not.toBeNull();
    expect(after.starredAt).not.toBeNull();
  });

  it('has its page read again when the feed has news of a post', async () => {
    const id = await subscribe(excerptFeed(publication));
    await work();
    const edited = 'A paragraph that came later, of pilots and their ladders.';
    publication.posts = publication.posts.map((post) =>
      post.number === POSTS
        ? { ...post, paragraphs: [`Mended. ${post.paragraphs[0]}`, ...post.paragraphs.slice(1), edited] }
        : post,
    );
    await checkAgain(id);
    const post = await newest();
    expect(await textOf(post)).toContain(edited);
    expect((await world.db.get('versions', [post.id, 'feed']))?.text).toContain('Mended.');
    expect(pagesAsked()).toHaveLength(POSTS + 1);
  });

  it('is left as the feed gives it where the reader wants that, and read when that changes', async () => {
    const id = await subscribe(excerptFeed(publication));
    await orderFullText(world.db, id, 'off', null, world.clock);
    await work();
    expect(pagesAsked()).toEqual([]);
    expect((await fullTextOf(world.db, id)).on).toBe(false);
    await orderFullText(world.db, id, 'on', null, world.clock);
    await work();
    expect(pagesAsked()).toHaveLength(POSTS);
  });

  it('does not take back a text that the reader chose', async () => {
    const id = await subscribe(excerptFeed(publication));
    await work();
    const post = await newest();
    const full = await textOf(post);
    await restoreText(world.db, post.id, 'feed', world.clock);
    expect(await textOf(await newest())).toBe(excerptOf(publication.posts.at(-1) as SitePost));
    expect(await newest()).not.toHaveProperty('textFrom');
    expect((await world.db.get('versions', [post.id, 'page']))?.text).toBe(full);
    await orderFullText(world.db, id, 'again', null, world.clock);
    await checkAgain(id);
    expect(await textOf(await newest())).toBe(excerptOf(publication.posts.at(-1) as SitePost));
    await restoreText(world.db, post.id, 'page', world.clock);
    expect(await textOf(await newest())).toBe(full);
    expect(await world.db.getAllKeys('versions')).toContainEqual([post.id, 'feed']);
  });

  it('of an archive from before is looked through', async () => {
    const id = await subscribe(excerptFeed(publication));
    await orderFullText(world.db, id, 'off', null, world.clock);
    await work(1);
    await world.db.clear('pages');
    for (const job of await world.db.getAll('jobs'))
      if (job.kind === 'full-text')
        await world.db.put('jobs', { ...job, notBefore: 0, cursor: { state: 'running', scan: '' } });
    await work();
    expect(pagesAsked()).toHaveLength(POSTS);
  });
});

describe('asks for no page', () => {
  it('of a feed that gives its posts in full', async () => {
    await subscribe(plainFeed(publication));
    await work();
    expect(pagesAsked()).toEqual([]);
  });

  it('on another site, whatever the feed names and whatever Backlist may read, until the reader allows it', async () => {
    const feed: Play = ({ url }) => {
      if (url.pathname !== '/feed') return notFound();
      const posts = publication.posts.map((post) => ({ ...post, paragraphs: [excerptOf(post)] }));
      const { type, text } = writeFeed('rss', { title: 'Links', origin: OTHER, posts });
      return answer(type, text);
    };
    const id = await subscribe(feed, pages(publication));
    await work();
    expect(log.filter(({ origin }) => origin === OTHER)).toEqual([]);
    expect(await fullTextOf(world.db, id)).toMatchObject({ barred: POSTS, waiting: 0, read: 0 });
    expect((await fullTextOf(world.db, id)).barredUrl).toContain(OTHER);
    await orderFullText(world.db, id, 'again', new URL(OTHER).host, world.clock);
    await work();
    expect(await fullTextOf(world.db, id)).toMatchObject({ barred: 0, better: POSTS });
  });

  it('once its pages have shown a wall each, and says so; asked again, it tries', async () => {
    const wall: Play = ({ url }) => {
      const post = publication.posts.find(({ path }) => path === url.pathname);
      if (!post) return notFound();
      const start = post.paragraphs[0] ?? '';
      return html(post.title, `<article><p>${start}</p><p>Subscribe to continue reading.</p></article>`);
    };
    const id = await subscribe(excerptFeed(publication, wall));
    await work();
    expect(pagesAsked()).toHaveLength(6);
    expect(await fullTextOf(world.db, id)).toMatchObject({ fruitless: true, better: 0, waiting: 0 });
    expect((await world.db.getAll('versions')).length).toBe(0);
    expect(await textOf(await newest())).toBe(excerptOf(publication.posts.at(-1) as SitePost));
    await orderFullText(world.db, id, 'again', null, world.clock);
    await work();
    expect(pagesAsked()).toHaveLength(12);
  });

  it('while its server asks to be left alone, or cannot be reached, and then goes on', async () => {
    let down = 0;
    const page = pages(publication);
    const busy: Play = (request) => {
      if (!request.url.pathname.startsWith('/posts/')) return notFound();
      down += 1;
      if (down > 2) return page(request);
      return { ...answer('text/plain', 'Later', 429), headers: { 'retry-after': '7200' } };
    };
    const id = await subscribe(excerptFeed(publication, busy));
    await createRunner(world).run();
    world.clock += 2;
    await createRunner(world).run();
    expect(pagesAsked()).toHaveLength(1);
    world.clock += HOUR;
    await createRunner(world).run();
    expect(pagesAsked()).toHaveLength(1);
    await work(24);
    expect(await fullTextOf(world.db, id)).toMatchObject({ better: POSTS, waiting: 0 });
  });

  it('more than a few times where it answers with errors', async () => {
    const broken: Play = ({ url }) =>
      url.pathname === publication.posts.at(-1)?.path
        ? answer('text/plain', 'Broken', 500)
        : pages(publication)({ method: 'GET', url, headers: new Headers() });
    const id = await subscribe(excerptFeed(publication, broken));
    await work(24);
    expect(await fullTextOf(world.db, id)).toMatchObject({ waiting: 0, better: POSTS - 1 });
    expect(pagesAsked().filter((path) => path === publication.posts.at(-1)?.path)).toHaveLength(5);
    expect(await textOf(await newest())).toBe(excerptOf(publication.posts.at(-1) as SitePost));
  });
});
