// What a backup of a large archive takes in the real browser: time, size, the most memory that its page had, and how many
// rows did not come back as they were, with texts of their usual length (tests/e2e/whole-backup.e2e.ts has short ones).
// `npm run bench:backup -- 20000` (posts). With `csv` also a CSV of 200 MB, looked at.
// Prints one JSON object; progress goes to stderr.
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { changedSettings, largeArchive } from '../harness/large-archive';
import { launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { differences, fillArchive, readArchive, wipeArchive } from '../harness/whole-archive';
import { round } from './figures';

const posts = Number(process.argv[2] ?? 20_000);
const PATIENCE = 900_000;
/** Words of each post: some 3 kB of text. */
const WORDS = 700;
const folder = await mkdtemp(path.join(tmpdir(), 'backlist-bench-'));
const companion = await launch({ headless: true });
const page = await companion.context.newPage();
await page.goto(companion.url('transfer.html'));
await until('the bundled archive', async () => (await storedCounts(companion)).posts >= 17, 60_000);

interface Watched<T> {
  value: T;
  took: { seconds: number; heapMB: number };
}

/** The most heap of the page while something runs, without what was let go before it. */
async function watched<T>(what: string, start: () => Promise<T>): Promise<Watched<T>> {
  const session = await companion.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
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
  const value = await start().finally(() => {
    over = true;
  });
  const seconds = round((Date.now() - began) / 1_000);
  await watching;
  const took = { seconds, heapMB: Math.round(most) };
  await session.detach();
  console.error(`${what}: ${took.seconds} s, at most ${took.heapMB} MB of heap`);
  return { value, took };
}

const rows = () => readArchive(page, (row) => createHash('sha256').update(row).digest('base64'));

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

/** A list of two million links, looked through. */
async function lookThroughCsv() {
  const name = path.join(folder, 'pocket.csv');
  const file = await open(name, 'w');
  await file.write('title,url,time_added,tags,status\n');
  for (let n = 0; n < 2_000; n += 1) {
    const links = Array.from(
      { length: 1_000 },
      (_, k) =>
        `"A title of link ${n}, number ${k}, kept",https://site${k}.example/${n}/and-some-words-of-a-path,1583020800,sea|rope,unread`,
    );
    await file.write(`${links.join('\n')}\n`);
  }
  const { size } = await file.stat();
  await file.close();
  const { took } = await watched('a CSV', async () => {
    await input.setInputFiles(name);
    await page.getByText('This is: Pocket').waitFor({ timeout: PATIENCE });
  });
  return { megabytes: Math.round(size / 1e6), ...took };
}

try {
  await fillArchive(page, largeArchive(posts, WORDS, Date.now()), changedSettings());
  const before = await rows();
  const written = await watched('written and read back', () => backUp(page));
  const { size } = await stat(written.value);
  await wipeArchive(page);
  const looked = await watched('looked through', async () => {
    await input.setInputFiles(written.value);
    await page.getByText('This is: Backup').waitFor({ timeout: PATIENCE });
  });
  const taken = await watched('taken in', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText(/^Done\. /).waitFor({ timeout: PATIENCE });
  });
  const rowsThatDiffer = differences(before, await rows()).length;
  console.log(
    JSON.stringify({
      posts,
      megabytes: round(size / 1e6),
      written: written.took,
      lookedThrough: looked.took,
      takenIn: taken.took,
      rowsThatDiffer,
      ...(process.argv.includes('csv') ? { csv: await lookThroughCsv() } : {}),
      load: loadavg(),
    }),
  );
} finally {
  await companion.close();
  await rm(folder, { recursive: true, force: true });
}
