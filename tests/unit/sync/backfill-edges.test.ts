// Promise: a back catalogue leads nowhere else, ends, and is called whole only when it is.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { orderBackfill } from '@/utils/store/sources/backfill-store';
import { restoreSource } from '@/utils/store/sources/removal';
import { backfillOf } from '@/utils/store/sources/source-reader';
import { getSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { KINDS } from '../../sites/kinds/all';
import { answer, type LoggedRequest, notFound, type Play, together } from '../../sites/play';
import { playFetch } from '../../sites/play-fetch';
import { makePosts } from '../../sites/sentences';
import { postHtml, writeFeed } from '../../sites/write-feed';
import { makeWorld, type World } from './world';

const ORIGIN = 'https://harbour.example';
const OTHER = 'https://elsewhere.example';
const title = 'The Harbour Letter';
const posts = makePosts(60);

let world: World;
let log: LoggedRequest[];
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

async function subscribe(play: Play, elsewhere: Play = notFound): Promise<number> {
  log = [];
  const sites = new Map([
    [ORIGIN, play],
    [OTHER, elsewhere],
  ]);
  world = await makeWorld({ fetch: playFetch(sites, log) });
  return addSource(`${ORIGIN}/feed`, world, true);
}

/** Lets time go by in half hours. */
async function work(hours = 24): Promise<void> {
  for (let half = 0; half < hours * 2; half += 1) {
    world.clock += HOUR / 2;
    await createRunner(world).run();
  }
}

/** The newest ten posts as an Atom feed, with more in its head. */
const feed =
  (head = '', all = posts): Play =>
  ({ url }) => {
    if (url.pathname !== '/feed' || url.search !== '') return notFound();
    const { type, text } = writeFeed('atom', { title, origin: url.origin, posts: all.slice(-10), head });
    return answer(type, text);
  };
const pages: Play = ({ url }) => {
  const post = posts.find(({ path }) => path === url.pathname);
  return post
    ? answer('text/html', `<title>${post.title}</title><article>${postHtml(post)}</article>`)
    : notFound();
};
const askedElsewhere = () => log.filter(({ origin }) => origin !== ORIGIN);

describe('leads nowhere else', () => {
  it('though the feed names its next part on another site', async () => {
    await subscribe(feed(`<link rel="next" href="${OTHER}/feed"/>`));
    await work();
    expect(askedElsewhere()).toEqual([]);
  });

  it('though the feed calls another site its own', async () => {
    await subscribe(({ url }) => {
      if (url.pathname !== '/feed' || url.search !== '') return notFound();
      const { type, text } = writeFeed('rss', { title, origin: OTHER, posts: posts.slice(-10) });
      return answer(type, text);
    });
    await work();
    expect((await world.db.getAll('sources'))[0]?.siteUrl).toContain(OTHER);
    expect(askedElsewhere()).toEqual([]);
    expect(log.map(({ path }) => path)).toContain('/robots.txt');
  });

  it('though robots.txt and a sitemap name others on another site', async () => {
    const robots: Play = ({ url }) =>
      url.pathname === '/robots.txt'
        ? answer('text/plain', `Sitemap: ${OTHER}/sitemap.xml\nSitemap: ${ORIGIN}/own.xml`)
        : url.pathname === '/own.xml'
          ? answer('text/xml', `<sitemapindex><sitemap><loc>${OTHER}/more.xml</loc></sitemap></sitemapindex>`)
          : notFound();
    await subscribe(together(feed(), robots));
    await work();
    expect(askedElsewhere()).toEqual([]);
  });
});

describe('ends', () => {
  it('at a list that names a further page for ever and repeats its posts', async () => {
    const list: Play = ({ url }) => {
      const at = Number(url.searchParams.get('page') ?? 1);
      if (url.pathname !== '/' || log.length > 500) return notFound();
      const items = posts
        .slice(-15)
        .map((post) => `<p>May 3, 2019</p><h2><a href="${post.path}">${post.title}</a></h2>`);
      return answer(
        'text/html',
        `<title>x</title><main>${items.join('')}<a rel="next" href="/?page=${at + 1}">Older</a></main>`,
      );
    };
    await subscribe(together(feed(), list, pages));
    await work(2);
    expect(log.length).toBeLessThan(100);
  });
});

describe('says how it ended', () => {
  it('where nothing leads to older posts', async () => {
    const id = await subscribe(feed());
    await work();
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole', end: 'nothing', problem: null });
  });

  it('where a site makes up pages without an end', { timeout: 120_000 }, async () => {
    const made: Play = ({ url }) => {
      const at = Number(url.searchParams.get('page') ?? 1);
      if (url.pathname.startsWith('/made-up/'))
        return answer('text/html', '<title>x</title><p>Nothing here.</p>');
      if (url.pathname !== '/') return notFound();
      const items = Array.from(
        { length: 20 },
        (_, n) => `<p>May 3, 2019</p><h2><a href="/made-up/${at}-${n}">Day ${at} and ${n}</a></h2>`,
      );
      return answer(
        'text/html',
        `<title>x</title><main>${items.join('')}<a rel="next" href="/?page=${at + 1}">Older</a></main>`,
      );
    };
    const id = await subscribe(together(feed(), made));
    await work(4);
    expect(log.length).toBeLessThan(400);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'partial', end: 'endless' });
    expect(await countPosts(world.db)).toBe(10);
    expect(await world.db.count('frontier')).toBe(0);
  });
});

describe('what is there already', () => {
  it('keeps its name and date where an older document has more of its text', async () => {
    const [post] = posts;
    if (!post) throw new Error('no post');
    const short = { ...post, title: 'Named anew', paragraphs: [post.paragraphs[0] ?? ''] };
    const older = { ...post, title: 'Named of old', published: post.published - DAY };
    await subscribe(({ url }) => {
      if (url.pathname !== '/feed') return notFound();
      const isOlder = url.search === '?old';
      const head = isOlder ? '' : `<link rel="next" href="${ORIGIN}/feed?old"/>`;
      const { type, text } = writeFeed('atom', {
        title,
        origin: url.origin,
        posts: [isOlder ? older : short],
        head,
      });
      return answer(type, text);
    });
    await work();
    const [stored] = await world.db.getAll('posts');
    expect(stored).toMatchObject({ title: 'Named anew', published: post.published });
    expect((await world.db.get('bodies', stored?.id ?? 0))?.text).toContain(
      post.paragraphs.at(-1)?.slice(0, 20),
    );
  });

  it('goes on at once when a paused source is followed again', async () => {
    const id = await subscribe(KINDS.archived.play({ title, posts }));
    await world.db.put('sources', { ...(await getSource(world.db, id)), state: 'paused' });
    await work(2);
    expect(log).toHaveLength(1);
    await restoreSource(world.db, id, world.clock);
    await work(2);
    expect(await countPosts(world.db)).toBe(60);
  });
});

describe('waits for the first check', () => {
  it('as long as that fails, and does not wake the worker meanwhile', async () => {
    const site = together(KINDS.archived.play({ title, posts }));
    let busy = true;
    await subscribe((request) => {
      if (!busy || log.length < 2) return site(request);
      return answer('text/plain', 'Later', 500);
    });
    let lives = 0;
    for (const until = world.clock + 4 * HOUR; world.clock < until; lives += 1)
      world.clock = Math.max(world.clock + 1, (await createRunner(world).run()) ?? until);
    expect(lives).toBeLessThan(20);
    busy = false;
    await work();
    expect(await countPosts(world.db)).toBe(60);
  });
});

describe('is whole', () => {
  it('though the last page of a list has one post', async () => {
    const few = makePosts(35);
    await subscribe(KINDS.listing.play({ title, posts: few }));
    await work();
    expect(await countPosts(world.db)).toBe(35);
  });

  it('though a post came between the check and the backfill', async () => {
    const wordpress = KINDS.wordpress.play({ title, posts });
    let asked = 0;
    const early = feed('', posts.slice(0, -1));
    await subscribe(async (request) => {
      if (request.url.pathname === '/feed' && request.url.search === '') {
        asked += 1;
        return asked <= 2 ? early(request) : feed()(request);
      }
      return wordpress(request);
    });
    await work();
    expect(await countPosts(world.db)).toBe(60);
  });

  it('though an entry of the feed writes of complete feeds', async () => {
    const wordpress = KINDS.wordpress.play({ title, posts });
    const quoting =
      '<complete xmlns="urn:example:other"/><x:y xmlns:x="http://purl.org/syndication/history/1.0"/>';
    await subscribe((request) =>
      request.url.pathname === '/feed' ? feed(quoting)(request) : wordpress(request),
    );
    await work();
    expect(await countPosts(world.db)).toBe(60);
  });

  it('though the site was down for a day in the middle', async () => {
    const archived = KINDS.archived.play({ title, posts });
    let down = 0;
    const id = await subscribe((request) => {
      if (!/archive\/1$/.test(request.url.pathname)) return archived(request);
      down ||= world.clock;
      return world.clock < down + DAY ? answer('text/plain', 'down', 503) : archived(request);
    });
    await work(96);
    expect(await countPosts(world.db)).toBe(60);
    expect(await backfillOf(world.db, id)).toMatchObject({ state: 'whole', problem: null });
  });

  it('when access that was missing in the middle is given and it is resumed', async () => {
    const id = await subscribe(KINDS.archived.play({ title, posts }));
    let allowed = false;
    world.mayFetch = async (url) => allowed || !url.includes('archive/1');
    await work();
    expect(await countPosts(world.db)).toBeLessThan(60);
    expect(await backfillOf(world.db, id)).toMatchObject({ problem: 'permission-needed' });
    const before = log.length;
    allowed = true;
    await orderBackfill(world.db, id, 'resume', world.clock);
    await work();
    expect(await countPosts(world.db)).toBe(60);
    // It went on from where it stood.
    expect(log.slice(before).filter(({ path }) => path.includes('archive/2'))).toEqual([]);
  });
});
