// The adapters' common output for all formats, which still says where each text came from. finish-feed.ts chooses among them.
import type { FeedFormat, RawEnclosure } from '../raw-feed';

/** A text of a feed with how it is meant. */
export interface Markup {
  value: string;
  type: 'html' | 'text';
  /** Base of its relative addresses. */
  base: string | null;
}

export interface AdaptedEntry {
  /** The feed's own id, or null. */
  id: string | null;
  url: string | null;
  title: Markup | null;
  published: number | null;
  updated: number | null;
  authors: string[];
  tags: string[];
  lang: string | null;
  summary: Markup | null;
  content: Markup | null;
  enclosures: RawEnclosure[];
}

export interface AdaptedFeed {
  format: FeedFormat;
  /** The feed's own id (Atom), or null. */
  id: string | null;
  title: Markup | null;
  description: Markup | null;
  siteUrl: string | null;
  feedUrl: string | null;
  lang: string | null;
  published: number | null;
  updated: number | null;
  ttlMinutes: number | null;
  next: string | null;
  authors: string[];
  tags: string[];
  entries: AdaptedEntry[];
}
