// Reads highlights: of a post, of a page, or all.
import { type Highlight, MOST_HIGHLIGHTS } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import { getPosts, postsByUrlKeys } from '../posts/archive-reader';

const isThere = ({ deletedAt }: Highlight) => deletedAt === null;
const byPlace = (a: Highlight, b: Highlight) => a.position.start - b.position.start || a.id - b.id;

/**
 * The highlights of a post: those made in it, and those made on its page, or in an earlier copy of it that is gone. In the
 * order of the text.
 */
export async function highlightsOfPost(db: Archive, post: Pick<Post, 'id' | 'urlKey'>): Promise<Highlight[]> {
  const own = await db.getAllFromIndex('highlights', 'postId', post.id, MOST_HIGHLIGHTS);
  const there =
    post.urlKey === null
      ? []
      : await db.getAllFromIndex('highlights', 'urlKey', post.urlKey, MOST_HIGHLIGHTS);
  const others = there.filter((one) => one.postId !== post.id);
  const homes = await getPosts(
    db,
    others.map(({ postId }) => postId ?? -1),
  );
  // Two posts may share an address; each keeps the highlights made in it.
  const free = others.filter((_, n) => homes[n] === undefined);
  return [...own, ...free].filter(isThere).sort(byPlace);
}

/** The highlights of a page, by its canonical identity, in the order of the text. */
export async function highlightsOfPage(db: Archive, urlKey: string): Promise<Highlight[]> {
  const rows = await db.getAllFromIndex('highlights', 'urlKey', urlKey, MOST_HIGHLIGHTS);
  return rows.filter(isThere).sort(byPlace);
}

/** The pages among these that have highlights. */
export async function highlightedPages(db: Archive, urlKeys: readonly string[]): Promise<string[]> {
  const marked: string[] = [];
  for (const key of urlKeys) if ((await highlightsOfPage(db, key)).length > 0) marked.push(key);
  return marked;
}

/** A highlight as the list shows it. */
export interface ListedHighlight extends Highlight {
  /** The post that it belongs to now, if the archive has one. */
  post: Pick<Post, 'id' | 'title' | 'sourceId' | 'url'> | null;
}

/** All highlights, newest first, the deleted ones too, each with its post. */
export async function listHighlights(db: Archive): Promise<ListedHighlight[]> {
  const rows = await db.getAll('highlights');
  const ids = [...new Set(rows.flatMap(({ postId }) => (postId === null ? [] : [postId])))];
  const posts = await getPosts(db, ids);
  const byId = new Map(ids.map((id, n) => [id, posts[n]]));
  const home = ({ postId }: Highlight) => (postId === null ? undefined : byId.get(postId));
  const keys = [
    ...new Set(rows.flatMap((row) => (row.urlKey === null || home(row) !== undefined ? [] : [row.urlKey]))),
  ];
  const byKey = new Map((await postsByUrlKeys(db, keys)).map((post) => [post.urlKey, post]));
  const listed = rows.map((row) => ({ ...row, post: home(row) ?? byKey.get(row.urlKey) ?? null }));
  return listed.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}
