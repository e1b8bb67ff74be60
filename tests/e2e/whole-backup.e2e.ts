// Promise: nothing is lost on the way into a backup and back. An archive of thousands of posts with something of everything is
// exported, deleted and imported in the real browser, through the page that readers use; then every row of every store that a
// backup keeps is what it was, and so are the settings. It passes through in pieces: what page and worker hold meanwhile is a
// small part of what passes.
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whileWatched } from '../harness/held-bytes';
import { changedSettings, largeArchive } from '../harness/large-archive';
import {
  type ArchiveRows,
  differences,
  fillArchive,
  readArchive,
  wipeArchive,
} from '../harness/whole-archive';
import { BUNDLED, useWorld } from './support';
import { openTransfer } from './transfer-page';

const POSTS = 20_000;
const WORDS = 130;
/** Bytes that page and worker may hold beyond what they held before, however many posts there are. */
const MOST_HELD = 24_000_000;
const PATIENCE = 1_800_000;

const world = useWorld();
let page: Page;
let folder: string;
let before: ArchiveRows;
let after: ArchiveRows;
beforeAll(async () => {
  if (!world.companion) return;
  folder = await mkdtemp(path.join(tmpdir(), 'backlist-backup-'));
  page = await openTransfer(world.companion);
});
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The size of what is in a ZIP. */
async function unpackedSize(file: string): Promise<number> {
  const reader = new ZipReader(new BlobReader(await openAsBlob(file)));
  const entries = await reader.getEntries();
  await reader.close();
  return entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
}

/** Does what may hold no more than its part of what passes. */
async function inPieces(what: string, work: () => Promise<void>): Promise<void> {
  const began = Date.now();
  const { grown, parts, looks } = await whileWatched(world.companion, page, work);
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  console.log(
    `${what}: ${seconds} s, at most ${(grown / 1e6).toFixed(1)} MB more were held (${looks} looks)`,
    parts,
  );
  expect.soft(grown, `bytes that were held while it was ${what}`).toBeLessThan(MOST_HELD);
  // One look at the end would say nothing of what was held on the way.
  expect.soft(looks).toBeGreaterThan(2);
}

test('export, wipe, import: every row is as it was, and no more than a part of it was held at any time', {
  timeout: PATIENCE,
}, async () => {
  const began = Date.now();
  await fillArchive(page, largeArchive(POSTS, WORDS, began), changedSettings());
  before = await readArchive(page);
  console.log(`filled and read: ${((Date.now() - began) / 1_000).toFixed(1)} s`);
  expect(before.get('posts')?.size).toBe(POSTS + BUNDLED);
  // Of a store without rows nothing would be proven.
  for (const [store, rows] of before) expect(rows.size, store).toBeGreaterThan(0);

  const file = path.join(folder, 'backup.zip');
  await inPieces('exported', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: PATIENCE }),
      page.getByRole('button', { name: 'Download a backup' }).click(),
    ]);
    await download.saveAs(file);
    await page.getByText('It was read back and is complete.').waitFor({ timeout: PATIENCE });
  });
  // What may be held is a part of what passes, or the bound would bound nothing.
  expect(await unpackedSize(file)).toBeGreaterThan(MOST_HELD);

  await wipeArchive(page);
  const wiped = await readArchive(page);
  for (const store of ['posts', 'bodies', 'highlights', 'tombstones']) expect(wiped.get(store)?.size).toBe(0);
  await inPieces('looked through', async () => {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText('This is: Backup of Backlist').waitFor({ timeout: PATIENCE });
  });
  await inPieces('imported', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText(/^Done\. /).waitFor({ timeout: PATIENCE });
  });
  after = await readArchive(page);
  expect(differences(before, after).slice(0, 5)).toEqual([]);
});

test('one field of one row, a row too few and a row too many are told', () => {
  const differing = (store: string, change: (rows: Map<string, string>) => void) => {
    const rows = new Map(after.get(store));
    change(rows);
    return differences(before, new Map([...after, [store, rows]]));
  };
  const key = String(1_000 + Math.floor(POSTS / 2));
  const change = (rows: Map<string, string>) =>
    rows.set(key, (rows.get(key) ?? '').replace('"readingMinutes":', '"readingMinutes":1'));
  expect(differing('posts', change)).toEqual([expect.stringContaining(`posts ${key}: `)]);
  expect(differing('bodies', (rows) => rows.delete(key))).toEqual([expect.stringMatching(/→ nothing$/)]);
  expect(differing('tombstones', (rows) => rows.set('[1,"x"]', '{}'))).toHaveLength(1);
});
