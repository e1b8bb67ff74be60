// Promise: with a real Miniflux everything comes in, once, and marks go both ways, also where the server was gone for a while
// or has deleted what we speak of. Needs its program and a PostgreSQL database (CONTRIBUTING.md); skipped without.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { endLeases, rowsOf, sendMessage } from '../harness/archive-rows';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { MINIFLUX, Miniflux, titleOfEntry, titleOfFeed } from '../reader-api/miniflux';
import { accountOf, check, hurry, postsOf } from './reader-accounts';
import { openSources, useWorld } from './support';

const FEEDS = 8;
const ENTRIES = Number(process.env.BACKLIST_MINIFLUX_ENTRIES ?? 2_000) / FEEDS;
const PATIENCE = 240_000 + FEEDS * ENTRIES * 60;

const world = useWorld();
let server: Miniflux;
beforeEach((context) => {
  if (MINIFLUX === null) context.skip('skipped: BACKLIST_MINIFLUX names no Miniflux');
});
beforeAll(async () => {
  if (MINIFLUX !== null) server = await Miniflux.start(FEEDS, ENTRIES);
}, 600_000);
afterAll(async () => {
  await server?.close();
});

/** Titles are shown without the markup that some feeds put into them. */
const plain = (title: string): string => title.replace(/<\/?[ib]>/g, '').trim();
const guidOf = (id: number): string => id.toString(16).padStart(16, '0');
const marksOf = (post: Post | undefined) => [
  post?.title,
  (post?.readAt ?? null) !== null,
  (post?.starredAt ?? null) !== null,
];
const posts = () => postsOf(world.companion, server);

/** Both sides have the same entries, with the same marks. */
async function expectAlike(): Promise<void> {
  const here = await posts();
  const there = await server.entries();
  expect(here.size).toBe(there.length);
  for (const { id, title, read, starred } of there)
    expect(marksOf(here.get(guidOf(id)))).toEqual([plain(title), read, starred]);
}

test('everything comes in, though the worker is stopped and the server goes down', {
  timeout: PATIENCE,
}, async () => {
  await server.sql(
    "update entries set status='read' where id % 3 = 0; update entries set starred=true where id % 10 = 0",
  );
  const { companion } = world;
  await allowSites(companion, sitePattern(server.base));
  const side = await openSources(companion);
  await side.click('button', 'Connect a reader server');
  await side.fill('textbox', 'Address of the server', `${server.base}/unread`);
  await side.fill('textbox', 'User name', server.user);
  await side.fill('textbox', 'API password', 'of the site');
  await side.click('button', 'Connect');
  await side.shows('The server does not accept this name and password.');
  await side.fill('textbox', 'API password', server.password);
  await side.click('button', 'Connect');
  await side.shows(/Connected to “/);
  await side.close();
  const come = async () => (await storedCounts(companion)).posts - 17;
  await until('some of it', async () => (await come()) >= 300, 60_000);
  await stopWorker(companion);
  await endLeases(companion);
  await wakeWorker(companion);
  await until('more of it', async () => (await come()) >= (FEEDS * ENTRIES) / 3, PATIENCE);
  await server.down();
  await wait(2_000);
  await server.up();
  const all = async () => {
    if ((await come()) >= FEEDS * ENTRIES) return true;
    await wait(500);
    await hurry(companion);
    return false;
  };
  await until('all of it', all, PATIENCE);
  await expectAlike();
  const here = await posts();
  const first = [...here.values()].find(({ title }) => title === plain(titleOfEntry(1, 3)));
  expect(first?.labels ?? []).toEqual([]);
  expect(first?.tags).toEqual(expect.arrayContaining([server.folder]));
  const titles = (await rowsOf<Source>(companion, 'sources')).map(({ title }) => title);
  for (let n = 1; n <= FEEDS; n += 1) expect(titles).toContain(plain(titleOfFeed(n)));
});

test('marks go both ways, and meanwhile', { timeout: 120_000 }, async () => {
  const { companion } = world;
  const there = await server.entries();
  const here = await posts();
  const idOf = (entry: { id: number } | undefined) => here.get(guidOf(entry?.id ?? 0))?.id ?? 0;
  const unread = there.filter(({ read, starred }) => !read && !starred);
  const read = there.filter((entry) => entry.read && !entry.starred);
  // The server is away while both sides are marked; the last one is marked alike on both.
  await server.down();
  await sendMessage(companion, 'post.mark', { ids: unread.slice(0, 150).map(idOf), read: true });
  await sendMessage(companion, 'post.mark', { ids: [idOf(unread[151])], read: true, starred: true });
  await sendMessage(companion, 'post.mark', { ids: [idOf(read[0])], read: false });
  await server.sql(
    `update entries set status='read', starred=true, changed_at=now() where id in (${unread[151]?.id}, ${unread[152]?.id}); update entries set status='unread' where id=${read[1]?.id}`,
  );
  await server.up();
  await server.grow(2, 3);
  await check(companion, server);
  await check(companion, server);
  await expectAlike();
  const after = new Map((await server.entries()).map((entry) => [entry.id, entry]));
  expect(unread.slice(0, 150).every(({ id }) => after.get(id)?.read)).toBe(true);
  expect(after.get(unread[151]?.id ?? 0)).toMatchObject({ read: true, starred: true });
  expect(after.get(read[0]?.id ?? 0)?.read).toBe(false);
  expect(after.get(read[1]?.id ?? 0)?.read).toBe(false);
});

test('what the server has deleted stays here, and its marks hold nothing up', {
  timeout: 120_000,
}, async () => {
  const { companion } = world;
  const unread = (await server.entries()).filter((entry) => !entry.read);
  const gone = unread.slice(0, 7);
  await server.sql(`delete from entries where id in (${gone.map(({ id }) => id).join()})`);
  const here = await posts();
  const ids = [...gone, ...unread.slice(7, 9)].map(({ id }) => here.get(guidOf(id))?.id ?? 0);
  // All that is marked is gone, and then with some that are not.
  await sendMessage(companion, 'post.mark', { ids: ids.slice(0, 7), read: true });
  expect((await check(companion, server)).lastCheck?.outcome).not.toBe('failed');
  await sendMessage(companion, 'post.mark', { ids, starred: true });
  expect((await check(companion, server)).lastCheck?.outcome).not.toBe('failed');
  const after = await posts();
  expect(gone.every(({ id }) => (after.get(guidOf(id))?.readAt ?? null) !== null)).toBe(true);
  expect(
    (await server.entries()).filter(
      ({ id, starred }) => starred && [unread[7]?.id, unread[8]?.id].includes(id),
    ).length,
  ).toBe(2);
});

test('a password that was changed, and an integration that was switched off, are told of', {
  timeout: 120_000,
}, async () => {
  const { companion } = world;
  await server.sql('update integrations set googlereader_enabled=false');
  expect((await check(companion, server)).lastCheck).toMatchObject({
    outcome: 'failed',
    error: 'sign-in-needed',
  });
  await server.sql('update integrations set googlereader_enabled=true');
  const side = await openSources(companion);
  await side.shows('The server wants you to sign in again.');
  await side.click('button', new RegExp(`About the source “${server.user} ·`));
  await side.fill('textbox', 'API password', server.password);
  await side.click('button', 'Sign in');
  await until(
    'the account to be well',
    async () => (await accountOf(companion, server)).lastCheck?.outcome !== 'failed',
    60_000,
  );
  await side.close();
});
