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
/** What the posts of the bench have of, and with, them; what else a backup holds is compared in tests/unit/transfer. */
const STORES = ['sources', 'posts', 'bodies', 'highlights', 'positions', 'tombstones', 'dismissals'];
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
          starredAt: n % 5 ? null : at,
          ...(n % 11 === 0 ? { laterAt: at, labels: ['rope', `knot ${n % 9}`] } : {}),
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

/** What a reader does with some of these posts. */
const fillBeside = (count: number): Promise<void> =>
  page.evaluate(async (total) => {
    const opening = indexedDB.open('backlist');
    const db = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    for (let first = 0; first < total; first += 500) {
      const tx = db.transaction(['highlights', 'positions', 'tombstones', 'dismissals'], 'readwrite');
      for (let n = first; n < Math.min(total, first + 500); n += 1) {
        const [id, at] = [1_000 + n, 1_500_000_000_000 + n * 3_600_000];
        if (n % 3 === 0)
          tx.objectStore('highlights').put({
            id,
            postId: id,
            urlKey: `bench.example/${n}`,
            url: `https://bench.example/${n}`,
            title: `Letter ${n}`,
            madeIn: 'post',
            quote: { type: 'TextQuoteSelector', exact: `tide ${n} of the harbour`, prefix: '', suffix: '' },
            position: { type: 'TextPositionSelector', start: 20, end: 44 },
            colour: 'green',
            note: `Of letter ${n}`,
            tags: ['sea'],
            createdAt: at,
            changedAt: at,
            deletedAt: n % 30 ? null : at,
            placings: { post: null, page: null },
          });
        if (n % 4 === 0)
          tx.objectStore('positions').put({ postId: id, offset: n % 90, quote: 'tide', progress: 0.5, at });
        if (n % 6 === 0) {
          const gone = { postId: 500_000 + n, urlKey: `bench.example/gone/${n}`, deletedAt: at };
          const tombstone = { ...gone, title: `Gone ${n}`, contentHash: `gone-${n}` };
          tx.objectStore('tombstones').put(tombstone, [1, `gone-${n}`]);
        }
        if (n % 8 === 0) tx.objectStore('dismissals').put({ at }, [`page.example/${n}`, id]);
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
      for (let after: IDBValidKey = -1; ; ) {
        const store = db.transaction(name).objectStore(name);
        const range = IDBKeyRange.lowerBound(after, true);
        const askedKeys: IDBRequest<IDBValidKey[]> = store.getAllKeys(range, 500);
        const askedRows: IDBRequest<object[]> = store.getAll(range, 500);
        await new Promise((done) => {
          store.transaction.oncomplete = done;
        });
        const [keys, rows]: [IDBValidKey[], object[]] = [askedKeys.result, askedRows.result];
        const told = rows.map((row, n) => {
          // Checks of the one real source go on meanwhile.
          const {
            lastCheck: _a,
            nextCheckAt: _b,
            lastSuccessAt: _c,
            wait: _d,
            ...rest
          } = row as never as Record<string, unknown>;
          return JSON.stringify(keys[n]) + JSON.stringify(Object.entries(rest).sort());
        });
        const bytes = new TextEncoder().encode([...hash].join() + told.join('\n'));
        hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const last = keys.at(-1);
        if (last === undefined || rows.length < 500) break;
        after = last;
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
  await fillBeside(posts);
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
