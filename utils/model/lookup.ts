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
  /** Hits in all, of which `hits` is a page. */
  total: number;
  /** `any`: no post has every word, so posts with some of them are shown, and the screen says so. */
  matched: 'all' | 'any';
  /** Words that were corrected, as [typed, searched]. */
  corrected: [string, string][];
}
