// A month, or a cut of it, walked step by step in the real extension: checks, pages, look-ups and kills in their proportions.
import type { Page } from 'playwright-core';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { rowsOf } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { pageNames, servePages } from '../pages/server';
import { seededRandom } from '../seeded-random';
import { killAfter } from './kills';
import { measure, type Sample } from './measure';
import { type Cut, MONTH, onStep } from './month';
import { type Publications, servePublications } from './publications';
import { type Verdicts, verdictsOf } from './verdicts';

const BUNDLED = 17;
/** A message to a worker that is killed is never answered. */
const PATIENCE = 20_000;
/** A check whose worker was killed is left alone until its lease is over, half a minute; and 200 sources have much to do. */
const REST = 900_000;
const SERIES = 40;
/** The longest that a worker lives before it is killed, in milliseconds: some die as they begin, some in the middle of a check. */
const LONGEST_LIFE = 150;
const QUERIES = ['harbour master', '"water clock"', 'surveyor', 'tide tables frost', 'is:unread lock'];

interface Reply {
  ok: boolean;
  code?: string;
  value?: unknown;
}

interface Done {
  steps: number;
  checks: number;
  pages: number;
  lookUps: number;
  kills: number;
}

export interface SoakReport {
  cut: Cut;
  minutes: { adding: number; month: number; rest: number };
  done: Done;
  /** What a kill took in the middle, in milliseconds, the worker's own life in it left out. */
  killTook: number;
  rest: { sources: number; published: number; bundled: number; found: object; posts: number };
  samples: Sample[];
  verdicts: Verdicts;
}

/** Sends the worker a message; null where it was killed before it answered. */
async function send(inside: Page, name: string, input: object): Promise<Reply | null> {
  const asking = inside.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<Reply>, {
    name,
    input,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), PATIENCE);
  });
  try {
    return await Promise.race([asking.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Subscribes to all publications, one after the other, and answers their ids. */
async function subscribe(companion: Companion, inside: Page, publications: Publications, sources: number) {
  for (let source = 0; source < sources; source += 1)
    await until(
      `source ${source}`,
      async () => {
        const reply = await send(inside, 'source.add', { url: publications.feedOf(source) });
        return reply?.ok || reply?.code === 'already-added';
      },
      60_000,
    );
  return (await rowsOf<Source>(companion, 'sources'))
    .filter(({ kind }) => kind === 'feed')
    .map(({ id }) => id);
}

/** Waits, for as long as it may take, until no job is due; the checkup rests and goes on while the others work. */
async function workToEnd(companion: Companion): Promise<void> {
  await until(
    'all that is due to be done',
    async () =>
      (await rowsOf<Job>(companion, 'jobs')).every(
        (job) => job.kind === 'checkup' || job.notBefore > Date.now(),
      ),
    REST,
  ).catch((error) => console.warn(String(error)));
}

/** What the checkup finds, ordered as the reader orders it; one that does not come to its end is found as well. */
async function checkup(companion: Companion, inside: Page): Promise<object> {
  await until('an answer', () => send(inside, 'archive.check', {}), 60_000);
  const ended = await until(
    'the checkup',
    async () =>
      (await rowsOf<Job>(companion, 'jobs')).find(
        ({ kind, cursor }) => kind === 'checkup' && cursor.state === 'resting',
      ),
    REST,
  ).catch(() => null);
  if (ended === null) return { unfinished: 1 };
  return Object.fromEntries(Object.entries(ended.cursor).filter(([name]) => name.startsWith('last:')));
}

/** Left alone, it comes to rest: answers the number of posts when every one that was published is there, or after a while. */
async function restOf(companion: Companion, inside: Page, ids: readonly number[], published: number) {
  const end = Date.now() + REST;
  let posts = 0;
  while (posts !== published + BUNDLED && Date.now() < end) {
    // Asked again each time: a check that was under way has read what was there then.
    for (const id of ids) await send(inside, 'source.check', { id });
    await workToEnd(companion);
    posts = (await storedCounts(companion)).posts;
  }
  return { posts, found: await checkup(companion, inside) };
}

const minutesSince = (began: number) => Math.round((Date.now() - began) / 6_000) / 10;

/** @param say hears how far it is */
export async function walkMonth(cut: Cut, say: (message: string) => void): Promise<SoakReport> {
  const next = seededRandom(7);
  const publications = await servePublications(cut.sources);
  const pages = await servePages();
  const names = [
    ...(await pageNames('related')).map((name) => `related/${name}`),
    ...(await pageNames('unrelated')).map((name) => `unrelated/${name}`),
  ];
  const companion = await launch({ headless: true, flags: [`--host-resolver-rules=${publications.rules}`] });
  const done: Done = { steps: 0, checks: 0, pages: 0, lookUps: 0, kills: 0 };
  const samples: Sample[] = [];
  try {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED, 60_000);
    await switchOnEverywhere(companion);
    const inside = await companion.context.newPage();
    await inside.goto(companion.url('manifest.json'));
    const screen = await companion.context.newPage();
    await screen.goto(companion.url('sidepanel.html?tab=1'));
    const tab = await companion.context.newPage();

    let began = Date.now();
    const ids = await subscribe(companion, inside, publications, cut.sources);
    const anyId = () => ids[Math.floor(next() * ids.length)];
    const adding = minutesSince(began);
    say(`${ids.length} sources after ${adding} minutes`);

    began = Date.now();
    const isOver = () => cut.minutes !== null && Date.now() - began > cut.minutes * 60_000;
    const every = Math.max(1, Math.floor(cut.steps / SERIES));
    const kills: number[] = [];
    for (let step = 0; step < cut.steps && !isOver(); step += 1) {
      for (let n = onStep(MONTH.checks, step); n > 0; n -= 1) {
        if (next() < 0.3) publications.publish(Math.floor(next() * cut.sources));
        if (await send(inside, 'source.check', { id: anyId() })) done.checks += 1;
      }
      for (let n = onStep(MONTH.pages, step); n > 0; n -= 1) {
        await tab.bringToFront();
        await tab.goto(`${pages.origin}/${names[Math.floor(next() * names.length)]}`);
        done.pages += 1;
      }
      for (let n = onStep(MONTH.lookUps, step); n > 0; n -= 1) {
        const query = QUERIES[Math.floor(next() * QUERIES.length)];
        if (await send(inside, 'lookup', { query, limit: 10, offset: 0, order: 'relevance' }))
          done.lookUps += 1;
      }
      for (let n = onStep(MONTH.kills, step); n > 0; n -= 1) {
        // Woken by a question that nobody waits for, and killed while it works on that and on whatever is due.
        void send(inside, 'source.check', { id: anyId() });
        const life = next() * LONGEST_LIFE;
        const at = Date.now();
        if (await killAfter(companion, life)) done.kills += 1;
        kills.push(Date.now() - at - life);
      }
      done.steps += 1;
      if (step % every !== 0) continue;
      const sample = await measure(companion, inside, screen, step);
      samples.push(sample);
      say(
        `step ${step + 1} of ${cut.steps}: ${minutesSince(began)} minutes, ${done.kills} kills, screens ${sample.screenHeap} bytes, store ${sample.storeBytes} bytes, ${sample.rows.posts} posts`,
      );
    }
    const month = minutesSince(began);

    began = Date.now();
    const published = publications.published();
    const { posts, found } = await restOf(companion, inside, ids, published);
    samples.push(await measure(companion, inside, screen, done.steps));
    const rest = { sources: cut.sources, published, bundled: BUNDLED, found, posts };
    const killTook = Math.round(kills.toSorted((a, b) => a - b)[Math.floor(kills.length / 2)] ?? 0);
    const minutes = { adding, month, rest: minutesSince(began) };
    return { cut, minutes, done, killTook, rest, samples, verdicts: verdictsOf(samples, rest) };
  } finally {
    await companion.close();
    await Promise.all([publications.close(), pages.close()]);
  }
}
