// The feeds and packs that a web page names.
import { httpAddress } from '../http-address';
import { pageBase } from './page-base';

export interface NamedFeed {
  url: string;
  title: string;
}

/** A pack is the whole publication, so it comes before its feeds (docs/packs.md). */
const PACK_TYPE = /^application\/vnd\.backlist\.pack\+json\b/i;

const FEED_TYPES = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+?(?:xml|json)\b/i;
const PLAIN_TYPES = /^(?:application|text)\/(?:xml|json)\s*(?:;|$)/i;
/** A whole segment or parameter, or a word in the name of a file of data: titles of posts speak of feeds too. */
const FEED_PATH =
  /[/.?=&](?:feeds?|rss2?|atom)(?:$|[/.?&])|[/_-](?:feeds?|rss2?|atom)[\w-]*\.(?:xml|json|rss|rdf|php|aspx?)(?:$|\?)|\/index\.(?:xml|rdf)$/i;
const FEED_HOST = /^(?:feeds?|rss)\d?\./i;
const COMMENTS = /\bcomments?\b/i;
const MOST = 20;

function gather(found: readonly NamedFeed[]): NamedFeed[] {
  const byUrl = new Map<string, NamedFeed>();
  for (const feed of found) if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed);
  const feeds = [...byUrl.values()];
  const aside = (feed: NamedFeed) => Number(COMMENTS.test(`${feed.url} ${feed.title}`));
  // The sort is stable: the page's own order, feeds of comments last.
  return feeds.sort((a, b) => aside(a) - aside(b)).slice(0, MOST);
}

function named(element: Element, base: string, title: string): NamedFeed[] {
  const url = httpAddress(element.getAttribute('href'), base);
  return url === null ? [] : [{ url, title: title.replace(/\s+/g, ' ').trim().slice(0, 1_000) }];
}

interface Link {
  element: Element;
  /** Words of `rel`, and `type`, in lower case. */
  rel: readonly string[];
  type: string;
}

/** Link elements that lead somewhere, in the page's order. */
const linksOf = (page: Document): Link[] =>
  [...page.getElementsByTagName('link')]
    .filter((element) => element.hasAttribute('href'))
    .map((element) => ({
      element,
      rel: (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/),
      type: (element.getAttribute('type') ?? '').toLowerCase(),
    }));

const isPack = ({ rel, type }: Link): boolean => rel.includes('alternate') && PACK_TYPE.test(type);

function isFeed({ element, rel, type }: Link): boolean {
  if (type === '') return rel.includes('feed');
  if (!rel.includes('alternate') && !rel.includes('feed')) return false;
  return (
    FEED_TYPES.test(type) || (PLAIN_TYPES.test(type) && FEED_PATH.test(element.getAttribute('href') ?? ''))
  );
}

const gathered = (links: readonly Link[], base: string): NamedFeed[] =>
  links.flatMap(({ element }) => named(element, base, element.getAttribute('title') ?? ''));

/** Packs, then feeds, in link elements (RSS Autodiscovery; RFC 4287 and JSON Feed use the same form), at most 20. */
export function linkedFeeds(page: Document, base: string): NamedFeed[] {
  const links = linksOf(page);
  return gather([...gathered(links.filter(isPack), base), ...gathered(links.filter(isFeed), base)]);
}

/** Packs and feeds in link elements, then links in the page that look like feeds; at most 20. `url` is the page's address. */
export function feedLinks(page: Document, url: string): (NamedFeed & { kind: 'feed' | 'pack' })[] {
  const base = pageBase(page, url);
  const anchors = [...page.querySelectorAll('a[href]')].slice(0, 5_000);
  const packs = new Set(gathered(linksOf(page).filter(isPack), base).map((pack) => pack.url));
  const found = gather([
    ...linkedFeeds(page, base),
    ...anchors.flatMap((anchor) => {
      const [link] = named(anchor, base, anchor.textContent ?? '');
      if (!link) return [];
      const { hostname, pathname, search } = new URL(link.url);
      const isNamed = FEED_PATH.test(pathname + search) || (FEED_HOST.test(hostname) && pathname !== '/');
      return isNamed ? [link] : [];
    }),
  ]);
  return found.map((link) => ({ ...link, kind: packs.has(link.url) ? 'pack' : 'feed' }));
}
