// Reads one address of a frontier: its posts, and the addresses it leads to.
import { BacklistError } from '@/utils/core/errors';
import { urlKey } from '@/utils/core/url-key';
import { decodeBytes } from '@/utils/feeds/decode';
import { FEED_BYTES, PAGE_BYTES } from '@/utils/feeds/limits';
import { sitemapsIn } from '@/utils/feeds/robots';
import type { FrontierDraft, FrontierRow } from '@/utils/model/backfill';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { postsByUrlKeys, postsOfSource } from '@/utils/store/posts/archive-reader';
import type { SyncDeps } from '../deps';
import { hasWords, listedEntry } from '../listed-entry';
import { type FreshAnswer, originOf, politeFetch } from '../polite-fetch';
import type { NamedPage } from '../workshop';
import { postAddresses } from './post-addresses';
import { isOfSource } from './same-site';
import { beginningsOf, pagedFeed, pageNumber, WORDPRESS_PAGE, wordpressPage } from './ways';

export interface Reading {
  entries: Entry[];
  /** What tells a list from one with other posts: their guids or addresses, known ones included. */
  names: readonly string[];
  found: FrontierDraft[];
  /** Number of posts, if it says so. */
  total: number | null;
  /** It says that there are no others. */
  whole: boolean;
}

const NOTHING: Reading = { entries: [], names: [], found: [], total: null, whole: false };
/** Lists of posts that a site's front page is followed to. */
const LISTS = 3;
/** Headings that link to fewer pages list nothing. */
const FEWEST = 2;
/** Posts of a source from which the form of its addresses is learnt. */
const SAMPLES = 200;

async function ask(deps: SyncDeps, source: Source, url: string, limit: number): Promise<FreshAnswer> {
  const answer = await politeFetch(deps, { url, limit, trustedOrigin: originOf(source.url) });
  // A redirect to another site is not followed further.
  if (answer.kind === 'fresh' && !isOfSource(answer.url, source))
    throw new BacklistError('not-found', { facts: { url } });
  if (answer.kind === 'fresh') return answer;
  throw new BacklistError('http-status', { facts: { url, status: 304 } });
}

/** Of pages that a document names, those that look like posts; the ones not known yet are to be read. */
async function asPages(
  deps: SyncDeps,
  source: Source,
  row: FrontierRow,
  named: readonly (NamedPage & { excerpt?: string })[],
): Promise<FrontierDraft[]> {
  const samples = (await postsOfSource(deps.db, source.id, SAMPLES)).flatMap(({ url }) => url ?? []);
  // A list of posts says itself what is one; a sitemap names everything.
  const looksLike = postAddresses(row.url, row.way === 'sitemap' ? samples : []);
  const byKey = new Map(
    named.filter(({ url }) => looksLike(url)).map((page) => [urlKey(page.url) ?? page.url, page] as const),
  );
  const there = new Set((await postsByUrlKeys(deps.db, [...byKey.keys()])).map((post) => post.urlKey));
  const unknown = [...byKey].filter(([key]) => !there.has(key)).map(([, page]) => page);
  return unknown.map(({ url, title, published, excerpt }) => ({
    url,
    title,
    published,
    way: row.way,
    what: 'page',
    ...(excerpt ? { excerpt } : {}),
  }));
}

const further = (row: FrontierRow, urls: readonly string[]): FrontierDraft[] =>
  urls.map((url) => ({ url, way: row.way, what: 'document', title: null, published: null }));

async function readSitemap(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const { fetched } = await ask(deps, source, row.url, FEED_BYTES);
  if (new URL(row.url).pathname === '/robots.txt') {
    const named = sitemapsIn(decodeBytes(fetched.bytes, fetched.contentType), row.url);
    return { ...NOTHING, found: further(row, named) };
  }
  const { sitemaps, pages } = await deps.workshop.readSitemap(fetched);
  const posts = await asPages(deps, source, row, pages);
  return { ...NOTHING, found: [...further(row, sitemaps), ...posts] };
}

async function readListing(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const { fetched } = await ask(deps, source, row.url, PAGE_BYTES);
  const { pages, next, lists } = await deps.workshop.readListing(fetched);
  const own = (urls: readonly string[]) => urls.filter((url) => originOf(url) === originOf(row.url));
  // Only the page where the way begins is followed to other lists; a page that a list leads to may have one last post.
  const begins =
    source.kind !== 'listing' && beginningsOf('listing', source).some(({ url }) => url === row.url);
  const listed = begins && pages.length < FEWEST ? [] : pages;
  const posts = await asPages(deps, source, row, listed);
  const others = begins ? own(lists).slice(0, LISTS) : [];
  const found = [...further(row, [...own(next === null ? [] : [next]), ...others]), ...posts];
  return { ...NOTHING, names: listed.map(({ url }) => url), found };
}

async function readWordpress(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const { fetched, headers } = await ask(deps, source, row.url, FEED_BYTES);
  const entries = await deps.workshop.readWordpress(fetched);
  const page = pageNumber(row.url, 'page');
  const pages = Number(headers.get('x-wp-totalpages') ?? Number.NaN);
  const more = Number.isNaN(pages) ? entries.length >= WORDPRESS_PAGE : page < pages;
  const total = Number(headers.get('x-wp-total') ?? Number.NaN);
  return {
    ...NOTHING,
    entries,
    found: more ? further(row, [wordpressPage(row.url, page + 1)]) : [],
    total: Number.isNaN(total) ? null : total,
  };
}

async function readFeedPart(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const { fetched } = await ask(deps, source, row.url, FEED_BYTES);
  const { entries, next, complete } = await deps.workshop.readFeed(fetched);
  const paged = entries.length === 0 ? [] : [pagedFeed(row.url, pageNumber(row.url, 'paged') + 1)];
  const linked = next === null || complete ? [] : [next];
  return { ...NOTHING, entries, whole: complete, found: further(row, row.way === 'paged' ? paged : linked) };
}

/** What a list said of a page, for when the page itself cannot be read. */
export function asListed(row: FrontierRow): Entry[] {
  const listed = { ...row, excerpt: row.excerpt ?? '' };
  return hasWords(listed) ? [listedEntry(listed)] : [];
}

async function readPage(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const { fetched } = await ask(deps, source, row.url, PAGE_BYTES);
  const entry = await deps.workshop.readPage(fetched);
  // No article: what the site names as a post may be a gallery or a shop. A list may say something of it all the same.
  if (!entry) return { ...NOTHING, entries: asListed(row) };
  const published = row.published ?? entry.published;
  return { ...NOTHING, entries: [{ ...entry, title: row.title ?? entry.title, published }] };
}

/**
 * Reads one address. Addresses outside of the source's own site are ignored.
 * @throws BacklistError what the fetch or the workshop throws
 */
export async function readAddress(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  const reading = await readAs(deps, source, row);
  return {
    ...reading,
    names: reading.names.length > 0 ? reading.names : reading.entries.map(({ guid }) => guid),
    found: reading.found.filter(({ url }) => isOfSource(url, source)),
  };
}

function readAs(deps: SyncDeps, source: Source, row: FrontierRow): Promise<Reading> {
  if (row.what === 'page') return readPage(deps, source, row);
  switch (row.way) {
    case 'sitemap':
      return readSitemap(deps, source, row);
    case 'listing':
      return readListing(deps, source, row);
    case 'wordpress':
      return readWordpress(deps, source, row);
    case 'links':
    case 'paged':
      return readFeedPart(deps, source, row);
  }
}
