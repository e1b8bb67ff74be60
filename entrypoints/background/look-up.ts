// Answers a look-up: the engine's hits, filtered, a page of them with their passages.
import type { LookupAnswer } from '@/utils/model/lookup';
import { lookUp } from '@/utils/search/lookup';
import { bestPassages } from '@/utils/search/passages';
import { postFilter } from '@/utils/search/query-language';
import { getPosts, listSources } from '@/utils/store/archive-reader';
import type { Archive } from '@/utils/store/database';
import { guardedReader } from '@/utils/store/index-guard';

/** Passages shown of each post. */
const PASSAGES = 2;

/** The posts that speak of what was looked up, `limit` of them from `offset` on. `sync` runs what is due. */
export async function answerLookUp(
  db: Archive,
  { query, limit, offset }: { query: string; limit: number; offset: number },
  sync: () => void,
): Promise<LookupAnswer> {
  const reader = guardedReader(db, sync);
  const result = await lookUp(query, reader);
  const posts = await getPosts(
    db,
    result.hits.map((hit) => hit.id),
  );
  const sources = new Map((await listSources(db)).map((source) => [source.id, source.title]));
  const passes = postFilter(result.parsed) ?? (() => true);
  const found = result.hits.flatMap(({ score }, n) => {
    const post = posts[n];
    return post && passes(post, sources.get(post.sourceId) ?? '') ? [{ post, score }] : [];
  });
  const page = found.slice(offset, offset + limit);
  const texts = await reader.texts(page.map(({ post }) => post.id));
  return {
    query,
    hits: page.map(({ post, score }, n) => ({
      post,
      score,
      passages: bestPassages(texts[n] ?? '', result.terms, post.lang, { count: PASSAGES }),
    })),
    total: found.length,
    matched: result.matched,
    corrected: result.corrected,
  };
}
