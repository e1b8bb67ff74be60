// Measures when the engine shows something and when it is silent, on archives that are not like the collections which
// bench:related asks: small ones, cut down, and mixed of several (mixtures.ts); and fits the rule anew:
//   npm run --silent bench:silence -- DIR,DIR[,DIR …] [DIR,DIR …] [--negatives FILE] [--small N] [--fit]
// Collections (corpus.ts) that are joined by commas are in one language and on subjects that have nothing to do with each
// other: they are mixed, and their pages are each other's unrelated ones. N small archives are made of each such group. Prints one JSON object a line: {archive, related, unrelated, shown, firstRight, silence, foreign}, where
// `foreign` is the share of related pages that show a post of another collection. With --fit also the same figures for each
// collection by a rule that was fitted on the archives without it, and the rule fitted on all of them (utils/search/related/confidence.ts).
import { parseArgs } from 'node:util';
import type { PageText } from '@/utils/model/page';
import { SIGNS } from '@/utils/search/related/confidence';
import { LEAST_OF_BEST, relatedTo } from '@/utils/search/related/related';
import { pageOf, readCollection } from './corpus';
import { round } from './figures';
import { rowsOf } from './json-lines';
import { type Case, fitLogistic, type Rule, sureness } from './logistic';
import { MemoryIndex } from './memory-index';
import { type Archive, smallArchives, wholeArchive } from './mixtures';

/** The default floor, and the share of unrelated pages that a fitted rule keeps silent there. */
const FLOOR = 0.64;
const SILENT = 0.99;
/** Candidates of a page that are kept, and of an unrelated one that are held against the rule. */
const KEPT = 25;
const HARDEST = 6;
/** Small archives count more than a whole collection: there are as many of them as readers. */
const SMALL_WEIGHT = 2.5;

type Kind = 'right' | 'wrong' | 'unknown';

interface Candidate {
  kind: Kind;
  score: number;
  sure: number;
  signs: number[];
}

/** A page that was asked. */
interface Asked {
  group: string;
  collections: readonly string[];
  related: boolean;
  candidates: Candidate[];
}

async function ask({ name, collections, documents, pages }: Archive): Promise<Asked[]> {
  const index = await MemoryIndex.of(documents);
  const asked: Asked[] = [];
  for (const { page, exclude, relevant, kin } of pages) {
    const { explanation } = await relatedTo(page, index, { amount: 'normal', exclude, explain: true });
    const candidates = (explanation?.candidates ?? []).slice(0, KEPT).map(
      ({ id, score, signs, confidence }): Candidate => ({
        kind: relevant.has(id) ? 'right' : kin.has(id) ? 'unknown' : 'wrong',
        score,
        sure: confidence,
        signs: SIGNS.map((sign) => signs[sign]),
      }),
    );
    asked.push({ group: name, collections, related: relevant.size > 0, candidates });
  }
  return asked;
}

type Sureness = (candidate: Candidate) => number;

const shownOf = ({ candidates }: Asked, sure: Sureness): Candidate[] => {
  const least = (candidates[0]?.score ?? 0) * LEAST_OF_BEST;
  return candidates.filter((candidate) => candidate.score >= least && sure(candidate) >= FLOOR);
};

const shareOf = <T>(of: readonly T[], is: (one: T) => boolean): number =>
  of.filter(is).length / Math.max(1, of.length);

function groupsOf<T extends Asked>(asked: readonly T[]): Map<string, T[]> {
  return Map.groupBy(asked, ({ group }) => group);
}

function* figures(asked: readonly Asked[], sure: Sureness): Generator<object> {
  for (const [archive, pages] of groupsOf(asked)) {
    const shown = (of: readonly Asked[]) => of.map((page) => shownOf(page, sure));
    const related = shown(pages.filter((page) => page.related));
    const unrelated = shown(pages.filter((page) => !page.related));
    const some = related.filter(({ length }) => length > 0);
    yield {
      archive,
      related: related.length,
      unrelated: unrelated.length,
      shown: round(some.length / Math.max(1, related.length), 3),
      firstRight: round(
        shareOf(some, ([first]) => first?.kind === 'right'),
        3,
      ),
      silence: round(
        shareOf(unrelated, ({ length }) => length === 0),
        3,
      ),
      foreign: round(
        shareOf(related, (hits) => hits.some(({ kind }) => kind === 'wrong')),
        3,
      ),
    };
  }
}

/** Each group of pages counts the same, its related ones as much as the others. */
function casesOf(asked: readonly Asked[]): Case[] {
  const cases: Case[] = [];
  for (const [group, all] of groupsOf(asked)) {
    for (const related of [true, false]) {
      const pages = all.filter((page) => page.related === related);
      const weight = (group === SMALL ? SMALL_WEIGHT : 1) / Math.max(1, pages.length);
      for (const { candidates } of pages) {
        const add = (some: readonly Candidate[], right: boolean, share: number) => {
          for (const { signs } of some) cases.push({ signs, right, weight: (weight * share) / some.length });
        };
        const wrong = candidates.filter(({ kind }) => kind === 'wrong');
        if (related) {
          add(
            candidates.filter(({ kind }) => kind === 'right'),
            true,
            1,
          );
          add(wrong.slice(0, HARDEST), false, 0.5);
        } else {
          add(wrong.slice(0, 1), false, 0.5);
          add(wrong.slice(1, HARDEST), false, 0.5);
        }
      }
    }
  }
  return cases;
}

/** A rule, its bias moved so that SILENT of the unrelated pages show nothing at the default floor. */
function ruleFor(asked: readonly Asked[]): Rule {
  const rule = fitLogistic(casesOf(asked));
  const surest = [...groupsOf(asked.filter(({ related }) => !related)).values()].map((pages) =>
    pages.map(({ candidates }) =>
      candidates.reduce((most, { signs }) => Math.max(most, sureness(rule, signs)), 0),
    ),
  );
  const silent = (floor: number): number =>
    surest.reduce((sum, group) => sum + shareOf(group, (sure) => sure < floor), 0) /
    Math.max(1, surest.length);
  let floor = 0.01;
  while (floor < 0.99 && silent(floor) < SILENT) floor += 0.01;
  const logit = (share: number): number => Math.log(share / (1 - share));
  return { ...rule, bias: rule.bias + logit(FLOOR) - logit(floor) };
}

const SMALL = 'small archives';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    negatives: { type: 'string' },
    small: { type: 'string', default: '40' },
    fit: { type: 'boolean', default: false },
  },
});
const groups = positionals.map((dirs) => dirs.split(','));
if (groups.length === 0 || groups.some(({ length }) => length < 2) || !/^\d+$/.test(values.small)) {
  console.error(
    'usage: npm run --silent bench:silence -- DIR,DIR[,DIR …] [DIR,DIR …] [--negatives FILE] [--small N] [--fit]',
  );
  process.exit(2);
}

const negatives: PageText[] =
  values.negatives === undefined ? [] : Array.from(rowsOf(values.negatives), ({ row }) => pageOf(row));
const archives = groups.flatMap((dirs) => {
  const collections = dirs.map(readCollection);
  return [
    ...collections.map((own, n) =>
      wholeArchive(
        own,
        collections.filter((one) => one !== own),
        negatives,
        n,
      ),
    ),
    ...smallArchives(collections, negatives, Number(values.small)).map((archive) => ({
      ...archive,
      name: SMALL,
    })),
  ];
});
const asked: Asked[] = [];
for (const [n, archive] of archives.entries()) {
  asked.push(...(await ask(archive)));
  console.error(`${n + 1} of ${archives.length}: ${archive.collections.join(', ')}`);
}

const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
for (const line of figures(asked, ({ sure }) => sure)) say(line);
if (values.fit) {
  const by =
    (rule: Rule): Sureness =>
    ({ signs }) =>
      sureness(rule, signs);
  for (const name of new Set(asked.flatMap(({ collections }) => collections))) {
    const rule = ruleFor(asked.filter((page) => !page.collections.includes(name)));
    const left = asked.filter((page) => page.collections.includes(name));
    for (const line of figures(left, by(rule))) say({ leftOut: name, ...line });
  }
  const { weights, bias } = ruleFor(asked);
  say({
    bias: round(bias, 3),
    weights: Object.fromEntries(SIGNS.map((sign, n) => [sign, round(weights[n] ?? 0, 3)])),
  });
}
