// A month, or a cut of it, walked step by step in the real extension: checks, pages, look-ups and kills in their proportions.
import type { Page } from 'playwright-core';
import { launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { pageNames, servePages } from '../pages/server';
import { seededRandom } from '../seeded-random';
import { answerFor, feedsOf, openInside, send, tabIdOf } from './ask';
import { type WorkerWatch, watchWorker } from './kills';
import { measure, type Sample } from './measure';
import { type Cut, MONTH, onStep } from './month';
import { type Publications, servePublications } from './publications';
import { restOf } from './rest';
import { type Verdicts, verdictsOf } from './verdicts';

const BUNDLED = 17;
const SERIES = 40;
/** Tabs in which pages are read at once, and sources that are added at once. */
const AT_ONCE = 3;
/** The longest that a worker lives before it is killed, in milliseconds: some die as they begin, some in the middle of a check. */
const LONGEST_LIFE = 150;
const QUERIES = ['harbour master', '"water clock"', 'surveyor', 'tide tables frost', 'is:unread lock'];

interface Done {
  steps: number;
  checks: number;
  pages: number;
  /** Of these, those for which the worker had an answer before the next one was opened. */
  answers: number;
  lookUps: number;
  kills: number;
  /** Of these, those of a worker that had begun to work. */
  killsAtWork: number;
}

export interface SoakReport {
  cut: Cut;
  minutes: { adding: number; month: number; rest: number };
  /** Of the month, what it was spent on, in minutes. */
  spent: Record<'reading' | 'kills' | 'measuring', number>;
  done: Done;
  /** What a kill took in the middle, in milliseconds, the worker's own life in it left out. */
  killTook: number;
  rest: { sources: number; published: number; bundled: number; found: object; posts: number };
  samples: Sample[];
  verdicts: Verdicts;
}

/** Subscribes to all publications, and answers their ids. */
async function subscribe(inside: Page, publications: Publications, sources: number): Promise<number[]> {
  const add = (source: number) =>
    until(
      `source ${source}`,
      async () => {
        const reply = await send(inside, 'source.add', { url: publications.feedOf(source) });
        return reply?.ok || reply?.code === 'already-added';
      },
      60_000,
    );
  let next = 0;
  const addSome = async () => {
    while (next < sources) await add(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, addSome));
  return feedsOf(inside);
}

const inMinutes = (milliseconds: number) => Math.round(milliseconds / 6_000) / 10;
const median = (values: readonly number[]) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

/** The month's own acts, over a browser that was made ready for them. */
class Walk {
  readonly done: Done = {
    ...{ steps: 0, checks: 0, pages: 0, answers: 0, lookUps: 0, kills: 0, killsAtWork: 0 },
  };
  readonly spent: SoakReport['spent'] = { reading: 0, kills: 0, measuring: 0 };
  /** What each kill took, the worker's own life in it left out. */
  readonly killTimes: number[] = [];
  private readonly next = seededRandom(7);

  constructor(
    private readonly inside: Page,
    private readonly tabs: readonly { page: Page; id: number }[],
    private readonly worker: WorkerWatch,
    private readonly publications: Publications,
    private readonly ids: readonly number[],
    private readonly addresses: readonly string[],
  ) {}

  private any<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** What a reader does, and what is due meanwhile: at once, each tab a page after the other. */
  async read(step: number): Promise<void> {
    const began = Date.now();
    const { inside, done, publications, ids } = this;
    const acts: Promise<unknown>[] = [];
    for (let n = onStep(MONTH.checks, step); n > 0; n -= 1) {
      if (this.next() < 0.3) publications.publish(Math.floor(this.next() * ids.length));
      acts.push(
        send(inside, 'source.check', { id: this.any(ids) }).then((reply) => {
          if (reply) done.checks += 1;
        }),
      );
    }
    const addresses = Array.from({ length: onStep(MONTH.pages, step) }, () => this.any(this.addresses));
    acts.push(
      ...this.tabs.map(async (tab, n) => {
        for (const address of addresses.filter((_, at) => at % this.tabs.length === n)) {
          const answer = answerFor(inside, tab.id);
          await tab.page.goto(address);
          done.pages += 1;
          if (await answer) done.answers += 1;
        }
      }),
    );
    for (let n = onStep(MONTH.lookUps, step); n > 0; n -= 1)
      acts.push(
        send(inside, 'lookup', { query: this.any(QUERIES), limit: 10, offset: 0, order: 'relevance' }).then(
          (reply) => {
            if (reply) done.lookUps += 1;
          },
        ),
      );
    await Promise.all(acts);
    this.spent.reading += Date.now() - began;
  }

  /** Has the worker woken by a question that nobody waits for, and killed while it works on that and on whatever is due. */
  async kill(step: number): Promise<void> {
    const began = Date.now();
    for (let n = onStep(MONTH.kills, step); n > 0; n -= 1) {
      void send(this.inside, 'source.check', { id: this.any(this.ids) });
      // How soon a worker works depends on the machine: that half of them die at work does not.
      const moment = n % 2 === 0 ? 'starting' : 'running';
      const life = this.next() * LONGEST_LIFE;
      const at = Date.now();
      if (await this.worker.killAfter(moment, life)) {
        this.done.kills += 1;
        if (moment === 'running') this.done.killsAtWork += 1;
      }
      this.killTimes.push(Date.now() - at - life);
    }
    this.spent.kills += Date.now() - began;
  }
}

/** @param say hears how far it is */
export async function walkMonth(cut: Cut, say: (message: string) => void): Promise<SoakReport> {
  const publications = await servePublications(cut.sources);
  const pages = await servePages();
  const names = [
    ...(await pageNames('related')).map((name) => `related/${name}`),
    ...(await pageNames('unrelated')).map((name) => `unrelated/${name}`),
  ];
  const companion = await launch({ headless: true, flags: [`--host-resolver-rules=${publications.rules}`] });
  const { context } = companion;
  const samples: Sample[] = [];
  try {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED, 60_000);
    await switchOnEverywhere(companion);
    const inside = await openInside(companion);
    const screen = await context.newPage();
    await screen.goto(companion.url('sidepanel.html?tab=1'));
    const tabs: { page: Page; id: number }[] = [];
    for (let n = 0; n < AT_ONCE; n += 1) {
      const page = await context.newPage();
      const address = `${pages.origin}/sample-article?${n}`;
      await page.goto(address);
      tabs.push({ page, id: await tabIdOf(inside, address) });
    }

    let began = Date.now();
    const ids = await subscribe(inside, publications, cut.sources);
    const adding = inMinutes(Date.now() - began);
    say(`${ids.length} sources after ${adding} minutes`);

    began = Date.now();
    const addresses = names.map((name) => `${pages.origin}/${name}`);
    const worker = await watchWorker(inside);
    const walk = new Walk(inside, tabs, worker, publications, ids, addresses);
    const { done, spent } = walk;
    const isOver = () => cut.minutes !== null && Date.now() - began > cut.minutes * 60_000;
    const every = Math.max(1, Math.floor(cut.steps / SERIES));
    for (let step = 0; step < cut.steps && !isOver(); step += 1) {
      await walk.read(step);
      await walk.kill(step);
      done.steps += 1;
      if (step % every !== 0) continue;
      const at = Date.now();
      const sample = await measure(companion, inside, screen, step);
      spent.measuring += Date.now() - at;
      samples.push(sample);
      say(
        `step ${step + 1} of ${cut.steps}: ${inMinutes(Date.now() - began)} minutes (reading ${inMinutes(spent.reading)}, kills ${inMinutes(spent.kills)}), ${done.answers} of ${done.pages} pages answered, ${done.kills} kills (${done.killsAtWork} at work), screens ${sample.screenHeap} bytes, store ${sample.storeBytes} bytes, ${sample.rows.posts} posts`,
      );
    }
    await worker.end();
    const month = inMinutes(Date.now() - began);

    began = Date.now();
    const published = publications.published();
    const { posts, found } = await restOf(inside, ids, published + BUNDLED);
    samples.push(await measure(companion, inside, screen, done.steps));
    const rest = { sources: cut.sources, published, bundled: BUNDLED, found, posts };
    return {
      cut,
      minutes: { adding, month, rest: inMinutes(Date.now() - began) },
      spent: {
        reading: inMinutes(spent.reading),
        kills: inMinutes(spent.kills),
        measuring: inMinutes(spent.measuring),
      },
      done,
      killTook: median(walk.killTimes),
      ...{ rest, samples, verdicts: verdictsOf(samples, rest) },
    };
  } finally {
    await companion.close();
    await Promise.all([publications.close(), pages.close()]);
  }
}
