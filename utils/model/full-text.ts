// The full text of posts of which their feed gives no more than the beginning: what is to be read, and how far that is.
import type { ErrorCode } from '@/utils/core/errors';

/**
 * Why a text was kept or not: `more`, the page has the feed's words and many more. The others leave the feed's text:
 * `same`, no more than that; `other`, the page speaks of something else; `wall`, it asks to subscribe, to sign in or to
 * agree in place of the text; `lists`, links and labels and little text; `none`, nothing to read; `chosen`, the reader
 * chose a text.
 */
export type PageVerdict = 'more' | 'same' | 'other' | 'wall' | 'lists' | 'none' | 'chosen';

/** A post whose page is to be read, or was. */
export interface PageRow {
  postId: number;
  sourceId: number;
  /** 1 until it was read; 2 while Backlist has no access to its site. Numbers, as it is part of an index. */
  waiting: 0 | 1 | 2;
  /** Rows are read in this order: the newest post first. */
  order: number;
  tries: number;
  /** What reading it came to; null before. */
  verdict: PageVerdict | null;
  /** Why it could not be read. */
  problem: ErrorCode | null;
}

/** Pages without more, one after another, after which a source's pages are taken to have none. */
export const FRUITLESS = 6;

/** How far the full text of a source has got. */
export interface FullTextProgress {
  /** False where the reader wants the texts as the feed gives them. */
  on: boolean;
  /** Pages that wait to be read. */
  waiting: number;
  /** Pages that were read, and those of them that had more. */
  read: number;
  better: number;
  /** Pages on a site that Backlist has no access to, and one such address. */
  barred: number;
  barredUrl: string | null;
  /** Its pages were found to have no more than its feed, so no more of them are read. */
  fruitless: boolean;
}
