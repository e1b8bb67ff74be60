// What the dry run of a long CSV takes in the real browser: in a small archive, in a large one while its index is rebuilt, and
// in that at rest.
// `npm run bench:csv -- 10000 30` (posts, megabytes). Figures of each: seconds, what the page asked of the database (requests
// of each kind), how long it waited for that and for the worker, the most heap that it had, and posts that the rebuild did
// meanwhile. Prints one JSON object; progress goes to stderr.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { changedSettings, largeArchive } from '../harness/large-archive';
import { launch } from '../harness/launch';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { fillArchive } from '../harness/whole-archive';
import { stopWorker, wakeWorker } from '../harness/worker';
import { round } from './figures';

const posts = Number(process.argv[2] ?? 10_000);
const megabytes = Number(process.argv[3] ?? 30);
const PATIENCE = 1_800_000;
/** Words of each post: some 3 kB of text. */
const WORDS = 700;

const folder = await mkdtemp(path.join(tmpdir(), 'backlist-bench-'));
const companion = await launch({ headless: true });
const page = await companion.context.newPage();
await page.goto(companion.url('transfer.html'));
await until('the bundled archive', async () => (await storedCounts(companion)).posts >= 17, 60_000);

/** Links as Pocket lists them, most of which the archive has not. */
async function longCsv(): Promise<string> {
  const name = path.join(folder, 'pocket.csv');
  const file = await open(name, 'w');
  await file.write('title,url,time_added,tags,status\n');
  let size = 0;
  for (let n = 0; size < megabytes * 1e6; n += 1) {
    const links = Array.from(
      { length: 1_000 },
      (_, k) =>
        `"A title of link ${n}, number ${k}, kept",https://letters${k}.example/${n}/and-some-words-of-a-path,1583020800,sea|rope,unread`,
    );
    size += (await file.write(`${links.join('\n')}\n`)).bytesWritten;
  }
  await file.close();
  return name;
}

interface Watch {
  requests: Record<string, number>;
  transactions: number;
  /** Milliseconds in which at least one of them was under way. */
  database: number;
  worker: number;
}
declare const watch: Watch;

/** Counts what the page asks from now on, of the database and of the worker. */
async function countRequests(): Promise<void> {
  await page.evaluate(`
    globalThis.watch = { requests: {}, transactions: 0, database: 0, worker: 0 };
    if (!globalThis.isWatched) {
      globalThis.isWatched = true;
      const under = { database: 0, worker: 0 };
      const since = { database: 0, worker: 0 };
      const begin = (of) => { if (under[of]++ === 0) since[of] = performance.now(); };
      const end = (of) => { if (--under[of] === 0) watch[of] += performance.now() - since[of]; };
      for (const kind of [IDBObjectStore, IDBIndex])
        for (const name of ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']) {
          const method = kind.prototype[name];
          if (!method) continue;
          kind.prototype[name] = function (...args) {
            const of = (this.objectStore?.name ?? this.name) + (this.objectStore ? '/' + this.name : '') + ' ' + name;
            watch.requests[of] = (watch.requests[of] ?? 0) + 1;
            const request = method.apply(this, args);
            begin('database');
            request.addEventListener('success', () => end('database'), { once: true });
            request.addEventListener('error', () => end('database'), { once: true });
            return request;
          };
        }
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args) {
        watch.transactions += 1;
        return transaction.apply(this, args);
      };
      const { runtime } = chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = async (...args) => {
        begin('worker');
        try { return await send(...args); } finally { end('worker'); }
      };
    }
  `);
}

interface Rebuild {
  waits: boolean;
  done: number;
}

const rebuild = (): Promise<Rebuild> =>
  page.evaluate(
    () =>
      new Promise<Rebuild>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asking = db.transaction('jobs').objectStore('jobs').getAll();
          asking.onsuccess = () => {
            const job = asking.result.find(({ kind }) => kind === 'reindex');
            db.close();
            done({ waits: job !== undefined, done: Number(job?.cursor.done ?? 0) });
          };
        };
      }),
  );

async function lookThrough(what: string, file: string) {
  await page.reload();
  await countRequests();
  const before = await rebuild();
  const session = await companion.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  let heap = 0;
  let over = false;
  const watching = (async () => {
    while (!over) {
      heap = Math.max(heap, (await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
      await new Promise((done) => setTimeout(done, 500));
    }
  })();
  const began = Date.now();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText('This is: Pocket').waitFor({ timeout: PATIENCE });
  const seconds = round((Date.now() - began) / 1_000, 1);
  over = true;
  await watching;
  const asked = await page.evaluate(() => watch);
  const after = await rebuild();
  const figures = {
    seconds,
    heapMB: Math.round(heap),
    requests: Object.values(asked.requests).reduce((sum, count) => sum + count, 0),
    transactions: asked.transactions,
    waitedForDatabase: round(asked.database / 1_000, 1),
    waitedForWorker: round(asked.worker / 1_000, 1),
    rebuilt: after.waits ? after.done - before.done : null,
    mostAsked: Object.fromEntries(
      Object.entries(asked.requests)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 6),
    ),
    load: loadavg().map((load) => round(load, 1)),
  };
  console.error(what, figures);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  return figures;
}

try {
  const file = await longCsv();
  const small = await lookThrough('in a small archive', file);
  await fillArchive(page, largeArchive(posts, WORDS, Date.now()), changedSettings());
  await stopWorker(companion);
  await wakeWorker(companion);
  await until('the rebuild', async () => (await rebuild()).done > 0, 60_000);
  const began = Date.now();
  const beside = await lookThrough('beside the rebuild', file);
  await until('the end of the rebuild', async () => !(await rebuild()).waits, PATIENCE);
  const rebuiltAfter = round((Date.now() - began) / 1_000, 1);
  const atRest = await lookThrough('at rest', file);
  console.log(JSON.stringify({ posts, megabytes, small, beside, rebuiltAfter, atRest }));
} finally {
  await companion.close();
  await rm(folder, { recursive: true, force: true });
}
