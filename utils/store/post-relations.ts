// A post of the archive asked as a page: what belongs beside it, without itself and without what was dismissed there.
import type { PageText } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import type { IndexReader } from '@/utils/search/index-reader';
import type { RelatedOptions } from '@/utils/search/related';
import type { Archive } from './database';
import { dismissedFor } from './dismissals';

/** Characters of a post that the engine is asked with: as many as of a page. */
const MOST_TEXT = 200_000;

/**
 * Asks the engine with a post.
 * @param ask relatedTo or relationsOf
 * @returns null for a post without text, which is not asked about
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
