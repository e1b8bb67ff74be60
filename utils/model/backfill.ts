// The back catalogue of a source: how it is brought in, and how far that has got.
import type { ErrorCode } from '@/utils/core/errors';
import type { Source } from './source';

/** The ways to a publication's older posts, in the order in which they are tried. */
export const WAYS = ['links', 'wordpress', 'paged', 'sitemap', 'listing'] as const;
export type Way = (typeof WAYS)[number];

/** The ways of a kind of source: of a list only itself leads to its posts. */
export const waysOf = (kind: Source['kind']): readonly Way[] => (kind === 'listing' ? ['listing'] : WAYS);

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
  /** The first words of it that a list showed. */
  excerpt?: string | undefined;
}

export type FrontierDraft = Pick<FrontierRow, 'url' | 'way' | 'what' | 'title' | 'published' | 'excerpt'>;

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
  /** Once it has ended: no way led anywhere, or one led on without an end and was left. */
  end: 'nothing' | 'endless' | null;
  /** When it goes on, in milliseconds since 1970. */
  next: number;
}
