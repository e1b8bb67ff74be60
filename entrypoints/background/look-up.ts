// Answers a look-up: the engine's hits, filtered and ordered, a page of them with their passages.
import { urlKey } from '@/utils/core/url-key';
import type { LookupAnswer, Misunderstood } from '@/utils/model/lookup';
import type { Post } from '@/utils/model/post';
import { accountOf } from '@/utils/model/reader';
import type { LookupOrder } from '@/utils/model/settings';
import type { IndexReader } from '@/utils/search/index/index-reader';
import { type LookupResult, lookUp, unwantedBy } from '@/utils/search/lookup/lookup';
import { postFilter } from '@/utils/search/lookup/query-filter';
import { isOnlyFilters, type ParsedQuery, parseQuery, wordless } from '@/utils/search/lookup/query-language';
import { bestPassages } from '@/utils/search/passages/passages';
import { addressAt } from '@/utils/search/passages/text-fragment';
import type { Archive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index/index-guard';
import { withRecentRecords } from '@/utils/store/index/recent-records';
import { findPosts, getPosts, postsByUrlKeys, sourceRows } from '@/utils/store/posts/archive-reader';

/** Passages shown for each post. */
const PASSAGES = 2;
/** Most hits whose rows are read to filter or sort them; with more, the first ones are found another way. */
const MOST_READ = 5_000;

export interface LookupRequest {
  query: string;
  limit: number;
  offset: number;
  order: LookupOrder;
}

/** A page of hits: posts with their scores. */
interface Found extends Pick<LookupAnswer, 'total' | 'complete' | 'more'> {
  page: { post: Post; score: number }[];
}

type Passes = (post: Post) => boolean;

async function filterOf(db: Archive, parsed: ParsedQuery): Promise<Passes | null> {
  const passes = postFilter(parsed);
  if (!passes) return null;
  const rows = await sourceRows(db);
  const accounts = new Map(rows.flatMap(({ kind, url, title }) => (kind === 'reader' ? [[url, title]] : [])));
  // A subscription is found by its own name and by that of its server.
  const titles = new Map(
    rows.map(({ id, title, url }) => [id, `${title}\n${accounts.get(accountOf(url)) ?? ''}`]),
  );
  return (post) => passes(post, titles.get(post.sourceId) ?? '');
}

/** The rows of some hits; those that were hidden or deleted meanwhile are left out. */
async function rowsOf(db: Archive, hits: LookupResult['hits']): Promise<Found['page']> {
  const posts = await getPosts(
    db,
    hits.map(({ id }) => id),
  );
  return hits.flatMap(({ score }, n) => {
    const post = posts[n];
    return post ? [{ post, score }] : [];
  });
}

/** Hits in order of relevance: only the rows of the page are read. */
async function bestHits(db: Archive, result: LookupResult, { offset, limit }: LookupRequest): Promise<Found> {
  const { documents, hits, complete } = result;
  const page = await rowsOf(db, hits.slice(offset, offset + limit));
  return { page, total: documents.length, complete, more: hits.length > offset + limit };
}

/** Hits that are filtered or sorted, for which all rows are read. */
async function orderedHits(
  db: Archive,
  result: LookupResult,
  passes: Passes | null,
  { offset, limit, order }: LookupRequest,
): Promise<Found> {
  const rows = await rowsOf(db, result.hits);
  const found = passes ? rows.filter(({ post }) => passes(post)) : rows;
  if (order === 'date') found.sort((a, b) => b.post.sortedAt - a.post.sortedAt || b.post.id - a.post.id);
  return {
    page: found.slice(offset, offset + limit),
    total: found.length,
    complete: result.complete && result.documents.length === result.hits.length,
    more: found.length > offset + limit,
  };
}

/** The newest posts that pass a test: the rows are read from the newest on until there are enough. */
async function newestPosts(
  db: Archive,
  { after, before }: ParsedQuery,
  passes: Passes,
  { offset, limit }: LookupRequest,
): Promise<Found> {
  const found = await findPosts(db, { from: after, to: before }, passes, offset + limit + 1);
  const more = found.length > offset + limit;
  const page = found.slice(offset, offset + limit).map((post) => ({ post, score: 0 }));
  return { page, total: Math.min(found.length, offset + limit), complete: !more, more };
}

/** The newest of more hits than can be sorted. */
async function newestHits(
  db: Archive,
  { documents, parsed }: LookupResult,
  passes: Passes | null,
  request: LookupRequest,
): Promise<Found> {
  const hits = new Set(documents);
  const found = await newestPosts(
    db,
    parsed,
    (post) => hits.has(post.id) && (passes?.(post) ?? true),
    request,
  );
  return passes ? found : { ...found, total: documents.length, complete: true };
}

async function findHits(
  db: Archive,
  result: LookupResult,
  passes: Passes | null,
  request: LookupRequest,
): Promise<Found> {
  if (!passes && request.order === 'relevance') return bestHits(db, result, request);
  if (request.order === 'date' && result.documents.length > result.hits.length)
    return newestHits(db, result, passes, request);
  return orderedHits(db, result, passes, request);
}

/** A query of filters and excluded words only. */
async function filteredPosts(
  db: Archive,
  reader: IndexReader,
  parsed: ParsedQuery,
  passes: Passes | null,
  request: LookupRequest,
): Promise<Found> {
  const unwanted = await unwantedBy(parsed, reader);
  const test: Passes = (post) => !unwanted.has(post.id) && (passes?.(post) ?? true);
  return newestPosts(db, parsed, test, request);
}

/** Something typed that is an address and nothing else. */
const ADDRESS = /^https?:\/\/\S+$/i;

/** The posts at an address: whoever pastes one wants what is there, and not the posts that have its words. */
async function postsAt(db: Archive, query: string): Promise<Post[]> {
  const typed = query.trim();
  const key = ADDRESS.test(typed) ? urlKey(typed) : null;
  return key === null ? [] : postsByUrlKeys(db, [key]);
}

/** The texts of some posts, by their ids. */
async function textsOf(
  reader: IndexReader,
  posts: readonly { id: number }[],
): Promise<Map<number, string | undefined>> {
  const ids = posts.map(({ id }) => id);
  const texts = ids.length > 0 ? await reader.texts(ids) : [];
  return new Map(ids.map((id, n) => [id, texts[n]]));
}

/** What was searched otherwise than it was typed. */
function remarksOn({ parsed, hasWords, searchedUpTo }: LookupResult): Misunderstood[] {
  if (!hasWords) return [...parsed.misunderstood, wordless([...parsed.phrases, ...parsed.words].join(' '))];
  return searchedUpTo === null
    ? parsed.misunderstood
    : [...parsed.misunderstood, { part: searchedUpTo, problem: 'long' }];
}

/** The posts for a query, `limit` of them from `offset` on. `sync` runs due jobs. */
export async function answerLookUp(
  db: Archive,
  request: LookupRequest,
  sync: () => void,
): Promise<LookupAnswer> {
  const { query } = request;
  const there = await postsAt(db, query);
  if (there.length > 0) {
    const hits = there.map((post) => ({ post, score: 0, passages: [], address: post.url }));
    const found = { hits, total: hits.length, complete: true, more: false };
    return { query, ...found, matched: 'all', corrected: [], misunderstood: [] };
  }
  const parsed = parseQuery(query);
  const passes = await filterOf(db, parsed);
  const reader = withRecentRecords(db, guardedReader(db, sync));
  const answerFilters = async (misunderstood: Misunderstood[]): Promise<LookupAnswer> => {
    const { page, ...found } = await filteredPosts(db, reader, parsed, passes, request);
    const hits = page.map((hit) => ({ ...hit, passages: [], address: hit.post.url }));
    return { query, hits, ...found, matched: 'filters', corrected: [], misunderstood };
  };
  const hasFilters = passes !== null || !isOnlyFilters(parsed.not);
  if (isOnlyFilters(parsed)) {
    if (hasFilters) return answerFilters(parsed.misunderstood);
    const nothing = { hits: [], total: 0, complete: true, more: false, corrected: [] };
    return { query, ...nothing, matched: 'all', misunderstood: [wordless(query)] };
  }
  // Where hits are shown as they are, one more than the page tells whether there are more.
  const isShownAsIs = !passes && request.order === 'relevance';
  const limit = isShownAsIs ? Math.min(MOST_READ, request.offset + request.limit + 1) : MOST_READ;
  const result = await lookUp(parsed, reader, { limit });
  // Stop words and signs ask for nothing, so that the filters beside them answer alone.
  if (!result.hasWords && hasFilters) return answerFilters(remarksOn(result));
  // Of those the texts are known to be needed before their rows are read.
  const sure = isShownAsIs ? result.hits.slice(request.offset, request.offset + request.limit) : [];
  const [ahead, { page, ...found }] = await Promise.all([
    textsOf(reader, sure),
    findHits(db, result, passes, request),
  ]);
  const texts = isShownAsIs
    ? ahead
    : await textsOf(
        reader,
        page.map(({ post }) => post),
      );
  const hits = page.map(({ post, score }) => {
    const text = texts.get(post.id) ?? '';
    const passages = bestPassages(text, result.terms, post.lang, { count: PASSAGES });
    return { post, score, passages, address: addressAt(post.url, passages[0]) };
  });
  const { matched, corrected } = result;
  return { query, hits, ...found, matched, corrected, misunderstood: remarksOn(result) };
}
