// A publication whose feed gives the beginning of each post; the whole of it is on the post's own page.
import { answer, notFound, type Play, together, withEtags } from '../play';
import type { SitePost } from '../sentences';
import { writeFeed } from '../write-feed';
import { type Publication, pages } from './publication';

const WORDS = 30;

/** The first words of a post, cut off. */
export const excerptOf = (post: SitePost): string =>
  `${(post.paragraphs[0] ?? '').split(' ').slice(0, WORDS).join(' ')}…`;

/** @param page what is in the place of the pages; the whole posts unless said otherwise */
export function excerptFeed(publication: Publication, page: Play = pages(publication)): Play {
  const feed: Play = ({ url }) => {
    if (url.pathname !== '/feed' || url.search !== '') return notFound();
    const posts = publication.posts.map((post) => ({ ...post, paragraphs: [excerptOf(post)] }));
    const { type, text } = writeFeed('atom', { title: publication.title, origin: url.origin, posts });
    return answer(type, text);
  };
  return withEtags(together(feed, page));
}
