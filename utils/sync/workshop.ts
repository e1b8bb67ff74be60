// The workshop: where bytes from outside become entries. It needs a DOM (for the sanitiser) and heavy parsers, neither of
// which the worker should carry, so it runs in a document of its own (entrypoints/workshop); this is what sync asks of it.
import type { Entry } from '@/utils/model/post';

/** A fetched answer, not yet believed to be anything. */
export interface Fetched {
  /** After redirects. */
  url: string;
  contentType: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a feed says, in our model, its HTML made safe. */
export interface FeedDocument {
  title: string;
  siteUrl: string | null;
  lang: string | null;
  entries: Entry[];
}

/** What a page names as its feeds, in the page's order. */
export interface FeedLink {
  url: string;
  title: string;
}

/** Every method throws a BacklistError (`html-not-feed`, `not-a-feed`, `malformed`, …) and never hangs. */
export interface Workshop {
  readFeed(fetched: Fetched): Promise<FeedDocument>;
  /** Feed addresses that an HTML page names (link elements, then anchors that look like feeds). */
  findFeeds(fetched: Fetched): Promise<FeedLink[]>;
  /** The posts of one shard of a pack, whose hash sync has checked. */
  readShard(fetched: Fetched): Promise<Entry[]>;
}
