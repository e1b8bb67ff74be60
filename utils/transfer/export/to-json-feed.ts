// Posts as a JSON Feed (version 1.1), written item by item.
import { isGlobalGuid } from '@/utils/core/global-guid';
import type { ExportedPost } from './exported-post';

const dateOf = (moment: number | null): string | undefined =>
  moment === null ? undefined : new Date(moment).toISOString();

/** An item (jsonfeed.org/version/1.1, "items"). */
function itemOf({ post, html, text, source }: ExportedPost): object {
  return {
    // Unique in this feed, which is of many sources.
    id: isGlobalGuid(post.guid) ? post.guid : `${post.sourceId}:${post.guid}`,
    url: post.url ?? undefined,
    title: post.title,
    // One of the two must be there.
    ...(html === ''
      ? { content_text: text || post.excerpt }
      : { content_html: html.replace(/<img\b[^>]*>/g, (img) => img.replace(' data-src=', ' src=')) }),
    summary: post.excerpt || undefined,
    date_published: dateOf(post.published),
    date_modified: dateOf(post.updated),
    authors: post.authors.length > 0 ? post.authors.map((name) => ({ name })) : undefined,
    tags: post.tags.length > 0 ? post.tags : undefined,
    language: post.lang ?? undefined,
    _backlist: { source, read_at: dateOf(post.readAt), starred_at: dateOf(post.starredAt) },
  };
}

/** The feed's text, in pieces. */
export async function* jsonFeed(title: string, posts: AsyncIterable<ExportedPost>): AsyncGenerator<string> {
  const head = { version: 'https://jsonfeed.org/version/1.1', title };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "items": [`;
  let first = true;
  for await (const post of posts) {
    yield `${first ? '' : ','}\n${JSON.stringify(itemOf(post))}`;
    first = false;
  }
  yield '\n]}\n';
}
