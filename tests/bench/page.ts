// `npm run bench:page`: what a page view costs the page's main thread, in real Chromium, on 30 made-up pages from tiny to
// 2 MB: our scripts, beside Readability alone on the same page, and in a tab that is hidden. Prints one JSON. By a sampling
// profile (0.1 ms), in which everything counts as ours that has one of our scripts above it; a stretch without a gap is a
// task. Without a screen (DISPLAY, or BACKLIST_DISPLAY) no tab can be hidden, and that is left out. The bars: no task of ours of 50 ms, 5 ms in all on a page that is no article, nothing in a hidden tab.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { allowSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { servePages } from '../pages/server';
import { makePosts } from '../sites/sentences';

const BARS = { longestTask: 50, notArticle: 5, hidden: 0 };
const SAMPLE = 100; // microseconds
/** A gap between two samples of ours that ends a task, in milliseconds. */
const GAP = 2;
const READABILITY = path.resolve(
  import.meta.dirname,
  '../../node_modules/@mozilla/readability/Readability.js',
);

type Shape = 'article' | 'front page' | 'app';
interface MadePage {
  name: string;
  shape: Shape;
  bytes: number;
}
const SIZES = [2, 10, 25, 50, 100, 200, 400, 800, 1_400, 2_000];
const PAGES: MadePage[] = SIZES.flatMap((kilobytes) =>
  (['article', 'front page', 'app'] as const).map((shape) => ({
    name: `${shape} of ${kilobytes} kB`,
    shape,
    bytes: kilobytes * 1_000,
  })),
);

const paragraphs = makePosts(40).flatMap(({ paragraphs: own }) => own);
const repeated = (bytes: number, make: (n: number) => string): string => {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < bytes; n += 1) {
    const part = make(n);
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n');
};
const menu = repeated(1_000, (n) => `<li><a href="/section/${n}">Section ${n}</a></li>`);
const wordsOf = (n: number) => paragraphs[n % paragraphs.length] ?? '';

/** A page as publications, front pages and apps are built. */
function htmlOf({ shape, bytes, name }: MadePage): string {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>`;
  if (shape === 'article') {
    const text = repeated(
      bytes,
      (n) => `${n % 9 === 0 ? `<h2>Part ${n}</h2>` : ''}<p>${wordsOf(n)} <a href="/post/${n}">More</a></p>`,
    );
    return `${head}<body><nav><ul>${menu}</ul></nav><main><article><h1>${name}</h1>${text}</article></main><footer>${menu}</footer></body></html>`;
  }
  if (shape === 'front page') {
    const cards = repeated(
      bytes,
      (n) => `<li class="card"><a href="/post/${n}">Story ${n}</a><span>${n} min</span></li>`,
    );
    return `${head}<body><nav><ul>${menu}</ul></nav><main><ul>${cards}</ul></main></body></html>`;
  }
  const rows = repeated(
    bytes,
    (n) => `<tr><td><button>${n}</button></td><td>${n * 7}</td><td><input value="${n}"></td></tr>`,
  );
  return `${head}<body><div id="app"><table>${rows}</table></div></body></html>`;
}

interface Profile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

interface Result {
  page: string;
  article: boolean;
  bytes: number;
  elements: number;
  /** Of our scripts on the main thread, and the longest task of that. */
  ours: number;
  longest: number;
  readabilityAlone: number;
  /** What the page itself takes, with our scripts and without. */
  busyWith: number;
  busyWithout: number;
  /** Of our scripts in a hidden tab whose page changes 40 times; null without a screen. */
  hidden: number | null;
}

/** Time in which the main thread did anything at all, in milliseconds. */
function busy({ nodes, samples, timeDeltas }: Profile): number {
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  return round(
    samples.reduce((sum, id, n) => (idle.has(id) ? sum : sum + (timeDeltas[n + 1] ?? 0) / 1_000), 0),
  );
}

/** Time with one of our scripts above it, and the longest stretch of it, in milliseconds. */
function ours({ nodes, samples, timeDeltas }: Profile, isOurs: (url: string) => boolean) {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, inside: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const counts = inside || isOurs(node.callFrame.url);
    if (counts) own.add(id);
    for (const child of node.children ?? []) mark(child, counts);
  };
  const [root] = nodes;
  if (root) mark(root.id, false);
  let [total, stretch, longest, gap] = [0, 0, 0, 0];
  for (const [n, id] of samples.entries()) {
    const time = (timeDeltas[n + 1] ?? 0) / 1_000;
    if (own.has(id)) {
      total += time;
      stretch = gap > GAP ? time : stretch + time;
      gap = 0;
      longest = Math.max(longest, stretch);
    } else gap += time;
  }
  return { total: round(total), longest: round(longest) };
}
const round = (milliseconds: number) => Math.round(milliseconds * 100) / 100;

async function profiled(cdp: CDPSession, work: () => Promise<unknown>): Promise<Profile> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE });
  await cdp.send('Profiler.start');
  await work();
  return (await cdp.send('Profiler.stop')).profile as Profile;
}

/** Until the worker has its answer for the page at an address. */
const answered = (companion: Companion, url: string) =>
  until(
    `the answer for ${url}`,
    () =>
      inWorker(
        companion,
        async (address) => {
          const stored = Object.values(await chrome.storage.session.get(null));
          return stored.some((one) => (one as { address?: string } | null)?.address === address);
        },
        url,
      ),
    30_000,
  );

async function readabilityAlone(page: Page, source: string): Promise<number> {
  await page.evaluate(
    source.replace(/if \(typeof module === "object"\)[\s\S]*$/, 'globalThis.Readability = Readability;'),
  );
  return page.evaluate(() => {
    const { Readability } = globalThis as unknown as {
      Readability: new (copy: Document) => { parse(): unknown };
    };
    const began = performance.now();
    new Readability(document.cloneNode(true) as Document).parse();
    return Math.round((performance.now() - began) * 100) / 100;
  });
}

/** What our scripts take in a tab that is not seen while its page changes 40 times; null where no screen can hide it. */
async function costHidden(
  companion: Companion,
  page: Page,
  cdp: CDPSession,
  isOurs: (url: string) => boolean,
) {
  const away = await companion.context.newPage();
  await away.bringToFront();
  try {
    if ((await page.evaluate(() => document.visibilityState)) !== 'hidden') return null;
    const profile = await profiled(cdp, () =>
      page.evaluate(async () => {
        for (let n = 0; n < 40; n += 1) {
          document.body.append(document.createElement('p'));
          history.pushState(null, '', `#${n}`);
          await new Promise((done) => setTimeout(done, 25));
        }
      }),
    );
    return ours(profile, isOurs).total;
  } finally {
    await away.close();
  }
}

async function switchOn(companion: Companion): Promise<void> {
  await allowSites(companion, '*://*/*');
  const page = await companion.context.newPage();
  await page.goto(companion.url('welcome.html'));
  await page.getByRole('button', { name: /On every page/ }).click();
  await page.getByText('From now on Backlist looks on every page').first().waitFor();
  await page.close();
}

async function main(): Promise<void> {
  const byPath = new Map(PAGES.map((page, n) => [`/made/${n}`, page]));
  const server = await servePages([
    (request, response) => {
      const made = byPath.get(request.url ?? '');
      if (!made) return false;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(htmlOf(made));
      return true;
    },
  ]);
  const companion = await launch();
  try {
    await until('the bundled archive', async () => (await storedCounts(companion)).posts > 0, 30_000);
    await switchOn(companion);
    const isOurs = (url: string) => url.startsWith(`chrome-extension://${companion.extensionId}/`);
    const source = await readFile(READABILITY, 'utf8');
    const results: Result[] = [];
    for (const [address, made] of byPath) {
      const page = await companion.context.newPage();
      const cdp = await companion.context.newCDPSession(page);
      const url = server.origin + address;
      const seen = await profiled(cdp, async () => {
        await page.goto(url);
        await answered(companion, url);
      });
      const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
      const alone = await readabilityAlone(page, source);
      const hidden = await costHidden(companion, page, cdp, isOurs);
      await page.close();
      const { total, longest } = ours(seen, isOurs);
      results.push({
        ...{ page: made.name, article: made.shape === 'article', bytes: made.bytes, elements },
        ...{ ours: total, longest, readabilityAlone: alone, busyWith: busy(seen), busyWithout: 0 },
        hidden,
      });
      console.error(`${made.name}: ${total} ms, longest ${longest} ms, Readability alone ${alone} ms`);
    }
    // Against none: the same pages on a site that is switched off, where nothing of ours runs.
    await sendMessage(companion, 'settings.change', { hostsOff: ['127.0.0.1'] });
    for (const [n, address] of [...byPath.keys()].entries()) {
      const page = await companion.context.newPage();
      const cdp = await companion.context.newCDPSession(page);
      const without = await profiled(cdp, () => page.goto(server.origin + address));
      const result = results[n];
      if (result) result.busyWithout = busy(without);
      if (ours(without, isOurs).total > 0)
        throw new Error('a script of ours runs on a site that is switched off');
      await page.close();
    }
    const most = (of: (one: (typeof results)[number]) => number) => Math.max(...results.map(of));
    const found = {
      longestTask: most(({ longest }) => longest),
      notArticle: most(({ article, ours: total }) => (article ? 0 : total)),
      hidden: results.some(({ hidden }) => hidden === null) ? null : most(({ hidden }) => hidden ?? 0),
    };
    const kept = {
      longestTask: found.longestTask < BARS.longestTask,
      notArticle: found.notArticle < BARS.notArticle,
      hidden: found.hidden === null || found.hidden <= BARS.hidden,
    };
    console.log(JSON.stringify({ milliseconds: results, bars: BARS, found, kept }, null, 2));
    if (Object.values(kept).includes(false)) process.exitCode = 1;
  } finally {
    await companion.close();
    await server.close();
  }
}

await main();
