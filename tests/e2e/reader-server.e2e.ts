// A reader server in the real browser, in both dialects: connected in the interface, everything arrives once though the
// worker is stopped and connections are cut, marks go both ways, a changed password is told of.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endLeases, sendMessage } from '../harness/archive-rows';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { type Dialect, type LibraryItem, makeItem, makeLibrary } from '../reader-api/library';
import { type ReaderServer, startReaderServer } from '../reader-api/server';
import { check, hurry, postsOf } from './reader-accounts';
import { openSources, useWorld } from './support';

const FEEDS = 12;
/** A large server is `npm run bench:reader`. */
const ITEMS = 2_000;
const PATIENCE = 240_000;
const DIALECTS: readonly Dialect[] = ['freshrss', 'miniflux'];

const world = useWorld();
const servers = new Map<Dialect, ReaderServer>();
beforeAll(async () => {
  for (const [n, dialect] of DIALECTS.entries())
    servers.set(
      dialect,
      await startReaderServer(dialect, makeLibrary(dialect, FEEDS, ITEMS, n + 1), { user: dialect }),
    );
});
afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

const guidOf = ({ id }: LibraryItem) => BigInt.asUintN(64, id).toString(16).padStart(16, '0');

const stored = async (): Promise<number> => (await storedCounts(world.companion)).posts;

const serverOf = (dialect: Dialect): ReaderServer => {
  const server = servers.get(dialect);
  if (!server) throw new Error(`no server ${dialect}`);
  return server;
};

test.each(DIALECTS)(
  'everything of a server comes in, once (%s)',
  { timeout: PATIENCE * 2 },
  async (dialect) => {
    const server = serverOf(dialect);
    const before = await stored();
    await allowSites(world.companion, sitePattern(server.base));
    const side = await openSources(world.companion);
    await side.click('button', 'Connect a reader server');
    await side.fill('textbox', 'Address of the server', server.address);
    await side.fill('textbox', 'User name', server.user);
    await side.fill('textbox', 'API password', 'not this one');
    await side.click('button', 'Connect');
    await side.shows('The server does not accept this name and password.');
    await side.fill('textbox', 'API password', server.password);
    // Every fifth connection is cut while it all comes in.
    server.fault = (_request, count) => (count % 5 === 0 && count > 15 ? 'cut' : null);
    await side.click('button', 'Connect');
    await side.shows(/Connected to “/);
    await side.close();
    await until('some of it', async () => (await stored()) >= before + 100, PATIENCE);
    await stopWorker(world.companion);
    await endLeases(world.companion);
    await wakeWorker(world.companion);
    const arrived = async () => {
      if ((await stored()) >= before + ITEMS) return true;
      // What was put off after a cut connection need not be waited for here.
      await wait(500);
      await hurry(world.companion);
      return false;
    };
    await until('all of it', arrived, PATIENCE);
    server.fault = () => null;
    const posts = await postsOf(world.companion, server);
    expect(posts.size).toBe(ITEMS);
    for (const item of server.library.items) {
      const post = posts.get(guidOf(item));
      expect([post?.title, post?.readAt !== null, post?.starredAt !== null]).toEqual([
        item.title,
        item.read,
        item.starred,
      ]);
    }
  },
);

test.each(DIALECTS)(
  'marks go both ways, and a changed password is told of (%s)',
  { timeout: 240_000 },
  async (dialect) => {
    const server = serverOf(dialect);
    const { items } = server.library;
    await check(world.companion, server);
    const before = await postsOf(world.companion, server);
    const [ours, theirs] = items.filter(({ read, starred }) => !read && !starred).slice(-2) as [
      LibraryItem,
      LibraryItem,
    ];
    const id = before.get(guidOf(ours))?.id ?? 0;
    await sendMessage(world.companion, 'post.mark', { ids: [id], read: true, starred: true });
    theirs.read = true;
    theirs.starred = true;
    const feed = server.library.feeds[0];
    if (feed)
      items.push(
        makeItem(dialect, ITEMS, feed, { title: 'Fresh from the lock', html: '<p>The gates hold.</p>' }),
      );
    await check(world.companion, server);
    expect(ours).toMatchObject({ read: true, starred: true });
    const after = await postsOf(world.companion, server);
    const other = after.get(guidOf(theirs));
    expect([other?.readAt !== null, other?.starredAt !== null]).toEqual([true, true]);
    expect(after.size).toBe(ITEMS + 1);
    // What came from there was not sent there.
    const edits = server.log.filter(({ path }) => path.endsWith('edit-tag')).length;
    await check(world.companion, server);
    expect(server.log.filter(({ path }) => path.endsWith('edit-tag')).length).toBe(edits);

    server.password = 'changed';
    expect((await check(world.companion, server)).lastCheck).toMatchObject({
      outcome: 'failed',
      error: 'sign-in-needed',
    });
    await sendMessage(world.companion, 'post.mark', { ids: [id], starred: false });
    const side = await openSources(world.companion);
    await side.shows('The server wants you to sign in again.');
    await side.click('button', new RegExp(`About the source “${server.user} ·`));
    await side.fill('textbox', 'API password', 'changed');
    await side.click('button', 'Sign in');
    await until('the server to be told', () => !ours.starred, 60_000);
    await side.close();
  },
);
