// A publication with no feed of use: a list of posts in pages, each post with a line for its date, a heading that links
// to it, and its first paragraphs.
import { answer, type Play, together, withEtags } from '../play';
import type { SitePost } from '../sentences';
import { escapeXml, writeFeed } from '../write-feed';
import { html, newestFirst, type Publication, pageOf, pages } from './publication';

const PAGE = 17;
const FEED_POSTS = 10;
const LIST = '/archive/';

function item(post: SitePost): string {
  const date = new Date(post.published).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  const shown = post.paragraphs.slice(0, 1 + (post.number % 3));
  return `<p>${date}</p>
<h2><a href="${post.path}">${escapeXml(post.title)}</a></h2>
${shown.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}`;
}

/** @param options whether it has a feed at all, of the newest posts */
export function listing(publication: Publication, options = { feed: true }): Play {
  const link = !options.feed
    ? ''
    : '<link rel="alternate" type="application/rss+xml" title="Feed" href="/feed">';
  const own: Play = ({ url }) => {
    const { origin, pathname } = url;
    if (options.feed && pathname === '/feed') {
      const posts = publication.posts.slice(-FEED_POSTS);
      const { type, text } = writeFeed('rss', { title: publication.title, origin, posts });
      return answer(type, text);
    }
    const page = pathname === LIST ? 1 : Number(/^\/archive\/page\/(\d+)\/$/.exec(pathname)?.[1] ?? 0);
    const posts = page > 0 ? pageOf(newestFirst(publication), page, PAGE) : [];
    if (posts.length === 0) return answer('text/plain', '', 404);
    const older =
      page * PAGE < publication.posts.length
        ? `<nav><a rel="next" href="/archive/page/${page + 1}/">Older posts</a></nav>`
        : '';
    return html('Archive', `<h1>Archive</h1>${posts.map(item).join('\n')}${older}`);
  };
  const menu = `<nav><a href="${LIST}">Archive</a></nav>`;
  return withEtags(together(own, pages(publication, link + menu)));
}
