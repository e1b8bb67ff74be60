// Fits the weights of the ranking (utils/search/related/rerank.ts), and says what they are worth where they were not fitted:
//   npm run --silent bench:fit -- DIR [DIR …] [--features a,b,…] [--try a,b,…]
// Reads each DIR as bench:related does, whole and cut down (variants.ts), takes the features of each query's candidates out
// of the product's own code, and prints one JSON object a line: for each collection, the figures of today's weights and of
// weights fitted on all the others; then the weights fitted on all of them. The same input gives the same weights.
// --features: those that are weighed, where it shall be others than today's; --try: those that may join them.
import { parseArgs } from 'node:util';
import { WEIGHTS } from '@/utils/search/related/rerank';
import { readCollection } from './corpus';
import { type FeatureRow, featureRows } from './feature-rows';
import { round } from './figures';
import { type GroupFigures, type Name, OrderFit, type Weights } from './order-fit';
import { VARIANTS } from './variants';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { features: { type: 'string' }, try: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('usage: npm run --silent bench:fit -- DIR [DIR …] [--features a,b,…] [--try a,b,…]');
  process.exit(2);
}

const listed = (names: string | undefined): Name[] | null => (names ? (names.split(',') as Name[]) : null);
const today: Weights = new Map(Object.entries(WEIGHTS) as [Name, number][]);
const names = [...new Set([...(listed(values.features) ?? today.keys()), ...(listed(values.try) ?? [])])];

const rows: FeatureRow[] = [];
for (const folder of positionals) {
  const collection = readCollection(folder);
  for (const [variant, cut] of VARIANTS) {
    console.error(`${collection.name}, ${variant}`);
    rows.push(...(await featureRows(cut(collection), variant)));
  }
}
for (const name of names)
  if (rows.some(({ features: [first] }) => first && !(name in first))) throw new Error(`no feature ${name}`);

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
const rounded = (weights: Weights) =>
  Object.fromEntries([...weights].map(([name, weight]) => [name, round(weight, 2)]));
const compared = (now: readonly GroupFigures[], fitted: readonly GroupFigures[]) =>
  now.map(({ group, queries, ndcg10, first, plain }, n) => ({
    group,
    queries,
    plain: round(plain),
    today: round(ndcg10),
    fitted: round(fitted[n]?.ndcg10 ?? 0),
    firstToday: round(first, 3),
    firstFitted: round(fitted[n]?.first ?? 0, 3),
  }));

const collections = [...new Set(rows.map(({ collection }) => collection))];
if (collections.length > 1) {
  for (const left of collections) {
    const others = new OrderFit(
      rows.filter(({ collection }) => collection !== left),
      names,
    );
    const its = new OrderFit(
      rows.filter(({ collection }) => collection === left),
      names,
    );
    const weights = others.fit(today);
    say({ leftOut: left, weights: rounded(weights) });
    for (const line of compared(its.figures(today), its.figures(weights))) say(line);
  }
}
const all = new OrderFit(rows, names);
const weights = all.fit(today);
for (const line of compared(all.figures(today), all.figures(weights))) say(line);
say({ weights: rounded(weights) });
