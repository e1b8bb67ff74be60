// Right or silent: how sure it is that a candidate belongs beside the page, from several signs together.
import type { Features } from './features';
import type { OpenIndex } from './open-index';
import type { PageProfile } from './page-profile';
import { damped, rarityOf } from './term-weight';

/**
 * The signs that are weighed, each some 0 to 5 in size, with their weights in a logistic rule. Fitted on development
 * collections, whole and cut down to a handful of short abstracts, each against pages that have nothing to do with them.
 */
const WEIGHTS = {
  terms: 0.81,
  pairs: 2.58,
  sharedPairs: 0.13,
  passage: 1.17,
  lead: 1.02,
  title: 1.38,
  titlePhrase: 1.91,
  pageTitle: 1.25,
  tags: 0.82,
  known: 3.72,
  // A long page, and a large archive, have something in common with each other by accident.
  pageLength: -0.81,
  archive: -0.91,
} as const;
const BIAS = -4.37;

/** The rule was fitted on archives of this many posts and more; a smaller one is judged no more leniently. */
const SMALLEST_ARCHIVE = 12;

/** How sure it must be to be shown. */
const FLOORS = { few: 0.9, normal: 0.6, many: 0.3 } as const;

export type Sign = keyof typeof WEIGHTS;
export type Signs = Readonly<Record<Sign, number>>;

export const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** The signs that are the same for all candidates of a page. */
export type PageSigns = Pick<Signs, 'known' | 'pageLength' | 'archive'>;

export function pageSigns(index: OpenIndex, page: PageProfile): PageSigns {
  const unknown = rarityOf(index.idf(0));
  let known = 0;
  let all = 0;
  for (const { hash, frequency } of page.terms) {
    const documents = index.frequency(hash);
    const weight = damped(frequency) * (documents > 0 ? rarityOf(index.idf(documents)) : unknown);
    all += weight;
    if (documents > 0) known += weight;
  }
  return {
    /** Share of the page's weight that the archive has words for. */
    known: all === 0 ? 0 : known / all,
    pageLength: Math.log(1 + page.terms.length),
    archive: Math.log(1 + Math.max(SMALLEST_ARCHIVE, index.documents)),
  };
}

/** Small shares differ by their magnitude, so they are taken as logarithms, from 0 up. */
const magnitude = (share: number, smallest: number): number => Math.log(1 + share / smallest);

/** All signs of one candidate. */
export function signsOf(page: PageSigns, features: Features): Signs {
  const { title, titlePhrase, pageTitle } = features;
  return {
    terms: magnitude(features.terms, 0.02),
    pairs: magnitude(features.pairs, 0.005),
    sharedPairs: Math.log(1 + features.sharedPairs),
    passage: magnitude(features.passage, 0.02),
    lead: magnitude(features.lead, 0.02),
    title,
    titlePhrase,
    pageTitle,
    tags: Math.log(1 + features.tags),
    ...page,
  };
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
