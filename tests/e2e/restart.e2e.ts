// Promise: a back catalogue survives a browser restart. The browser is closed in the middle of it and opened again with
// the same profile; it goes on by itself, and what is here already is not asked for again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Companion, launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, openSources, subscribe } from './support';

const POSTS = 40;
const TITLE = 'The Harbour Letter';
const PATIENCE = 90_000;

let profile: string;
let companion: Companion | undefined;
let site: ServedSite;

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});
beforeAll(async () => {
  if (process.env.BACKLIST_NO_BROWSER) return;
  profile = await mkdtemp(path.join(tmpdir(), 'backlist-restart-'));
  site = await serveSite(KINDS.sitemap.play({ title: TITLE, posts: makePosts(POSTS) }));
});
afterAll(async () => {
  await companion?.close();
  await site?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const posts = async (running: Companion): Promise<number> => (await storedCounts(running)).posts - BUNDLED;
const pagesAsked = () => site.log.map((line) => line.path).filter((one) => one.startsWith('/posts/'));

test('a back catalogue goes on when the browser is opened again', { timeout: PATIENCE * 3 }, async () => {
  const first = await launch({ profile });
  companion = first;
  await until('the bundled archive', async () => (await posts(first)) === 0, PATIENCE);
  await subscribe(first, `${site.origin}/feed`, TITLE);
  // More than the feed names, and not all: in the middle of the pages that the sitemap names.
  await until('some of it', () => pagesAsked().length >= 8, PATIENCE);
  const before = await posts(first);
  await first.close();
  expect(before).toBeLessThan(POSTS);
  const asked = pagesAsked().length;

  const second = await launch({ profile });
  companion = second;
  expect(await posts(second)).toBeGreaterThanOrEqual(before);
  await until('all of it', async () => (await posts(second)) === POSTS, PATIENCE);
  expect(pagesAsked().length).toBeGreaterThan(asked);
  const side = await openSources(second);
  await side.click('button', `About the source “${TITLE}”`);
  await until('the page to say so', async () => /All that could be found/.test(await side.text()), PATIENCE);
  // What was read for the write that the end of the browser came before is read once more, and nothing else.
  const pages = pagesAsked();
  expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(10);
});
