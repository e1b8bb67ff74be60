// Full texts of posts whose feed has only the beginning: what is to be read, and the progress.
import type { ErrorCode } from '@/utils/core/errors';

/**
 * Why a page's text was used or not. `more`: it has the feed's words and many more. All others leave the feed's text in place:
 * `same`, no more than that; `other`, the page is about something else; `wall`, it asks to subscribe, sign in or agree instead
 * of showing the text; `lists`, links and labels with little text; `none`, nothing to read; `chosen`, the user chose a text.
 */
export type PageVerdict = 'more' | 'same' | 'other' | 'wall' | 'lists' | 'none' | 'chosen';

/** A post whose page is to be read, or was. */
export interface PageRow {
  postId: number;
  sourceId: number;
  /** 1 until it was read; 2 while Backlist has no access to its site. Numbers, because booleans cannot be indexed. */
  waiting: 0 | 1 | 2;
  /** Rows are read in this order: the newest post first. */
  order: number;
  tries: number;
  /** The result of reading it; null before. */
  verdict: PageVerdict | null;
  /** Why it could not be read. */
  problem: ErrorCode | null;
}

/** After this many pages in a row without more text, a source's pages are taken to have none. */
export const FRUITLESS = 6;

/** Progress of the full texts of a source. */
export interface FullTextProgress {
  /** False where the user wants the texts as the feed has them. */
  on: boolean;
  /** Pages that wait to be read. */
  waiting: number;
  /** Pages that were read, and those of them that had more. */
  read: number;
  better: number;
  /** Pages on sites that Backlist has no access to, and the address of one. */
  barred: number;
  barredUrl: string | null;
  /** The source's pages have no more than its feed, so no more of them are read. */
  fruitless: boolean;
}
