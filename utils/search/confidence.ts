// Right or silent: how sure it is that a candidate belongs beside the page, from several signs together.
import type { Features } from './features';
import type { OpenIndex } from './open-index';
import type { PageProfile } from './page-profile';
import { brevity } from './term-weight';

/**
 * The signs that are weighed, each some 0 to 5 in size, with their weights in a logistic rule. Fitted on development
 * collections, whole, mixed with each other, and cut down to 17 short abstracts, each against pages that have nothing to
 * do with them; docs/engine.md has how it does on an archive that it was not fitted on.
 */
const WEIGHTS = {
  terms: 0.507,
  pairs: 0.743,
  passage: 0.505,
  lead: 0.532,
  pageTitle: 1.206,
  tags: 0.57,
  // An archive that has something to say on a page speaks of its subject in more than one post, while a single post that
  // stands out among strangers mostly does so by accident.
  subject: 2.908,
  alone: -0.758,
  // A long page, and a large archive, have something in common with each other by accident.
  pageLength: -0.225,
  archive: -0.126,
  // Short posts share little even where they belong.
  brief: 1.011,
} as const;
const BIAS = -4.138;

/** The rule was fitted on archives of this many posts and more; a smaller one is judged no more leniently. */
const SMALLEST_ARCHIVE = 12;

/** How sure it must be to be shown. */
const FLOORS = { few: 0.85, normal: 0.64, many: 0.4 } as const;

export type Sign = keyof typeof WEIGHTS;
export type Signs = Readonly<Record<Sign, number>>;

export const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** Standard deviations above the mean of all candidates that count at most, and how many count as one. */
const FARTHEST = 8;
const FAR = 4;

/** Small shares differ by their magnitude, so they are taken as logarithms, from 0 up. */
const magnitude = (share: number, smallest: number): number => Math.log(1 + share / smallest);

/** What all candidates of a page have in common with it, which says whether the archive knows the page's subject. */
interface Spread {
  mean: number;
  deviation: number;
}

function spreadOf(values: readonly number[]): Spread {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: Math.sqrt(variance) };
}

/** All signs of each candidate of a page, in their order. */
export function signsOf(index: OpenIndex, page: PageProfile, candidates: readonly Features[]): Signs[] {
  const { mean, deviation } = spreadOf(candidates.map(({ pairs }) => pairs));
  const common = {
    subject: magnitude(mean, 0.005),
    pageLength: Math.log(1 + page.terms.length),
    archive: Math.log(1 + Math.max(SMALLEST_ARCHIVE, index.documents)),
    brief: brevity(index.averageLength),
  };
  return candidates.map((features) => ({
    terms: magnitude(features.terms, 0.02),
    pairs: magnitude(features.pairs, 0.005),
    passage: magnitude(features.passage, 0.02),
    lead: magnitude(features.lead, 0.02),
    pageTitle: features.pageTitle,
    tags: Math.log(1 + features.tags),
    alone: deviation === 0 ? 0 : Math.min(FARTHEST, (features.pairs - mean) / deviation) / FAR,
    ...common,
  }));
}

/** How sure it is, 0 to 1, that a candidate with these signs belongs beside its page. */
export function confidence(signs: Signs): number {
  const sum = SIGNS.reduce((total, sign) => total + WEIGHTS[sign] * signs[sign], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

/** Whether that is sure enough for what the reader chose. */
export function isShown(sure: number, amount: keyof typeof FLOORS): boolean {
  return sure >= FLOORS[amount];
}
