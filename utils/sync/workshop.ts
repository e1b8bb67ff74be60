// The workshop: where bytes from outside become entries. It needs a DOM (for the sanitiser) and heavy parsers, neither of
// which the worker should carry, so it runs in a document of its own (entrypoints/workshop); this is what sync asks of it.
import type { Fetched } from '@/utils/feeds/raw-feed';
import type { Entry } from '@/utils/model/post';

export type { Fetched };

/** What a feed says, in our model, its HTML made safe. */
export interface FeedDocument {
  title: string;
  siteUrl: string | null;
  lang: string | null;
  /** Minutes that the feed asks to be left alone, or null. */
  ttlMinutes: number | null;
  /** The address that it gives itself (`rel=self`, `feed_url`), or null. */
  ownAddress: string | null;
  entries: Entry[];
}

/** What a page names as its feeds or packs, in the page's order. */
export interface FeedLink {
  url: string;
  title: string;
  kind: 'feed' | 'pack';
}

/** Every method throws a BacklistError (`html-not-feed`, `not-a-feed`, `malformed`, …) and never hangs. */
export interface Workshop {
  readFeed(fetched: Fetched): Promise<FeedDocument>;
  /** Addresses of feeds and packs that an HTML page names (link elements, then anchors that look like feeds). */
  findFeeds(fetched: Fetched): Promise<FeedLink[]>;
  /** The posts of one shard of a pack, whose hash sync has checked. */
  readShard(fetched: Fetched): Promise<Entry[]>;
}
