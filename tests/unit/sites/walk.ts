// A trivial walker: follows what a kind of site offers and collects the paths of its posts, with none of our own code.
import { gunzipSync } from 'node:zlib';
import type { KindName } from '../../sites/kinds/all';

const PATHS = /\/posts\/\d+(?=["<\s])/g;

async function get(url: string): Promise<{ text: string; response: Response }> {
  const response = await fetch(url);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { text: (url.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(), response };
}

/** Goes from page to page, as long as a page names another by `link`. */
async function follow(origin: string, path: string, link: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (let next: string | undefined = origin + path; next !== undefined; ) {
    const { text } = await get(next);
    found.push(...(text.match(PATHS) ?? []));
    const named = link.exec(text)?.[1];
    next = named && new URL(named, origin).href;
  }
  return found;
}

/** Counts pages up until there are no more. */
async function count(url: (page: number) => string): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const { text, response } = await get(url(page));
    if (!response.ok) return found;
    found.push(...(text.match(PATHS) ?? []));
  }
}

async function sitemap(origin: string): Promise<string[]> {
  const locations = (text: string) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url);
  const robots = await get(`${origin}/robots.txt`);
  const index = await get(/^Sitemap: (.*)$/m.exec(robots.text)?.[1] ?? '');
  const maps = await Promise.all(locations(index.text).map(get));
  return maps.flatMap(({ text }) => text.match(PATHS) ?? []);
}

async function pack(origin: string): Promise<string[]> {
  const { text } = await get(`${origin}/pack/manifest.json`);
  const { shards } = JSON.parse(text) as { shards: { path: string }[] };
  const parts = await Promise.all(shards.map(({ path }) => get(`${origin}/pack/${path}`)));
  return parts.flatMap((part) => part.text.match(PATHS) ?? []);
}

export const WALKERS: Readonly<Record<KindName, (origin: string) => Promise<string[]>>> = {
  feed: (origin) => follow(origin, '/feed', /never^/),
  complete: (origin) => follow(origin, '/feed', /never^/),
  archived: (origin) => follow(origin, '/feed', /rel="prev-archive" href="([^"]+)"/),
  next: (origin) => follow(origin, '/feed', /rel="next" href="([^"]+)"/),
  json: (origin) => follow(origin, '/feed', /"next_url":"([^"]+)"/),
  wordpress: (origin) => count((page) => `${origin}/wp-json/wp/v2/posts?per_page=100&page=${page}`),
  'wordpress-feed': (origin) => count((page) => `${origin}/feed/?paged=${page}`),
  sitemap,
  list: (origin) => follow(origin, '/archive/', /rel="next" href="([^"]+)"/),
  listing: (origin) => follow(origin, '/archive/', /rel="next" href="([^"]+)"/),
  pack,
};
