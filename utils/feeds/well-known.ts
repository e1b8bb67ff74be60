// Well-known paths of feeds, for pages that do not name theirs.

/** The most frequent first. */
const PATHS = [
  'feed',
  'rss.xml',
  'atom.xml',
  'index.xml',
  'feed.xml',
  'feed.json',
  'rss',
  'feeds/posts/default',
  'atom',
  'manifest.json',
];

/**
 * Addresses to try for a page, best first, without repeats: beside the page's own folder (`/blog/feed`), then at the
 * site's root.
 */
export function wellKnownFeeds(page: string): string[] {
  const url = new URL(page);
  const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const near = folder === '/' ? [] : PATHS.slice(0, 5).map((path) => folder + path);
  const all = [...near, ...PATHS.map((path) => `/${path}`)].map((path) => new URL(path, url.origin).href);
  return [...new Set(all)];
}
