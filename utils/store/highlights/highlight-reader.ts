// Reads highlights: of a post, of a page, the latest, or all.
import { type Highlight, MOST_HIGHLIGHTS } from '@/utils/model/highlight';
import type { Post } from '@/utils/model/post';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';
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

/** The hosts on which something is or was highlighted, each once; without ports. Reads one key of each address. */
export async function highlightedHosts(db: Archive): Promise<string[]> {
  const hosts = new Set<string>();
  const index = db.transaction('highlights').store.index('urlKey');
  for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue())
    hosts.add(new URL(`http://${cursor.key}`).hostname);
  return [...hosts];
}

/** The post that a highlight belongs to now, as far as lists need it. */
export type HighlightHome = Pick<Post, 'id' | 'title' | 'sourceId' | 'url'>;

/** A highlight as the list shows it. */
export interface ListedHighlight extends Highlight {
  /** Null if the archive has none. */
  post: HighlightHome | null;
}

/** What the list begins with. */
export interface LatestHighlights {
  /** Those that came in last, newest first, the deleted ones too. */
  rows: Highlight[];
  /** All that there are, without the deleted ones. */
  count: number;
}

/** Rows at once: one request for all of them holds the thread while they are copied. */
const SLICE = 2_000;

const newestFirst = (a: Highlight, b: Highlight) => b.createdAt - a.createdAt || b.id - a.id;

/** The last highlights, as many as a screen may need at once, without reading the others. */
export async function latestHighlights(db: Archive, many: number): Promise<LatestHighlights> {
  const { store } = db.transaction('highlights');
  const [last, all, deleted] = await Promise.all([
    store.openKeyCursor(null, 'prev'),
    store.count(),
    store.index('deletedAt').count(),
  ]);
  const rows = last ? await store.getAll(IDBKeyRange.lowerBound(last.primaryKey - many, true)) : [];
  return { rows: rows.sort(newestFirst), count: all - deleted };
}

/** All highlights, newest first, the deleted ones too. */
export async function listHighlights(db: Archive): Promise<Highlight[]> {
  const { store } = db.transaction('highlights');
  const rows: Highlight[] = [];
  for (let after = 0, slice = SLICE; slice === SLICE; ) {
    const more = await store.getAll(IDBKeyRange.lowerBound(after, true), SLICE);
    for (const row of more) rows.push(row);
    after = more.at(-1)?.id ?? 0;
    slice = more.length;
  }
  return rows.sort(newestFirst);
}

/** Highlights with the posts that they belong to, in their order: a post of their own, or the one of their page. */
export async function withHomes(db: Archive, rows: readonly Highlight[]): Promise<ListedHighlight[]> {
  const ids = [...new Set(rows.flatMap(({ postId }) => (postId === null ? [] : [postId])))];
  const posts = await getPosts(db, ids);
  const byId = new Map(ids.map((id, n) => [id, posts[n]]));
  const home = ({ postId }: Highlight) => (postId === null ? undefined : byId.get(postId));
  const keys = [
    ...new Set(rows.flatMap((row) => (row.urlKey === null || home(row) !== undefined ? [] : [row.urlKey]))),
  ];
  const byKey = new Map((await postsByUrlKeys(db, keys)).map((post) => [post.urlKey, post]));
  return rows.map((row) => ({ ...row, post: home(row) ?? byKey.get(row.urlKey) ?? null }));
}

/**
 * The source of each highlight's post, by the highlight's id; null where the archive has no post. Reads keys alone, source by source,
 * and posts only for highlights that belong to one by their page.
 */
export async function sourcesOfHighlights(
  db: Archive,
  rows: readonly Highlight[],
): Promise<ReadonlyMap<number, number | null>> {
  const ofPost = new Map<number, number>();
  for (const { id, state } of await db.getAll('sources')) {
    if (state === 'removed') continue;
    for (const post of await db.getAllKeysFromIndex('posts', 'source', beginningWith(id)))
      ofPost.set(post, id);
  }
  const sourceOf = ({ postId }: Highlight) => (postId === null ? undefined : ofPost.get(postId));
  const others = await withHomes(
    db,
    rows.filter((row) => sourceOf(row) === undefined),
  );
  const ofOthers = new Map(others.map(({ id, post }) => [id, post?.sourceId ?? null]));
  return new Map(rows.map((row) => [row.id, sourceOf(row) ?? ofOthers.get(row.id) ?? null]));
}
