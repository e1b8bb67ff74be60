// A publication kept by WordPress: its feed in pages, and its REST interface with the limits that it really has.
import { answer, type Play, type SiteAnswer, together, withEtags } from '../play';
import type { SitePost } from '../sentences';
import { escapeXml, postHtml, writeFeed } from '../write-feed';
import { newestFirst, type Publication, pageOf, pages } from './publication';

const FEED_PAGE = 10;

const refusal = (code: string): SiteAnswer =>
  answer(
    'application/json; charset=UTF-8',
    JSON.stringify({ code, message: 'No.', data: { status: 400 } }),
    400,
  );

function restPost(origin: string, post: SitePost): object {
  const date = new Date(post.published).toISOString().slice(0, 19);
  return {
    id: post.number,
    date,
    date_gmt: date,
    modified: date,
    modified_gmt: date,
    guid: { rendered: `${origin}${post.path}` },
    slug: `post-${post.number}`,
    status: 'publish',
    type: 'post',
    link: `${origin}${post.path}`,
    title: { rendered: escapeXml(post.title) },
    content: { rendered: postHtml(post), protected: false },
    excerpt: { rendered: `<p>${escapeXml(post.paragraphs[0] ?? '')}</p>`, protected: false },
    categories: [],
    tags: [],
  };
}

function rest(publication: Publication, url: URL): SiteAnswer {
  const size = Number(url.searchParams.get('per_page') ?? 10);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!(size >= 1 && size <= 100 && page >= 1)) return refusal('rest_invalid_param');
  const total = publication.posts.length;
  const totalPages = Math.ceil(total / size);
  if (page > Math.max(1, totalPages)) return refusal('rest_post_invalid_page_number');
  const posts = pageOf(newestFirst(publication), page, size).map((post) => restPost(url.origin, post));
  const given = answer('application/json; charset=UTF-8', JSON.stringify(posts));
  return {
    ...given,
    headers: { ...given.headers, 'x-wp-total': String(total), 'x-wp-totalpages': String(totalPages) },
  };
}

function feed(publication: Publication, url: URL): SiteAnswer {
  const page = Number(url.searchParams.get('paged') ?? 1);
  const posts = pageOf(newestFirst(publication), page, FEED_PAGE).toReversed();
  if (posts.length === 0)
    return answer('text/html; charset=utf-8', '<!doctype html><title>Page not found</title>', 404);
  const head = '<generator>https://wordpress.org/?v=6.8.1</generator>';
  const { type, text } = writeFeed('rss', { title: publication.title, origin: url.origin, posts, head });
  return answer(type, text);
}

/** @param options `rest: false`: the site's owner has closed the REST interface, so that only the feed's pages are left */
export function wordpress(publication: Publication, options: { rest?: boolean } = {}): Play {
  const link =
    '<link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/"><link rel="https://api.w.org/" href="/wp-json/">';
  const own: Play = ({ url }) => {
    if (/^\/feed\/?$/.test(url.pathname)) return feed(publication, url);
    if (url.pathname !== '/wp-json/wp/v2/posts') return answer('text/plain', '', 404);
    return options.rest === false
      ? answer('application/json', '{"code":"rest_login_required"}', 401)
      : rest(publication, url);
  };
  return withEtags(together(own, pages(publication, link)));
}
