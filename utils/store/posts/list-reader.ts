// What the archive's list needs beyond the newest posts: which posts pass a filter, in which order they stand, and how
// they lie in time. Answers ids and counts out of the indexes; no post is read.
import { type ListFilter, type ListState, MINUTES } from '@/utils/model/archive-list';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';
import { rowsOf } from '../many-rows';
import { removedSources } from './archive-reader';

/** Month as `2024-03`, in UTC. */
export interface MonthCount {
  month: string;
  posts: number;
}

/** Ids of the posts of a month, newest first. */
export interface MonthPosts {
  month: string;
  ids: number[];
}

/** What there is to choose from. */
export interface ListChoices {
  /** The publications' tags. */
  tags: string[];
  /** The reader's own. */
  labels: string[];
  /** Primary language subtags. */
  langs: string[];
}

/** Share of a text from which on a post is no longer being read. */
const READ_TO_END = 0.97;
/** Tags that are offered: more are no help to choose from. */
const MOST_CHOICES = 2_000;

const readTransaction = (db: Archive) => db.transaction(['posts', 'positions', 'sources']);
type ReadTransaction = ReturnType<typeof readTransaction>;

const postsIn = (tx: ReadTransaction) => tx.objectStore('posts');
const primaryOf = (lang: string) => lang.split('-')[0]?.toLowerCase() ?? '';
const monthName = (year: number, month: number) =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;

/** Every month of the years that have posts, newest first, with its range in the index of dates. */
async function monthsOf(tx: ReadTransaction): Promise<{ month: string; from: number; to: number }[]> {
  const byDate = postsIn(tx).index('sortedAt');
  const months = [];
  let newest = await byDate.openKeyCursor(null, 'prev');
  while (newest) {
    const year = new Date(newest.key[0]).getUTCFullYear();
    for (let month = 11; month >= 0; month--)
      months.push({
        month: monthName(year, month),
        from: Date.UTC(year, month, 1),
        to: Date.UTC(year, month + 1, 1),
      });
    newest = await byDate.openKeyCursor(IDBKeyRange.upperBound([Date.UTC(year, 0, 1)], true), 'prev');
  }
  return months;
}

/** Posts a month (by `sortedAt`), newest first, months without posts left out. Counts index keys. */
export async function monthCounts(db: Archive): Promise<MonthCount[]> {
  const removed = await removedSources(db);
  const tx = readTransaction(db);
  const months = await monthsOf(tx);
  const posts = postsIn(tx);
  const counts = await Promise.all(
    months.map(async ({ month, from, to }) => {
      const all = await posts.index('sortedAt').count(IDBKeyRange.bound([from], [to], false, true));
      if (all === 0) return { month, posts: 0 };
      const hidden = await Promise.all(
        [...removed].map((id) =>
          posts.index('source').count(IDBKeyRange.bound([id, from], [id, to], false, true)),
        ),
      );
      return { month, posts: all - hidden.reduce((sum, count) => sum + count, 0) };
    }),
  );
  return counts.filter((count) => count.posts > 0);
}

/** Ids of the posts of some sources. */
async function ofSources(tx: ReadTransaction, ids: Iterable<number>): Promise<number[]> {
  const bySource = postsIn(tx).index('source');
  return (await Promise.all([...ids].map((id) => bySource.getAllKeys(beginningWith(id))))).flat();
}

async function inState(tx: ReadTransaction, state: Exclude<ListState, 'unread'>): Promise<number[]> {
  if (state === 'read') return postsIn(tx).index('readAt').getAllKeys();
  if (state === 'starred') return postsIn(tx).index('starredAt').getAllKeys();
  if (state === 'later') return postsIn(tx).index('laterAt').getAllKeys();
  if (state === 'begun') {
    const positions = await tx.objectStore('positions').getAll();
    return positions.filter(({ progress }) => progress < READ_TO_END).map(({ postId }) => postId);
  }
  const sources = await tx.objectStore('sources').getAll();
  return ofSources(
    tx,
    sources.filter(({ kind }) => kind === 'saved').map(({ id }) => id),
  );
}

async function inLanguage(tx: ReadTransaction, wanted: string): Promise<number[]> {
  const byLang = postsIn(tx).index('lang');
  const langs = (await uniqueKeys(byLang)).filter((lang) => primaryOf(lang) === wanted);
  return (await Promise.all(langs.map((lang) => byLang.getAllKeys(lang)))).flat();
}

/** Ids that each part of a filter asks for, and ids that are not wanted. */
async function sidesOf(tx: ReadTransaction, filter: ListFilter, removed: ReadonlySet<number>) {
  const posts = postsIn(tx);
  const asked: Promise<number[]>[] = [];
  if (filter.state && filter.state !== 'unread') asked.push(inState(tx, filter.state));
  if (filter.tag !== undefined) asked.push(posts.index('tags').getAllKeys(filter.tag));
  if (filter.label !== undefined) asked.push(posts.index('labels').getAllKeys(filter.label));
  if (filter.source !== undefined) asked.push(ofSources(tx, [filter.source]));
  if (filter.lang !== undefined) asked.push(inLanguage(tx, filter.lang));
  if (filter.length) {
    const [least, most] = MINUTES[filter.length];
    asked.push(posts.index('readingMinutes').getAllKeys(IDBKeyRange.bound(least, most)));
  }
  const [wanted, read, hidden] = await Promise.all([
    Promise.all(asked),
    filter.state === 'unread' ? inState(tx, 'read') : [],
    ofSources(tx, removed),
  ]);
  return { wanted: wanted.map((ids) => new Set(ids)), unwanted: new Set([...read, ...hidden]) };
}

/** The posts that pass a filter, by month, newest first; its span of time is left to the caller. */
export async function postsByMonth(db: Archive, filter: ListFilter): Promise<MonthPosts[]> {
  const removed = await removedSources(db);
  const tx = readTransaction(db);
  const [months, { wanted, unwanted }] = await Promise.all([monthsOf(tx), sidesOf(tx, filter, removed)]);
  if (wanted.some((ids) => ids.size === 0)) return [];
  const byDate = postsIn(tx).index('sortedAt');
  const passes = (id: number) => !unwanted.has(id) && wanted.every((ids) => ids.has(id));
  const read = await Promise.all(
    months.map(async ({ month, from, to }) => {
      const ids = await byDate.getAllKeys(IDBKeyRange.bound([from], [to], false, true));
      return { month, ids: ids.filter(passes).reverse() };
    }),
  );
  return read.filter(({ ids }) => ids.length > 0);
}

/** How far those of some posts were read that are still being read, 0 to 1, by id. */
export async function begunOf(db: Archive, ids: readonly number[]): Promise<Map<number, number>> {
  const positions = await rowsOf(db.transaction('positions').store, ids);
  return new Map(
    positions.flatMap((position) =>
      position && position.progress < READ_TO_END ? [[position.postId, position.progress] as const] : [],
    ),
  );
}

/** Ids of all posts by reading time, longest first, or of those that were read, last read first. */
export async function postsInOrder(db: Archive, by: 'longest' | 'read'): Promise<number[]> {
  const index = db.transaction('posts').store.index(by === 'read' ? 'readAt' : 'readingMinutes');
  return (await index.getAllKeys()).reverse();
}

/** Ids of the posts of each source, newest first, in the order in which the sources were added. */
export async function postsBySource(db: Archive): Promise<{ sourceId: number; ids: number[] }[]> {
  const tx = readTransaction(db);
  const sources = await tx.objectStore('sources').getAll();
  const bySource = postsIn(tx).index('source');
  return Promise.all(
    sources
      .filter(({ state }) => state !== 'removed')
      .map(async ({ id }) => ({
        sourceId: id,
        ids: (await bySource.getAllKeys(beginningWith(id))).reverse(),
      })),
  );
}

type TextIndex = ReturnType<ReturnType<typeof postsIn>['index']>;

/** The different keys of an index of texts, in their order, at most MOST_CHOICES. */
async function uniqueKeys(index: unknown): Promise<string[]> {
  const keys: string[] = [];
  let cursor = await (index as TextIndex).openKeyCursor(null, 'nextunique');
  while (cursor && keys.length < MOST_CHOICES) {
    keys.push(String(cursor.key));
    cursor = await cursor.continue();
  }
  return keys;
}

/** What there is to choose from among the posts. */
export async function listChoices(db: Archive): Promise<ListChoices> {
  const posts = postsIn(readTransaction(db));
  const [tags, labels, langs] = await Promise.all([
    uniqueKeys(posts.index('tags')),
    uniqueKeys(posts.index('labels')),
    uniqueKeys(posts.index('lang')),
  ]);
  return { tags, labels, langs: [...new Set(langs.map(primaryOf))].filter((lang) => lang !== '') };
}

/** How many posts there are in each state. */
export async function stateCounts(db: Archive): Promise<Record<ListState | 'all', number>> {
  const removed = await removedSources(db);
  const tx = readTransaction(db);
  const posts = postsIn(tx);
  const hidden = new Set(await ofSources(tx, removed));
  const shown = async (ids: Promise<number[]>) => (await ids).filter((id) => !hidden.has(id)).length;
  // Where nothing is hidden the database counts.
  const count = (name: 'readAt' | 'starredAt' | 'laterAt') =>
    hidden.size === 0 ? posts.index(name).count() : shown(posts.index(name).getAllKeys());
  const [stored, read, starred, later, begun, saved] = await Promise.all([
    posts.count(),
    count('readAt'),
    count('starredAt'),
    count('laterAt'),
    shown(inState(tx, 'begun')),
    shown(inState(tx, 'saved')),
  ]);
  const all = stored - hidden.size;
  return { all, unread: all - read, read, starred, later, begun, saved };
}

/**
 * How many posts were read in each stretch of time, by when they were read last.
 * @param bounds moments in rising order, in milliseconds since 1970; between each and the next is a stretch
 */
export function readsBetween(db: Archive, bounds: readonly number[]): Promise<number[]> {
  const byRead = postsIn(readTransaction(db)).index('readAt');
  return Promise.all(
    bounds.slice(1).map((to, n) => byRead.count(IDBKeyRange.bound(bounds[n], to, false, true))),
  );
}
