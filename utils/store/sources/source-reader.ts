// Reads one source: figures about its posts, and its last attempts.
import type { BackfillProgress, BackfillState } from '@/utils/model/backfill';
import { FRUITLESS, type FullTextProgress } from '@/utils/model/full-text';
import type { Entry } from '@/utils/model/post';
import type { Attempt } from '@/utils/model/source';
import type { Archive } from '../database';
import { entryKey } from '../ingest/identity';
import { beginningWith } from '../key-range';
import type { YearCount } from '../posts/archive-reader';
import { pagesIn } from '../posts/page-rows';
import { waitingOf } from './frontier';

export interface SourceFigures {
  posts: number;
  /** Posts that it also has, kept once with another source. */
  elsewhere: number;
  unread: number;
  starred: number;
  /** Publication dates, in milliseconds since 1970; null where no post states one. */
  oldest: number | null;
  newest: number | null;
  /** Newest year first (UTC, by `sortedAt`). */
  years: YearCount[];
}

/** Rows read at once. */
const STEP = 1_000;

/** Counts the posts of a source. Reads their rows, a thousand at a time. */
export async function sourceFigures(db: Archive, id: number): Promise<SourceFigures> {
  const merged = await db.getAll('merges', beginningWith(id));
  const elsewhere = new Set(
    merged.flatMap(({ state, holder, postId }) => (state === 'merged' && holder !== id ? [postId] : [])),
  ).size;
  const none = { posts: 0, unread: 0, starred: 0, oldest: null, newest: null, years: [] };
  const figures: SourceFigures = { ...none, elsewhere };
  const years = new Map<number, number>();
  let range = beginningWith(id);
  for (;;) {
    const posts = await db.getAllFromIndex('posts', 'source', range, STEP);
    for (const { readAt, starredAt, published, sortedAt } of posts) {
      figures.posts += 1;
      if (readAt === null) figures.unread += 1;
      if (starredAt !== null) figures.starred += 1;
      if (published !== null) {
        figures.oldest = Math.min(figures.oldest ?? published, published);
        figures.newest = Math.max(figures.newest ?? published, published);
      }
      const year = new Date(sortedAt).getUTCFullYear();
      years.set(year, (years.get(year) ?? 0) + 1);
    }
    const last = posts.at(-1);
    if (!last || posts.length < STEP) break;
    range = IDBKeyRange.bound([id, last.sortedAt, last.id], [id, []], true, false);
  }
  figures.years = [...years].map(([year, posts]) => ({ year, posts })).sort((a, b) => b.year - a.year);
  return figures;
}

/** The last attempts to read a source, newest first. */
export async function attemptsOf(db: Archive, sourceId: number): Promise<Attempt[]> {
  return (await db.getAllFromIndex('attempts', 'sourceId', sourceId)).reverse();
}

/** How many posts a source has, and how many of some entries are among them, by guid or address. */
export async function countShared(
  db: Archive,
  sourceId: number,
  entries: readonly Entry[],
): Promise<{ posts: number; shared: number }> {
  const { store } = db.transaction('posts');
  const posts = await store.index('source').count(beginningWith(sourceId));
  let shared = 0;
  for (const entry of entries) {
    const key = entryKey(entry);
    const there =
      (await store.index('guid').getKey([sourceId, entry.guid])) !== undefined ||
      (key !== null &&
        (await store.index('urlKey').getAll(key, 10)).some((post) => post.sourceId === sourceId));
    if (there) shared += 1;
  }
  return { posts, shared };
}

/** Progress of the backfill of a source; null if there was none. */
export async function backfillOf(db: Archive, sourceId: number): Promise<BackfillProgress | null> {
  const tx = db.transaction(['jobs', 'posts', 'frontier']);
  const [jobs, posts, waiting] = await Promise.all([
    tx.objectStore('jobs').index('sourceId').getAll(sourceId),
    tx.objectStore('posts').index('source').count(beginningWith(sourceId)),
    tx.objectStore('frontier').index('waiting').count(waitingOf(sourceId)),
  ]);
  const job = jobs.find(({ kind }) => kind === 'backfill');
  if (!job) return null;
  const { state, total, problem, end } = job.cursor;
  // Waiting pages tell how much is left; a waiting document does not.
  const left = waiting > 1 ? posts + waiting : null;
  return {
    state: state as BackfillState,
    done: posts,
    total: typeof total === 'number' ? Math.max(total, posts) : left,
    problem: (problem ?? null) as BackfillProgress['problem'],
    end: (end ?? null) as BackfillProgress['end'],
    next: job.notBefore,
  };
}

/** Progress of the full texts of a source. On, with nothing done, if none of its texts was cut so far. */
export async function fullTextOf(db: Archive, sourceId: number): Promise<FullTextProgress> {
  const tx = db.transaction(['jobs', 'pages', 'posts']);
  const inState = tx.objectStore('pages').index('waiting');
  const [jobs, waiting, barred, [first]] = await Promise.all([
    tx.objectStore('jobs').index('sourceId').getAll(sourceId),
    inState.count(pagesIn(sourceId, 1)),
    inState.count(pagesIn(sourceId, 2)),
    inState.getAll(pagesIn(sourceId, 2), 1),
  ]);
  const cursor = jobs.find(({ kind }) => kind === 'full-text')?.cursor ?? {};
  const post = first && (await tx.objectStore('posts').get(first.postId));
  const figure = (name: string): number => Number(cursor[name] ?? 0);
  return {
    on: cursor.state !== 'paused',
    waiting,
    read: figure('read'),
    better: figure('better'),
    barred,
    barredUrl: post?.url ?? null,
    fruitless: figure('misses') >= FRUITLESS,
  };
}
