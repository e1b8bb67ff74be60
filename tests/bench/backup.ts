// What a backup of a large archive takes in the real browser: time, size, the most memory that its page had, and whether
// every row came back. `npm run bench:backup -- 20000` (posts). With `csv` also a CSV of 200 MB, looked at.
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';

const posts = Number(process.argv[2] ?? 20_000);
const PATIENCE = 900_000;
const STORES = ['sources', 'posts', 'bodies'];
const folder = await mkdtemp(path.join(tmpdir(), 'backlist-bench-'));
const companion = await launch({ headless: true });
const page = await companion.context.newPage();
await page.goto(companion.url('transfer.html'));
await until('the bundled archive', async () => (await storedCounts(companion)).posts >= 17, 60_000);

/** The most heap of the page while something runs, in megabytes. */
async function watched<T>(work: Promise<T>): Promise<{ value: T; most: number; seconds: number }> {
  const session = await companion.context.newCDPSession(page);
  const began = Date.now();
  let most = 0;
  let over = false;
  const watching = (async () => {
    while (!over) {
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      most = Math.max(most, usedSize / 1e6);
      await new Promise((done) => setTimeout(done, 250));
    }
  })();
  const value = await work;
  over = true;
  await watching;
  await session.detach();
  return { value, most: Math.round(most), seconds: (Date.now() - began) / 1_000 };
}

/** Fills the archive without sync: rows as ingest writes them, some 3 kB of text each. */
const fill = (count: number): Promise<void> =>
  page.evaluate(async (total) => {
    const opening = indexedDB.open('backlist');
    const db = await new Promise<IDBDatabase>((done, fail) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const words = 'the tide of the harbour came in and the letters of the morning went out again '.split(' ');
    for (let first = 0; first < total; first += 500) {
      const tx = db.transaction(['posts', 'bodies'], 'readwrite');
      for (let n = first; n < Math.min(total, first + 500); n += 1) {
        const id = 1_000 + n;
        const text = Array.from({ length: 700 }, (_, k) => words[(n * 7 + k * k) % words.length]).join(' ');
        const at = 1_500_000_000_000 + n * 3_600_000;
        const common = {
          authors: [],
          tags: ['sea'],
          lang: 'en',
          excerpt: text.slice(0, 300),
          readingMinutes: 3,
        };
        tx.objectStore('posts').put({
          id,
          sourceId: 1,
          guid: `bench-${n}`,
          urlKey: `bench.example/${n}`,
          url: `https://bench.example/${n}`,
          title: `Letter ${n}`,
          published: at,
          updated: null,
          contentHash: `hash-${n}`,
          addedAt: at,
          sortedAt: at,
          readAt: n % 3 ? null : at,
          starredAt: null,
          ...common,
        });
        tx.objectStore('bodies').put({ id, html: `<p>${text}</p>`, text });
      }
      await new Promise((done) => {
        tx.oncomplete = done;
      });
    }
    db.close();
  }, count);

/** A hash over every row of the compared stores. */
const fingerprint = (): Promise<string> =>
  page.evaluate(async (names) => {
    const opening = indexedDB.open('backlist');
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    let hash = new Uint8Array(32);
    for (const name of names) {
      for (let after = -1; ; ) {
        const asking = db
          .transaction(name)
          .objectStore(name)
          .getAll(IDBKeyRange.lowerBound(after, true), 500);
        const rows = await new Promise<{ id: number }[]>((done) => {
          asking.onsuccess = () => done(asking.result);
        });
        const told = rows.map((row) => {
          // Checks of the one real source go on meanwhile.
          const {
            lastCheck: _a,
            nextCheckAt: _b,
            lastSuccessAt: _c,
            wait: _d,
            ...rest
          } = row as never as Record<string, unknown>;
          return JSON.stringify(rest, Object.keys(rest).sort());
        });
        const bytes = new TextEncoder().encode([...hash].join() + told.join('\n'));
        hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const last = rows.at(-1);
        if (!last || rows.length < 500) break;
        after = last.id;
      }
    }
    db.close();
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, STORES);

const wipe = (): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('backlist');
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const names = [...db.objectStoreNames].filter((name) => name !== 'meta');
    const tx = db.transaction(names, 'readwrite');
    for (const name of names) tx.objectStore(name).clear();
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });

async function backUp(on: Page): Promise<string> {
  const [download] = await Promise.all([
    on.waitForEvent('download', { timeout: PATIENCE }),
    on.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  const file = path.join(folder, 'backup.zip');
  await download.saveAs(file);
  return file;
}

const input = page.locator('input[type=file]').first();

try {
  await fill(posts);
  const before = await fingerprint();
  const out = await watched(backUp(page));
  const { size } = await stat(out.value);
  console.log(
    `export and reading back: ${out.seconds} s, ${(size / 1e6).toFixed(1)} MB, at most ${out.most} MB of heap`,
  );
  await wipe();
  await input.setInputFiles(out.value);
  const read = await watched(page.getByText('This is: Backup').waitFor({ timeout: PATIENCE }));
  console.log(`dry run: ${read.seconds} s, at most ${read.most} MB of heap`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const taken = await watched(page.getByText(/^Done: /).waitFor({ timeout: PATIENCE }));
  console.log(`restore: ${taken.seconds} s`);
  console.log(`identical: ${(await fingerprint()) === before}`);
  if (process.argv.includes('csv')) {
    const name = path.join(folder, 'pocket.csv');
    const file = await open(name, 'w');
    await file.write('title,url,time_added,tags,status\n');
    for (let n = 0; n < 2_000; n += 1) {
      const rows = Array.from(
        { length: 1_000 },
        (_, k) =>
          `"A title of link ${n}, number ${k}, kept",https://site${k}.example/${n}/and-some-words-of-a-path,1583020800,sea|rope,unread`,
      );
      await file.write(`${rows.join('\n')}\n`);
    }
    console.log(`CSV of ${((await file.stat()).size / 1e6).toFixed(0)} MB`);
    await file.close();
    await input.setInputFiles(name);
    const csv = await watched(page.getByText('This is: Pocket').waitFor({ timeout: PATIENCE }));
    console.log(`dry run of it: ${csv.seconds} s, at most ${csv.most} MB of heap`);
  }
} finally {
  await companion.close();
  await rm(folder, { recursive: true, force: true });
}
