// A reader server, in both dialects: everything arrives once, and it may be cut off anywhere.
import { describe, expect, it } from 'vitest';
import type { Source } from '@/utils/model/source';
import { followStream } from '@/utils/store/reader-server/reader-accounts';
import { readerProgress } from '@/utils/store/reader-server/server-reader';
import { keepPostsOnly, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { type Dialect, FIRST_CRAWL, type LibraryItem } from '../../reader-api/library';
import { startReaderServer } from '../../reader-api/server';
import { FEEDS, ITEMS, useReaderServer } from './reader-rig';

describe.each<Dialect>(['freshrss', 'miniflux'])('a reader server (%s)', (dialect) => {
  const rig = useReaderServer(dialect);
  const { sync, enter, subscribe, again, all, guidOf, item, postOf, addItem, states, asked } = rig;

  it('brings in every subscription and entry once, with its states, folder and words', async () => {
    const id = await subscribe();
    const sources = await rig.world.db.getAll('sources');
    expect(sources.find((one) => one.id === id)).toMatchObject({
      kind: 'reader',
      title: expect.stringContaining('ada · 127.0.0.1'),
      lastCheck: { outcome: 'updated', error: null },
      wait: { why: 'server', planned: HOUR },
    });
    const subscriptions = sources.filter(({ kind }) => kind === 'subscription');
    expect(subscriptions.map(({ title }) => title).toSorted()).toEqual(
      rig.server.library.feeds.map(({ title }) => title).toSorted(),
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
      tags: [rig.server.library.feeds[30 % FEEDS]?.folder],
      // When it was read nobody knows; not before the server had it.
      readAt: FIRST_CRAWL + 30 * 60_000,
    });
    expect((await rig.world.db.get('bodies', post.id))?.text).toContain('Entry number 30 of this library.');
    expect(await readerProgress(rig.world.db, id)).toMatchObject({
      signedIn: true,
      items: ITEMS,
      waiting: 0,
      marks: 0,
    });
    expect(await rig.world.db.getAll('readerAccounts')).toMatchObject([
      { auth: expect.stringMatching(/^ada\//) },
    ]);
    expect(JSON.stringify(await rig.world.db.getAll('readerAccounts'))).not.toContain(rig.server.password);
  });

  it('takes the newest first', async () => {
    const { id } = await enter();
    const limited = { ...rig.world, now: () => rig.world.clock };
    rig.server.fault = (request) => {
      // After the first batch of contents nothing more comes.
      const batches = rig.server.log.filter(({ path }) => path.endsWith('stream/items/contents')).length;
      return request.path.endsWith('contents') && batches > 1 ? 'cut' : null;
    };
    await createRunner(limited).run();
    const posts = await all();
    expect(posts).toHaveLength(200);
    const newest = rig.server.library.items.slice(-200).map(guidOf);
    expect(new Set(posts.map(({ guid }) => guid))).toEqual(new Set(newest));
    expect((await readerProgress(rig.world.db, id)).waiting).toBe(ITEMS - 200);
  });

  it('asks little when there is nothing new, and takes only what is', async () => {
    const id = await subscribe();
    let from = rig.server.log.length;
    expect(await again(id)).toMatchObject({ lastCheck: { outcome: 'not-modified', error: null } });
    expect(rig.server.log.slice(from).map(({ path }) => path.replace(/^.*\/0\//, ''))).toEqual([
      'subscription/list',
      'stream/items/ids',
      'stream/items/ids',
      'stream/items/ids',
    ]);
    from = rig.server.log.length;
    // One with an old date, which lists by date of publication do not name; and one that was read there before we looked.
    const old = addItem(ITEMS, { published: 1_000_000_000 });
    const read = addItem(ITEMS + 1, {
      read: true,
      published: Math.floor(rig.world.clock / 1_000),
      crawled: BigInt(rig.world.clock) * 1_000n,
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

  it('keeps what the server deletes or unsubscribes, as it was read here', async () => {
    const id = await subscribe();
    const [gone] = rig.server.library.items.splice(1, 1);
    const feed = rig.server.library.feeds.pop();
    rig.server.library.items = rig.server.library.items.filter((one) => one.feed !== feed?.id);
    await again(id);
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect((await postOf(gone as LibraryItem)).readAt).toBeNull();
    const unread = (await all()).filter(({ readAt }) => readAt === null);
    expect(unread).toHaveLength(ITEMS - Math.ceil(ITEMS / 3));
    const kept = (await rig.world.db.getAll('sources')).find(({ title }) => title === feed?.title);
    expect(kept?.state).toBe('kept');
    // Subscribed again: followed again.
    if (feed) rig.server.library.feeds.push(feed);
    await again(id);
    expect((await rig.world.db.get('sources', kept?.id ?? 0))?.state).toBe('active');
    // Whom the reader stopped following stays so, whatever the server does.
    await keepPostsOnly(rig.world.db, kept?.id ?? 0);
    rig.server.library.feeds.pop();
    await again(id);
    if (feed) rig.server.library.feeds.push(feed);
    await again(id);
    expect((await rig.world.db.get('sources', kept?.id ?? 0))?.state).toBe('kept');
    rig.server.library.feeds.splice(0);
    await again(id);
    const states = (await rig.world.db.getAll('sources')).map(({ state }) => state);
    expect(states.filter((state) => state === 'active')).toHaveLength(FEEDS);
  });

  it('calls a subscription without a name by its site, and by its name as long as it is known', async () => {
    const id = await subscribe();
    const titles = async () => (await rig.world.db.getAll('sources')).map(({ title }) => title);
    const [feed] = rig.server.library.feeds;
    if (!feed) throw new Error('no feed');
    rig.server.library.feeds.push({
      ...feed,
      id: 'feed/98',
      title: '',
      siteUrl: 'https://www.nameless.example/',
    });
    await again(id);
    expect(await titles()).toContain('nameless.example');
    const known = feed.title;
    feed.title = '';
    await again(id);
    expect(await titles()).toContain(known);
  });

  it('brings in a new subscription with all that the server has of it, and leaves one that was removed here', async () => {
    const id = await subscribe();
    const feed = {
      ...rig.server.library.feeds[0],
      id: 'feed/99',
      title: 'Newcomer',
      siteUrl: 'https://new.example/',
    };
    rig.server.library.feeds.push(feed as never);
    const old = addItem(ITEMS, {
      feed: 'feed/99',
      read: true,
      published: 1_000_000_000,
      crawled: 1_000_000_000_000_000n,
    });
    await again(id);
    const newcomer = (await rig.world.db.getAll('sources')).find(
      ({ title }) => title === 'Newcomer',
    ) as Source;
    expect((await postOf(old)).sourceId).toBe(newcomer.id);
    await removeSource(rig.world.db, newcomer.id, rig.world.clock);
    rig.world.clock += 2 * HOUR;
    await sync();
    await again(id);
    const more = addItem(ITEMS + 1, { feed: 'feed/99' });
    await again(id);
    expect(await all()).toHaveLength(ITEMS);
    expect((await readerProgress(rig.world.db, id)).left).toEqual([{ stream: 'feed/99', title: 'Newcomer' }]);
    expect(rig.server.log.some(({ path }) => path.includes('subscription/edit'))).toBe(false);
    await followStream(rig.world.db, id, 'feed/99', rig.world.clock);
    await again(id);
    expect((await postOf(more)).readAt).toBeNull();
    expect((await postOf(old)).readAt).not.toBeNull();
  });

  it('goes with its subscriptions, comes back with them, and is kept with them signed out', async () => {
    const id = await subscribe();
    await removeSource(rig.world.db, id, rig.world.clock);
    expect((await rig.world.db.getAll('sources')).every(({ state }) => state === 'removed')).toBe(true);
    await restoreSource(rig.world.db, id, rig.world.clock);
    expect((await rig.world.db.getAll('sources')).every(({ state }) => state === 'active')).toBe(true);
    await keepPostsOnly(rig.world.db, id);
    expect((await rig.world.db.getAll('sources')).every(({ state }) => state === 'kept')).toBe(true);
    expect((await readerProgress(rig.world.db, id)).signedIn).toBe(false);
    await subscribe();
    expect((await rig.world.db.getAll('sources')).every(({ state }) => state === 'active')).toBe(true);
    expect(await all()).toHaveLength(ITEMS);
    await removeSource(rig.world.db, id, rig.world.clock);
    rig.world.clock += HOUR;
    await sync();
    for (const store of ['sources', 'posts', 'readerAccounts', 'readerItems', 'readerMarks'] as const)
      expect(await rig.world.db.count(store)).toBe(0);
  });

  it('says so where the server refuses every question about entries, and gives none of them up', async () => {
    const id = await subscribe();
    addItem(ITEMS);
    addItem(ITEMS + 1);
    rig.server.fault = ({ path }) =>
      path.endsWith('items/contents') ? { status: 400, type: 'text/plain', body: 'no' } : null;
    expect((await again(id)).lastCheck).toMatchObject({ outcome: 'failed', error: 'http-status' });
    rig.server.fault = () => null;
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await all()).toHaveLength(ITEMS + 2);
  });

  it('reads lists of servers that give few ids at a time, through cut connections, each entry once', async () => {
    rig.server.cap = 40;
    const { id } = await enter();
    rig.server.fault = (_request, count) => (count % 7 === 0 ? 'cut' : null);
    for (let tries = 0; tries < 60; tries += 1) {
      await sync();
      rig.world.clock += HOUR;
      const jobs = await rig.world.db.getAllFromIndex('jobs', 'sourceId', id);
      for (const job of jobs) await rig.world.db.put('jobs', { ...job, notBefore: rig.world.clock });
    }
    rig.server.fault = () => null;
    await again(id);
    const posts = await all();
    expect(posts).toHaveLength(ITEMS);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('goes on when the server was down and is there again', async () => {
    const { id } = await enter();
    const port = Number(new URL(rig.server.base).port);
    await rig.server.close();
    await sync();
    expect(await rig.world.db.get('sources', id)).toMatchObject({ lastCheck: { error: 'unreachable' } });
    rig.server = await startReaderServer(dialect, rig.server.library, { port });
    await again(id, HOUR);
    expect(await all()).toHaveLength(ITEMS);
  });
});
