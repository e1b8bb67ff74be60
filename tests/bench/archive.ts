// Measures size and speed of a large archive in the real extension in a real browser:
//   npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]
// FILE.jsonl: {title, text, date, lang, url} a line. Prints one JSON object; progress goes to stderr.
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Companion } from '../harness/launch';
import { launch } from '../harness/launch';
import { BenchWorker, bundle } from './bench-worker';
import { round } from './figures';
import { type BenchPost, generatedPosts, randomFrom } from './generated-posts';
import type { Asked } from './in-worker/engine';

const USAGE =
  'usage: npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]';
/** Posts handed to the worker at once. */
const BATCH = 250;
/** The popup and the panel are measured with this many posts as well, to compare with. */
const SMALL = 1_000;
const SCREEN_RUNS = 9;
const LONGEST_TEXT = 200_000;

const { values } = parseArgs({
  options: {
    posts: { type: 'string' },
    queries: { type: 'string', default: '200' },
    'opponent-samples': { type: 'string', default: '3' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const say = (message: string): void => console.error(message);
const wanted = values.posts ?? fail(USAGE);
const queries = Number(values.queries);
const samples = Number(values['opponent-samples']);
if (!(queries >= 1) || !(samples >= 0)) fail(USAGE);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

async function* postsIn(file: string): AsyncGenerator<BenchPost> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const row = JSON.parse(line) as Record<string, unknown> | null;
      const post = {
        title: text(row?.['title']).slice(0, 1_000),
        text: text(row?.['text']).slice(0, LONGEST_TEXT),
        date: orNull(row?.['date']),
        lang: orNull(row?.['lang']),
        url: orNull(row?.['url']),
      };
      if (post.title === '' && post.text === '') say(`line ${number}: no title and no text, left out`);
      else yield post;
    } catch (error) {
      say(`line ${number}: ${error instanceof Error ? error.message : error}, left out`);
    }
  }
}

function source(): AsyncIterable<BenchPost> | Iterable<BenchPost> {
  if (/^\d+$/.test(wanted)) return generatedPosts(Number(wanted));
  return existsSync(wanted) ? postsIn(wanted) : fail(`there is no file ${wanted}\n${USAGE}`);
}

/** Keeps `size` of all that is offered, each as likely (reservoir sampling, Vitter's algorithm R). */
class Sample<T> {
  readonly kept: T[] = [];
  #seen = 0;
  readonly #random = randomFrom(7);
  constructor(readonly size: number) {}
  offer(one: T): void {
    this.#seen++;
    if (this.kept.length < this.size) this.kept.push(one);
    else {
      const at = Math.floor(this.#random() * this.#seen);
      if (at < this.size) this.kept[at] = one;
    }
  }
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

function spread(numbers: readonly number[]): { p50: number; p95: number } {
  const sorted = numbers.toSorted((a, b) => a - b);
  return { p50: round(quantile(sorted, 0.5), 1), p95: round(quantile(sorted, 0.95), 1) };
}

/** A page on the subject of a post: its title and the second half of its text. */
const pageOf = (post: BenchPost) => ({
  url: 'https://page.example/',
  title: post.title,
  lang: post.lang,
  text: post.text.slice(Math.floor(post.text.length / 2)),
  headings: [],
});

/** One to three words as a reader would type them, from a post. */
function lookupOf(post: BenchPost, n: number): string {
  const words = `${post.title} ${post.text.slice(0, 2_000)}`
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const random = randomFrom(n + 1);
  return Array.from(
    { length: 1 + (n % 3) },
    () => words[Math.floor(random() * words.length)] ?? post.title,
  ).join(' ');
}

/** Runs in a screen: notes when the frame after the first post's was begun. As text, as transpilers add helpers to code. */
const NOTE_FIRST_POST = `(function look() {
  const painted = () => document.documentElement.setAttribute('data-painted', String(performance.now()));
  if (document.querySelector('.post-title')) requestAnimationFrame(() => setTimeout(painted));
  else requestAnimationFrame(look);
})()`;

/** Milliseconds from navigation to the first painted post of a screen; median of some runs. */
async function firstList(companion: Companion, screen: string): Promise<number> {
  const runs: number[] = [];
  for (let n = 0; n < SCREEN_RUNS; n++) {
    const page = await companion.context.newPage();
    await page.addInitScript({ content: NOTE_FIRST_POST });
    await page.goto(companion.url(screen));
    const painted = await page.waitForSelector('html[data-painted]', { state: 'attached', timeout: 60_000 });
    runs.push(Number(await painted.getAttribute('data-painted')));
    await page.close();
  }
  return spread(runs).p50;
}

const screens = async (companion: Companion) => ({
  popupMs: await firstList(companion, 'popup.html'),
  panelMs: await firstList(companion, 'sidepanel.html?tab=1#/archive'),
});

const companion = await launch({
  headless: process.env.DISPLAY === undefined && process.env.BACKLIST_DISPLAY === undefined,
});
try {
  const engine = await bundle('tests/bench/in-worker/engine.ts');
  const worker = await BenchWorker.over(companion);
  await worker.wake(engine);
  const sourceId = await worker.call<number>('bench.makeSource');

  const sampled = new Sample<BenchPost>(queries);
  let posts = 0;
  let textBytes = 0;
  let ms = 0;
  let blockedMs = 0;
  let offered = 0;
  let small: Awaited<ReturnType<typeof screens>> | null = null;
  let batch: BenchPost[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const filled = await worker.call<{ ms: number; blockedMs: number; added: number }>(
      'bench.fill',
      sourceId,
      batch,
      offered,
    );
    offered += batch.length;
    posts += filled.added;
    ms += filled.ms;
    blockedMs = Math.max(blockedMs, filled.blockedMs);
    batch = [];
    if (small === null && posts >= SMALL) small = await screens(companion);
    if (offered % 5_000 === 0) say(`${posts} posts, ${Math.round(posts / (ms / 1_000))} a second`);
  };
  for await (const post of source()) {
    batch.push(post);
    sampled.offer(post);
    textBytes += Buffer.byteLength(post.title) + Buffer.byteLength(post.text);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  if (posts === 0) fail('there are no posts to measure');
  const bytes = await worker.call<{ headers: number; blocks: number; vectors: number; segments: number }>(
    'bench.indexBytes',
  );
  const indexBytes = bytes.headers + bytes.blocks + bytes.vectors;
  const large = await screens(companion);

  /** Every query of a kind, cold (the worker stopped before each) and warm (all in one life of it). */
  const measure = async (code: string, name: string, inputs: readonly unknown[], colds: number) => {
    const cold: Asked[] = [];
    let heap = 0;
    for (const input of inputs.slice(0, colds)) {
      await worker.wake(code);
      cold.push(await worker.call<Asked>(name, input));
      heap = Math.max(heap, await worker.heap());
    }
    const warm: Asked[] = [];
    for (const input of inputs) {
      warm.push(await worker.call<Asked>(name, input));
      heap = Math.max(heap, await worker.heap());
    }
    const mean = (of: (asked: Asked) => number): number =>
      Math.round(warm.reduce((sum, asked) => sum + (of(asked) ?? 0), 0) / Math.max(1, warm.length));
    return {
      coldQueries: cold.length,
      cold: spread(cold.map((asked) => asked.ms)),
      warm: spread(warm.map((asked) => asked.ms)),
      ...(warm[0]?.records === undefined
        ? {}
        : {
            recordsPerQuery: mean(({ records }) => records),
            bytesPerQuery: mean((asked) => asked.bytes),
            readAlone: spread(warm.map(({ readMs }) => readMs)),
          }),
      hitsPerQuery: mean(({ hits }) => hits),
      heapMB: round(heap / 1e6, 1),
    };
  };
  const pages = sampled.kept.map(pageOf);
  const lookups = sampled.kept.map(lookupOf);
  say(
    `asking ${pages.length} pages and ${lookups.length} look-ups, each of a worker just woken, then all again`,
  );
  const page = await measure(engine, 'bench.askPage', pages, queries);
  const lookup = await measure(engine, 'bench.askLookup', lookups, queries);

  const against = async () => {
    const code = await bundle('tests/bench/in-worker/opponent.ts');
    await worker.wake(code);
    say('building MiniSearch over the same posts');
    const built = await worker.call<{ ms: number; bytes: number }>('opponent.build');
    const theirs = {
      postsPerSecond: round(posts / (built.ms / 1_000), 0),
      jsonBytes: built.bytes,
      page: await measure(code, 'opponent.askPage', pages, samples),
      lookup: await measure(code, 'opponent.askLookup', lookups, samples),
    };
    const ratio = (of: (kind: typeof page | typeof theirs.page) => number, kind: 'page' | 'lookup'): number =>
      round(of(theirs[kind]) / Math.max(0.1, of(kind === 'page' ? page : lookup)), 2);
    return {
      minisearch: theirs,
      ratios: {
        pageCold: ratio(({ cold }) => cold.p50, 'page'),
        pageWarm: ratio(({ warm }) => warm.p50, 'page'),
        lookupCold: ratio(({ cold }) => cold.p50, 'lookup'),
        lookupWarm: ratio(({ warm }) => warm.p50, 'lookup'),
        bytes: round(built.bytes / indexBytes, 2),
        heap: ratio(({ heapMB }) => heapMB, 'page'),
      },
    };
  };
  const opponent =
    samples === 0
      ? {}
      : await against().catch((error: Error) => ({ minisearch: { error: error.message.split('\n')[0] } }));

  const result = {
    posts,
    from: /^\d+$/.test(wanted) ? 'generated' : path.basename(wanted),
    indexing: { postsPerSecond: round(posts / (ms / 1_000), 0), longestBlockMs: round(blockedMs, 1) },
    textBytes,
    indexBytes,
    indexShare: round(indexBytes / textBytes, 3),
    index: bytes,
    page: { ...page, coldToWarmP95: round(page.cold.p95 / page.warm.p95, 2) },
    lookup: { ...lookup, coldToWarmP95: round(lookup.cold.p95 / lookup.warm.p95, 2) },
    screens: {
      at1000: small,
      now: large,
      ...(small === null
        ? {}
        : {
            popupRatio: round(large.popupMs / (small as typeof large).popupMs, 2),
            panelRatio: round(large.panelMs / (small as typeof large).panelMs, 2),
          }),
    },
    ...opponent,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await companion.close();
}
