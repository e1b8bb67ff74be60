// A reader server, in both dialects: everything arrives once, marks go both ways, and it may be cut off anywhere.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { NEVER } from '@/utils/store/backfill-store';
import { closeArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest';
import { newSource } from '@/utils/store/new-source';
import { markPosts } from '@/utils/store/post-state';
import { followStream } from '@/utils/store/reader-accounts';
import { keepPostsOnly, removeSource, restoreSource } from '@/utils/store/removal';
import { readerProgress } from '@/utils/store/server-reader';
import { addSource } from '@/utils/store/source-store';
import { signIn } from '@/utils/sync/reader/sign-in';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { type Dialect, FIRST_CRAWL, type LibraryItem, makeItem, makeLibrary } from '../../reader-api/library';
import { type ReaderServer, startReaderServer } from '../../reader-api/server';
import { makeWorld, type World } from './world';

const FEEDS = 4;
const ITEMS = 450;

describe.each<Dialect>(['freshrss', 'miniflux'])('a reader server (%s)', (dialect) => {
  let server: ReaderServer;
  let world: World;
  beforeEach(async () => {
    await closeArchive();
    globalThis.indexedDB = new IDBFactory();
    server = await startReaderServer(dialect, makeLibrary(dialect, FEEDS, ITEMS));
    world = await makeWorld();
  });
  afterEach(() => server.close());

  const sync = () => createRunner(world).run();
  const enter = (password = server.password) =>
    signIn(world, { url: server.address, user: server.user, password });
  const subscribe = async () => {
    const { id } = await enter();
    await sync();
    return id;
  };
  const again = async (id: number, later = HOUR) => {
    world.clock += later;
    await requestCheck(world.db, id, world.clock);
    await sync();
    return (await world.db.get('sources', id)) as Source;
  };
  const all = (): Promise<Post[]> => world.db.getAll('posts');
  const guidOf = ({ id }: LibraryItem) => BigInt.asUintN(64, id).toString(16).padStart(16, '0');
  const item = (n: number): LibraryItem => server.library.items[n] as LibraryItem;
  const postOf = async (of: LibraryItem): Promise<Post> => {
    const post = (await all()).find(({ guid }) => guid === guidOf(of));
    if (!post) throw new Error(`no post of ${of.title}`);
    return post;
  };
  const addItem = (n: number, change: Partial<LibraryItem> = {}): LibraryItem => {
    const feed = server.library.feeds[n % server.library.feeds.length];
    if (!feed) throw new Error('no feed');
    const made = makeItem(dialect, n, feed, { title: `News ${n}`, html: `<p>Only in number ${n}.</p>` });
    const added = { ...made, ...change };
    server.library.items.push(added);
    return added;
  };
  /** What is read and starred here and there, by item. */
  const states = async () => {
    const here = Object.fromEntries(
      (await all()).map(({ guid, readAt, starredAt }) => [guid, `${readAt !== null} ${starredAt !== null}`]),
    );
    const there = Object.fromEntries(
      server.library.items.map((one) => [guidOf(one), `${one.read} ${one.starred}`]),
    );
    return { here, there };
  };
  const asked = (path: string, from = 0) =>
    server.log.slice(from).filter((line) => line.path.endsWith(path)).length;

  it('brings in every subscription and entry once, with its states, folder and words', async () => {
    const id = await subscribe();
    const sources = await world.db.getAll('sources');
    expect(sources.find((one) => one.id === id)).toMatchObject({
      kind: 'reader',
      title: expect.stringContaining('ada · 127.0.0.1'),
      lastCheck: { outcome: 'updated', error: null },
      wait: { why: 'server', planned: HOUR },
    });
    const subscriptions = sources.filter(({ kind }) => kind === 'subscription');
    expect(subscriptions.map(({ title }) => title).toSorted()).toEqual(
      server.library.feeds.map(({ title }) => title).toSorted(),
    );
    const posts = await all();
    expect(posts).toHaveLength(ITEMS);
    expect(new Set(posts.map(({ guid }) => guid)).size).toBe(ITEMS);
    const { here, there } = await states();
    expect(here).toEqual(there);
    const one = item(30);
    const post = await postOf(one);
    expect(post).toMatchObject({
      title: one.title,
      url: one.url,
      published: one.published * 1_000,
      authors: ['Ada Quill', 'Ben Weir'],
      tags: [server.library.feeds[30 % FEEDS]?.folder],
      // When it was read nobody knows; not before the server had it.
      readAt: FIRST_CRAWL + 30 * 60_000,
    });
    expect((await world.db.get('bodies', post.id))?.text).toContain('Entry number 30 of this library.');
    expect(await readerProgress(world.db, id)).toMatchObject({
      signedIn: true,
      items: ITEMS,
      waiting: 0,
      marks: 0,
    });
    expect(await world.db.getAll('readerAccounts')).toMatchObject([
      { auth: expect.stringMatching(/^ada\//) },
    ]);
    expect(JSON.stringify(await world.db.getAll('readerAccounts'))).not.toContain(server.password);
  });

  it('takes the newest first', async () => {
    const { id } = await enter();
    const limited = { ...world, now: () => world.clock };
    server.fault = (request) => {
      // After the first batch of contents nothing more comes.
      const batches = server.log.filter(({ path }) => path.endsWith('stream/items/contents')).length;
      return request.path.endsWith('contents') && batches > 1 ? 'cut' : null;
    };
    await createRunner(limited).run();
    const posts = await all();
    expect(posts).toHaveLength(200);
    const newest = server.library.items.slice(-200).map(guidOf);
    expect(new Set(posts.map(({ guid }) => guid))).toEqual(new Set(newest));
    expect((await readerProgress(world.db, id)).waiting).toBe(ITEMS - 200);
  });

  it('asks little when there is nothing new, and takes only what is', async () => {
    const id = await subscribe();
    let from = server.log.length;
    expect(await again(id)).toMatchObject({ lastCheck: { outcome: 'not-modified', error: null } });
    expect(server.log.slice(from).map(({ path }) => path.replace(/^.*\/0\//, ''))).toEqual([
      'subscription/list',
      'stream/items/ids',
      'stream/items/ids',
      'stream/items/ids',
    ]);
    from = server.log.length;
    // One with an old date, which lists by date of publication do not name; and one that was read there before we looked.
    const old = addItem(ITEMS, { published: 1_000_000_000 });
    const read = addItem(ITEMS + 1, {
      read: true,
      published: Math.floor(world.clock / 1_000),
      crawled: BigInt(world.clock) * 1_000n,
    });
    await again(id);
    expect(asked('contents', from)).toBe(1);
    expect(await all()).toHaveLength(ITEMS + 2);
    expect((await postOf(old)).readAt).toBeNull();
    expect((await postOf(read)).readAt).not.toBeNull();
  });

  it('once a week finds what no other list names', async () => {
    const id = await subscribe();
    const hidden = addItem(ITEMS, { read: true, published: 1_000_000_000, crawled: 1_000_000_000_000_000n });
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    await again(id, 8 * DAY);
    expect((await postOf(hidden)).readAt).not.toBeNull();
  });

  it('takes over what was read and starred there, and back', async () => {
    const id = await subscribe();
    const [a, b, c, d] = [item(1), item(3), item(20), item(2)];
    a.read = true; // was unread
    b.read = false; // was read
    c.starred = false; // was starred
    d.starred = true; // was not
    await again(id);
    expect((await postOf(a)).readAt).toBe(world.clock);
    expect((await postOf(b)).readAt).toBeNull();
    expect((await postOf(c)).starredAt).toBeNull();
    expect((await postOf(d)).starredAt).toBe(world.clock);
    const { here, there } = await states();
    expect(here).toEqual(there);
    // What came from there is not told there.
    expect(asked('edit-tag')).toBe(0);
  });

  it('tells the server what was marked here, in one request for each kind, and not twice', async () => {
    const id = await subscribe();
    const unread = server.library.items.filter(({ read }) => !read).slice(0, 60);
    const ids = await Promise.all(unread.map(async (one) => (await postOf(one)).id));
    await markPosts(world.db, ids, { read: true }, world.clock);
    await markPosts(world.db, ids.slice(0, 1), { starred: true }, world.clock);
    const back = item(0);
    await markPosts(world.db, [(await postOf(back)).id], { read: false }, world.clock);
    expect((await readerProgress(world.db, id)).marks).toBe(62);
    world.clock += 30_000;
    await sync();
    expect(unread.every(({ read }) => read)).toBe(true);
    expect(unread[0]?.starred).toBe(true);
    expect(back.read).toBe(false);
    expect(asked('edit-tag')).toBe(3);
    expect((await readerProgress(world.db, id)).marks).toBe(0);
    const from = server.log.length;
    await again(id);
    expect(asked('edit-tag', from) + asked('contents', from)).toBe(0);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('merges a week offline: both sides keep what they did, and a mark of ours goes last', async () => {
    const id = await subscribe();
    const [ours, theirs, both, clash] = [item(1), item(2), item(4), item(5)];
    world.network = false;
    for (const one of [ours, both, clash])
      await markPosts(world.db, [(await postOf(one)).id], { read: true }, world.clock);
    theirs.read = true;
    both.read = true;
    // Read and unread again there, or never touched: nobody can tell.
    clash.read = false;
    await again(id, 7 * DAY);
    expect((await postOf(theirs)).readAt).toBeNull();
    world.network = true;
    await again(id, HOUR);
    for (const one of [ours, theirs, both, clash]) {
      expect((await postOf(one)).readAt).not.toBeNull();
      expect(one.read).toBe(true);
    }
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('keeps what the server deletes or unsubscribes, as it was read here', async () => {
    const id = await subscribe();
    const [gone] = server.library.items.splice(1, 1);
    const feed = server.library.feeds.pop();
    server.library.items = server.library.items.filter((one) => one.feed !== feed?.id);
    await again(id);
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect((await postOf(gone as LibraryItem)).readAt).toBeNull();
    const unread = (await all()).filter(({ readAt }) => readAt === null);
    expect(unread).toHaveLength(ITEMS - Math.ceil(ITEMS / 3));
    const kept = (await world.db.getAll('sources')).find(({ title }) => title === feed?.title);
    expect(kept?.state).toBe('kept');
    // Subscribed again: followed again.
    if (feed) server.library.feeds.push(feed);
    await again(id);
    expect((await world.db.get('sources', kept?.id ?? 0))?.state).toBe('active');
    // Whom the reader stopped following stays so, whatever the server does.
    await keepPostsOnly(world.db, kept?.id ?? 0);
    server.library.feeds.pop();
    await again(id);
    if (feed) server.library.feeds.push(feed);
    await again(id);
    expect((await world.db.get('sources', kept?.id ?? 0))?.state).toBe('kept');
    server.library.feeds.splice(0);
    await again(id);
    const states = (await world.db.getAll('sources')).map(({ state }) => state);
    expect(states.filter((state) => state === 'active')).toHaveLength(FEEDS);
  });

  it('brings in a new subscription with all that the server has of it, and leaves one that was removed here', async () => {
    const id = await subscribe();
    const feed = {
      ...server.library.feeds[0],
      id: 'feed/99',
      title: 'Newcomer',
      siteUrl: 'https://new.example/',
    };
    server.library.feeds.push(feed as never);
    const old = addItem(ITEMS, {
      feed: 'feed/99',
      read: true,
      published: 1_000_000_000,
      crawled: 1_000_000_000_000_000n,
    });
    await again(id);
    const newcomer = (await world.db.getAll('sources')).find(({ title }) => title === 'Newcomer') as Source;
    expect((await postOf(old)).sourceId).toBe(newcomer.id);
    await removeSource(world.db, newcomer.id, world.clock);
    world.clock += 2 * HOUR;
    await sync();
    await again(id);
    const more = addItem(ITEMS + 1, { feed: 'feed/99' });
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect((await readerProgress(world.db, id)).left).toEqual([{ stream: 'feed/99', title: 'Newcomer' }]);
    expect(server.log.some(({ path }) => path.includes('subscription/edit'))).toBe(false);
    await followStream(world.db, id, 'feed/99', world.clock);
    await again(id);
    expect((await postOf(more)).readAt).toBeNull();
    expect((await postOf(old)).readAt).not.toBeNull();
  });

  it('goes with its subscriptions, comes back with them, and is kept with them signed out', async () => {
    const id = await subscribe();
    await removeSource(world.db, id, world.clock);
    expect((await world.db.getAll('sources')).every(({ state }) => state === 'removed')).toBe(true);
    await restoreSource(world.db, id, world.clock);
    expect((await world.db.getAll('sources')).every(({ state }) => state === 'active')).toBe(true);
    await keepPostsOnly(world.db, id);
    expect((await world.db.getAll('sources')).every(({ state }) => state === 'kept')).toBe(true);
    expect((await readerProgress(world.db, id)).signedIn).toBe(false);
    await subscribe();
    expect((await world.db.getAll('sources')).every(({ state }) => state === 'active')).toBe(true);
    expect(await all()).toHaveLength(ITEMS);
    await removeSource(world.db, id, world.clock);
    world.clock += HOUR;
    await sync();
    for (const store of ['sources', 'posts', 'readerAccounts', 'readerItems', 'readerMarks'] as const)
      expect(await world.db.count(store)).toBe(0);
  });

  it('says that the password was changed, keeps the marks, and goes on after signing in again', async () => {
    const id = await subscribe();
    server.password = 'another';
    await markPosts(world.db, [(await postOf(item(1))).id], { read: true }, world.clock);
    expect(await again(id)).toMatchObject({ lastCheck: { outcome: 'failed', error: 'sign-in-needed' } });
    await expect(enter('wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    const before = server.log.length;
    expect((await enter()).id).toBe(id);
    await sync();
    expect(item(1).read).toBe(true);
    // Nothing is fetched anew; whom marks could turn round is asked for the one before it is told.
    expect(asked('contents', before)).toBe(dialect === 'miniflux' ? 1 : 0);
    expect((await world.db.get('sources', id))?.lastCheck?.error).toBeNull();
  });

  it('is found behind what is typed: without a scheme, by its API, switched off or not there', async () => {
    const typed = (url: string) => signIn(world, { url, user: server.user, password: server.password });
    expect(await typed(server.base.replace('http://', ''))).toMatchObject({ id: 1 });
    expect(await typed(`${server.base}/reader/api/0`)).toMatchObject({ id: 1 });
    await expect(typed(`${new URL(server.base).origin}/nothing/api/greader.php`)).rejects.toMatchObject({
      code: 'no-reader-api',
    });
    // Whoever answers every address with a page is no such server.
    server.fault = () => ({ status: 200, type: 'text/html', body: '<!doctype html><title>All</title>' });
    await expect(typed(server.address)).rejects.toMatchObject({ code: 'no-reader-api' });
    server.fault = () => null;
    server.on = false;
    if (dialect === 'freshrss')
      await expect(typed(server.address)).rejects.toMatchObject({ code: 'reader-api-off' });
  });

  it.runIf(dialect === 'freshrss')('says that its web server keeps the path to itself', async () => {
    server.fault = ({ path }) =>
      path.startsWith('outside:') ? null : { status: 200, type: 'text/plain', body: 'OK' };
    await expect(enter()).rejects.toMatchObject({ code: 'reader-path-lost' });
  });

  it('says that the web server in front keeps the header to itself', async () => {
    server.fault = ({ authorization }) =>
      authorization ? { status: 401, type: 'text/plain', body: 'Unauthorized!' } : null;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-header-lost' });
    expect(await world.db.count('sources')).toBe(0);
  });

  it('says that the web server in front wants a sign-in of its own, also where it begins to later', async () => {
    const guarded = {
      status: 401,
      type: 'text/html',
      body: '<h1>401 Authorization Required</h1>',
      headers: { 'www-authenticate': 'Basic realm="news"' },
    };
    server.fault = () => guarded;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-behind-login' });
    expect(await world.db.count('sources')).toBe(0);
    expect(asked('accounts/ClientLogin')).toBe(0);
    server.fault = () => null;
    const id = await subscribe();
    server.fault = () => guarded;
    expect((await again(id)).lastCheck).toMatchObject({ outcome: 'failed', error: 'reader-behind-login' });
  });

  it('holds nothing up for entries that the server has deleted, all that were asked about or every one', async () => {
    const id = await subscribe();
    const gone = server.library.items.splice(0, 3);
    const ids = await Promise.all(gone.map(async (one) => (await postOf(one)).id));
    await markPosts(world.db, ids, { read: true }, world.clock);
    await markPosts(world.db, ids, { starred: true }, world.clock);
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await world.db.count('readerMarks')).toBe(0);
    expect((await postOf(gone[0] as LibraryItem)).readAt).not.toBeNull();
    server.library.items.length = 0;
    await markPosts(world.db, ids, { starred: false }, world.clock);
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await world.db.count('readerMarks')).toBe(0);
    expect(await all()).toHaveLength(ITEMS);
  });

  it('says so where the server refuses every question about entries, and gives none of them up', async () => {
    const id = await subscribe();
    addItem(ITEMS);
    addItem(ITEMS + 1);
    server.fault = ({ path }) =>
      path.endsWith('items/contents') ? { status: 400, type: 'text/plain', body: 'no' } : null;
    expect((await again(id)).lastCheck).toMatchObject({ outcome: 'failed', error: 'http-status' });
    server.fault = () => null;
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await all()).toHaveLength(ITEMS + 2);
  });

  it('marks that both sides have made already, and ones that were told twice, stay as they are', async () => {
    const id = await subscribe();
    const [both, twice] = [item(1), item(2)];
    await markPosts(
      world.db,
      [(await postOf(both)).id, (await postOf(twice)).id],
      { read: true },
      world.clock,
    );
    both.read = true;
    // The server did as it was told, and the line was cut before it could say so.
    server.fault = ({ path }) => {
      if (!path.endsWith('edit-tag')) return null;
      twice.read = true;
      return 'cut';
    };
    world.clock += 30_000;
    await sync();
    server.fault = () => null;
    await again(id);
    await again(id);
    expect([both.read, twice.read]).toEqual([true, true]);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('is found where its host sends us, on another port or scheme, and nowhere else', async () => {
    const moved = createServer(({ url }, response) => {
      const to = new URL(url ?? '/', new URL(server.base).origin);
      response.writeHead(301, { location: to.href }).end();
    });
    moved.listen(0, '127.0.0.1');
    await once(moved, 'listening');
    const { port } = moved.address() as AddressInfo;
    const typed = (host: string) =>
      signIn(world, {
        url: server.base.replace(/\/\/127\.0\.0\.1:\d+/, `//${host}:${port}`),
        user: server.user,
        password: server.password,
      });
    const { id } = await typed('127.0.0.1');
    expect((await world.db.get('sources', id))?.url).toBe(server.base.replace('//', '//ada@'));
    // Another name is another host, which nobody has named.
    await expect(typed('localhost')).rejects.toMatchObject({ code: 'no-reader-api' });
    moved.close();
    moved.closeAllConnections();
  });

  it('sends no password over plain http where a secure address leads there', async () => {
    const secure = server.address.replace('http:', 'https:');
    // As behind a line that is secure, and sends everybody on.
    world.fetch = (url, init) => fetch(String(url).replace('https:', 'http:'), init);
    const signingIn = signIn(world, { url: secure, user: server.user, password: server.password });
    await expect(signingIn).rejects.toMatchObject({ code: 'redirected' });
    expect(asked('ClientLogin')).toBe(0);
  });

  it('asks for another token when its own has expired', async () => {
    const id = await subscribe();
    server.expireTokens();
    await markPosts(world.db, [(await postOf(item(1))).id], { read: true, starred: true }, world.clock);
    await again(id);
    expect(item(1)).toMatchObject({ read: true, starred: true });
  });

  it('reads lists of servers that give few ids at a time, through cut connections, each entry once', async () => {
    server.cap = 40;
    const { id } = await enter();
    server.fault = (_request, count) => (count % 7 === 0 ? 'cut' : null);
    for (let tries = 0; tries < 60; tries += 1) {
      await sync();
      world.clock += HOUR;
      const jobs = await world.db.getAllFromIndex('jobs', 'sourceId', id);
      for (const job of jobs) await world.db.put('jobs', { ...job, notBefore: world.clock });
    }
    server.fault = () => null;
    await again(id);
    const posts = await all();
    expect(posts).toHaveLength(ITEMS);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('after a backup was restored elsewhere, signing in goes on where it was: nothing twice, marks of both sides', async () => {
    const id = await subscribe();
    const [here, there] = [item(1), item(2)];
    await markPosts(world.db, [(await postOf(here)).id], { read: true }, world.clock);
    // What no backup holds.
    for (const store of ['readerAccounts', 'readerItems', 'readerMarks'] as const)
      await world.db.clear(store);
    there.starred = true;
    expect(await again(id)).toMatchObject({ lastCheck: { error: 'sign-in-needed' } });
    expect((await enter()).id).toBe(id);
    await sync();
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect(await world.db.count('sources')).toBe(FEEDS + 1);
    expect(here.read).toBe(true);
    expect((await postOf(there)).starredAt).not.toBeNull();
    const both = await states();
    expect(both.here).toEqual(both.there);
  });

  it('goes on when the server was down and is there again', async () => {
    const { id } = await enter();
    const port = Number(new URL(server.base).port);
    await server.close();
    await sync();
    expect(await world.db.get('sources', id)).toMatchObject({ lastCheck: { error: 'unreachable' } });
    server = await startReaderServer(dialect, server.library, { port });
    await again(id, HOUR);
    expect(await all()).toHaveLength(ITEMS);
  });

  it('joins an entry with the post of a feed that is followed here as well: marks count on both sides', async () => {
    const feed = await addSource(
      world.db,
      newSource(
        { kind: 'feed', url: 'https://paper2.library1.example/feed.xml', title: 'Direct' },
        world.clock,
        NEVER,
      ),
    );
    const [read, starred, kept] = [item(1), item(10), item(5)];
    const source = (await world.db.get('sources', feed)) as Source;
    const entries = [read, starred, kept].map(
      (one): Entry => ({
        guid: one.url,
        url: one.url,
        title: one.title,
        published: one.published * 1_000,
        updated: null,
        authors: [],
        tags: [],
        lang: null,
        summary: '',
        html: one.html,
        text: one.html
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      }),
    );
    await ingest(world.db, { source, keepSource: true, entries, jobId: 0, job: null, now: world.clock });
    const ids = new Map((await all()).map((post) => [post.url, post.id]));
    const of = async (one: LibraryItem) => (await world.db.get('posts', ids.get(one.url) ?? 0)) as Post;
    await markPosts(world.db, [(await of(read)).id], { read: true }, world.clock);
    const id = await subscribe();
    expect(await all()).toHaveLength(ITEMS);
    // Read here before: the server is told. Starred there: starred here.
    world.clock += 60_000;
    await sync();
    expect(read.read).toBe(true);
    expect((await of(starred)).starredAt).not.toBeNull();
    expect((await of(starred)).sourceId).toBe(feed);
    // From then on both ways, though the post is the feed's.
    await markPosts(world.db, [(await of(kept)).id], { starred: true }, world.clock);
    starred.starred = false;
    await again(id);
    expect(kept.starred).toBe(true);
    expect((await of(starred)).starredAt).toBeNull();
    // The feed goes, and the post stays with the subscription.
    await removeSource(world.db, feed, world.clock);
    kept.starred = false;
    await again(id);
    expect((await of(kept)).starredAt).toBeNull();
    expect(await all()).toHaveLength(ITEMS);
  });
});
