// What a candidate has in common with the page, as numbers: the ranking and the decision to show weigh them.

import type { Pairs } from './pair-table';

/** Each in 0…1 unless said otherwise. */
export interface Features {
  /** The first stage's score against the page's score for itself. */
  bm25: number;
  /** BM25 of all of the page's terms, the frequent ones among them too, against the page's weight. */
  words: number;
  /** Cosine of all terms. */
  terms: number;
  /** Cosine of all pairs of terms that stand near each other. */
  pairs: number;
  /** `pairs` as a share of the best candidate's, and the less, the shorter the archive's posts are. */
  phrases: number;
  /** Weight of the shared pairs, whatever the length of the post, as such a share too. */
  sharedPairs: number;
  /** Cosine of the page with the post's best passage. */
  passage: number;
  /** Cosine of the page's beginning with the post. */
  lead: number;
  /** How much of the post's title the page speaks of, as a share of the best candidate's, and the less, the shorter the page. */
  title: number;
  /** How many neighbours in the post's title are neighbours on the page, as such a share too. */
  titlePhrase: number;
  /** Share of the page's title that the post speaks of. */
  pageTitle: number;
  /** How often the page names the post, by its whole title. */
  named: number;
  /** Weight of the post's tags that the page speaks of; not bounded. */
  tags: number;
  /** How few of the candidates' addresses begin so far as the page's and this one do. */
  place: number;
  /** How near in time it was published. */
  time: number;
  /** 1 for what its address says is the whole that the page is a part of, as /knots is of /knots/bowline; else 0. */
  above: number;
  /** How much it says what the first candidates say, where page and posts are short. */
  feedback: number;
  /** Share of all pairs of both that they share: near 1 for the same text, 0 for what is far from it. */
  sameness: number;
  /** How many different terms the post has, and how many of them the page has too. */
  vocabulary: number;
  common: number;
}

/** A term that page and candidate share, and how much of their likeness it carries. */
export interface Carried {
  hash: number;
  weight: number;
}

/** A candidate's features, and the page's terms that it shares, those that carry most first. */
export interface Comparison {
  features: Features;
  /** The candidate's own pairs of terms: what tells it from another candidate, and which terms stand near each other. */
  pairs: Pairs;
  shared: () => Carried[];
}
