// A publication with a short feed and a sitemap: robots.txt names an index of plain, gzipped and news sitemaps.
import { gzipSync } from 'node:zlib';
import { answer, type Play, together, withEtags } from '../play';
import type { SitePost } from '../sentences';
import { writeFeed } from '../write-feed';
import { newestFirst, type Publication, pages } from './publication';

const PART = 200;
const FEED_POSTS = 10;
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const dayOf = (post: SitePost): string => new Date(post.published).toISOString();

const urlset = (entries: string[], more = ''): string =>
  `${HEAD}<urlset ${XMLNS} ${more}>${entries.join('')}</urlset>`;

const postEntry = (origin: string, post: SitePost, more = ''): string =>
  `<url><loc>${origin}${post.path}</loc><lastmod>${dayOf(post)}</lastmod>${more}</url>`;

/** path → text of each sitemap. The newest posts stand in the news sitemap too, as they do on real sites. */
function sitemaps(publication: Publication, origin: string): Map<string, string> {
  const files = new Map<string, string>();
  const posts = newestFirst(publication);
  for (let part = 0; part * PART < posts.length; part += 1) {
    const entries = posts.slice(part * PART, (part + 1) * PART).map((post) => postEntry(origin, post));
    // Every other one is gzipped.
    files.set(`/sitemap-posts-${part + 1}.xml${part % 2 === 0 ? '.gz' : ''}`, urlset(entries));
  }
  const others = ['/', '/about', '/tags/harbour', '/authors/keeper'].map(
    (path) => `<url><loc>${origin}${path}</loc></url>`,
  );
  files.set('/sitemap-pages.xml', urlset(others));
  const news = posts.slice(0, 5).map((post) =>
    postEntry(
      origin,
      post,
      `<news:news><news:publication><news:name>${publication.title}</news:name><news:language>en</news:language></news:publication>
<news:publication_date>${dayOf(post)}</news:publication_date><news:title>${post.title}</news:title></news:news>`,
    ),
  );
  files.set('/sitemap-news.xml', urlset(news, 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'));
  const index = [...files.keys()].map((path) => `<sitemap><loc>${origin}${path}</loc></sitemap>`);
  files.set('/sitemap_index.xml', `${HEAD}<sitemapindex ${XMLNS}>${index.join('')}</sitemapindex>`);
  return files;
}

export function sitemapSite(publication: Publication): Play {
  const link = '<link rel="alternate" type="application/rss+xml" title="Feed" href="/feed">';
  const own: Play = ({ url }) => {
    const { origin, pathname } = url;
    if (pathname === '/feed') {
      const posts = publication.posts.slice(-FEED_POSTS);
      const { type, text } = writeFeed('rss', { title: publication.title, origin, posts });
      return answer(type, text);
    }
    if (pathname === '/robots.txt')
      return answer(
        'text/plain',
        `User-agent: *\nDisallow: /search\n\nSitemap: ${origin}/sitemap_index.xml\n`,
      );
    const text = sitemaps(publication, origin).get(pathname);
    if (text === undefined) return answer('text/plain', '', 404);
    return pathname.endsWith('.gz')
      ? answer('application/gzip', gzipSync(text))
      : answer('application/xml', text);
  };
  return withEtags(together(own, pages(publication, link)));
}
