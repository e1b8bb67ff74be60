// Promise: two machines that are edited at once, over a line that is cut and with workers that are stopped, come to the same
// state, with nothing lost. Here they are two real browsers with the real extension, set up as a reader sets them up; what they
// do is that of tests/converge, by the same ledger. `npm run test:converge` makes 200 runs, `npm test` a few.
//
// Each run adds to an archive and a folder that have grown since the browsers were new, ten runs before: old marks, tidied-up
// files, tombstones and removed sources are in the way as they are for a reader, and what nobody touched must not have moved.
// So a run is repeated together with those of its ten that came before it, by `BACKLIST_CONVERGE_SEED=57`.
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BrowserMachine } from '../converge/browser-machine';
import { type Feeds, serveFeeds } from '../converge/feeds';
import { expectKept, Ledger } from '../converge/ledger';
import type { Told } from '../converge/scenario';
import { type Fault, serveWebdav, type WebdavServer } from '../converge/webdav-server';
import { grantSites, sitePattern } from '../harness/site-access';
import { seededRandom } from '../seeded-random';
import { launchTwo, PATIENCE, setUpFolder, type TwoBrowsers } from './two-browsers';

const RUNS = Number(process.env.BACKLIST_CONVERGE_BROWSER_RUNS ?? 4);
const ALONE = Number(process.env.BACKLIST_CONVERGE_SEED ?? 0);
/** Runs of one pair of browsers. */
const TOGETHER = 10;
const first = ALONE > 0 ? ALONE - ((ALONE - 1) % TOGETHER) : 1;
const SEEDS = Array.from({ length: ALONE > 0 ? ALONE - first + 1 : RUNS }, (_, n) => first + n);

const FAULTS: readonly Fault[] = ['unheard', 'unanswered', 'torn', 'broken', 423, 503, 507];
const FOLDER = 'Backlist';
/** Posts of a run's publication at first, and in the end. */
const POSTS = { first: 6, last: 9 };

interface Pair {
  machines: [BrowserMachine, BrowserMachine];
  /** What both came to in the end of the last run. */
  told: Told;
}

let files: WebdavServer;
let feeds: Feeds;
const browsers: Partial<TwoBrowsers> = {};
const lines: WebdavServer[] = [];
let pair: Pair | null = null;

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});
beforeAll(async () => {
  files = await serveWebdav();
  feeds = await serveFeeds();
});
afterAll(async () => {
  await endPair();
  feeds?.close();
  await files?.close();
});

async function endPair(): Promise<void> {
  pair = null;
  await Promise.all([browsers.home, browsers.work, ...lines].map((one) => one?.close()));
  lines.splice(0);
  await rm(path.join(files.root, FOLDER), { recursive: true, force: true });
}

/** Two new browsers that follow one new folder. */
async function beginPair(): Promise<Pair> {
  await endPair();
  await launchTwo(browsers, { headless: true });
  const machines: BrowserMachine[] = [];
  for (const [name, companion] of Object.entries(browsers)) {
    const line = await serveWebdav(files);
    lines.push(line);
    await grantSites(companion, sitePattern(line.url));
    const folder = { url: `${line.url}${FOLDER}`, name, passphrase: 'mills and weirs and locks' };
    await setUpFolder(companion, folder);
    machines.push(await BrowserMachine.of(companion, line));
  }
  const [home, work] = machines as [BrowserMachine, BrowserMachine];
  return { machines: [home, work], told: await home.told() };
}

/** The account carries what either machine told it to the other, until both know the same. */
async function meetInAccount([home, work]: Pair['machines']): Promise<void> {
  for (let times = 0; times < 6; times += 1) {
    await home.exchangeAccount();
    await work.receiveItems(await home.items());
    await work.exchangeAccount();
    await home.receiveItems(await work.items());
    await home.exchangeAccount();
    const known = [JSON.stringify(await home.items()), JSON.stringify(await work.items())];
    const told = [JSON.stringify((await home.told()).sources), JSON.stringify((await work.told()).sources)];
    if (known[0] === known[1] && told[0] === told[1]) return;
  }
  throw new Error('the account does not come to rest');
}

/** Has a publication looked at, and waits until it has brought so many posts. */
async function receive(machine: BrowserMachine, url: string, posts: number): Promise<void> {
  const come = async () => {
    const { sources, posts: all, bin } = await machine.rows();
    const source = sources.find((one) => one.url === url);
    const own = all.filter(({ sourceId }) => sourceId === source?.id).length;
    const titles = new Set(bin.filter(({ title }) => title.startsWith(`Mill number ${numberOf(url)}`)));
    return { id: source?.id, whole: own + titles.size >= posts };
  };
  const { id, whole } = await come();
  if (whole) return;
  if (id !== undefined) await machine.send('source.check', { id });
  await machine.when(`${posts} posts of ${url}`, async () => ((await come()).whole ? true : null));
}

const numberOf = (url: string): number => Number(/(\d+)\.xml$/.exec(url)?.[1]);

/** Both exchange until what either knows is known to both. */
async function meet(machines: Pair['machines']): Promise<void> {
  for (const machine of [...machines, ...machines]) expect(await machine.exchange()).toBeNull();
}

async function converge(seed: number): Promise<void> {
  const now = pair as Pair;
  const { machines, told: before } = now;
  const [home, work] = machines;
  const ledgers = [new Ledger(), new Ledger()] as const;
  const random = seededRandom(seed);
  const url = feeds.url(seed);
  // Those of this pair's earlier runs: they may be paused and removed, as nothing is still to come from them.
  const earlier = [...feeds.posts.keys()].filter((n) => n !== seed).map((n) => feeds.url(n));
  feeds.posts.set(seed, POSTS.first);
  const adds = random() < 0.5 ? home : work;
  expect(await adds.send('source.add', { url })).toMatchObject({ ok: true });
  await meetInAccount(machines);
  for (const machine of machines) await receive(machine, url, POSTS.first);

  // In every other run the server has a mishap, and its folder is put back to what it was when the run began.
  const [root, backup] = [path.join(files.root, FOLDER), path.join(files.root, 'backup')];
  if (seed % 2 === 0) await cp(root, backup, { recursive: true });
  // What one of them has before the other.
  feeds.posts.set(seed, POSTS.last);
  await receive(random() < 0.5 ? home : work, url, POSTS.last);

  const away = Math.floor(random() * 4);
  const days = machines.map(async (machine, n) => {
    const ledger = ledgers[n] as Ledger;
    const [mine, line] = [seededRandom(seed * 2 + n), seededRandom(seed * 2 + n + 1e6)];
    const edit = () => machine.edit(ledger, mine, earlier);
    for (const day of [0, 1]) {
      for (let k = 1 + Math.floor(mine() * 6); k > 0; k -= 1) await edit();
      // One of them is not in reach of the server on one of the days, or none is away.
      const isAway = away === day * 2 + n;
      const befall = async (): Promise<Fault> => {
        if (line() < 0.15) await edit();
        if (line() < 0.08) await machine.kill();
        if (isAway) return 'unheard';
        return line() < 0.12 ? (FAULTS[Math.floor(line() * FAULTS.length)] ?? null) : null;
      };
      // What a worker that was stopped had still asked for is answered beside what the next one asks.
      const befalling: Promise<Fault>[] = [];
      machine.line.fault = () => {
        const one = befall();
        befalling.push(one);
        return one;
      };
      await machine.exchange();
      machine.line.fault = () => null;
      await Promise.all(befalling);
    }
  });
  for (const day of await Promise.allSettled(days)) if (day.status === 'rejected') throw day.reason;
  if (seed % 2 === 0) {
    await rm(root, { recursive: true });
    await cp(backup, root, { recursive: true });
    await rm(backup, { recursive: true });
  }

  await meetInAccount(machines);
  for (const machine of machines) await receive(machine, url, POSTS.last);
  await meet(machines);
  const [left, right] = [await home.told(), await work.told()];
  expect(right).toEqual(left);
  // Rest: an exchange that has nothing to say writes nothing.
  const there = (await readdir(root)).sort();
  for (const machine of machines) expect(await machine.exchange()).toBeNull();
  expect((await readdir(root)).sort()).toEqual(there);
  expect(await home.told()).toEqual(left);
  expectKept(left, ledgers, before);
  now.told = left;
}

// What fails is not tried again: nothing about it is chance.
test.each(SEEDS)('run %i converges', { timeout: PATIENCE * 3 }, async (seed) => {
  if (!pair || (seed - 1) % TOGETHER === 0) {
    feeds.posts.clear();
    pair = await beginPair();
  }
  const began = Date.now();
  try {
    await converge(seed);
  } catch (thrown) {
    // At once, not after the last of two hundred.
    console.error(`run ${seed}:`, thrown);
    // Those that come next begin anew.
    await endPair();
    throw thrown;
  }
  if (process.env.BACKLIST_CONVERGE_TIMES) console.log(`run ${seed}: ${Date.now() - began} ms`);
});
