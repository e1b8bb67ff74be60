// Answers a look-up: the engine's hits, filtered and ordered, a page of them with their passages.
import type { LookupAnswer } from '@/utils/model/lookup';
import type { Post } from '@/utils/model/post';
import type { LookupOrder } from '@/utils/model/settings';
import { type LookupResult, lookUp } from '@/utils/search/lookup';
import { bestPassages } from '@/utils/search/passages';
import { isOnlyFilters, type ParsedQuery, parseQuery, postFilter } from '@/utils/search/query-language';
import { findPosts, getPosts, sourceRows } from '@/utils/store/archive-reader';
import type { Archive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index-guard';

/** Passages shown of each post. */
const PASSAGES = 2;
/** Hits whose rows are read to be filtered or ordered by date: a word that more posts have tells little. */
const MOST_READ = 5_000;

export interface LookupRequest {
  query: string;
  limit: number;
  offset: number;
  order: LookupOrder;
}

/** A page of what was found: posts with their scores. */
interface Found {
  page: { post: Post; score: number }[];
  total: number;
  more: boolean;
}

type Passes = (post: Post) => boolean;

async function filterOf(db: Archive, parsed: ParsedQuery): Promise<Passes | null> {
  const passes = postFilter(parsed);
  if (!passes) return null;
  const titles = new Map((await sourceRows(db)).map(({ id, title }) => [id, title]));
  return (post) => passes(post, titles.get(post.sourceId) ?? '');
}

/** Hits as they are: only the rows of the page are read. */
async function bestHits(
  db: Archive,
  { hits }: LookupResult,
  { offset, limit }: LookupRequest,
): Promise<Found> {
  const wanted = hits.slice(offset, offset + limit);
  const posts = await getPosts(
    db,
    wanted.map(({ id }) => id),
  );
  const page = wanted.flatMap(({ score }, n) => {
    const post = posts[n];
    return post ? [{ post, score }] : [];
  });
  return { page, total: hits.length, more: hits.length > offset + limit };
}

/** Hits of which all rows have to be seen, to be filtered or put in another order. */
async function orderedHits(
  db: Archive,
  { hits }: LookupResult,
  passes: Passes | null,
  { offset, limit, order }: LookupRequest,
): Promise<Found> {
  const posts = await getPosts(
    db,
    hits.map(({ id }) => id),
  );
  const found = hits.flatMap(({ score }, n) => {
    const post = posts[n];
    return post && (!passes || passes(post)) ? [{ post, score }] : [];
  });
  if (order === 'date') found.sort((a, b) => b.post.sortedAt - a.post.sortedAt || b.post.id - a.post.id);
  return {
    page: found.slice(offset, offset + limit),
    total: found.length,
    more: found.length > offset + limit,
  };
}

/** A query of filters alone: the newest posts that pass them. */
async function filteredPosts(
  db: Archive,
  { after, before }: ParsedQuery,
  passes: Passes,
  { offset, limit }: LookupRequest,
): Promise<Found> {
  const found = await findPosts(db, { from: after, to: before }, passes, offset + limit + 1);
  const page = found.slice(offset, offset + limit).map((post) => ({ post, score: 0 }));
  return { page, total: Math.min(found.length, offset + limit), more: found.length > offset + limit };
}

/** The posts that speak of what was looked up, `limit` of them from `offset` on. `sync` runs what is due. */
export async function answerLookUp(
  db: Archive,
  request: LookupRequest,
  sync: () => void,
): Promise<LookupAnswer> {
  const { query, order } = request;
  const parsed = parseQuery(query);
  const passes = await filterOf(db, parsed);
  const { misunderstood } = parsed;
  if (passes && isOnlyFilters(parsed)) {
    const { page, total, more } = await filteredPosts(db, parsed, passes, request);
    const hits = page.map((hit) => ({ ...hit, passages: [] }));
    return { query, hits, total, more, matched: 'filters', corrected: [], misunderstood };
  }
  const reader = guardedReader(db, sync);
  const asTheyAre = !passes && order === 'relevance';
  const result = await lookUp(parsed, reader, asTheyAre ? {} : { limit: MOST_READ });
  const { page, total, more } = asTheyAre
    ? await bestHits(db, result, request)
    : await orderedHits(db, result, passes, request);
  const texts = await reader.texts(page.map(({ post }) => post.id));
  return {
    query,
    hits: page.map(({ post, score }, n) => ({
      post,
      score,
      passages: bestPassages(texts[n] ?? '', result.terms, post.lang, { count: PASSAGES }),
    })),
    total,
    more,
    matched: result.matched,
    corrected: result.corrected,
    misunderstood,
  };
}
