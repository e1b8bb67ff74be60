// A look-up in the archive and its answer.
import type { Passage } from './page';
import type { Post } from './post';

/** Characters of a query at most; of longer ones the first are asked. */
export const LONGEST_QUERY = 2_000;

export interface LookupHit {
  post: Post;
  passages: Passage[];
  /** The post's page, opened at the best passage if there is one; null where the post has no page. */
  address: string | null;
  score: number;
}

/** Why a part of a query was not understood as a filter, phrase or operator. */
export type QueryProblem =
  | 'quote' // never closed
  | 'date'
  | 'state' // is: with an unknown state
  | 'place' // in: with anything but title
  | 'empty' // a filter without a value
  | 'minus' // a minus before what cannot be negated
  | 'operator' // a filter that does not exist
  | 'wordless' // no word that the index knows of: stop words and signs
  | 'long'; // words behind this one were not searched

/** A part of a query that was searched otherwise than it was typed. */
export interface Misunderstood {
  part: string;
  problem: QueryProblem;
}

export interface LookupAnswer {
  query: string;
  hits: LookupHit[];
  /** Number of all hits, of which `hits` is one page. */
  total: number;
  /** False where there may be more than `total`, because not everything was searched. */
  complete: boolean;
  /** There are hits after this page. */
  more: boolean;
  /**
   * `any`: no post has every word, so posts with some of them are shown, and the screen says so. `filters`: the query has
   * nothing but filters; the newest posts that match them.
   */
  matched: 'all' | 'any' | 'filters';
  /** Words that were corrected, as [typed, searched]. */
  corrected: [string, string][];
  misunderstood: Misunderstood[];
}
