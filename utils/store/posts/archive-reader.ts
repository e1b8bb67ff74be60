// Reads the archive, for screens and worker: every call reads only what it returns.
import type { PageRow } from '@/utils/model/full-text';
import type { Body, Post, TextVersion } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';
import { rowsOf } from '../many-rows';

export interface YearCount {
  year: number;
  posts: number;
}

/** Progress of the index rebuild: posts indexed, and their total; both 0 before it began. */
export interface IndexProgress {
  done: number;
  total: number;
}

/** When a year (UTC) begins, in milliseconds since 1970. */
export const yearStart = (year: number) => Date.UTC(year, 0, 1);

/** Ids of sources that were removed and whose posts are not deleted yet: they are hidden everywhere. */
export async function removedSources(db: Archive): Promise<ReadonlySet<number>> {
  return removedOf(await db.getAll('sources'));
}

/** The removed ones of some sources. */
export const removedOf = (sources: readonly Source[]): ReadonlySet<number> =>
  new Set(sources.filter((source) => source.state === 'removed').map((source) => source.id));

/** Sources in the order in which they were added; removed ones are left out. Counts nothing, so it is quick. */
export async function sourceRows(db: Archive): Promise<Source[]> {
  return (await db.getAll('sources')).filter((source) => source.state !== 'removed');
}

/** Sources with the number of their posts, in the order in which they were added; removed ones are left out. */
export async function listSources(db: Archive): Promise<(Source & { posts: number })[]> {
  const tx = db.transaction(['sources', 'posts']);
  const sources = (await tx.objectStore('sources').getAll()).filter((source) => source.state !== 'removed');
  const bySource = tx.objectStore('posts').index('source');
  return Promise.all(
    sources.map(async (source) => ({ ...source, posts: await bySource.count(beginningWith(source.id)) })),
  );
}

/** Posts a year (UTC, by `sortedAt`), newest year first. Counts index keys; reads two rows. */
export async function yearCounts(db: Archive): Promise<YearCount[]> {
  const removed = await removedSources(db);
  const tx = db.transaction('posts');
  const byDate = tx.store.index('sortedAt');
  const [oldest, newest] = await Promise.all([
    byDate.openKeyCursor(null, 'next'),
    byDate.openKeyCursor(null, 'prev'),
  ]);
  if (!oldest || !newest) return [];
  const first = new Date(oldest.key[0]).getUTCFullYear();
  const last = new Date(newest.key[0]).getUTCFullYear();
  const years = Array.from({ length: last - first + 1 }, (_, n) => last - n);
  const counts = await Promise.all(
    years.map(async (year) => {
      const [from, to] = [yearStart(year), yearStart(year + 1)];
      const all = await byDate.count(IDBKeyRange.bound([from], [to], false, true));
      const hidden = await Promise.all(
        [...removed].map((id) =>
          tx.store.index('source').count(IDBKeyRange.bound([id, from], [id, to], false, true)),
        ),
      );
      return { year, posts: all - hidden.reduce((sum, count) => sum + count, 0) };
    }),
  );
  return counts.filter((count) => count.posts > 0);
}

/** The newest posts of a source. */
export async function postsOfSource(db: Archive, sourceId: number, limit: number): Promise<Post[]> {
  const posts: Post[] = [];
  const index = db.transaction('posts').store.index('source');
  let cursor = await index.openCursor(beginningWith(sourceId), 'prev');
  while (cursor && posts.length < limit) {
    posts.push(cursor.value);
    cursor = await cursor.continue();
  }
  return posts;
}

/** Span of publication dates that a search through rows reads at once, in milliseconds. */
const STRETCH = 30 * 86_400_000;

/**
 * The newest posts that pass a test, newest first, at most `limit`. Reads rows from the newest on until there are enough;
 * a test that few pass reads them all, a month at a time.
 * @param range publication dates looked at, in milliseconds since 1970: `from` on, before `to`; null for no bound
 */
export async function findPosts(
  db: Archive,
  range: { from: number | null; to: number | null },
  passes: (post: Post) => boolean,
  limit: number,
): Promise<Post[]> {
  const removed = await removedSources(db);
  const found: Post[] = [];
  let end: number | null = range.to;
  for (;;) {
    const tx = db.transaction('posts');
    const byDate = tx.store.index('sortedAt');
    // The date of the next newest post: empty months are skipped.
    const before = end === null ? null : IDBKeyRange.upperBound([end], true);
    const newest = await byDate.openKeyCursor(before, 'prev');
    if (!newest || newest.key[0] < (range.from ?? Number.NEGATIVE_INFINITY)) return found;
    const start = Math.max(newest.key[0] - STRETCH, range.from ?? Number.NEGATIVE_INFINITY);
    const stretch = IDBKeyRange.bound([start], [newest.key[0], []]);
    const posts = await byDate.getAll(stretch);
    for (const post of posts.reverse()) {
      if (removed.has(post.sourceId) || !passes(post)) continue;
      found.push(post);
      if (found.length === limit) return found;
    }
    end = start;
  }
}

/** Number of posts, those of removed sources left out. */
export async function countPosts(db: Archive): Promise<number> {
  const removed = await removedSources(db);
  const tx = db.transaction('posts');
  const hidden = await Promise.all(
    [...removed].map((id) => tx.store.index('source').count(beginningWith(id))),
  );
  return (await tx.store.count()) - hidden.reduce((sum, count) => sum + count, 0);
}

/** Posts in the order of `ids`; undefined for one that does not exist or whose source was removed. */
export async function getPosts(db: Archive, ids: readonly number[]): Promise<(Post | undefined)[]> {
  const tx = db.transaction(['sources', 'posts']);
  const [sources, posts] = await Promise.all([
    tx.objectStore('sources').getAll(),
    rowsOf(tx.objectStore('posts'), ids),
  ]);
  const removed = removedOf(sources);
  return posts.map((post) => (post && removed.has(post.sourceId) ? undefined : post));
}

/** The body of a post. */
export function getBody(db: Archive, id: number): Promise<Body | undefined> {
  return db.get('bodies', id);
}

/** The other texts kept of a post, and the result of reading its page. */
export async function textsOf(
  db: Archive,
  id: number,
): Promise<{ versions: TextVersion[]; page: PageRow | undefined }> {
  const tx = db.transaction(['versions', 'pages']);
  const [versions, page] = await Promise.all([
    tx.objectStore('versions').getAll(beginningWith(id)),
    tx.objectStore('pages').get(id),
  ]);
  return { versions, page };
}

/** Posts whose canonical identity is one of `keys`, in the order of the keys. */
export async function postsByUrlKeys(db: Archive, keys: readonly string[]): Promise<Post[]> {
  const removed = await removedSources(db);
  const index = db.transaction('posts').store.index('urlKey');
  const found = await Promise.all(keys.map((key) => index.getAll(key, 3)));
  return found.flat().filter((post) => !removed.has(post.sourceId));
}

/** The posts before and after this one in its source. */
export async function olderAndNewer(
  db: Archive,
  post: Post,
): Promise<{ older: Post | null; newer: Post | null }> {
  const index = db.transaction('posts').store.index('source');
  const here = [post.sourceId, post.sortedAt, post.id];
  const [older, newer] = await Promise.all([
    index.openCursor(IDBKeyRange.bound([post.sourceId], here, false, true), 'prev'),
    index.openCursor(IDBKeyRange.bound(here, [post.sourceId, []], true, false), 'next'),
  ]);
  return { older: older?.value ?? null, newer: newer?.value ?? null };
}

/** Progress of the index rebuild; null if none is running. */
export async function indexProgress(db: Archive): Promise<IndexProgress | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'reindex');
  return job ? { done: Number(job.cursor.done ?? 0), total: Number(job.cursor.total ?? 0) } : null;
}
