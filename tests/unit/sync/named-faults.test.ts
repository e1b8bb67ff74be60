// Promise: everything comes in, once and with its text, through each way in which servers misbehave; and no address of the
// reader's own network is asked for, whatever a public source's documents name.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { backfillOf } from '@/utils/store/sources/source-reader';
import { addSource } from '@/utils/sync/add-source';
import { createRunner } from '@/utils/sync/runner';
import { HOUR } from '@/utils/sync/schedule';
import * as faults from '../../sites/faults';
import { KINDS } from '../../sites/kinds/all';
import { endlessFeed, loopingFeed } from '../../sites/kinds/feeds';
import { answer, type LoggedRequest, notFound, type Play, together } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts, type SitePost } from '../../sites/sentences';
import { writeFeed } from '../../sites/write-feed';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://harbour.example';
const POSTS = 500;
const posts = makePosts(POSTS).map((post) => ({ ...post, title: `${post.title} · café` }));
const publication = { title: 'The Harbour Letter', posts };

let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

async function read(play: Play, path = '/feed', kind?: 'listing'): Promise<number> {
  log = [];
  world = await makeWorld({ fetch: playFetch(new Map([[ORIGIN, play]]), log) });
  const id = await addSource(ORIGIN + path, world, true, kind);
  for (let half = 0; half < 96; half += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
  return id;
}

/** A site that does not mind by how many hops it was reached. */
const anyHop =
  (play: Play): Play =>
  (request) => {
    const url = new URL(request.url);
    url.searchParams.delete('hop');
    return play({ ...request, url });
  };
const storm = (numbers: number): number[] => Array.from({ length: numbers }, (_, n) => n + 3);
const { archived, feed, sitemap, wordpress } = KINDS;

describe(`${POSTS} posts come in, each once`, { timeout: 180_000 }, () => {
  it.each<[string, () => Play, string?]>([
    [
      'a server that fails in the middle',
      () => faults.failing(faults.nth(5, 6, 14), archived.play(publication)),
    ],
    ['connections that break', () => faults.reset(faults.nth(4, 9, 10), archived.play(publication))],
    ['bodies that are cut short', () => faults.truncated(faults.nth(3, 12), archived.play(publication))],
    [
      'a storm of 429, seconds',
      () => faults.busy(faults.nth(...storm(8)), 3_600, archived.play(publication)),
    ],
    [
      'a storm of 429, dates',
      () => faults.busy(faults.nth(...storm(8)), 3_600, wordpress.play(publication), () => world.clock),
      '/feed/',
    ],
    ['ETags that change', () => faults.changingEtags(archived.play(publication))],
    ['next links without an end', () => endlessFeed(publication)],
    ['next links in a ring', () => loopingFeed(publication)],
    ['a chain of redirects', () => faults.redirecting('/feed', 8, anyHop(feed.play(publication)), 301)],
    ['a wrong charset', () => faults.wrongCharset('utf-8', feed.play(publication))],
    ['gzipped sitemaps, of which one fails', () => faults.failing(faults.nth(5), sitemap.play(publication))],
  ])('through %s', async (_, play, path) => {
    const id = await read(play(), path);
    expect(await countPosts(world.db)).toBe(POSTS);
    expect((await world.db.getAll('posts')).map(({ title }) => title).sort()).toEqual(
      posts.map(({ title }) => title).sort(),
    );
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole' });
    const bodies = await world.db.getAll('bodies');
    expect(bodies.filter(({ text }) => text.length < 500)).toEqual([]);
  });
});

const PRIVATE = [
  'http://127.0.0.1:8080',
  'http://192.168.0.1',
  'http://[::1]',
  'http://router.local',
  'http://printer',
];
const few = posts.slice(0, 3);
const at = (path: string, type: string, text: (origin: string) => string): Play => {
  return ({ url }) => (url.pathname + url.search === path ? answer(type, text(url.origin)) : notFound());
};
const feedOf = (kind: 'atom' | 'json' | 'rss', own: readonly SitePost[], more: object = {}) =>
  at(
    '/feed',
    'text/xml',
    (origin) => writeFeed(kind, { title: 'Harbour', origin, posts: own, ...more }).text,
  );
const short = few.map((post) => ({ ...post, paragraphs: ['It began with a lock that no longer closed…'] }));

describe.each(PRIVATE)('nothing is asked of %s', (inside) => {
  it.each<[string, () => Play, string?, 'listing'?]>([
    ['a next link', () => feedOf('atom', few, { head: `<link rel="next" href="${inside}/feed"/>` })],
    [
      'a previous archive',
      () => feedOf('atom', few, { head: `<link rel="prev-archive" href="${inside}/1"/>` }),
    ],
    ['a JSON Feed’s next_url', () => feedOf('json', few, { fields: { next_url: `${inside}/feed` } })],
    [
      'robots.txt',
      () =>
        together(
          feedOf('rss', few),
          at('/robots.txt', 'text/plain', () => `Sitemap: ${inside}/sitemap.xml`),
        ),
    ],
    [
      'a sitemap',
      () =>
        together(
          feedOf('rss', few),
          at('/sitemap.xml', 'text/xml', () => `<urlset><url><loc>${inside}/posts/9</loc></url></urlset>`),
        ),
    ],
    [
      'an index of sitemaps',
      () =>
        together(
          feedOf('rss', few),
          at(
            '/sitemap.xml',
            'text/xml',
            () => `<sitemapindex><sitemap><loc>${inside}/s.xml</loc></sitemap></sitemapindex>`,
          ),
        ),
    ],
    [
      'the items of a list and its next page',
      () =>
        at(
          '/list/',
          'text/html',
          () =>
            `<main>${few.map(({ title, path, paragraphs }) => `<p>May 1, 2024</p><h2><a href="${inside}${path}">${title}</a></h2><p>${paragraphs[0]}</p>`).join('')}<a rel="next" href="${inside}/list/2">Older posts</a></main>`,
        ),
      '/list/',
      'listing',
    ],
    [
      'the shards of a pack',
      () =>
        at('/pack.json', 'application/json', () =>
          JSON.stringify({
            ...{ format: 1, title: 'Pack', siteUrl: null, lang: null },
            shards: [{ path: `${inside}/shard.json`, sha256: '0'.repeat(64), posts: 1 }],
          }),
        ),
      '/pack.json',
    ],
    [
      'posts whose text is on their page',
      () =>
        at(
          '/feed',
          'text/xml',
          () => writeFeed('rss', { title: 'Harbour', origin: inside, posts: short }).text,
        ),
    ],
  ])('that stands in %s', async (_, play, path, kind) => {
    // Some of these are no source at all: then they are not added.
    await read(play(), path, kind).catch((error) => expect(error).toHaveProperty('code'));
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter(({ origin }) => origin !== ORIGIN)).toEqual([]);
  });
});
