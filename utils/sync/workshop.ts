// The interface of the workshop, where bytes from outside become entries. It needs a DOM (for the sanitiser) and large parsers,
// neither of which the worker should carry, so it runs in a document of its own (entrypoints/workshop).

import type { Fetched } from '@/utils/feeds/raw-feed';
import type { PageSource, PageText } from '@/utils/model/page';
import type { Entry } from '@/utils/model/post';
import type { ReaderStream } from '@/utils/model/reader';

export type { Fetched };

/** A feed in our model, with safe HTML. */
export interface FeedDocument {
  title: string;
  siteUrl: string | null;
  lang: string | null;
  /** Minutes between checks that the feed asks for, or null. */
  ttlMinutes: number | null;
  /** Address of the next older part (RFC 5005, `next_url`), or null. */
  next: string | null;
  /** Whether it says that it is complete (RFC 5005, section 2). */
  complete: boolean;
  /** The address that it gives itself (`rel=self`, `feed_url`), or null. */
  ownAddress: string | null;
  entries: Entry[];
}

/** Feeds or packs that a page names, in its order. */
export interface FeedLink {
  url: string;
  title: string;
  kind: 'feed' | 'pack';
}

/** A page that a sitemap or list names. */
export interface NamedPage {
  url: string;
  title: string | null;
  /** Milliseconds since 1970. */
  published: number | null;
}

/** A post in a list. */
export interface ListedPage extends NamedPage {
  /** Its first words, as plain text; paragraphs are separated by blank lines. */
  excerpt: string;
}

export interface Sitemap {
  /** Further sitemaps. */
  sitemaps: string[];
  pages: NamedPage[];
}

export interface Listing {
  /** Of the page itself. */
  title: string;
  /** Whether the page says that it is a post itself. */
  article: boolean;
  /** Empty if it is no list. */
  pages: ListedPage[];
  /** The next page of the list, or null. */
  next: string | null;
  /** Other pages that may list posts: an archive, a blog. */
  lists: string[];
}

/** The text of a captured page: its article, or else the text of its main part. */
export interface CapturedEntry {
  entry: Entry;
  article: boolean;
}

/** An item of a reader server: its entry, and its state there. */
export interface ServerItem {
  item: string;
  stream: string;
  read: boolean;
  starred: boolean;
  /** When the server got it, in milliseconds since 1970, or null. */
  crawled: number | null;
  entry: Entry;
}

/** Every method throws a BacklistError (`html-not-feed`, `not-a-feed`, `malformed`, …) and never hangs. */
export interface Workshop {
  readFeed(fetched: Fetched): Promise<FeedDocument>;
  /** Addresses of feeds and packs that an HTML page names (link elements, then anchors that look like feeds). */
  findFeeds(fetched: Fetched): Promise<FeedLink[]>;
  /** A page of posts as WordPress's REST interface gives it. */
  readWordpress(fetched: Fetched): Promise<Entry[]>;
  /** A sitemap (sitemaps.org 0.9, with news), gzipped or not, or a list of addresses. */
  readSitemap(fetched: Fetched): Promise<Sitemap>;
  /** A page that repeats title, date and excerpt of posts. */
  readListing(fetched: Fetched): Promise<Listing>;
  /** The article of a page; null where it has none. */
  readPage(fetched: Fetched): Promise<Entry | null>;
  /** A page as it was captured from a tab: its article, or what can be read of it (its text may be empty). */
  readCaptured(page: { url: string; html: string }): Promise<CapturedEntry>;
  /** The main text of a large page, as the extractor reads smaller ones; null where it has none. */
  readText(page: PageSource): Promise<PageText | null>;
  /** The posts of one shard of a pack, whose hash sync has checked. */
  readShard(fetched: Fetched): Promise<Entry[]>;
  /** What a server of the Google Reader API answers: subscriptions, a page of ids, items (feeds/reader-api.ts). */
  readSubscriptions(fetched: Fetched): Promise<ReaderStream[]>;
  readItemIds(fetched: Fetched): Promise<{ ids: string[]; continuation: string | null }>;
  readReaderItems(fetched: Fetched): Promise<ServerItem[]>;
}
