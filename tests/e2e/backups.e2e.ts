// Backups that are made by themselves, in the browser's real downloads folder: written, whole, five of them kept, and a
// place that cannot be written to is told.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '@/utils/model/job';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { openPanel } from '../harness/doors';
import { pressAllow } from '../harness/site-access';
import { until } from '../harness/until';
import { BUNDLED, needsScreen, useWorld } from './support';
import { openTransfer } from './transfer-page';

configure({ useWebWorkers: false });

const TODAY = /^backlist-20(?!20)\d\d-\d\d-\d\d\.zip$/;
/** Days of older backups, the oldest first. */
const OLDER = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05'];

const downloads = await mkdtemp(path.join(tmpdir(), 'backlist-downloads-'));
const folder = path.join(downloads, 'Backlist');
const world = useWorld({ launch: () => ({ downloads }) });
let page: Page;
beforeAll(async () => {
  if (!world.companion) return;
  page = await openTransfer(world.companion);
  await page.bringToFront();
});
afterAll(() => rm(downloads, { recursive: true, force: true }));

const names = async () => (await readdir(folder).catch(() => [])).sort();

/** Has one made now, as the button to try again does. */
const again = (to: 'downloads' | 'folder') => sendMessage(world.companion, 'backup.plan', { to, days: 7 });

/** When the last one was complete, in milliseconds since 1970; 0 where there was none. */
async function lastAt(): Promise<number> {
  const job = (await rowsOf<Job>(world.companion, 'jobs')).find(({ kind }) => kind === 'backup');
  return Number(job?.cursor.at ?? 0);
}

test('one is made once the browser was asked, and is whole there', async (context) => {
  needsScreen(context, world.companion);
  await page.getByText('To the downloads folder').click();
  await pressAllow(world.companion);
  await page.getByText(/^backlist-.*: 17 posts, read back and complete\.$/).waitFor();
  const [made, ...others] = await names();
  expect(others).toEqual([]);
  expect(made).toMatch(TODAY);
  const bytes = await readFile(path.join(folder, made ?? ''));
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), { checkCrc32: true });
  const entries = new Map((await reader.getEntries()).map((entry) => [entry.filename, entry]));
  const textOf = async (name: string) => {
    const entry = entries.get(name);
    return entry && !entry.directory ? entry.getData(new TextWriter()) : '';
  };
  const manifest = JSON.parse(await textOf('manifest.json'));
  expect(manifest.format).toBe('backlist-backup');
  for (const { path: name, rows } of manifest.files as { path: string; rows: number }[])
    expect([name, (await textOf(name)).split('\n').length - 1]).toEqual([name, rows]);
  expect((await textOf('posts.jsonl')).split('\n').length - 1).toBe(BUNDLED);
  await reader.close();
  // The browser's copy is the only one: the extension's own is let go.
  const own = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      const root = await navigator.storage.getDirectory();
      for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys())
        found.push(name);
      return found;
    });
  await expect.poll(own).toEqual([]);
});

test('the last five are kept; what the reader has there besides is left alone', async (context) => {
  needsScreen(context, world.companion);
  await writeFile(path.join(folder, 'mine.txt'), 'mine');
  await writeFile(path.join(folder, 'backlist-2020-01-09.zip'), 'of another browser');
  // As this extension left them, each on a day of its own: archives with nothing in them.
  for (const day of OLDER) {
    const states = await page.evaluate(async (filename) => {
      const end = new Uint8Array(22);
      end.set([0x50, 0x4b, 5, 6]);
      const url = URL.createObjectURL(new Blob([end], { type: 'application/zip' }));
      const id = await chrome.downloads.download({ url, filename, conflictAction: 'overwrite' });
      for (let tries = 0; tries < 100; tries += 1) {
        const [item] = await chrome.downloads.search({ id });
        if (item?.state !== 'in_progress') return [item?.state, item?.error ?? null];
        await new Promise((done) => setTimeout(done, 100));
      }
      return (await chrome.downloads.search({ id })).map((item) => JSON.stringify(item));
    }, `Backlist/backlist-${day}.zip`);
    expect(states).toEqual(['complete', null]);
  }
  const before = await lastAt();
  await again('downloads');
  await until('the next one', async () => (await lastAt()) > before);
  await expect
    .poll(async () => (await names()).filter((name) => !TODAY.test(name)))
    .toEqual([
      'backlist-2020-01-02.zip',
      'backlist-2020-01-03.zip',
      'backlist-2020-01-04.zip',
      'backlist-2020-01-05.zip',
      'backlist-2020-01-09.zip',
      'mine.txt',
    ]);
  expect((await names()).filter((name) => TODAY.test(name))).toHaveLength(1);
});

test('a folder that cannot be written to is told, with what to do; then it goes on', async (context) => {
  needsScreen(context, world.companion);
  const last = page.getByText(/: 17 posts, read back and complete\.$/);
  await rm(folder, { recursive: true });
  // A file stands where the folder should be.
  await writeFile(folder, 'in the way');
  await again('downloads');
  const notice = page.locator('.auto-backup .notice');
  await notice.getByText('The backup could not be saved.').waitFor();
  await notice.getByText('Choose its place again, and allow it when the browser asks.').waitFor();
  // The last good one stays named.
  await last.waitFor();
  await rm(folder);
  await mkdir(folder);
  await page.getByRole('button', { name: 'Try again' }).click();
  await notice.waitFor({ state: 'detached' });
  await expect.poll(names).toEqual([expect.stringMatching(TODAY)]);
});

test('where the browser takes the downloads back, it is told, and allowed again by one click', async (context) => {
  needsScreen(context, world.companion);
  await page.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }));
  await again('downloads');
  const notice = page.locator('.auto-backup .notice');
  await notice.getByText('The backup could not be saved.').waitFor();
  const before = await lastAt();
  await page.getByRole('button', { name: 'Try again' }).click();
  await until('the next one', async () => (await lastAt()) > before);
  await notice.waitFor({ state: 'detached' });
});

const FOLDER = 'readers-folder';

/** Files of a folder of the page's own, which stands for one that the reader picks: no test can press the system's dialog. */
const inFolder = (write: readonly string[] = []): Promise<string[]> =>
  page.evaluate(
    async ([name, files]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(name, { create: true });
      for (const file of files) await folder.getFileHandle(file, { create: true });
      const found: string[] = [];
      for await (const one of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        found.push(one);
      return found.sort();
    },
    [FOLDER, write] as const,
  );

/** Has the system's dialog answer with that folder, or closed. */
const pick = (answer: 'folder' | 'closed') =>
  page.evaluate(
    ([name, how]) => {
      Object.assign(window, {
        async showDirectoryPicker() {
          if (how === 'closed') throw new DOMException('closed', 'AbortError');
          return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
        },
      });
    },
    [FOLDER, answer] as const,
  );

/** What the reader's folder holds of one of its files, as a ZIP. */
const namesIn = async (file: string): Promise<string[]> => {
  const bytes = await page.evaluate(
    async ([name, one]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await (await root.getDirectoryHandle(name)).getFileHandle(one);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    },
    [FOLDER, file] as const,
  );
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  return (await reader.getEntries()).map(({ filename }) => filename);
};

test('to a folder: chosen once, five kept, and nothing else there is touched', async () => {
  await page.reload();
  await pick('closed');
  await page.getByText('To a folder of your choice').click();
  await page.locator('.auto-backup .notice').getByText('The backup could not be saved.').waitFor();
  await inFolder([...OLDER.map((day) => `backlist-${day}.zip`), 'mine.txt']);
  await pick('folder');
  const before = await lastAt();
  await page.getByText('To a folder of your choice').click();
  await until('the backup', async () => (await lastAt()) > before);
  await page.getByText(/: 17 posts, read back and complete\.$/).waitFor();
  const found = await inFolder();
  const made = found.find((name) => TODAY.test(name)) ?? '';
  expect(found).toEqual([...OLDER.slice(1).map((day) => `backlist-${day}.zip`), made, 'mine.txt']);
  expect(await namesIn(made)).toEqual(expect.arrayContaining(['manifest.json', 'posts.jsonl']));
});

test('a folder that the browser gives no more is told as that, there and in the panel', async () => {
  // A folder of the disk as the browser hands it over, which may be read until the reader allows more: as after a restart.
  const real = await mkdtemp(path.join(tmpdir(), 'backlist-folder-'));
  await page.evaluate(() => {
    window.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const [item] = event.dataTransfer?.items ?? [];
        const held = item as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle> };
        held.getAsFileSystemHandle().then((handle) => {
          indexedDB.open('backlist-folder').onsuccess = ({ target }) => {
            const db = (target as IDBOpenDBRequest).result;
            const tx = db.transaction('handles', 'readwrite');
            tx.objectStore('handles').put(handle, 'backups');
            tx.oncomplete = () => {
              db.close();
              document.title = 'given';
            };
          };
        });
      },
      { capture: true },
    );
  });
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 200,
      data: { items: [], files: [real], dragOperationsMask: 1 },
    });
  await expect.poll(() => page.title()).toBe('given');
  await again('folder');
  const notice = page.locator('.auto-backup .notice');
  await notice.getByText('The browser no longer lets Backlist write to the folder').waitFor();
  expect(await readdir(real)).toEqual([]);
  const side = await openPanel(world.companion);
  await side.shows('The last automatic backup could not be made.');
  await side.close();
  await rm(real, { recursive: true });
  await pick('folder');
  await page.getByRole('button', { name: 'Choose another folder' }).click();
  await notice.waitFor({ state: 'detached' });
});

test('a folder that is gone is told, and another one is chosen by the same button', async () => {
  await page.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
  }, FOLDER);
  await again('folder');
  const notice = page.locator('.auto-backup .notice');
  await notice.getByText('The backup could not be saved.').waitFor();
  await page.getByRole('button', { name: 'Choose another folder' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await notice.waitFor({ state: 'detached' });
  await expect.poll(() => inFolder()).toEqual([expect.stringMatching(TODAY)]);
});
