// Right or silent: how sure it is that a candidate belongs beside the page, from several signs together.

import type { OpenIndex } from '../index/open-index';
import { brevity } from '../scoring/term-weight';
import type { Features } from './features';
import type { PageProfile } from './page-profile';

/**
 * The signs that are weighed, each some 0 to 5 in size, with their weights in a logistic rule. Fitted on collections in
 * four languages, whole, cut down to small archives, and mixed with each other in those, each against pages that have
 * nothing to do with them and, in mixtures, against posts of another collection (bench:silence); the mean of a fit with the
 * page's beginning and one without, so that neither the first of its subjects nor the rest of them is lost. docs/ranking.md
 * has how it does on collections that it was not fitted on.
 */
const WEIGHTS = {
  pairs: 0.994,
  passage: 0.806,
  lead: 0.409,
  pageTitle: 0.995,
  tags: 0.911,
  // An archive that has something to say on a page speaks of its subject in more than one post, while a single post that
  // stands out among strangers mostly does so by accident. A mean of magnitudes: one that says much lifts no others.
  subject: 6.618,
  // Two texts share terms by accident, the more the longer they are. In a small archive this alone tells, as there the
  // words that everybody uses are as rare as those that matter.
  common: 0.682,
  longer: -0.646,
  uneven: -0.564,
  pageLength: -1.331,
  // A large archive has something in common with any page.
  archive: -0.405,
  // Short posts share little even where they belong.
  brief: 5.909,
} as const;
const BIAS = -2.67;

/**
 * A smaller archive counts as one of so many posts: the rule was fitted on fifteen and more, and one post that stands for
 * all that the archive knows of a subject is not to be taken for a mean.
 */
const SMALLEST_ARCHIVE = 8;

/** How sure it must be to be shown. */
const FLOORS = { few: 0.85, normal: 0.64, many: 0.4 } as const;

export type Sign = keyof typeof WEIGHTS;
export type Signs = Readonly<Record<Sign, number>>;

export const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** Small shares differ by their magnitude, so they are taken as logarithms, from 0 up. */
const magnitude = (share: number, smallest: number): number => Math.log(1 + share / smallest);

/** All signs of each candidate of a page, in their order. */
export function signsOf(index: OpenIndex, page: PageProfile, candidates: readonly Features[]): Signs[] {
  // What a post has more of than the page is asked with makes its cosines smaller, by the root of its length.
  const fair = Math.sqrt(page.excess);
  const pairsOf = ({ pairs }: Features): number => magnitude(pairs * fair, 0.005);
  const all = candidates.reduce((sum, features) => sum + pairsOf(features), 0);
  const ofAll = {
    subject: all / Math.max(SMALLEST_ARCHIVE, candidates.length),
    pageLength: Math.log(1 + page.terms.length),
    archive: Math.log(1 + Math.max(SMALLEST_ARCHIVE, index.documents)),
    brief: brevity(index.averageLength / page.excess),
  };
  return candidates.map((features) => ({
    pairs: pairsOf(features),
    passage: magnitude(features.passage * fair, 0.02),
    lead: magnitude(features.lead * fair, 0.02),
    pageTitle: features.pageTitle,
    tags: Math.log(1 + features.tags),
    common: Math.log(1 + features.common),
    longer: Math.log((1 + features.vocabulary) / (1 + index.averageLength)),
    uneven: Math.abs(Math.log((1 + features.vocabulary) / page.written.hashes.length)),
    ...ofAll,
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
