// Measures size and speed of a large archive in the real extension in a real browser:
//   npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]
// FILE.jsonl: {title, text, date, lang, url} a line. Prints one JSON object; progress goes to stderr.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../harness/launch';
import { BenchWorker, bundle } from './bench-worker';
import { round, spread } from './figures';
import { firstLists } from './first-list';
import { type BenchPost, generatedPosts } from './generated-posts';
import type { Asked } from './in-worker/engine';
import { postsIn } from './post-lines';
import { lookupOf, pageOf, Sample } from './queries';

const USAGE =
  'usage: npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]';
/** Posts handed to the worker at once. */
const BATCH = 250;
/** The popup and the panel are measured with this many posts as well, to compare with. */
const SMALL = 1_000;

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

function source(): AsyncIterable<BenchPost> | Iterable<BenchPost> {
  if (/^\d+$/.test(wanted)) return generatedPosts(Number(wanted));
  return existsSync(wanted) ? postsIn(wanted) : fail(`there is no file ${wanted}\n${USAGE}`);
}

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
  let small: Awaited<ReturnType<typeof firstLists>> | null = null;
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
    if (small === null && posts >= SMALL) small = await firstLists(companion);
    if (offered % 5_000 === 0) say(`${posts} posts, ${Math.round(posts / (ms / 1_000))} a second`);
  };
  for await (const post of source()) {
    batch.push(post);
    sampled.offer(post);
    textBytes += Buffer.byteLength(post.title) + Buffer.byteLength(post.text);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  if (posts === 0) throw new Error('there are no posts to measure');
  const bytes = await worker.call<{ headers: number; blocks: number; vectors: number; segments: number }>(
    'bench.indexBytes',
  );
  const indexBytes = bytes.headers + bytes.blocks + bytes.vectors;
  const large = await firstLists(companion);

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
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await companion.close();
}
