// What real reader servers, and the machines in front of them, do beyond their documentation. Each is a way of the test
// server, one at a time; where nothing can be done about it, the reader is told what.
import { describe, expect, it } from 'vitest';
import { markPosts } from '@/utils/store/posts/post-state';
import { signIn } from '@/utils/sync/reader/sign-in';
import { DAY, HOUR } from '@/utils/sync/schedule';
import type { Dialect, LibraryItem } from '../../reader-api/library';
import { ITEMS, useReaderServer } from './reader-rig';

const BOTH: Dialect[] = ['freshrss', 'miniflux'];

describe.each(BOTH)('a reader server (%s)', (dialect) => {
  const rig = useReaderServer(dialect);
  const { sync, enter, subscribe, again, all, item, postOf, addItem, states, asked } = rig;
  const enterAs = (change: Partial<{ url: string; user: string }>) =>
    signIn(rig.world, {
      url: rig.server.address,
      user: rig.server.user,
      password: rig.server.password,
      ...change,
    });
  const mark = async (n: number, change: { read?: boolean; starred?: boolean }) =>
    markPosts(rig.world.db, [(await postOf(item(n))).id], change, rig.world.clock);

  it.each(['nobody', 'zoë', 'a b', ''])(
    'says the same of a name that it does not know: “%s”',
    async (user) => {
      await expect(enterAs({ user })).rejects.toMatchObject({ code: 'wrong-password' });
      expect(await rig.world.db.count('sources')).toBe(0);
    },
  );

  it('is in care: that is said, and not that there is none, or that it is switched off', async () => {
    rig.server.front.away = true;
    await expect(enter()).rejects.toMatchObject({ code: 'http-status', facts: { status: 503 } });
    rig.server.front.away = false;
    const id = await subscribe();
    await mark(1, { read: true });
    rig.server.front.away = true;
    expect(await again(id)).toMatchObject({ lastCheck: { error: 'http-status', facts: { status: 503 } } });
    rig.server.front.away = false;
    expect(await again(id)).toMatchObject({ lastCheck: { error: null } });
    expect(item(1).read).toBe(true);
  });

  it('asks to be left alone for a while, and is', async () => {
    const id = await subscribe();
    await mark(1, { starred: !item(1).starred });
    const { starred } = item(1);
    rig.server.fault = ({ path }) =>
      path.endsWith('edit-tag')
        ? { status: 429, type: 'text/plain', body: '', headers: { 'retry-after': '7200' } }
        : null;
    expect(await again(id)).toMatchObject({
      lastCheck: { error: 'rate-limited' },
      wait: { why: 'told-to-wait' },
    });
    const from = rig.server.log.length;
    rig.world.clock += HOUR;
    await sync();
    expect(rig.server.log).toHaveLength(from);
    rig.server.fault = () => null;
    rig.world.clock += 2 * HOUR;
    await sync();
    expect(item(1).starred).toBe(!starred);
  });

  it('is in a folder, packs its answers, and is sent no cookie of those that it sets', async () => {
    Object.assign(rig.server.front, { under: '/news/p', packs: true });
    const base = rig.server.base.replace(/(?=\/api|$)/, '/news/p');
    const { id } = await enterAs({ url: rig.server.address.replace(/(?=\/(?:i\/|unread))/, '/news/p') });
    expect((await rig.world.db.get('sources', id))?.url).toBe(base.replace('//', '//ada@'));
    await sync();
    expect(await all()).toHaveLength(ITEMS);
    expect(rig.server.log.flatMap(({ cookie }) => cookie ?? [])).toEqual([]);
  });

  it('answers with fewer entries than it was asked for', async () => {
    rig.server.itemCap = 70;
    await subscribe();
    expect(await all()).toHaveLength(ITEMS);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('takes fewer marks at a time than it is told', async () => {
    rig.server.markCap = 30;
    const id = await subscribe();
    const unread = rig.server.library.items.filter(({ read }) => !read).slice(0, 150);
    const ids = await Promise.all(unread.map(async (one) => (await postOf(one)).id));
    await markPosts(rig.world.db, ids, { read: true }, rig.world.clock);
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(unread.filter(({ read }) => !read)).toEqual([]);
    expect(await rig.world.db.count('readerMarks')).toBe(0);
  });

  it('has numbers that no number of JavaScript tells apart', async () => {
    const near = 9_007_199_254_740_992n;
    const top = 9_223_372_036_854_775_000n;
    for (const [n, of] of rig.server.library.items.entries()) of.id = (n < 225 ? near : top) + BigInt(n);
    const id = await subscribe();
    expect(new Set((await all()).map(({ guid }) => guid)).size).toBe(ITEMS);
    await mark(1, { read: true });
    item(2).starred = true;
    await again(id);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('has names with slashes, emoji and markup, labels, files, and an entry without a title', async () => {
    const [feed] = rig.server.library.feeds;
    Object.assign(feed ?? {}, { title: 'AC/DC, “Q&A”; 1 < 2?', folder: 'a/b & c 🛶' });
    Object.assign(item(0), {
      title: 'Is List<T> & co. 1 < 2?',
      author: 'Quill & Weir; Ben <ben@weir.example>',
      labels: ['to do/später', '⛵️'],
      files: ['https://files.example/a.mp3?x=1&amp;y=2'],
    });
    Object.assign(item(4), { title: '' });
    await subscribe();
    const source = (await rig.world.db.getAll('sources')).find(({ title }) => title.startsWith('AC'));
    expect(source?.title).toBe('AC/DC, “Q&A”; 1 < 2?');
    expect(await postOf(item(0))).toMatchObject({
      title: 'Is List<T> & co. 1 < 2?',
      authors: ['Quill & Weir', 'Ben <ben@weir.example>'],
      tags: ['a/b & c 🛶', 'to do/später', '⛵️'],
    });
    expect((await postOf(item(4))).title).not.toBe('');
  });

  it('changes an entry and marks it unread: its new text comes, and what was read here is unread', async () => {
    const id = await subscribe();
    await mark(1, { read: true });
    await again(id);
    expect(item(1).read).toBe(true);
    Object.assign(item(1), {
      read: false,
      title: 'Corrected',
      html: `${item(1).html}<p>Added: the sluice at the mill was rebuilt.</p>`,
    });
    await again(id);
    const post = await postOf(item(1));
    expect(post).toMatchObject({ title: 'Corrected', readAt: null });
    expect((await rig.world.db.get('bodies', post.id))?.text).toContain('the sluice at the mill was rebuilt');
  });

  it('moves a subscription to another folder, and gives it another name', async () => {
    const id = await subscribe();
    const before = await rig.world.db.count('sources');
    Object.assign(rig.server.library.feeds[0] ?? {}, { title: 'Renamed', folder: 'Elsewhere' });
    const news = addItem(ITEMS + 2, { feed: 'feed/1' });
    await again(id);
    expect(await rig.world.db.count('sources')).toBe(before);
    const source = (await rig.world.db.getAll('sources')).find(({ title }) => title === 'Renamed');
    expect(await postOf(news)).toMatchObject({ sourceId: source?.id, tags: ['Elsewhere'] });
    expect((await postOf(item(0))).sourceId).toBe(source?.id);
  });

  it('has a feed that it hides: its entries stay there, and nothing waits for them', async () => {
    rig.server.library.feeds.pop();
    const id = await subscribe();
    const shown = rig.server.library.items.filter(({ feed }) => feed !== 'feed/4');
    expect(await all()).toHaveLength(shown.length);
    const from = rig.server.log.length;
    expect((await again(id)).lastCheck).toMatchObject({ error: null });
    expect(asked('contents', from)).toBe(0);
  });

  it('reads and unreads on both sides within an hour: each side’s last word reaches the other', async () => {
    const id = await subscribe();
    item(1).read = true;
    await again(id);
    await mark(1, { read: false });
    await mark(2, { read: true });
    await again(id);
    expect([item(1).read, item(2).read]).toEqual([false, true]);
    item(2).read = false;
    item(1).starred = true;
    await again(id, DAY);
    const { here, there } = await states();
    expect(here).toEqual(there);
    expect((await postOf(item(2))).readAt).toBeNull();
  });
});

describe('FreshRSS', () => {
  const rig = useReaderServer('freshrss');
  const { enter, subscribe, again } = rig;

  it.each(['forgotten', 'not-found'] as const)('behind a server by which its paths are %s', async (path) => {
    rig.server.front.path = path;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-path-lost' });
  });

  it('behind a server that keeps the header to itself, from the beginning or later', async () => {
    rig.server.front.keepsHeader = true;
    await expect(enter()).rejects.toMatchObject({ code: 'reader-header-lost' });
    rig.server.front.keepsHeader = false;
    const id = await subscribe();
    rig.server.front.keepsHeader = true;
    expect((await again(id)).lastCheck?.error).toBe('sign-in-needed');
    await expect(enter()).rejects.toMatchObject({ code: 'reader-header-lost' });
  });

  it('with an account that its administrator has disabled: that it is refused is said, and not that a header is lost', async () => {
    const id = await subscribe();
    rig.server.disabled = true;
    expect((await again(id)).lastCheck?.error).toBe('sign-in-needed');
    await expect(enter()).rejects.toMatchObject({ code: 'wrong-password', facts: { user: 'ada' } });
  });

  it('with a feed that its reader hid: its entries come, and what no list says of them is not asked for again and again', async () => {
    const [feed] = rig.server.library.feeds;
    if (!feed) throw new Error('no feed');
    feed.hidden = true;
    const id = await subscribe();
    const own = rig.server.library.items.filter((one) => one.feed === feed.id);
    expect(await rig.all()).toHaveLength(ITEMS - own.length);
    await again(id);
    await again(id);
    expect(await rig.all()).toHaveLength(ITEMS);
    const { here, there } = await rig.states();
    expect(here).toEqual(there);
    await again(id);
    const from = rig.server.log.length;
    await again(id);
    expect(rig.asked('contents', from)).toBe(0);
    // What was marked there is found once a week; what is marked here is told at once.
    const [some] = own.filter(({ read }) => !read);
    if (some) some.read = true;
    await again(id, 8 * DAY);
    expect((await rig.postOf(some as LibraryItem)).readAt).not.toBeNull();
    // Shown again, and read there: as any other.
    feed.hidden = false;
    await again(id);
    for (const one of own) one.read = true;
    await again(id);
    expect((await rig.states()).here).toEqual((await rig.states()).there);
  });

  it('with a feed that was hidden after its entries had come', async () => {
    const id = await subscribe();
    for (const feed of rig.server.library.feeds.slice(0, 2)) feed.hidden = true;
    await again(id);
    const from = rig.server.log.length;
    await again(id);
    await again(id);
    expect(rig.asked('contents', from)).toBe(0);
    expect(await rig.all()).toHaveLength(ITEMS);
    const { here, there } = await rig.states();
    expect(here).toEqual(there);
  });

  it('with a feed that it no longer lists while it is hidden: its marks go both ways all the same', async () => {
    const id = await subscribe();
    const [feed] = rig.server.library.feeds;
    if (!feed) throw new Error('no feed');
    feed.unlisted = true;
    const own = rig.server.library.items.filter((one) => one.feed === feed.id);
    for (const [n, one] of own.entries()) {
      if (n % 2 === 0) one.read = !one.read;
      if (n % 3 === 0) one.starred = !one.starred;
    }
    await again(id);
    const [some] = own.filter(({ starred }) => !starred);
    await markPosts(
      rig.world.db,
      [(await rig.postOf(some as LibraryItem)).id],
      { starred: true },
      rig.world.clock,
    );
    await again(id);
    expect(some?.starred).toBe(true);
    feed.unlisted = false;
    await again(id);
    await again(id, 8 * DAY);
    const { here, there } = await rig.states();
    expect(here).toEqual(there);
  });

  it('that has memory for fifty entries at a time, and says no more than 500', async () => {
    rig.server.fault = ({ path, form }) =>
      path.endsWith('contents') && form.getAll('i').length > 50
        ? { status: 500, type: 'text/html', body: '' }
        : null;
    const id = await subscribe();
    for (let hours = 0; hours < 24 && (await rig.all()).length < ITEMS; hours += 1) await again(id);
    expect(await rig.all()).toHaveLength(ITEMS);
  });

  it('with entries whose text is not UTF-8, of which it writes nothing but the comma: all others come', async () => {
    const { items } = rig.server.library;
    const broken = items.filter((_item, n) => [0, 1, 7, 50, 51, 52, ITEMS - 1].includes(n));
    for (const item of broken) item.broken = true;
    const id = await subscribe();
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await rig.all()).toHaveLength(ITEMS - broken.length);
  });

  it('with its API switched off after we came: that is said, and it goes on once it is on again', async () => {
    const id = await subscribe();
    rig.server.on = false;
    expect((await again(id)).lastCheck?.error).toBe('reader-api-off');
    rig.server.on = true;
    expect((await again(id)).lastCheck?.error).toBeNull();
  });

  it.each([
    '',
    '/',
    '/i',
    '/i/',
    '/i/?a=normal',
    '/p/../api/',
    '/api',
    '/api/greader.php',
    '/api/greader.php/',
    '/api/fever.php',
    '/api/greader.php/reader/api/0/',
  ])('is found from “%s”', async (path) => {
    const { origin } = new URL(rig.server.base);
    const { user, password } = rig.server;
    const { id } = await signIn(rig.world, { url: origin + path, user, password });
    expect((await rig.world.db.get('sources', id))?.url).toBe(rig.server.base.replace('//', '//ada@'));
  });
});
