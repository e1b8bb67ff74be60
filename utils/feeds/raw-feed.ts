// The output of this folder's parsers: a feed with absolute addresses and HTML that is not yet safe.

/** A fetched response of unknown content. */
export interface Fetched {
  /** Final address, after redirects. */
  url: string;
  /** The HTTP header, or null where there was none. */
  contentType: string | null;
  /** The HTTP header, for a feed that does not say its language itself. */
  contentLanguage?: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An enclosure: a podcast episode, a picture. */
export interface RawEnclosure {
  url: string;
  type: string | null;
  /** In bytes. */
  length: number | null;
}

/** An item of a feed or pack. Strings are trimmed and bounded; nothing in them may be shown before it is made safe. */
export interface RawEntry {
  /** Never empty: the feed's own id, else the address, else a fingerprint of what is there. */
  guid: string;
  /** Absolute http or https address, or null. */
  url: string | null;
  /** Plain text (entities and tags resolved), or null: whoever reads this derives one from the text. */
  title: string | null;
  /** Milliseconds since 1970; unknown stays null. */
  published: number | null;
  updated: number | null;
  authors: string[];
  tags: string[];
  /** BCP 47, or null. */
  lang: string | null;
  /** The publication's own summary, as HTML not yet safe, or null. Differs from `html`. */
  summary: string | null;
  /** The fullest text that the entry carries, as HTML not yet safe; empty where it has none. */
  html: string;
  /** Base of relative addresses in `html` and `summary`; null if unknown. */
  baseUrl: string | null;
  enclosures: RawEnclosure[];
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** A feed as its publication wrote it. */
export interface RawFeed {
  format: FeedFormat;
  /** Plain text, or null where the feed has none. */
  title: string | null;
  description: string | null;
  /** The publication's own page, absolute. */
  siteUrl: string | null;
  /** The address that the feed gives itself (`rel=self`, `feed_url`), absolute. */
  feedUrl: string | null;
  lang: string | null;
  /** Milliseconds since 1970. */
  updated: number | null;
  /** Minutes between checks that the feed asks for (RSS `ttl`, `sy:updatePeriod`), or null. */
  ttlMinutes: number | null;
  /** The next older part (RFC 5005 `prev-archive`, `rel=next`, JSON Feed `next_url`), absolute. */
  next: string | null;
  entries: RawEntry[];
}
