// A post of the archive: the small row that lists read, and its body apart.

/** A row of `posts`. Times are milliseconds since 1970. */
export interface Post {
  /** Stable; also the document number of the search index. */
  id: number;
  sourceId: number;
  guid: string;
  /** Canonical identity of the address (core/url-key), or null for a post without one. */
  urlKey: string | null;
  url: string | null;
  title: string;
  /** As the publication states it; unknown stays null, never today. */
  published: number | null;
  updated: number | null;
  authors: string[];
  tags: string[];
  lang: string | null;
  /** First words, or the publication's own summary, as plain text of at most 300 characters. */
  excerpt: string;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** SHA-256 of what was stored, so that an unchanged entry is not written again. */
  contentHash: string;
  addedAt: number;
  /** What lists sort by: `published`, or `addedAt` where that is unknown. */
  sortedAt: number;
  readAt: number | null;
  starredAt: number | null;
}

/** A row of `bodies`. `html` has been through the sanitiser; `text` is its plain text, blocks parted by a blank line. */
export interface Body {
  id: number;
  html: string;
  text: string;
}

/** How long a deletion can be taken back, in milliseconds. */
export const BIN_TIME = 10 * 60_000;

/** A post that the reader deleted: its row, until that can no longer be taken back. */
export interface BinnedPost {
  id: number;
  post: Post;
  deletedAt: number;
}

/** What is remembered of a deleted post, so that it is known when its source names it again. */
export interface Tombstone extends Pick<Post, 'title' | 'contentHash'> {
  postId: number;
  /** Null where its address told it from no other post. */
  urlKey: string | null;
  deletedAt: number;
}

/** A publication's item as every adapter hands it over: safe HTML, absolute addresses, no identity yet. */
export interface Entry {
  guid: string;
  url: string | null;
  title: string;
  published: number | null;
  updated: number | null;
  authors: string[];
  tags: string[];
  lang: string | null;
  summary: string;
  html: string;
  text: string;
}
