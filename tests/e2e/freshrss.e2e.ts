// Promise: with a real FreshRSS everything comes in, once, as it is there, and marks go both ways. Needs one that is running
// (CONTRIBUTING.md), whose marks it changes; skipped without.
import { decodeHTML } from 'entities';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import type { Merge } from '@/utils/model/merge';
import type { Body, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { endLeases, rowsOf, sendMessage } from '../harness/archive-rows';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { FRESHRSS, type FreshEntry, FreshRss } from '../reader-api/freshrss';
import { accountOf, check, postsOf } from './reader-accounts';
import { BUNDLED, openSources, useWorld } from './support';

const PATIENCE = Number(process.env.BACKLIST_FRESHRSS_MINUTES ?? 10) * 60_000;
/** Entries of which each word is compared; of a larger server, so many from all over it. */
const COMPARED = 6_000;

const world = useWorld();
let server: FreshRss;
/** What the server has in the subscriptions that it lists. */
let ids: string[] = [];
beforeEach((context) => {
  if (FRESHRSS === null) context.skip('skipped: BACKLIST_FRESHRSS names no FreshRSS');
});
beforeAll(async () => {
  if (FRESHRSS === null) return;
  server = await FreshRss.signIn(FRESHRSS);
  for (const feed of (await server.feeds()).keys()) ids.push(...(await server.ids(feed)));
  ids = [...new Set(ids)];
}, 600_000);

const posts = () => postsOf(world.companion, server);

/** Entries from all over the server. */
const some = (most = COMPARED) => {
  const step = Math.max(1, Math.ceil(ids.length / most));
  return server.entries(ids.filter((_id, n) => n % step === 0));
};

/** The letters and digits of a line or of HTML: how the rest is written is another test's matter. */
const letters = (html: string): string =>
  decodeHTML(html.replace(/<[^<>]*>/g, '').replaceAll(/＆(?=#?\w+;)/g, '&')).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a text consists of words alone: what becomes of pictures and sound is another test's matter. */
const isWords = (html: string): boolean =>
  !/<(?!\/?(?:p|a|em|strong|b|i|br|ul|ol|li|h\d|blockquote)\b)/i.test(html);

const marksOf = (entry: FreshEntry) => [entry.guid, entry.read, entry.starred];
const marksOfPost = ({ guid, readAt, starredAt }: Post) => [guid, readAt !== null, starredAt !== null];

/** Both sides have the same marks. */
async function expectAlike(): Promise<void> {
  const here = await posts();
  for (const entry of await some()) {
    const post = here.get(entry.guid);
    if (post) expect(marksOfPost(post)).toEqual(marksOf(entry));
  }
}

test('everything comes in as it is there, though the worker is stopped', { timeout: PATIENCE }, async () => {
  const { companion } = world;
  await allowSites(companion, sitePattern(server.base));
  const side = await openSources(companion);
  await side.click('button', 'Connect a reader server');
  await side.fill('textbox', 'Address of the server', server.address);
  await side.fill('textbox', 'User name', server.user);
  await side.fill('textbox', 'API password', `not ${server.password}`);
  await side.click('button', 'Connect');
  await side.shows('The server does not accept this name and password.');
  await side.fill('textbox', 'API password', server.password);
  const began = Date.now();
  await side.click('button', 'Connect');
  await side.shows(/Connected to “/);
  await side.close();
  const come = async () => (await storedCounts(companion)).posts - BUNDLED;
  await until('some of it', async () => (await come()) >= Math.min(300, ids.length / 2), 120_000);
  await stopWorker(companion);
  await endLeases(companion);
  await wakeWorker(companion);
  const all = async () => {
    const account = await accountOf(companion, server);
    if (!account.lastCheck || account.lastCheck.outcome === 'failed') return false;
    return (await rowsOf<Job>(companion, 'jobs')).every(({ kind }) => kind !== 'reader-items');
  };
  await until('all of it', all, PATIENCE);
  console.log(`${ids.length} entries in ${Math.round((Date.now() - began) / 1_000)} s`);

  const here = await posts();
  const merged = (await rowsOf<Merge>(companion, 'merges')).map(({ guid }) => guid);
  const known = new Set([...here.keys(), ...merged]);
  const guids = ids.map((id) => BigInt(id).toString(16).padStart(16, '0'));
  expect(guids.filter((guid) => !known.has(guid))).toEqual([]);
  expect(here.size).toBeLessThanOrEqual(ids.length);

  const sources = new Map((await rowsOf<Source>(companion, 'sources')).map((source) => [source.id, source]));
  const feeds = await server.feeds();
  const names = new Set([...sources.values()].map(({ title }) => letters(title)));
  for (const title of feeds.values()) expect(names).toContain(letters(title));

  const entries = await some();
  const bodies = new Map(
    ids.length > COMPARED ? [] : (await rowsOf<Body>(companion, 'bodies')).map((body) => [body.id, body]),
  );
  let compared = 0;
  for (const entry of entries) {
    const post = here.get(entry.guid);
    if (!post) continue;
    const { url, published, tags, authors, title, sourceId } = post;
    expect(url).toBe(new URL(entry.url).href);
    expect(published).toBe(entry.published * 1_000);
    expect(letters(title)).toBe(letters(entry.title));
    expect(tags).toEqual(expect.arrayContaining(entry.tags));
    expect(tags).toHaveLength(new Set(entry.tags).size);
    expect(letters(authors.join())).toBe(letters(entry.author));
    expect(letters(sources.get(sourceId)?.title ?? '')).toBe(letters(feeds.get(entry.feed) ?? ''));
    expect(marksOfPost(post)).toEqual(marksOf(entry));
    const body = bodies.get(post.id);
    if (body && isWords(entry.html)) {
      expect(letters(body.text)).toBe(letters(entry.html));
      compared += 1;
    }
  }
  if (ids.length <= COMPARED) expect(compared).toBeGreaterThan(entries.length / 2);
});

test('marks go both ways, and meanwhile', { timeout: PATIENCE }, async () => {
  const { companion } = world;
  const here = await posts();
  const there = (await some(3_000)).filter(({ guid }) => here.has(guid));
  const idOf = (entry: FreshEntry | undefined) => here.get(entry?.guid ?? '')?.id ?? 0;
  const guidsOf = (entries: readonly FreshEntry[]) => entries.map(({ guid }) => guid);
  const unread = there.filter(({ read, starred }) => !read && !starred);
  const read = there.filter((entry) => entry.read && !entry.starred);
  const starred = there.filter((entry) => entry.starred);
  const [both, label] = [unread[200], unread[201]];
  if (!both || !label || read.length < 20 || starred.length < 4) throw new Error('too few entries');
  await server.mark(guidsOf(unread.slice(202, 208)), 'state/com.google/read', true);
  await server.mark(guidsOf(read.slice(0, 7)), 'state/com.google/read', false);
  await server.mark(guidsOf(starred.slice(0, 2)), 'state/com.google/starred', false);
  await server.mark([both.guid, label.guid], 'state/com.google/starred', true);
  await server.mark([label.guid], 'label/Gezeiten & <Tide> 潮', true);
  await sendMessage(companion, 'post.mark', { ids: unread.slice(0, 150).map(idOf), read: true });
  await sendMessage(companion, 'post.mark', { ids: read.slice(10, 13).map(idOf), read: false });
  await sendMessage(companion, 'post.mark', { ids: starred.slice(2, 4).map(idOf), starred: false });
  await sendMessage(companion, 'post.mark', { ids: [idOf(both)], read: true, starred: true });
  await check(companion, server);
  expect((await check(companion, server)).lastCheck?.outcome).not.toBe('failed');
  await expectAlike();
  const after = new Map((await some(3_000)).map((entry) => [entry.guid, entry]));
  const states = (entries: readonly FreshEntry[], field: 'read' | 'starred') =>
    new Set(entries.map(({ guid }) => after.get(guid)?.[field]));
  expect(states([...unread.slice(0, 150), ...unread.slice(202, 208)], 'read')).toEqual(new Set([true]));
  expect(states([...read.slice(0, 7), ...read.slice(10, 13)], 'read')).toEqual(new Set([false]));
  expect(states(starred.slice(0, 4), 'starred')).toEqual(new Set([false]));
  expect(after.get(both.guid)).toMatchObject({ read: true, starred: true });
  expect((await posts()).get(label.guid)?.tags).toContain('Gezeiten & <Tide> 潮');
});
