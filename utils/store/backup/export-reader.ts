// Reads posts for exports: first their ids, then one after the other with their texts.
import { BacklistError } from '@/utils/core/errors';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import { highlightsOfPost } from '../highlights/highlight-reader';
import { removedSources } from '../posts/archive-reader';
import { read } from '../read';

const BATCH = 1_000;

/** A post with everything that an export contains of it. */
interface PostInFull {
  post: Post;
  html: string;
  text: string;
  source: string;
  highlights: { quote: string; prefix: string; suffix: string; note: string; tags: string[]; at: number }[];
}

/** Ids of the posts that pass a test, newest first. Rows are read a batch at a time. */
export async function matchingIds(db: Archive, passes: (post: Post) => boolean): Promise<number[]> {
  const removed = await removedSources(db);
  const found: { id: number; sortedAt: number }[] = [];
  for (let after = -1; ; ) {
    const posts = await db.getAll('posts', IDBKeyRange.lowerBound(after, true), BATCH);
    for (const post of posts)
      if (!removed.has(post.sourceId) && passes(post)) found.push({ id: post.id, sortedAt: post.sortedAt });
    const last = posts.at(-1);
    if (!last || posts.length < BATCH) break;
    after = last.id;
  }
  return found.sort((a, b) => b.sortedAt - a.sortedAt || b.id - a.id).map(({ id }) => id);
}

async function inFull(
  db: Archive,
  id: number,
  titles: ReadonlyMap<number, string>,
): Promise<PostInFull | null> {
  const [post, body] = await Promise.all([db.get('posts', id), db.get('bodies', id)]);
  if (!post) return null;
  const marked = await highlightsOfPost(db, post);
  return {
    post,
    html: body?.html ?? '',
    text: body?.text ?? '',
    source: titles.get(post.sourceId) ?? '',
    highlights: marked.map(({ quote, note, tags, createdAt }) => ({
      quote: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      note,
      tags,
      at: createdAt,
    })),
  };
}

/** Posts in full, one at a time, in the order of `ids`; those that were deleted meanwhile are skipped. */
export async function* exportedPosts(ids: readonly number[]): AsyncGenerator<PostInFull> {
  const sources = await read((db) => db.getAll('sources'));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  for (const id of ids) {
    const post = await read((db) => inFull(db, id, titles));
    if (post) yield post;
  }
}

/** One of them. @throws BacklistError `unknown-post` */
export async function exportedPost(id: number): Promise<PostInFull> {
  for await (const post of exportedPosts([id])) return post;
  throw new BacklistError('unknown-post');
}
