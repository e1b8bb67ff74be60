// The ways to a publication's older posts: where each begins.
import type { FrontierDraft, Way } from '@/utils/model/backfill';
import type { Source } from '@/utils/model/source';
import { isOfSource } from './same-site';

/** Posts per request to WordPress (its REST handbook allows 100; some sites are slow with that many). */
export const WORDPRESS_PAGE = 50;

/** The first address of a publication on the source's own site, with a slash at its end. */
function siteOf(source: Source): string {
  const { siteUrl, url } = source;
  const site = new URL(siteUrl !== null && isOfSource(siteUrl, source) ? siteUrl : '/', url);
  site.search = '';
  site.hash = '';
  if (!site.pathname.endsWith('/'))
    site.pathname = site.pathname.replace(/[^/]*\.[^/]*$/, '').replace(/\/?$/, '/');
  return site.href;
}

/** The address of a page of WordPress posts. */
export function wordpressPage(url: string, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}

/** The next page of a feed that WordPress writes. */
export function pagedFeed(url: string, page: number): string {
  const next = new URL(url);
  next.searchParams.set('paged', String(page));
  return next.href;
}

/** The number of a page that an address names; 1 where it names none. */
export const pageNumber = (url: string, name: 'page' | 'paged'): number =>
  Number(new URL(url).searchParams.get(name) ?? 1) || 1;

/** Where a way begins. */
export function beginningsOf(way: Way, source: Source): FrontierDraft[] {
  const site = siteOf(source);
  const document = (url: string): FrontierDraft => ({
    url,
    way,
    what: 'document',
    title: null,
    published: null,
  });
  switch (way) {
    case 'links':
      return [document(source.url)];
    case 'wordpress':
      return [
        document(
          wordpressPage(
            new URL(`wp-json/wp/v2/posts?per_page=${WORDPRESS_PAGE}&_embed=author,wp:term`, site).href,
            1,
          ),
        ),
      ];
    case 'paged':
      return [document(pagedFeed(source.url, 2))];
    case 'sitemap':
      return ['/robots.txt', '/sitemap.xml'].map((path) => document(new URL(path, site).href));
    case 'listing':
      return [document(source.kind === 'listing' ? source.url : site)];
  }
}
