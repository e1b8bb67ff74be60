// A post of the archive: the small row that lists read, and its body, stored separately.

/** Where a text comes from: its feed or pack, its page as Backlist fetched it, or a tab as the user saw it. */
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
  /** As the publication states it; null if unknown, never the time of the sync. */
  published: number | null;
  updated: number | null;
  authors: string[];
  tags: string[];
  lang: string | null;
  /** First words, or the publication's own summary, as plain text of at most 300 characters. */
  excerpt: string;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** SHA-256 of the stored content, so that an unchanged entry is not written again. */
  contentHash: string;
  addedAt: number;
  /** What lists are sorted by: `published`, or `addedAt` where that is unknown. */
  sortedAt: number;
  readAt: number | null;
  starredAt: number | null;
  /** When it was put on the reading list; absent if it is not on it. */
  laterAt?: number;
  /** The user's own tags, separate from the publication's; absent if there are none. */
  labels?: string[];
  /** Where the text of its body comes from; absent for the feed. */
  textFrom?: TextOrigin;
  /** `contentHash` of the feed's text, if another text is in use. */
  feedHash?: string;
  /** Name of the site of a saved page, whose source is no publication. */
  site?: string;
}

/** A text that was replaced by another one and is kept. At most one of each origin. */
export interface TextVersion {
  postId: number;
  from: TextOrigin;
  html: string;
  text: string;
  contentHash: string;
  /** When it was replaced, in milliseconds since 1970. */
  keptAt: number;
}

/** A row of `bodies`. `html` has been through the sanitiser; `text` is its plain text, blocks separated by blank lines. */
export interface Body {
  id: number;
  html: string;
  text: string;
}

/** Attribute of the first paragraph of a text of which only the words could be kept. */
export const WORDS_ONLY = 'data-words-only';

/** Whether only the words of a text could be kept, because its HTML would have hung a browser. */
export const isWordsOnly = (html: string): boolean => html.startsWith(`<p ${WORDS_ONLY}`);

/** The user's marks on a post besides read and starred. They are kept whatever the source says. */
export const ownMarks = ({ laterAt, labels }: Post): Pick<Post, 'laterAt' | 'labels'> => ({
  ...(laterAt === undefined ? {} : { laterAt }),
  ...(labels === undefined ? {} : { labels }),
});

/** The same for two posts that are merged: marks of either are kept. */
export function bothMarks(one: Post, other: Post): Pick<Post, 'laterAt' | 'labels'> {
  const labels = [...new Set([...(one.labels ?? []), ...(other.labels ?? [])])];
  const { laterAt } = ownMarks({ ...other, ...ownMarks(one) });
  return { ...(laterAt === undefined ? {} : { laterAt }), ...(labels.length > 0 ? { labels } : {}) };
}

/** How long a deletion can be undone, in milliseconds. */
export const BIN_TIME = 10 * 60_000;

/** A deleted post: its row, until the deletion can no longer be undone. */
export interface BinnedPost {
  id: number;
  post: Post;
  deletedAt: number;
}

/** What is remembered of a deleted post, so that it is recognised when its source lists it again. */
export interface Tombstone extends Pick<Post, 'title' | 'contentHash'> {
  postId: number;
  /** Null where its address did not identify it. */
  urlKey: string | null;
  deletedAt: number;
}

/** A publication's item as every adapter returns it: safe HTML, absolute addresses, no identity yet. */
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
  /** Where the text comes from; absent for the feed. */
  textFrom?: TextOrigin;
  /** The name of the site, as the page gives it. */
  site?: string;
}
