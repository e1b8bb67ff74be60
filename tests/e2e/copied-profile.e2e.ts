// Promise: nothing is lost. A profile that is copied in the middle of a sync, while the browser runs, opens: what the copy
// caught half-way is mended, and the sync goes on.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { slow } from '../sites/faults';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED } from './support';

const POSTS = 300;
const PATIENCE = 90_000;
let folder: string;
let companion: Companion | undefined;
let site: ServedSite;
/** The end of the sync waits for the copy, however long that takes. */
const copyMade = Promise.withResolvers<void>();

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});
beforeAll(async () => {
  if (process.env.BACKLIST_NO_BROWSER) return;
  folder = await mkdtemp(path.join(tmpdir(), 'backlist-copy-'));
  const play = KINDS.archived.play({ title: 'The Harbour Letter', posts: makePosts(POSTS) });
  site = await serveSite(
    slow(5, async (request) => {
      if (request.url.pathname === '/feed/archive/1') await copyMade.promise;
      return play(request);
    }),
  );
});
afterAll(async () => {
  await companion?.close();
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Copies a folder while somebody writes in it: a file that goes meanwhile is no reason to stop. */
const copy = (from: string, to: string) =>
  new Promise<void>((done) => execFile('cp', ['-r', from, to], () => done()));

test('a profile copied while running opens, is mended, and goes on', { timeout: PATIENCE * 3 }, async () => {
  const profile = path.join(folder, 'profile');
  const running = await launch({ profile });
  companion = running;
  await until('the bundled archive', async () => (await storedCounts(running)).posts === BUNDLED, PATIENCE);
  await switchOnEverywhere(running);
  await sendMessage(running, 'source.add', { url: `${site.origin}${KINDS.archived.path}` });
  await until('some posts', async () => (await storedCounts(running)).posts > BUNDLED + 10, PATIENCE);
  const copied = path.join(folder, 'copied');
  await copy(profile, copied);
  const before = await storedCounts(running);
  await running.close();
  copyMade.resolve();
  expect(before.posts).toBeLessThan(BUNDLED + POSTS);

  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    await rm(path.join(copied, lock), { force: true });
  const second = await launch({ profile: copied });
  companion = second;
  expect((await storedCounts(second)).posts).toBeGreaterThan(BUNDLED);
  // The browser writes down what the reader allowed a little later, so the copy may not know it: then it says so, and goes
  // on when it is allowed again.
  await switchOnEverywhere(second);
  for (const { id, kind } of await rowsOf<Source>(second, 'sources')) {
    if (kind !== 'feed') continue;
    await sendMessage(second, 'source.check', { id });
    await sendMessage(second, 'source.backfill', { id, order: 'resume' });
  }
  await until(
    'all posts in the copy',
    async () => (await storedCounts(second)).posts === BUNDLED + POSTS,
    PATIENCE,
  );
  await sendMessage(second, 'archive.check', {});
  const job = await until(
    'the checkup',
    async () => {
      const found = (await rowsOf<Job>(second, 'jobs')).find(({ kind }) => kind === 'checkup');
      return found?.cursor.state === 'resting' ? found : null;
    },
    PATIENCE,
  );
  expect(Object.keys(job.cursor).filter((name) => /^last:text-(lost|astray)$/.test(name))).toEqual([]);
  const { posts, bodies } = await storedCounts(second);
  expect([posts, bodies]).toEqual([BUNDLED + POSTS, BUNDLED + POSTS]);
});
