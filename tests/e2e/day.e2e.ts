// Promise: nothing leaves. A day of a reader, from installation to restart, in the browser's own log of its network:
// sources are asked for what they publish, pages are loaded because the reader opened them, and that is all.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendMessage } from '../harness/archive-rows';
import { atRest } from '../harness/at-rest';
import { goToView, openPanel, openPopup } from '../harness/doors';
import { type Companion, launch } from '../harness/launch';
import { type Requests, requestsOf } from '../harness/net-log';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { shownAnswer } from '../harness/titles';
import { until } from '../harness/until';
import { type PageServer, pageNames, servePages } from '../pages/server';
import { excerptFeed } from '../sites/kinds/excerpts';
import { plainFeed } from '../sites/kinds/feeds';
import { listing } from '../sites/kinds/listing';
import { pack } from '../sites/kinds/pack';
import { answer, notFound, type Play, together } from '../sites/play';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, firstRunPage, grace, openSources, subscribe } from './support';

/** What Chromium asks of its maker, unasked by anybody: the time, updates, accounts. It names no initiator. */
const BROWSERS_OWN = /(?:^|\.)(?:google\.com|googleapis\.com)$/;
/** Posts of each source. */
const POSTS = 6;

/** A feed whose posts show a picture from elsewhere, and count their readers with another. */
const withPictures = (play: Play, pictures: () => string): Play => {
  return async (request) => {
    const given = await play(request);
    if (!given.headers['content-type']?.includes('rss')) return given;
    const body = given.body
      .toString()
      .replaceAll('<![CDATA[', `<![CDATA[<p><img src="${pictures()}/boat.png" alt="A boat"></p>`);
    return answer(given.headers['content-type'], body);
  };
};

describe('promise: nothing leaves, a whole day long', () => {
  let folder: string;
  let companion: Companion;
  let harbour: ServedSite;
  let locks: ServedSite;
  let pictures: ServedSite;
  /** A list of posts without a feed, and a feed that gives the beginnings of its posts. */
  let list: ServedSite;
  let cut: ServedSite;
  let pages: PageServer;
  const start = async (log: string) => {
    companion = await launch({ profile: path.join(folder, 'profile'), netLog: path.join(folder, log) });
  };
  /** Ends the browser, and answers what it asked for. */
  const end = async (log: string): Promise<Requests> => {
    await companion.close();
    return requestsOf(path.join(folder, log), companion.extensionId);
  };

  beforeEach((context) => {
    const missing = process.env.BACKLIST_NO_BROWSER;
    if (missing) context.skip(`skipped: ${missing}`);
  });
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    folder = await mkdtemp(path.join(tmpdir(), 'backlist-day-'));
    pages = await servePages();
    pictures = await serveSite(notFound);
    const letters = makePosts(POSTS, 1);
    const packed = makePosts(POSTS, 2).map((post) => ({ ...post, path: `/packed/${post.number}` }));
    const feed = plainFeed({ title: 'The Harbour Letter', posts: letters });
    harbour = await serveSite(
      together(
        withPictures(feed, () => pictures.origin),
        pack({ title: 'The Harbour Pack', posts: packed }),
      ),
    );
    list = await serveSite(listing({ title: 'The List', posts: makePosts(POSTS, 4) }, { feed: false }));
    cut = await serveSite(excerptFeed({ title: 'The Cut Letter', posts: makePosts(POSTS, 5) }));
    locks = await serveSite(plainFeed({ title: 'The Lock Letter', posts: makePosts(POSTS, 3) }, 'atom'));
  });
  afterAll(async () => {
    await companion?.close();
    for (const server of [pages, pictures, harbour, locks, list, cut]) await server?.close();
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Every request of the extension and of all others, held against what the reader wanted. */
  function expectOnly({ byExtension, byPages, all }: Requests): void {
    const sources = [harbour, locks, list, cut].map(({ origin }) => origin);
    const foreign = byExtension.filter(
      (url) => /^https?:/.test(url) && !sources.includes(new URL(url).origin),
    );
    expect(foreign).toEqual([]);
    expect(byPages.filter((url) => new URL(url).origin !== pages.origin)).toEqual([]);
    const known = [...sources, pages.origin];
    const others = all.filter((url) => !BROWSERS_OWN.test(new URL(url).hostname));
    expect(others.filter((url) => !known.includes(new URL(url).origin))).toEqual([]);
    expect(pictures.log).toEqual([]);
  }

  const checkAll = async () => {
    const asked = harbour.log.length + locks.log.length;
    for (const id of [2, 3, 4]) {
      expect(await sendMessage(companion, 'source.check', { id })).toMatchObject({ ok: true });
    }
    await until('the sources to be asked again', () => harbour.log.length + locks.log.length >= asked + 3);
  };

  test('installs, adds five sources, browses, looks up, reads, checks', async () => {
    await start('first.json');
    const tab = await companion.context.newPage();
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED);
    await (await firstRunPage(companion)).close();
    await switchOnEverywhere(companion);
    await subscribe(companion, `${harbour.origin}/`, 'The Harbour Letter');
    await subscribe(companion, `${harbour.origin}/pack/manifest.json`, 'The Harbour Pack');
    await subscribe(companion, `${locks.origin}/feed`, 'The Lock Letter');
    await subscribe(companion, `${list.origin}/archive/`, /^Add the list on this page/);
    await subscribe(companion, `${cut.origin}/feed`, 'The Cut Letter');
    const all = BUNDLED + 5 * POSTS;
    await until('all posts', async () => (await storedCounts(companion)).posts === all, 40_000);
    const isPost = ({ path: asked }: { path: string }) => asked.startsWith('/posts/');
    await until('the pages of the posts that are cut', () => cut.log.filter(isPost).length >= POSTS, 40_000);

    const names = [
      ...(await pageNames('related')).slice(0, 5).map((name) => `related/${name}`),
      ...(await pageNames('unrelated')).slice(0, 5).map((name) => `unrelated/${name}`),
    ];
    for (const name of names) await tab.goto(`${pages.origin}/${name}`);
    await tab.bringToFront();
    await shownAnswer(await openPopup(companion));

    const side = await openPanel(companion);
    await goToView(side, 'Look up');
    await side.fill('textbox', /Look up/, 'data lake');
    await side.get('link', 'Why Data Lakes are Failing the Modern Enterprise');
    await side.fill('textbox', /Look up/, 'source:"Harbour Letter"');
    await side.click('link', /\(no\. 6\)$/);
    await side.get('button', 'Show 1 image');
    await checkAll();
    // Each feed's back catalogue is looked for once, on its own site.
    await until('the last way to it', () =>
      [harbour, locks].every(({ log }) => log.some(({ path }) => path === '/sitemap.xml')),
    );
    await atRest(companion);
    await grace(3_000);

    const requests = await end('first.json');
    expectOnly(requests);
    const visited = pages.requests.filter((line) => !line.includes('favicon'));
    expect(visited).toEqual(names.map((name) => `GET /${name}`));
    // Each page that had to be read was read once: of the list and of the feed of beginnings.
    for (const { log } of [list, cut]) expect(log.filter(isPost)).toHaveLength(POSTS);
    // The others' posts are not asked for one by one, and each check is one request.
    const asked = [...harbour.log, ...locks.log].map((line) => line.path);
    expect(asked.filter((one) => /^\/(posts|packed)\//.test(one))).toEqual([]);
    const ways = ['/feed?paged=2', '/robots.txt', '/sitemap.xml', '/wp-json/wp/v2/posts'];
    expect(new Set(asked.map((one) => one.replace(/(wp\/v2\/posts)\?.*$/, '$1')))).toEqual(
      new Set(['/', '/feed', '/pack/manifest.json', '/pack/shard-0.json', ...ways]),
    );
  }, 240_000);

  test('starts again, with all its posts, and asks nobody who was not due', async () => {
    const asked = () =>
      [harbour, locks, list, cut].map(({ log }) => log.length).concat(pages.requests.length);
    const before = asked();
    await start('second.json');
    await until('the archive', async () => (await storedCounts(companion)).posts >= BUNDLED + 5 * POSTS);
    await openSources(companion);
    await grace(4_000);
    expectOnly(await end('second.json'));
    expect(asked()).toEqual(before);
  });
});
