// `npm run soak`: a month in the real extension, its time drawn together: 200 sources that publish, 3,000 pages read, 500
// look-ups, the worker killed 10,000 times, wherever it is. Prints one JSON: heap and store as series, and verdicts.
// `-- --minutes 10` stops after that time, `-- --steps 50 --sources 40` after so much of the month.
import type { Page } from 'playwright-core';
import type { Job } from '@/utils/model/job';
import { rowsOf } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { allowSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker } from '../harness/worker';
import { pageNames, servePages } from '../pages/server';
import { seededRandom } from '../seeded-random';
import { measure, type Sample } from './measure';
import { cutOf, MONTH, onStep } from './month';
import { servePublications } from './publications';
import { verdictsOf } from './verdicts';

const BUNDLED = 17;
/** A message to a worker that is killed is never answered. */
const PATIENCE = 20_000;
const SERIES = 40;
const QUERIES = ['harbour master', '"water clock"', 'surveyor', 'tide tables frost', 'is:unread lock'];

interface Reply {
  ok: boolean;
  code?: string;
  value?: unknown;
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

/** Sends until it is answered. */
const sendSurely = (inside: Page, name: string, input: object) =>
  until(`an answer to ${name}`, () => send(inside, name, input), 60_000);

async function switchOn(companion: Companion): Promise<void> {
  await allowSites(companion, '*://*/*');
  const page = await companion.context.newPage();
  await page.goto(companion.url('welcome.html'));
  await page.getByRole('button', { name: /On every page/ }).click();
  await page.getByText('From now on Backlist looks on every page').first().waitFor();
  await page.close();
}

async function main(): Promise<void> {
  const cut = cutOf(process.argv.slice(2));
  const next = seededRandom(7);
  const publications = await servePublications(cut.sources);
  const pages = await servePages();
  const names = [
    ...(await pageNames('related')).map((name) => `related/${name}`),
    ...(await pageNames('unrelated')).map((name) => `unrelated/${name}`),
  ];
  const companion = await launch({ headless: true, flags: [`--host-resolver-rules=${publications.rules}`] });
  const began = Date.now();
  const done = { steps: 0, checks: 0, pages: 0, lookUps: 0, kills: 0 };
  const samples: Sample[] = [];
  try {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED, 60_000);
    await switchOn(companion);
    const inside = await companion.context.newPage();
    await inside.goto(companion.url('manifest.json'));
    const screen = await companion.context.newPage();
    await screen.goto(companion.url('sidepanel.html?tab=1'));
    const tab = await companion.context.newPage();

    for (let source = 0; source < cut.sources; source += 1)
      await until(
        `source ${source}`,
        async () => {
          const reply = await send(inside, 'source.add', { url: publications.feedOf(source) });
          return reply?.ok || reply?.code === 'already-added';
        },
        60_000,
      );
    const ids = (await rowsOf<{ id: number; kind: string }>(companion, 'sources'))
      .filter(({ kind }) => kind === 'feed')
      .map(({ id }) => id);

    const isOver = () => cut.minutes !== null && Date.now() - began > cut.minutes * 60_000;
    const every = Math.max(1, Math.floor(cut.steps / SERIES));
    for (let step = 0; step < cut.steps && !isOver(); step += 1) {
      for (let n = onStep(MONTH.checks, step); n > 0; n -= 1) {
        const at = Math.floor(next() * ids.length);
        if (next() < 0.3) publications.publish(Math.floor(next() * cut.sources));
        if (await send(inside, 'source.check', { id: ids[at] })) done.checks += 1;
      }
      for (let n = onStep(MONTH.pages, step); n > 0; n -= 1) {
        await tab.bringToFront();
        await tab.goto(`${pages.origin}/${names[Math.floor(next() * names.length)]}`);
        done.pages += 1;
      }
      for (let n = onStep(MONTH.lookUps, step); n > 0; n -= 1) {
        const query = QUERIES[Math.floor(next() * QUERIES.length)];
        await send(inside, 'lookup', { query, limit: 10, offset: 0, order: 'relevance' });
        done.lookUps += 1;
      }
      for (let n = onStep(MONTH.kills, step); n > 0; n -= 1) {
        // Woken by a question that nobody waits for, and killed while it works on that and on whatever is due.
        void send(inside, 'source.check', { id: ids[Math.floor(next() * ids.length)] });
        await new Promise((later) => setTimeout(later, next() * 150));
        await stopWorker(companion);
        done.kills += 1;
      }
      done.steps += 1;
      if (step % every === 0) samples.push(await measure(companion, inside, screen, step));
    }

    // Left alone, it comes to rest: every post that was published is there.
    const published = publications.published();
    const posts = await until(
      'every post',
      async () => {
        // Asked again each time: a check whose worker was killed is leased for half a minute, and read what was there then.
        for (const id of ids) await sendSurely(inside, 'source.check', { id });
        const now = (await storedCounts(companion)).posts;
        return now === published + BUNDLED ? now : null;
      },
      180_000,
    ).catch(async () => (await storedCounts(companion)).posts);
    await sendSurely(inside, 'archive.check', {});
    const cursor = await until(
      'the checkup',
      async () => {
        const job = (await rowsOf<Job>(companion, 'jobs')).find(({ kind }) => kind === 'checkup');
        return job?.cursor.state === 'resting' ? job.cursor : null;
      },
      180_000,
    );
    const found = Object.fromEntries(Object.entries(cursor).filter(([name]) => name.startsWith('last:')));
    samples.push(await measure(companion, inside, screen, done.steps));
    const rest = { sources: cut.sources, published, bundled: BUNDLED, found, posts };
    const verdicts = verdictsOf(samples, rest);
    const minutes = Math.round((Date.now() - began) / 6_000) / 10;
    console.log(JSON.stringify({ cut, minutes, done, rest, samples, verdicts }, null, 2));
    if (Object.values(verdicts).includes(false)) process.exitCode = 1;
  } finally {
    await companion.close();
    await Promise.all([publications.close(), pages.close()]);
  }
}

await main();
