// A world for sync's tests: real HTTP on loopback, the real parsers, an archive in memory, a clock that the test moves.

import { Window } from 'happy-dom';
import { readArticle } from '@/utils/extract/article';
import { readList } from '@/utils/extract/listing/listing';
import { readPageArticle, readPageAsIs } from '@/utils/extract/page/page-article';
import { publishedIn } from '@/utils/extract/page/page-dates';
import { readSitemapText, readSitemapXml } from '@/utils/extract/sitemap';
import { findDate } from '@/utils/feeds/dates/find-date';
import { parseDate } from '@/utils/feeds/dates/parse-date';
import { decodeBytes } from '@/utils/feeds/decode';
import { gunzipped } from '@/utils/feeds/gunzip';
import { isCompleteFeed } from '@/utils/feeds/history';
import type { RawEntry } from '@/utils/feeds/raw-feed';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { readShardBytes } from '@/utils/feeds/read-shard';
import { readItemIds, readReaderItems, readSubscriptions } from '@/utils/feeds/reader-api';
import { readWordpressBytes } from '@/utils/feeds/wordpress';
import { planAccount } from '@/utils/machines/account/plan';
import type { Entry } from '@/utils/model/post';
import { repairSettings } from '@/utils/model/settings';
import { type Archive, openArchive } from '@/utils/store/database';
import { readAccountRows } from '@/utils/store/machines/account-reader';
import type { SyncChange, SyncDeps } from '@/utils/sync/deps';
import { createHostLanes } from '@/utils/sync/host-lanes';
import type { Workshop } from '@/utils/sync/workshop';

/** Words only: what the sanitiser makes of HTML is tested where it lives. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const toEntry = (raw: RawEntry): Entry => ({
  guid: raw.guid,
  url: raw.url,
  title: raw.title ?? 'Untitled',
  published: raw.published,
  updated: raw.updated,
  authors: raw.authors,
  tags: raw.tags,
  lang: raw.lang,
  summary: words(raw.summary ?? ''),
  html: raw.html,
  text: words(raw.html),
});

/** One for all: each holds on to memory. */
const dom = new Window();

const documentOf = (text: string, type: 'text/html' | 'text/xml'): Document =>
  new dom.DOMParser().parseFromString(text, type) as unknown as Document;

const dated = <P extends { published: string | null }>(page: P) => ({
  ...page,
  published: parseDate(page.published ?? undefined),
});

export const workshop: Workshop = {
  async readFeed(fetched) {
    const feed = readFeedBytes(fetched);
    return {
      title: feed.title ?? '',
      siteUrl: feed.siteUrl,
      lang: feed.lang,
      ttlMinutes: feed.ttlMinutes,
      next: feed.next,
      complete: isCompleteFeed(decodeBytes(fetched.bytes, fetched.contentType)),
      ownAddress: feed.feedUrl,
      entries: feed.entries.map(toEntry),
    };
  },
  async findFeeds({ bytes, url }) {
    const links = new TextDecoder()
      .decode(bytes)
      .matchAll(/<link rel="alternate"[^>]*title="([^"]*)" href="([^"]*)"/g);
    return [...links].map(([, title = '', href = '']) => ({
      url: new URL(href, url).href,
      title,
      kind: 'feed',
    }));
  },
  async readWordpress(fetched) {
    return readWordpressBytes(fetched).map(toEntry);
  },
  async readSitemap({ bytes, contentType, url }) {
    const text = decodeBytes(await gunzipped(bytes, url), contentType).trim();
    const { sitemaps, pages } = text.startsWith('<')
      ? readSitemapXml(documentOf(text, 'text/xml'), url)
      : readSitemapText(text);
    return { sitemaps, pages: pages.map(dated) };
  },
  async readListing({ bytes, contentType, url }) {
    const page = documentOf(decodeBytes(bytes, contentType), 'text/html');
    return readList(page, url, findDate);
  },
  async readPage({ bytes, contentType, url }) {
    const article = readPageArticle(documentOf(decodeBytes(bytes, contentType), 'text/html'));
    const more = { guid: url, url, updated: null, summary: null, baseUrl: url, enclosures: [] };
    const published = article && publishedIn(article, parseDate, findDate);
    return article && { ...toEntry({ ...article, ...more, published }), textFrom: 'page' };
  },
  async readText({ url, html }) {
    return readArticle(documentOf(html, 'text/html'), url);
  },
  async readCaptured({ url, html }) {
    const page = documentOf(html, 'text/html');
    const article = readPageArticle(page);
    const more = { guid: url, url, updated: null, summary: null, baseUrl: url, enclosures: [] };
    const read = article ?? readPageAsIs(page);
    const published = publishedIn(read, parseDate, findDate);
    const entry = {
      ...toEntry({ ...read, ...more, published }),
      textFrom: 'tab' as const,
      site: read.site ?? '',
    };
    return { entry, article: article !== null };
  },
  async readShard(fetched) {
    return readShardBytes(fetched).map(toEntry);
  },
  readSubscriptions: async (fetched) => readSubscriptions(fetched),
  readItemIds: async (fetched) => readItemIds(fetched),
  async readReaderItems(fetched) {
    return readReaderItems(fetched).map(({ entry, ...item }) => ({ ...item, entry: toEntry(entry) }));
  },
};

export interface World extends SyncDeps {
  clock: number;
  network: boolean;
  changes: SyncChange[];
}

export const START = Date.UTC(2024, 5, 1);

export async function makeWorld(over: Partial<SyncDeps> = {}): Promise<World> {
  const world: World = {
    clock: START,
    network: true,
    changes: [],
    db: await openArchive(),
    fetch: (input, init) => fetch(input, init),
    now: () => world.clock,
    online: () => world.network,
    lanes: createHostLanes(0, async () => undefined),
    mayFetch: async () => true,
    isFull: async () => false,
    random: () => 0,
    announce: (change) => world.changes.push(change),
    workshop,
    makeBackup: async () => ({ name: '', posts: 0 }),
    account: null,
    machines: {
      planAccount: async (order) => planAccount(await readAccountRows(world.db), order),
      folderStep: async () => ({ write: null, done: true, asked: 0, received: 0, sent: 0, problem: null }),
      eraseFolder: async () => ({ asked: 0 }),
    },
    countRequests: () => undefined,
    settings: { read: async () => repairSettings(null), change: async () => undefined },
    ...over,
  };
  return world;
}

/** Everything that a sync leaves: posts without what depends on when they came, and the source's words. */
export async function contents(db: Archive): Promise<unknown> {
  const posts = await db.getAll('posts');
  const bodies = await db.getAll('bodies');
  return posts.map((post) => ({
    ...post,
    addedAt: 0,
    text: bodies.find((body) => body.id === post.id)?.text,
  }));
}
