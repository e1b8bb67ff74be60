// The back catalogue of a source: how it is brought in, and how far that has got.
import type { ErrorCode } from '@/utils/core/errors';

/** The ways to a publication's older posts, in the order in which they are tried. */
export const WAYS = ['links', 'wordpress', 'paged', 'sitemap', 'listing'] as const;
export type Way = (typeof WAYS)[number];

/** An address that a backfill has to read, or has read. */
export interface FrontierRow {
  sourceId: number;
  url: string;
  /** 1 until it was read; a number, as it is part of an index. */
  waiting: 0 | 1;
  /** Rows are read in this order. */
  order: number;
  way: Way;
  /** A document names posts or further documents; a page is a post. */
  what: 'document' | 'page';
  /** What the document that named a page said of it. */
  title: string | null;
  published: number | null;
}

export type FrontierDraft = Pick<FrontierRow, 'url' | 'way' | 'what' | 'title' | 'published'>;

/** `whole`: the way was gone to its end. `partial`: something of it could not be read. */
export type BackfillState = 'running' | 'paused' | 'cancelled' | 'whole' | 'partial';

/** How far the backfill of a source has got. */
export interface BackfillProgress {
  state: BackfillState;
  /** Posts of the source that are here. */
  done: number;
  /** Of about how many; null where nobody says. */
  total: number | null;
  /** What could not be read, where something could not. */
  problem: ErrorCode | null;
  /** When it goes on, in milliseconds since 1970. */
  next: number;
}
