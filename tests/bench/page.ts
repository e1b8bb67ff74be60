// `npm run bench:page [-- --kilobytes 200 --visits 3]`: what a page view costs the page's main thread, in real Chromium, on 30 made-up
// pages from tiny to 2 MB: our scripts, beside the same page without them, Readability alone on it, and a tab that is hidden
// (really hidden: the browser is one whose tabs Playwright leaves as they are).
// Prints one JSON. The bars: no task of ours of 50 ms, 5 ms in all on a page that is no article, nothing in a hidden tab.
// Milliseconds are of the thread on a processor (page-trace.ts); other work on the machine still makes them some larger, and one
// visit differs from the next by a third and more, so all are printed, and with several the bars are for each page's median.
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { switchOnEverywhere } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { startDesktop } from '../machine/desktop.mjs';
import { servePages } from '../pages/server';
import { round } from './figures';
import { htmlOf, MADE_PAGES } from './made-pages';
import { mainThreadOf, type Thread } from './page-trace';

const BARS = { longestTask: 50, notArticle: 5, hidden: 0 };
/** How long a page is watched: longer than the probe does, which gives a page ten seconds to build itself. */
const WATCHED = 11_500;
/** Without our scripts there is nothing to wait for but the page's own work. */
const BUILT = 2_000;
const READABILITY = path.resolve(
  import.meta.dirname,
  '../../node_modules/@mozilla/readability/Readability.js',
);

interface Result {
  page: string;
  article: boolean;
  elements: number;
  /** Of our scripts, and of the longest task of theirs; where a page is visited several times, the median. */
  ours: number;
  longest: number;
  /** Of our scripts in each visit, in the order of time, and how much of each the browser took to collect garbage. */
  visits: { ours: number; collecting: number }[];
  /** Of the whole main thread, with our scripts and without. */
  allWith: number;
  allWithout: number;
  readabilityAlone: number;
  /** Of our scripts while the tab is hidden and its page changes 40 times. */
  hidden: number;
  /** Of our scripts in a tab that is never shown: that they are put there. */
  neverShown: number;
}

/** Readability on a copy of the page, in the page. */
async function parseAlone(page: Page, source: string): Promise<void> {
  await page.evaluate(
    source.replace(/if \(typeof module === "object"\)[\s\S]*$/, 'globalThis.Readability = Readability;'),
  );
  await page.evaluate(() => {
    const { Readability } = globalThis as unknown as {
      Readability: new (copy: Document) => { parse(): unknown };
    };
    new Readability(document.cloneNode(true) as Document).parse();
  });
}

/** Changes the page 40 times, as an app does; told from outside, since timers of a hidden tab are held back to one a second. */
async function change(page: Page): Promise<void> {
  for (let n = 0; n < 40; n += 1) {
    await page.evaluate((to) => {
      document.body.append(document.createElement('p'));
      history.pushState(null, '', `#/${to}`);
    }, n);
    await wait(25);
  }
}

/** What our scripts take on the page at an address while another tab is in front of its own. */
async function costBehind(
  companion: Companion,
  { page, url, thread }: { page: Page; url: string; thread?: Thread },
  work: () => Promise<unknown>,
): Promise<number> {
  const away = await companion.context.newPage();
  await away.bringToFront();
  try {
    await until('the tab to be hidden', () => page.evaluate(() => document.visibilityState === 'hidden'));
    return (await mainThreadOf(companion.cdp, url, work, thread)).ours;
  } finally {
    await away.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * @param pages addresses and their pages
 * @param visits how often each is visited where it is seen
 */
async function measured(
  companion: Companion,
  pages: ReadonlyMap<string, (typeof MADE_PAGES)[number]>,
  visits: number,
) {
  const { context, cdp } = companion;
  const source = await readFile(READABILITY, 'utf8');
  const results: Result[] = [];
  for (const [url, { name, shape }] of pages) {
    let page = await context.newPage();
    const visit = () =>
      mainThreadOf(cdp, url, async () => {
        await page.goto(url);
        await wait(WATCHED);
      });
    let seen = await visit();
    const all = [seen];
    while (all.length < visits) {
      await page.close();
      // In a tab of its own, which has nothing compiled yet.
      page = await context.newPage();
      seen = await visit();
      all.push(seen);
    }
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
    const hidden = await costBehind(companion, { page, url, thread: seen.thread }, () => change(page));
    await page.close();
    const other = await context.newPage();
    const neverShown = await costBehind(companion, { page: other, url }, async () => {
      await other.goto(url);
      await wait(BUILT);
    });
    await other.close();
    const figures = {
      ours: round(median(all.map(({ ours }) => ours))),
      longest: round(median(all.map(({ longest }) => longest))),
      visits: all.map(({ ours, collecting }) => ({ ours: round(ours), collecting: round(collecting) })),
      allWith: round(median(all.map((one) => one.all))),
      hidden,
      neverShown,
    };
    results.push({
      ...{ page: name, article: shape === 'article', elements, ...figures },
      ...{ allWithout: 0, readabilityAlone: 0 },
    });
    console.error(
      `${name}: ${figures.ours} ms (${figures.visits.map(({ ours }) => ours).join(', ')}), longest ${figures.longest} ms, hidden ${hidden} ms, never shown ${neverShown} ms`,
    );
  }
  // Against none: the same pages on a site that is switched off, where nothing of ours runs.
  await sendMessage(companion, 'settings.change', { hostsOff: ['127.0.0.1'] });
  for (const [n, url] of [...pages.keys()].entries()) {
    const page = await context.newPage();
    const without = await mainThreadOf(cdp, url, async () => {
      await page.goto(url);
      await wait(BUILT);
    });
    if (without.ours > 0) throw new Error('a script of ours runs on a site that is switched off');
    const alone = await mainThreadOf(cdp, url, () => parseAlone(page, source), without.thread);
    const result = results[n];
    if (result) Object.assign(result, { allWithout: round(without.all), readabilityAlone: round(alone.all) });
    await page.close();
  }
  return results;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { kilobytes: { type: 'string' }, visits: { type: 'string', default: '1' } },
  });
  const visits = Number(values.visits);
  if (!Number.isInteger(visits) || visits < 1) {
    console.error('--visits is a number from 1 on.');
    process.exit(2);
  }
  const bytes = values.kilobytes === undefined ? null : Number(values.kilobytes) * 1_000;
  // Of no page at all every bar would hold.
  if (bytes !== null && !MADE_PAGES.some((page) => page.bytes === bytes)) {
    const sizes = [...new Set(MADE_PAGES.map((page) => page.bytes / 1_000))];
    console.error(`--kilobytes is one of ${sizes.join(', ')}.`);
    process.exit(2);
  }
  const desktop = await startDesktop();
  const server = await servePages([
    (request, response) => {
      const made = MADE_PAGES[Number(/^\/made\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
      if (!made) return false;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(htmlOf(made));
      return true;
    },
  ]);
  const chosen = MADE_PAGES.map((page, n) => [`${server.origin}/made/${n}`, page] as const).filter(
    ([, page]) => bytes === null || page.bytes === bytes,
  );
  const companion = await launch({
    ...('display' in desktop ? { display: desktop.display } : { headless: true }),
    unchanged: true,
  });
  try {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts > 0, 30_000);
    await switchOnEverywhere(companion);
    const results = await measured(companion, new Map(chosen), visits);
    const most = (of: (one: Result) => number) => Math.max(...results.map(of));
    const ofNoArticle = results.flatMap((one) => (one.article ? [] : one.visits.map(({ ours }) => ours)));
    const found = {
      /** Of all visits of pages that are no article. */
      visits: { min: Math.min(...ofNoArticle), median: median(ofNoArticle), max: Math.max(...ofNoArticle) },
      longestTask: most(({ longest }) => longest),
      notArticle: most(({ article, ours }) => (article ? 0 : ours)),
      hidden: most(({ hidden }) => hidden),
      neverShown: most(({ neverShown }) => neverShown),
    };
    const kept = {
      longestTask: found.longestTask < BARS.longestTask,
      notArticle: found.notArticle < BARS.notArticle,
      hidden: found.hidden <= BARS.hidden,
    };
    console.log(JSON.stringify({ milliseconds: results, load: loadavg(), bars: BARS, found, kept }, null, 2));
    if (Object.values(kept).includes(false)) process.exitCode = 1;
  } finally {
    await companion.close();
    await server.close();
    if ('display' in desktop) desktop.stop();
  }
}

await main();
