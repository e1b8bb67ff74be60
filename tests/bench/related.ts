// Measures related posts on collections with known answers:
//   npm run --silent bench:related -- DIR [DIR …] [--limit N] [--negatives FILE] [--against minisearch] [--explain ID]
// With --curve also how often the first shown is a right one, and the points of the trade-off between showing and silence,
// which tests/bench/trade-off.ts draws. What a collection looks like: corpus.ts.
// Prints one JSON object a line for each DIR (docs.jsonl, queries.jsonl); with --explain, how one query's answer came about.
import { parseArgs } from 'node:util';
import type { PageText } from '@/utils/model/page';
import { relatedTo } from '@/utils/search/related/related';
import { type Collection, pageOf, type Query, readCollection } from './corpus';
import { figuresOf, meanFigures, round } from './figures';
import { BadInput, rowsOf } from './json-lines';
import { MemoryIndex } from './memory-index';
import { askMiniSearch } from './minisearch';

const USAGE =
  'usage: npm run --silent bench:related -- DIR [DIR …] [--limit N] [--negatives FILE] [--against minisearch] [--explain ID] [--curve]';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/** What was asked for. @throws TypeError for an option that there is not. */
const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      limit: { type: 'string' },
      negatives: { type: 'string' },
      against: { type: 'string' },
      explain: { type: 'string' },
      amount: { type: 'string', default: 'normal' },
      curve: { type: 'boolean', default: false },
    },
  });

function orFail<T>(read: () => T, hint = ''): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof BadInput || thrown instanceof TypeError) fail(`${thrown.message}${hint}`);
    throw thrown;
  }
}

const { values, positionals } = orFail(readArguments, `\n${USAGE}`);
const { amount } = values;
if (amount !== 'few' && amount !== 'normal' && amount !== 'many') fail('--amount is few, normal or many');
if (values.against !== undefined && values.against !== 'minisearch') fail('--against knows only minisearch');
if (values.limit !== undefined && !/^[1-9]\d*$/.test(values.limit))
  fail('--limit is a number of queries, 1 or more');
if (positionals.length === 0) fail(USAGE);

const asked = (query: Query, index: MemoryIndex) =>
  relatedTo(query.page, index, { amount, exclude: query.exclude, explain: true });

async function explain(collection: Collection, index: MemoryIndex, query: Query): Promise<void> {
  const { hits, duplicates, explanation } = await asked(query, index);
  const rounded = (numbers: object) =>
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, round(Number(value), 3)]));
  const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
  say({
    query: query.id,
    title: query.page.title,
    shown: hits.map((hit) => collection.names[hit.id]),
    duplicates: duplicates.map((hit) => collection.names[hit]),
  });
  for (const { term, frequency, documents, weight } of explanation?.terms ?? []) {
    say({ term, frequency, documents, weight: round(weight, 2) });
  }
  for (const { id: document, score, features, signs, confidence } of explanation?.candidates ?? []) {
    const hit = hits.find((one) => one.id === document);
    say({
      candidate: collection.names[document],
      relevant: query.relevant.has(document),
      shown: hit !== undefined,
      score: round(score, 3),
      confidence: round(confidence, 3),
      reasons: hit?.terms,
      passage: hit?.passage?.text,
      features: rounded(features),
      signs: rounded(signs),
    });
  }
}

/** How sure the engine is of its surest candidate: what it shows at a floor below that. */
const surest = ({ explanation }: Awaited<ReturnType<typeof asked>>): number =>
  (explanation?.candidates ?? []).reduce((most, { confidence }) => Math.max(most, confidence), 0);

/** What is shown for pages that have nothing to do with the archive. */
async function silence(
  index: MemoryIndex,
  pages: readonly PageText[],
): Promise<{ silence: number; surest: number[] }> {
  let silent = 0;
  const confidences: number[] = [];
  for (const page of pages) {
    const answer = await asked({ id: '', page, relevant: new Map(), exclude: new Set() }, index);
    if (answer.hits.length === 0) silent++;
    confidences.push(surest(answer));
  }
  return { silence: round(silent / Math.max(1, confidences.length)), surest: confidences };
}

/** [floor, share of pages with something shown, share of the unrelated with nothing shown], a point each hundredth. */
function curveOf(related: readonly number[], unrelated: readonly number[]): [number, number, number][] {
  const share = (of: readonly number[], floor: number): number =>
    of.filter((sure) => sure >= floor).length / Math.max(1, of.length);
  return Array.from({ length: 99 }, (_, n) => {
    const floor = (n + 1) / 100;
    return [floor, round(share(related, floor)), round(1 - share(unrelated, floor))];
  });
}

async function measure(collection: Collection, index: MemoryIndex, msIndex: number) {
  const queries = collection.queries;
  const figures = [];
  const confidences: number[] = [];
  let shown = 0;
  let firstRight = 0;
  let ms = 0;
  for (const query of queries) {
    const started = performance.now();
    const answer = await asked(query, index);
    ms += performance.now() - started;
    const { hits, explanation } = answer;
    confidences.push(surest(answer));
    if (hits.length > 0) shown++;
    if (hits[0] && query.relevant.has(hits[0].id)) firstRight++;
    figures.push(
      figuresOf(
        (explanation?.candidates ?? []).map(({ id }) => id),
        query.relevant,
      ),
    );
  }
  const result = {
    name: collection.name,
    docs: collection.documents.length,
    queries: queries.length,
    ...meanFigures(figures),
    shown: round(shown / Math.max(1, queries.length)),
    msIndexPerDoc: round(msIndex / Math.max(1, collection.documents.length), 2),
    msPerQuery: round(ms / Math.max(1, queries.length), 1),
  };
  return { result, surest: confidences, firstRight: round(firstRight / Math.max(1, shown)) };
}

const { negatives } = values;
const unrelatedPages =
  negatives === undefined ? null : orFail(() => Array.from(rowsOf(negatives), ({ row }) => pageOf(row)));
let explained = false;
for (const folder of positionals) {
  const whole = orFail(() => readCollection(folder));
  const query = whole.queries.find(({ id }) => id === values.explain);
  if (values.explain !== undefined && !query) continue;
  const started = performance.now();
  const index = await MemoryIndex.of(whole.documents);
  const msIndex = performance.now() - started;
  if (query) {
    await explain(whole, index, query);
    explained = true;
    continue;
  }
  const limit = values.limit === undefined ? whole.queries.length : Number(values.limit);
  const collection = { ...whole, queries: whole.queries.slice(0, limit) };
  const measured = await measure(collection, index, msIndex);
  const unrelated = unrelatedPages === null ? null : await silence(index, unrelatedPages);
  const result = {
    ...measured.result,
    ...(unrelated === null ? {} : { silence: unrelated.silence }),
    ...(values.curve ? { firstRight: measured.firstRight } : {}),
    ...(unrelated === null || !values.curve ? {} : { curve: curveOf(measured.surest, unrelated.surest) }),
    ...(values.against === undefined ? {} : { minisearch: askMiniSearch(collection) }),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
if (values.explain !== undefined && !explained)
  fail(`no query ${values.explain} in ${positionals.join(', ')}`);
