// A look-up in the archive and its answer.
import type { Passage } from './page';
import type { Post } from './post';

export interface LookupHit {
  post: Post;
  passages: Passage[];
  /** The post's own page, opened at the best passage where there is one; null where the post has no page. */
  address: string | null;
  score: number;
}

/** Why a part of a query was not understood as what it looks like. */
export type QueryProblem =
  | 'quote' // never closed
  | 'date'
  | 'state' // is: something that no post is
  | 'place' // in: anything but the title
  | 'empty' // a filter without a value
  | 'minus' // a minus before what cannot be turned round
  | 'operator'; // a filter that does not exist

/** A part of a query that was searched as plain words. */
export interface Misunderstood {
  part: string;
  problem: QueryProblem;
}

export interface LookupAnswer {
  query: string;
  hits: LookupHit[];
  /** Hits in all, of which `hits` is a page. */
  total: number;
  /** False where there may be more than `total`, as not everything was looked through. */
  complete: boolean;
  /** There are hits behind this page. */
  more: boolean;
  /**
   * `any`: no post has every word, so posts with some of them are shown, and the screen says so. `filters`: nothing but
   * filters was asked for; the newest posts that pass them.
   */
  matched: 'all' | 'any' | 'filters';
  /** Words that were corrected, as [typed, searched]. */
  corrected: [string, string][];
  misunderstood: Misunderstood[];
}
