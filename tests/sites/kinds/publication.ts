// What is published, whatever the kind of site that plays it, and the pages that every site has.
import { answer, notFound, type Play, type SiteAnswer } from '../play';
import type { SitePost } from '../sentences';
import { escapeXml, postHtml } from '../write-feed';

/** Read at each request, so that a test may publish in between. */
export interface Publication {
  title: string;
  posts: readonly SitePost[];
}

export const html = (title: string, body: string, head = ''): SiteAnswer =>
  answer(
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>${head}</head><body><main>${body}</main></body></html>`,
  );

/** Newest first. */
export const newestFirst = ({ posts }: Publication): SitePost[] => posts.toReversed();

/** The page of a list, from 1 on. */
export const pageOf = <T>(list: readonly T[], page: number, size: number): T[] =>
  list.slice((page - 1) * size, page * size);

/** The front page, which names what `head` names, and a page for each post. */
export function pages(publication: Publication, head = ''): Play {
  return ({ url }) => {
    const { title, posts } = publication;
    if (url.pathname === '/') return html(title, `<h1>${escapeXml(title)}</h1><p>Of harbours.</p>`, head);
    const post = posts.find(({ path }) => path === url.pathname);
    if (!post) return notFound();
    const date = new Date(post.published).toISOString();
    return html(
      post.title,
      `<article><h1>${escapeXml(post.title)}</h1><p><time datetime="${date}">${date.slice(0, 10)}</time></p>${postHtml(post)}</article>`,
      `<link rel="canonical" href="${url.origin}${post.path}"><meta property="og:type" content="article"><meta property="article:published_time" content="${date}">`,
    );
  };
}
