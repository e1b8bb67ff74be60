// Import and export in the real browser: a file of another product comes in, is taken out again, and the whole archive
// survives the way into a backup and back, row by row.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { endLeases } from '../harness/archive-rows';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { BUNDLED, useWorld } from './support';
import { choose, openTransfer, zipOf } from './transfer-page';

const AXE = path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
/** What a backup is compared by; jobs are numbered and due anew. */
const COMPARED = [
  'sources',
  'posts',
  'bodies',
  'attempts',
  'tombstones',
  'dismissals',
  'positions',
  'highlights',
];

const world = useWorld();
let page: Page;
beforeAll(async () => {
  if (!world.companion) return;
  page = await openTransfer(world.companion);
});

const posts = async () => (await storedCounts(world.companion)).posts;

/** Every row of the compared stores, as text. */
const rows = (): Promise<Record<string, string[]>> =>
  page.evaluate(
    (names) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const found: Record<string, string[]> = {};
          const tx = db.transaction(names);
          for (const name of names) {
            const asking = tx.objectStore(name).getAll();
            asking.onsuccess = () => {
              found[name] = asking.result.map((row) => JSON.stringify(row, Object.keys(row).sort()));
            };
          }
          tx.oncomplete = () => {
            db.close();
            done(found);
          };
        };
      }),
    COMPARED,
  );

/** Empties every store; what counts up goes on. */
const wipe = (): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames].filter((name) => name !== 'meta');
          const tx = db.transaction(names, 'readwrite');
          for (const name of names) tx.objectStore(name).clear();
          tx.oncomplete = () => {
            db.close();
            done();
          };
        };
      }),
  );

const HOSTILE =
  '<p onclick="steal()">By the deep, <b>four</b>.<script>steal()</script><img src=x onerror=steal()></p>';

test('an export of Omnivore: looked at, taken in, made safe, undone', async () => {
  const metadata = [
    {
      slug: 'lead',
      title: 'The lead line',
      url: 'https://lead.example/line',
      state: 'Archived',
      labels: ['sea'],
      readingProgress: 40,
      savedAt: '2023-06-07T08:09:10.000Z',
    },
    {
      slug: 'none',
      title: 'Nowhere',
      url: 'about:blank',
      state: 'Active',
      labels: [],
      readingProgress: 0,
      savedAt: '2023-06-07T08:09:10.000Z',
    },
  ];
  await choose(
    page,
    'omnivore.zip',
    await zipOf({
      'metadata_0_to_20.json': JSON.stringify(metadata),
      'content/lead.html': HOSTILE,
      'highlights/lead.md': '> By the deep, four.',
    }),
  );
  await page.getByText('This is: Omnivore').waitFor();
  expect(await page.locator('.figures tbody td').allTextContents()).toEqual(['1', '0']);
  await page.getByText('1 entry could not be read').click();
  await page.getByText('has an address that is not a web address').waitFor();
  await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Done. New posts: 1.').waitFor();
  expect(await posts()).toBe(BUNDLED + 1);
  const body = (await rows()).bodies?.find((row) => row.includes('By the deep'));
  expect(body).toContain('<b>four</b>');
  expect(body).not.toMatch(/steal|onclick|onerror|<script|\ssrc=/);
  expect((await rows()).highlights).toHaveLength(1);

  await page.getByRole('button', { name: 'Undo the import of “omnivore.zip”' }).click();
  await page.getByText('Undone: all that it brought is gone.').waitFor();
  expect(await posts()).toBe(BUNDLED);
  expect((await rows()).highlights).toEqual([]);
});

test('a broken file is told in a sentence, and changes nothing', async () => {
  const zip = await zipOf({
    'part_000000.csv': `title,url,time_added,tags,status\n${'x,https://a.example,1,,unread\n'.repeat(200)}`,
  });
  await choose(page, 'pocket.zip', zip.subarray(0, zip.length - 60));
  await page.locator('.notice', { hasText: 'This ZIP is broken or cut off' }).waitFor();
  expect(await posts()).toBe(BUNDLED);
});

test('the backup: downloaded, everything deleted, restored: every row is as it was', async () => {
  const before = await rows();
  expect(before.posts).toHaveLength(BUNDLED);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  await page.getByText('It was read back and is complete.').waitFor();
  const file = await readFile(await download.path());
  await wipe();
  expect(await posts()).toBe(0);
  await choose(page, 'backlist.zip', file);
  await page.getByText('This is: Backup of Backlist').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await until('the restored posts', async () => (await posts()) === BUNDLED);
  await page.getByText(`Done. New posts: ${BUNDLED}.`).waitFor();
  expect(await rows()).toEqual(before);
});

test('an import goes on wherever the worker was stopped, comes in once, and is taken back whole', {
  timeout: 240_000,
}, async () => {
  const before = await rows();
  const [had, links] = [await posts(), 2_000];
  const lines = Array.from(
    { length: links },
    (_, n) => `Link ${n},https://many.example/${n},1700000000,,unread`,
  );
  await choose(page, 'many.csv', Buffer.from(['title,url,time_added,tags,status', ...lines].join('\n')));
  await page.getByText('This is: Pocket').waitFor();
  await page.getByRole('switch', { name: 'Fetch the texts of the links' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  /** Stops the worker each time when there are so many posts. */
  const stopAt = async (reached: (count: number) => boolean) => {
    await until('the next stop', async () => reached(await posts()), 60_000);
    await stopWorker(world.companion);
    await endLeases(world.companion);
    await wakeWorker(world.companion);
  };
  for (const share of [0.1, 0.4, 0.7]) await stopAt((count) => count >= had + links * share);
  await page.getByText(/New posts: 2.?000\./).waitFor({ timeout: 90_000 });
  expect(await posts()).toBe(had + links);
  const urls = (await rows()).posts?.filter((row) => row.includes('many.example')) ?? [];
  expect(new Set(urls).size).toBe(links);

  await page.getByRole('button', { name: 'Undo the import of “many.csv”' }).click();
  for (const share of [0.7, 0.3]) await stopAt((count) => count <= had + links * share);
  await page.getByText('Undone: all that it brought is gone.').waitFor({ timeout: 90_000 });
  expect(await rows()).toEqual(before);
});

test('links of Pocket come in at once, and their texts one by one afterwards', {
  timeout: 180_000,
}, async () => {
  const { origin, requests } = world.pages;
  await allowSites(world.companion, sitePattern(origin));
  const before = await posts();
  const links = ['/sample-article', '/no-such-page'];
  const lines = links.map((link, n) => `Link ${n},${origin}${link},1700000000,canal|locks,unread`);
  const from = requests.length;
  await choose(
    page,
    'part_000000.csv',
    Buffer.from(['title,url,time_added,tags,status', ...lines].join('\n')),
  );
  await page.getByText('This is: Pocket').waitFor();
  expect(requests.slice(from)).toEqual([]);
  expect(await page.getByRole('switch', { name: 'Fetch the texts of the links' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await until('the links', async () => (await posts()) === before + links.length);
  const bodies = async () => (await rows()).bodies ?? [];
  const text = (await readFile(path.resolve(import.meta.dirname, '../pages/sample-article.md'), 'utf8'))
    .split('\n')
    .findLast((line) => /^[A-Z][\w ,]{40,}/.test(line));
  const words = text?.split(' ').slice(0, 5).join(' ') ?? '';
  expect(words.length).toBeGreaterThan(10);
  await until('the text of a link', async () => (await bodies()).some((row) => row.includes(words)), 60_000);
  await until('the other link to be asked for', async () => requests.includes('GET /no-such-page'), 60_000);
  // Asked for once each, and what has no text stays as a link.
  for (const link of links)
    expect(requests.slice(from).filter((one) => one === `GET ${link}`)).toHaveLength(1);
  expect(await posts()).toBe(before + links.length);
  const saved = ((await rows()).posts ?? []).filter((row) => row.includes(origin));
  expect(saved).toHaveLength(links.length);
  for (const row of saved) expect(row).toContain('canal');
});
