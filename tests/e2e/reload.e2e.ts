// Promise: nothing is lost by our own newer version. The extension is updated in the middle of a sync, with pages open in
// which its scripts run: the sync goes on, the scripts that were left behind clear the page and say nothing, and those of
// the new version take their place.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Source } from '@/utils/model/source';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, EXTENSION, launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { badgeOf, storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { type PageServer, servePages } from '../pages/server';
import { slow } from '../sites/faults';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED } from './support';

const POSTS = 200;
const PATIENCE = 90_000;
const ARTICLE = 'related/temporal-queue-migration';

let folder: string;
let companion: Companion;
let pages: PageServer;
let site: ServedSite;
let tab: Page;
const complaints: string[] = [];

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});
beforeAll(async () => {
  if (process.env.BACKLIST_NO_BROWSER) return;
  folder = await mkdtemp(path.join(tmpdir(), 'backlist-reload-'));
  await cp(EXTENSION, path.join(folder, 'extension'), { recursive: true });
  pages = await servePages();
  site = await serveSite(slow(6, KINDS.complete.play({ title: 'The Long Shelf', posts: makePosts(POSTS) })));
  companion = await launch({
    extension: path.join(folder, 'extension'),
    profile: path.join(folder, 'profile'),
  });
  await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED);
  await switchOnEverywhere(companion);
  await allowReloads();
});
afterAll(async () => {
  await companion?.close();
  await pages?.close();
  await site?.close();
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Elements that our scripts have put on the page. */
const surfaces = () =>
  tab.evaluate(
    () => [...document.documentElement.children].filter((child) => child.matches('div[popover]')).length,
  );
const marks = () =>
  tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('backlist')).length);

/** Outside of developer mode the browser lets no extension of a folder come back after it was reloaded. */
async function allowReloads(): Promise<void> {
  const page = await companion.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}

/** Puts a newer version in place and has the browser take it, as an update does. */
async function update(version: string): Promise<void> {
  const manifest = path.join(folder, 'extension/manifest.json');
  await writeFile(
    manifest,
    (await readFile(manifest, 'utf8')).replace(/"version":"[^"]+"/, `"version":"${version}"`),
  );
  await inWorker(companion, () => void setTimeout(() => chrome.runtime.reload(), 50), null);
  await until(
    'the new version',
    async () => (await inWorker(companion, () => chrome.runtime.getManifest().version, null)) === version,
  );
}

describe('an update of the extension', () => {
  test('in the middle of a sync, with scripts in an open page', { timeout: PATIENCE * 2 }, async () => {
    await sendMessage(companion, 'settings.change', { marker: 'dot' });
    tab = await companion.context.newPage();
    tab.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
    });
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(`${pages.origin}/${ARTICLE}`);
    await tab.bringToFront();
    await until('the sign', async () => (await surfaces()) > 0);

    expect(
      await sendMessage(companion, 'source.add', { url: `${site.origin}${KINDS.complete.path}` }),
    ).toMatchObject({ ok: true });
    await until('the sync to be under way', () => site.log.length > 1);
    await update('98.0.0');

    // At the next thing that the reader does there, what was left behind is gone; the new probe looks again.
    await tab.bringToFront();
    await tab.mouse.move(30, 30);
    await tab.mouse.wheel(0, 40);
    await until('one sign at most', async () => (await surfaces()) <= 1);
    await until(
      'the new version to have looked',
      async () => (await badgeOf(companion, pages.origin)) !== '',
    );
    expect(complaints).toEqual([]);
    await until('all posts', async () => (await storedCounts(companion)).posts === BUNDLED + POSTS, PATIENCE);
    const sources = await rowsOf<Source>(companion, 'sources');
    expect(sources.map(({ lastCheck }) => lastCheck?.error)).toEqual([null, null]);
  });

  test('marks and signs of a version that is gone go at the next touch, without a word in the console', async () => {
    const reply = await sendMessage<{ ok: boolean }>(companion, 'settings.automatic', { on: false });
    expect(reply.ok).toBe(true);
    await update('99.0.0');
    await tab.bringToFront();
    await tab.mouse.click(10, 300);
    await tab.keyboard.press('ArrowDown');
    await until('nothing of us on the page', async () => (await surfaces()) === 0 && (await marks()) === 0);
    expect(complaints).toEqual([]);
  });
});
