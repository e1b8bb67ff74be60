// Measures size and speed of a large archive in the real extension in a real browser:
//   npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]
// FILE.jsonl: {title, text, date, lang, url} a line. Prints one JSON object; progress goes to stderr. What is compared is
// measured in turns, so that ratios hold on a machine that is shared.
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Companion, launch } from '../harness/launch';
import { askAll, askInTurns, type Besides, type Engine, type Figures } from './ask-all';
import { BenchWorker, bundle } from './bench-worker';
import { round } from './figures';
import { fillArchive } from './fill-archive';
import { firstLists } from './first-list';
import { type BenchPost, generatedPosts } from './generated-posts';
import { postsIn } from './post-lines';
import { lookupOf, pageOf, Sample } from './queries';

const USAGE =
  'usage: npm run --silent bench:archive -- --posts N | --posts FILE.jsonl [--queries 200] [--opponent-samples 3]';
/** The popup and the panel are measured with this many posts as well, to compare with. */
const SMALL = 1_000;
/** Look-ups that are asked of both engines in turns, at least: one takes the other engine three times as long as the next. */
const LOOKUPS = 200;
/** Look-ups that are typed letter by letter. */
const TYPED = 40;

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

const headless = process.env.DISPLAY === undefined && process.env.BACKLIST_DISPLAY === undefined;
const companions: Companion[] = [];
const open = async (): Promise<Companion> => {
  const companion = await launch({ headless });
  companions.push(companion);
  return companion;
};
type Kind = 'Page' | 'Lookup';

const loads: number[] = [];
const noteLoad = (): void => void loads.push(round(loadavg()[0] ?? 0, 1));

try {
  noteLoad();
  const engine = await bundle('tests/bench/in-worker/engine.ts');
  const companion = await open();
  const worker = await BenchWorker.over(companion);
  await worker.wake(engine);
  const sampled = new Sample<BenchPost>(queries);
  const filled = await fillArchive(worker, source(), (post) => sampled.offer(post), say);
  if (filled.posts === 0) throw new Error('there are no posts to measure');
  noteLoad();
  const { otherTextBytes, ...bytes } = filled.bytes;
  const indexBytes = bytes.headers + bytes.frequencies + bytes.blocks + bytes.vectors;
  const textBytes = filled.textBytes + otherTextBytes;

  say(`the first lists, beside those of ${SMALL} posts`);
  const little = await open();
  const littleWorker = await BenchWorker.over(little);
  await littleWorker.wake(engine);
  await fillArchive(
    littleWorker,
    generatedPosts(SMALL),
    () => undefined,
    () => undefined,
  );
  const [small, large] = await firstLists([little, companion]);
  if (!small || !large) throw new Error('no screen was measured');
  await little.close();
  companions.pop();

  const pages = sampled.kept.map(pageOf);
  const lookups = sampled.kept.map(lookupOf);
  say(
    `asking ${pages.length} pages and ${lookups.length} look-ups, each of a worker just woken, then all again`,
  );
  const ours = (kind: Kind): Engine => ({ code: engine, name: `bench.ask${kind}` });
  const page = await askAll(worker, ours('Page'), pages);
  const lookup = await askAll(worker, ours('Lookup'), lookups);
  noteLoad();

  const against = async () => {
    const code = await bundle('tests/bench/in-worker/opponent.ts');
    await worker.wake(code);
    say('building MiniSearch over the same posts');
    const built = await worker.call<{ ms: number; bytes: number }>('opponent.build');
    say('asking both in turns');
    const beside = (kind: Kind, inputs: readonly unknown[], besides?: Besides) =>
      askInTurns(worker, ours(kind), { code, name: `opponent.ask${kind}` }, inputs, samples, besides);
    const many = Math.max(LOOKUPS, lookups.length);
    const drawn = (count: number, from: number): string[] =>
      Array.from({ length: count }, (_, n) =>
        lookupOf(sampled.kept[n % sampled.kept.length] as BenchPost, from + n),
      );
    const asked = {
      page: await beside('Page', pages),
      lookup: await beside('Lookup', drawn(many, 0), {
        others: drawn(many, many),
        typed: drawn(TYPED, 2 * many),
      }),
    };
    const ratio = (of: (figures: Figures) => number, kind: 'page' | 'lookup'): number =>
      round(of(asked[kind].theirs) / Math.max(0.1, of(asked[kind].ours)), 2);
    const p50 = (of: 'otherOrder' | 'typed') => (figures: Figures) => figures[of]?.p50 ?? Number.NaN;
    return {
      minisearch: {
        postsPerSecond: round(filled.posts / (built.ms / 1_000), 0),
        jsonBytes: built.bytes,
        page: asked.page.theirs,
        lookup: asked.lookup.theirs,
      },
      beside: { page: asked.page.ours, lookup: asked.lookup.ours },
      ratios: {
        pageCold: ratio(({ cold }) => cold.p50, 'page'),
        pageWarm: ratio(({ warm }) => warm.p50, 'page'),
        lookupCold: ratio(({ cold }) => cold.p50, 'lookup'),
        lookupWarm: ratio(({ warm }) => warm.p50, 'lookup'),
        lookupOtherOrder: ratio(p50('otherOrder'), 'lookup'),
        lookupTyped: ratio(p50('typed'), 'lookup'),
        bytes: round(built.bytes / indexBytes, 2),
        heap: ratio(({ heapMB }) => heapMB, 'page'),
      },
    };
  };
  const opponent =
    samples === 0
      ? {}
      : await against().catch((error: Error) => ({ minisearch: { error: error.message.split('\n')[0] } }));
  noteLoad();

  const result = {
    posts: filled.posts,
    from: /^\d+$/.test(wanted) ? 'generated' : path.basename(wanted),
    machine: { cores: availableParallelism(), load: loads },
    indexing: filled.indexing,
    textBytes,
    indexBytes,
    indexShare: round(indexBytes / textBytes, 3),
    index: bytes,
    page: { ...page, coldToWarmP95: round(page.cold.p95 / page.warm.p95, 2) },
    lookup: { ...lookup, coldToWarmP95: round(lookup.cold.p95 / lookup.warm.p95, 2) },
    screens: {
      at1000: small,
      now: large,
      popupRatio: round(large.popupMs / small.popupMs, 2),
      panelRatio: round(large.panelMs / small.panelMs, 2),
    },
    ...opponent,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const companion of companions) await companion.close();
}
