// A look-up in the archive and its answer.
import type { Passage } from './page';
import type { Post } from './post';

export interface LookupHit {
  post: Post;
  passages: Passage[];
  score: number;
}

export interface LookupAnswer {
  query: string;
  hits: LookupHit[];
  /** Hits in all, of which `hits` is a page; with `more`, those found so far. */
  total: number;
  /** There are hits behind this page. */
  more: boolean;
  /**
   * `any`: no post has every word, so posts with some of them are shown, and the screen says so. `filters`: nothing but
   * filters was asked for; the newest posts that pass them.
   */
  matched: 'all' | 'any' | 'filters';
  /** Words that were corrected, as [typed, searched]. */
  corrected: [string, string][];
  /** Parts that look like a filter or a phrase and are none: they were searched as plain words. */
  misunderstood: string[];
}
