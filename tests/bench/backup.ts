// What a backup of a large archive takes in the real browser: time, size, the most memory that its page had, and how many
// rows did not come back as they were, with texts of their usual length (tests/e2e/whole-backup.e2e.ts has short ones).
// `npm run bench:backup -- 20000` (posts). With `csv` also a CSV of 200 MB, looked at.
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { changedSettings, largeArchive } from '../harness/large-archive';
import { launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { differences, fillArchive, readArchive, wipeArchive } from '../harness/whole-archive';

const posts = Number(process.argv[2] ?? 20_000);
const PATIENCE = 900_000;
/** Words of each post: some 3 kB of text. */
const WORDS = 700;
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

try {
  await fillArchive(page, largeArchive(posts, WORDS, Date.now()), changedSettings());
  const before = await rows();
  const out = await watched(backUp(page));
  const { size } = await stat(out.value);
  console.log(
    `export and reading back: ${out.seconds} s, ${(size / 1e6).toFixed(1)} MB, at most ${out.most} MB of heap`,
  );
  await wipeArchive(page);
  await input.setInputFiles(out.value);
  const read = await watched(page.getByText('This is: Backup').waitFor({ timeout: PATIENCE }));
  console.log(`dry run: ${read.seconds} s, at most ${read.most} MB of heap`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const taken = await watched(page.getByText(/^Done\. /).waitFor({ timeout: PATIENCE }));
  console.log(`restore: ${taken.seconds} s`);
  console.log(`rows that differ: ${differences(before, await rows()).length}`);
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
