// What a reader server has: feeds, and items with their states, made of a seed.
import { makePosts } from '../sites/sentences';

export interface LibraryFeed {
  id: string;
  title: string;
  url: string;
  siteUrl: string;
  folder: string;
  /** Its reader hid it: FreshRSS names its entries in no list but its own. */
  hidden?: boolean;
  /** Hidden as FreshRSS does since 1.28: it is not among the subscriptions either. */
  unlisted?: boolean;
}

export interface LibraryItem {
  id: bigint;
  feed: string;
  title: string;
  html: string;
  url: string;
  author: string;
  /** Addresses of what it carries. */
  files: readonly string[];
  /** What the reader has put on it there. */
  labels: readonly string[];
  /** In seconds since 1970. */
  published: number;
  /** When the server got it, in microseconds since 1970. */
  crawled: bigint;
  read: boolean;
  starred: boolean;
  /** Some text of it is not UTF-8, as what FreshRSS cut within a character years ago. */
  broken?: boolean;
}

export interface Library {
  feeds: LibraryFeed[];
  items: LibraryItem[];
}

export type Dialect = 'freshrss' | 'miniflux';

/** The first item of a library was crawled then, in milliseconds since 1970. */
export const FIRST_CRAWL = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;
const FOLDERS = ['Waterways', 'Clocks & bells', 'Übersee'];

/** An item's number as the dialect gives it: FreshRSS counts microseconds, Miniflux counts. */
const numberOf = (dialect: Dialect, n: number): bigint =>
  dialect === 'freshrss' ? BigInt(FIRST_CRAWL + n * MINUTE) * 1_000n + BigInt(n % 7) : BigInt(n + 1);

/** An item as it comes to a server: unread, the n-th. */
export function makeItem(
  dialect: Dialect,
  n: number,
  feed: LibraryFeed,
  words: { title: string; html: string },
): LibraryItem {
  const crawled = FIRST_CRAWL + n * MINUTE;
  return {
    ...words,
    id: numberOf(dialect, n),
    feed: feed.id,
    url: `${feed.siteUrl}posts/${n}`,
    author: n % 3 === 0 ? 'Ada Quill; Ben Weir' : '',
    files: [],
    labels: [],
    published: Math.floor(crawled / 1_000) - 3_600,
    crawled: BigInt(crawled) * 1_000n,
    read: false,
    starred: false,
  };
}

/** A library of so many feeds and items; every third item read, every tenth starred. */
export function makeLibrary(dialect: Dialect, feeds: number, items: number, seed = 1): Library {
  const all = Array.from(
    { length: feeds },
    (_, n): LibraryFeed => ({
      id: `feed/${n + 1}`,
      title: n === 0 ? 'Locks & Weirs' : `Harbour paper ${n + 1}`,
      url: `https://paper${n + 1}.library${seed}.example/feed.xml`,
      siteUrl: `https://paper${n + 1}.library${seed}.example/`,
      folder: FOLDERS[n % FOLDERS.length] ?? '',
    }),
  );
  const words = makePosts(Math.min(items, 200), seed);
  const made = Array.from({ length: items }, (_, n): LibraryItem => {
    const post = words[n % words.length];
    const html = `<p>${post?.paragraphs.join('</p><p>') ?? ''}</p><p>Entry number ${n} of this library.</p>`;
    const feed = all[n % feeds] as LibraryFeed;
    const item = makeItem(dialect, n, feed, { title: `${post?.title ?? ''} (${n})`, html });
    return { ...item, read: n % 3 === 0, starred: n % 10 === 0 };
  });
  return { feeds: all, items: made };
}
