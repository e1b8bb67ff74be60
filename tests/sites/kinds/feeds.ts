// Publications by their feed: whole, archived after RFC 5005, or in pages that name the next one.
import { answer, notFound, type Play, together, withEtags } from '../play';
import type { SitePost } from '../sentences';
import { type SiteFeedKind, writeFeed } from '../write-feed';
import { newestFirst, type Publication, pageOf, pages } from './publication';

const PAGE = 20;
const FEED = '/feed';
const HISTORY = 'xmlns="http://purl.org/syndication/history/1.0"';
const TYPES = { rss: 'rss+xml', atom: 'atom+xml', rdf: 'rdf+xml', json: 'feed+json' } as const;

interface Part {
  posts: readonly SitePost[];
  head?: string;
  fields?: Record<string, string>;
}

/** A site whose feed has several documents: the document at a path, or null. */
function feedSite(
  publication: Publication,
  kind: SiteFeedKind,
  documentAt: (path: string, origin: string) => Part | null,
): Play {
  const link = `<link rel="alternate" type="application/${TYPES[kind]}" title="${publication.title}" href="${FEED}">`;
  const feed: Play = ({ url }) => {
    const part = documentAt(url.pathname + url.search, url.origin);
    if (!part) return notFound();
    // Feeds are written newest first.
    const posts = part.posts.toReversed();
    const { type, text } = writeFeed(kind, { title: publication.title, origin: url.origin, ...part, posts });
    return answer(type, text);
  };
  return withEtags(together(feed, pages(publication, link)));
}

/** All posts in one feed. */
export const plainFeed = (publication: Publication, kind: SiteFeedKind = 'rss'): Play =>
  feedSite(publication, kind, (path) => (path === FEED ? { posts: newestFirst(publication) } : null));

/** All posts in one feed, which says that it is complete (RFC 5005, section 2). */
export const completeFeed = (publication: Publication): Play =>
  feedSite(publication, 'atom', (path) =>
    path === FEED ? { posts: newestFirst(publication), head: `<complete ${HISTORY}/>` } : null,
  );

/** The newest posts in the feed, the others in archive documents that never change (RFC 5005, section 4). */
export const archivedFeed = (publication: Publication): Play =>
  feedSite(publication, 'atom', (path, origin) => {
    const { posts } = publication;
    const archives = Math.max(0, Math.ceil(posts.length / PAGE) - 1);
    const link = (rel: string, number: number) =>
      number >= 1 && number <= archives
        ? `<link rel="${rel}" href="${origin}${FEED}/archive/${number}"/>`
        : '';
    const from = (number: number) => pageOf(posts, number, PAGE).toReversed();
    if (path === FEED) return { posts: from(archives + 1), head: link('prev-archive', archives) };
    const number = Number(/^\/feed\/archive\/(\d+)$/.exec(path)?.[1] ?? 0);
    if (number < 1 || number > archives) return null;
    const links = link('prev-archive', number - 1) + link('next-archive', number + 1);
    return {
      posts: from(number),
      head: `<archive ${HISTORY}/><link rel="current" href="${origin}${FEED}"/>${links}`,
    };
  });

/** Which page of a feed in pages a path names. */
const pageAt = (path: string): number =>
  path === FEED ? 1 : Number(/^\/feed\?page=(\d+)$/.exec(path)?.[1] ?? 0);

/** An Atom feed in pages (RFC 5005, section 3). */
export const nextLinks = (publication: Publication): Play =>
  feedSite(publication, 'atom', (path, origin) => {
    const page = pageAt(path);
    const posts = pageOf(newestFirst(publication), page, PAGE);
    const more = page * PAGE < publication.posts.length;
    const head = more ? `<link rel="next" href="${origin}${FEED}?page=${page + 1}"/>` : '';
    return posts.length > 0 ? { posts, head } : null;
  });

/** A JSON Feed in pages. */
export const jsonFeed = (publication: Publication): Play =>
  feedSite(publication, 'json', (path, origin) => {
    const page = pageAt(path);
    const posts = pageOf(newestFirst(publication), page, PAGE);
    const fields: Record<string, string> =
      page * PAGE < publication.posts.length ? { next_url: `${origin}${FEED}?page=${page + 1}` } : {};
    return posts.length > 0 ? { posts, fields } : null;
  });

/** An Atom feed that names a further page for ever; the pages past the end repeat the last. */
export const endlessFeed = (publication: Publication): Play =>
  feedSite(publication, 'atom', (path, origin) => {
    const page = pageAt(path);
    const last = Math.ceil(publication.posts.length / PAGE);
    const posts = pageOf(newestFirst(publication), Math.min(page, last), PAGE);
    return page < 1 ? null : { posts, head: `<link rel="next" href="${origin}${FEED}?page=${page + 1}"/>` };
  });

/** An Atom feed whose last page names the first as the next. */
export const loopingFeed = (publication: Publication): Play =>
  feedSite(publication, 'atom', (path, origin) => {
    const page = pageAt(path);
    const last = Math.ceil(publication.posts.length / PAGE);
    if (page < 1 || page > last) return null;
    const next = page === last ? FEED : `${FEED}?page=${page + 1}`;
    return {
      posts: pageOf(newestFirst(publication), page, PAGE),
      head: `<link rel="next" href="${origin}${next}"/>`,
    };
  });
