// The results of saving a page or link, and of taking a post's text from a tab.
import type { ErrorCode } from '@/utils/core/errors';
import type { Post, TextOrigin } from './post';

/**
 * `saved`: it is a post now. `known`: it already was one. `text`: of an article; of a page that is no article; still to be
 * fetched; or none, because Backlist has no access to its site, or there is nothing to read.
 */
export interface SaveAnswer {
  outcome: 'saved' | 'known';
  post: Post;
  text: 'article' | 'page' | 'coming' | 'no-access' | 'none';
}

/** The last save from a tab by menu or keyboard, as popup and panel show it. */
export interface SaveNotice {
  /** Milliseconds since 1970. */
  at: number;
  answer: SaveAnswer | null;
  error: ErrorCode | null;
}

/** Lengths of the tab's text and the stored one, in words. `taken` is false where the tab's is shorter. */
export interface RetakeAnswer {
  taken: boolean;
  tab: number;
  kept: number;
  /** Origin of the text that it replaced, with which that can be restored. */
  before: TextOrigin;
}
