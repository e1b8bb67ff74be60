// The back catalogue of a source: how it is brought in, and how far that has got.
import type { ErrorCode } from '@/utils/core/errors';
import type { Source } from './source';

/** The ways to find a publication's older posts, in the order in which they are tried. */
export const WAYS = ['links', 'wordpress', 'paged', 'sitemap', 'listing'] as const;
export type Way = (typeof WAYS)[number];

/** The ways for a kind of source: the posts of a listing are found through the listing only. */
export const waysOf = (kind: Source['kind']): readonly Way[] => (kind === 'listing' ? ['listing'] : WAYS);

/** An address that a backfill has to read, or has read. */
export interface FrontierRow {
  sourceId: number;
  url: string;
  /** 1 until it was read. A number, because booleans cannot be indexed. */
  waiting: 0 | 1;
  /** Rows are read in this order. */
  order: number;
  way: Way;
  /** A document lists posts or further documents; a page is a post. */
  what: 'document' | 'page';
  /** What the document said of the page. */
  title: string | null;
  published: number | null;
  /** Its first words, as a listing showed them. */
  excerpt?: string | undefined;
}

export type FrontierDraft = Pick<FrontierRow, 'url' | 'way' | 'what' | 'title' | 'published' | 'excerpt'>;

/** `whole`: the way was followed to its end. `partial`: something could not be read. */
export type BackfillState = 'running' | 'paused' | 'cancelled' | 'whole' | 'partial';

/** How far the backfill of a source has got. */
export interface BackfillProgress {
  state: BackfillState;
  /** Posts of the source that are here. */
  done: number;
  /** About how many there are; null where that is unknown. */
  total: number | null;
  /** Why something could not be read; null where all was. */
  problem: ErrorCode | null;
  /** How it ended, if not with all posts: no way found any, or one had no end and was given up. */
  end: 'nothing' | 'endless' | null;
  /** When it goes on, in milliseconds since 1970. */
  next: number;
}
