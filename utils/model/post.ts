// A post of the archive: the small row that lists read, and its body apart.

/** Where a text comes from: its feed or pack, its own page as Backlist asked for it, or a tab as the reader saw it. */
export const TEXT_ORIGINS = ['feed', 'page', 'tab'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

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
  /** When it was put on the reading list; absent where it is not on it. */
  laterAt?: number;
  /** The reader's own tags, apart from the publication's; absent where there are none. */
  labels?: string[];
  /** Where the text of its body comes from, where that is not the feed. */
  textFrom?: TextOrigin;
  /** `contentHash` of the feed's own text, where another one is kept in its place. */
  feedHash?: string;
  /** The name of its site, where it belongs to no source that has one: a saved page. */
  site?: string;
}

/** A text that another one took the place of, kept beside it. At most one of each origin. */
export interface TextVersion {
  postId: number;
  from: TextOrigin;
  html: string;
  text: string;
  contentHash: string;
  /** When it was put aside, in milliseconds since 1970. */
  keptAt: number;
}

/** A row of `bodies`. `html` has been through the sanitiser; `text` is its plain text, blocks parted by a blank line. */
export interface Body {
  id: number;
  html: string;
  text: string;
}

/** An attribute of the first paragraph of a text of which nothing but the words could be kept. */
export const WORDS_ONLY = 'data-words-only';

/** Whether nothing but the words of a text could be kept: what it was set in would have held any browser up. */
export const isWordsOnly = (html: string): boolean => html.startsWith(`<p ${WORDS_ONLY}`);

/** What the reader did with a post, beside reading and starring it: kept whatever its source says. */
export const ownMarks = ({ laterAt, labels }: Post): Pick<Post, 'laterAt' | 'labels'> => ({
  ...(laterAt === undefined ? {} : { laterAt }),
  ...(labels === undefined ? {} : { labels }),
});

/** The same of two posts that become one: what either has is kept. */
export function bothMarks(one: Post, other: Post): Pick<Post, 'laterAt' | 'labels'> {
  const labels = [...new Set([...(one.labels ?? []), ...(other.labels ?? [])])];
  const { laterAt } = ownMarks({ ...other, ...ownMarks(one) });
  return { ...(laterAt === undefined ? {} : { laterAt }), ...(labels.length > 0 ? { labels } : {}) };
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
  /** Where the text comes from, where that is not the feed. */
  textFrom?: TextOrigin;
  /** The name of the site, as the page gives it. */
  site?: string;
}
