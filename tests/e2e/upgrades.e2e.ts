// Promise: nothing is lost by our own newer version, nor by an older one. In the real browser, an archive that an earlier version
// of the schema made opens when the extension is updated; one of a later version is refused with a sentence, and stays as it is.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '@/utils/store/migrations';
import { keptArchive, keptVersions, makeArchive } from '../archives/archive-file';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, EXTENSION, launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker } from '../harness/worker';

const PATIENCE = 60_000;
const LOOKED = { query: 'architecture', limit: 10, offset: 0, order: 'relevance' };
let folder: string;
let companion: Companion | undefined;

/** Under one address, so that it is one extension to the browser, whatever lies there. */
const extension = () => path.join(folder, 'extension');
async function start(): Promise<Companion> {
  await companion?.close();
  companion = await launch({ extension: extension(), profile: path.join(folder, 'profile') });
  return companion;
}

/** Starts an earlier version, of which there is nothing but its archive. */
async function startEarlier(): Promise<Companion> {
  await mkdir(extension());
  const manifest = { manifest_version: 3, name: 'Backlist', version: '0.0.1' };
  const background = { service_worker: 'background.js' };
  await writeFile(path.join(extension(), 'manifest.json'), JSON.stringify({ ...manifest, background }));
  await writeFile(path.join(extension(), 'background.js'), '');
  return start();
}

/** Updates it to the build. */
async function update(): Promise<Companion> {
  await companion?.close();
  companion = undefined;
  await rm(extension(), { recursive: true });
  await cp(EXTENSION, extension(), { recursive: true });
  return start();
}

beforeEach(async (context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
  folder = await mkdtemp(path.join(tmpdir(), 'backlist-upgrade-'));
});
afterEach(async () => {
  await companion?.close();
  companion = undefined;
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The oldest, and the newest: each one between them is tried without a browser (tests/unit/store/kept-archives.test.ts). */
const VERSIONS = [...new Set([keptVersions().at(0), keptVersions().at(-1)])];

describe('an archive that was made by version', () => {
  test.each(VERSIONS)(
    '%i of the schema opens in the updated extension, and is found',
    { timeout: PATIENCE * 3 },
    async (version) => {
      const kept = keptArchive(version ?? 0);
      const earlier = await startEarlier();
      const page = await earlier.context.newPage();
      await page.goto(earlier.url('manifest.json'));
      await page.evaluate(makeArchive, kept);
      await page.close();

      const updated = await update();
      const posts = kept.stores.find(({ name }) => name === 'posts')?.rows ?? [];
      await until('the posts', async () => (await storedCounts(updated)).posts === posts.length, PATIENCE);
      const found = await sendMessage<{ ok: boolean; value?: { total: number } }>(updated, 'lookup', LOOKED);
      expect(found.ok).toBe(true);
      const here = await rowsOf<{ id: number }>(updated, 'posts');
      for (const [id, post] of posts) expect(here.find((one) => one.id === id)).toMatchObject(post as object);
      const panel = await updated.context.newPage();
      await panel.goto(updated.url('sidepanel.html?tab=1'));
      await panel
        .getByText(new RegExp(`${posts.length} posts,`))
        .first()
        .waitFor({ timeout: PATIENCE });
      expect(updated.context.pages().some((one) => one.url().endsWith('/transfer.html?lost'))).toBe(false);
    },
  );
});

test('an archive of a newer version is refused with a sentence, by whatever screen, and left as it is', {
  timeout: PATIENCE * 2,
}, async () => {
  const newer = MIGRATIONS.length + 1;
  await cp(EXTENSION, extension(), { recursive: true });
  let running = await start();
  await until('the bundled archive', async () => (await storedCounts(running)).posts === 17, PATIENCE);
  const page = await running.context.newPage();
  await page.goto(running.url('manifest.json'));
  await page.evaluate(
    (version) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('backlist', version);
        opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('kept', 'key');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
    newer,
  );
  await stopWorker(running);
  const screens = ['sidepanel.html?tab=1', 'sidepanel.html?tab=1#/sources', 'options.html', 'transfer.html'];
  for (const screen of screens) {
    await page.goto(running.url(screen));
    await page.getByText('written by a newer version').first().waitFor({ timeout: PATIENCE });
  }
  expect(await sendMessage(running, 'post.mark', { ids: [1], starred: true })).toMatchObject({
    ok: false,
    code: 'newer-archive',
  });
  // Another start of the browser: nothing is begun anew.
  running = await start();
  const again = await running.context.newPage();
  await again.goto(running.url('sidepanel.html?tab=1'));
  await again.getByText('written by a newer version').first().waitFor({ timeout: PATIENCE });
  expect(running.context.pages().some((one) => one.url().endsWith('/transfer.html?lost'))).toBe(false);
  const left = await again.evaluate(
    () =>
      new Promise<[number, number, unknown]>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['posts', 'future']);
          const count = transaction.objectStore('posts').count();
          const kept = transaction.objectStore('future').get('key');
          transaction.oncomplete = () => done([db.version, count.result, kept.result]);
        };
      }),
  );
  expect(left).toEqual([newer, 17, 'kept']);
});
