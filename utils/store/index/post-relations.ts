// Asks the engine what belongs beside a post of the archive, as it does for a page; without the post itself and dismissed ones.
import type { PageText } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import type { IndexReader } from '@/utils/search/index/index-reader';
import type { RelatedOptions } from '@/utils/search/related/related';
import type { Archive } from '../database';
import { dismissedFor } from '../posts/dismissals';

/** Characters of a post's text that are used: as many as of a page. */
const MOST_TEXT = 200_000;

/**
 * Asks the engine about a post.
 * @param ask relatedTo or relationsOf
 * @returns null for a post without text
 */
export async function askWithPost<T>(
  db: Archive,
  post: Post,
  ask: (page: PageText, reader: IndexReader, options: RelatedOptions) => Promise<T>,
  reader: IndexReader,
  options: Omit<RelatedOptions, 'exclude'>,
): Promise<T | null> {
  const body = await db.get('bodies', post.id);
  if (!body || body.text.trim() === '') return null;
  const page: PageText = {
    url: post.url ?? '',
    title: post.title,
    lang: post.lang,
    text: body.text.slice(0, MOST_TEXT),
    headings: [],
    tags: post.tags,
    published: post.published,
  };
  const dismissed = post.urlKey === null ? [] : await dismissedFor(db, post.urlKey);
  return ask(page, reader, { ...options, exclude: new Set([post.id, ...dismissed]) });
}
