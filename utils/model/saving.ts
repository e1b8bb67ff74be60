// What became of a page or link that the reader saved, and of a text that was taken from a tab.
import type { ErrorCode } from '@/utils/core/errors';
import type { Post, TextOrigin } from './post';

/**
 * `saved`: it is a post now. `known`: it is one already. `text`: of an article; of what can be read of a page that is none;
 * still to be fetched; or none, because Backlist has no access to its site, or there is nothing to read.
 */
export interface SaveAnswer {
  outcome: 'saved' | 'known';
  post: Post;
  text: 'article' | 'page' | 'coming' | 'no-access' | 'none';
}

/** The last save from a tab by its menu or the keyboard, as popup and panel tell of it. */
export interface SaveNotice {
  /** Milliseconds since 1970. */
  at: number;
  answer: SaveAnswer | null;
  error: ErrorCode | null;
}

/** The text of a tab beside the one that is kept, in words. `taken` is false where the tab's is shorter. */
export interface RetakeAnswer {
  taken: boolean;
  tab: number;
  kept: number;
  /** Where the text that it took the place of came from, by which that can be taken up again. */
  before: TextOrigin;
}
