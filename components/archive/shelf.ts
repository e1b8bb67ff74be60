// What stands in the archive's list: groups of posts in their order, made of what the indexes answered. Pure.
import type { ListFilter, ListSettings } from '@/utils/model/archive-list';
import type { Post } from '@/utils/model/post';
import type { MonthCount, MonthPosts } from '@/utils/store/posts/list-reader';
import type { Group } from './row-index';

export interface Shelf {
  /** Of the filter and the order: another list begins at its top. */
  key: string;
  groups: readonly Group[];
  posts: number;
  /** False while only the newest posts are known and the rest is still being counted. */
  whole: boolean;
  /** Counts the readings, so that the list knows that its rows may have changed. */
  edition: number;
  /** The first rows of some groups, where this reading brought them. */
  first: ReadonlyMap<string, readonly Post[]>;
  /** How the posts lie in time, newest month first, whatever span of it is wanted. */
  months: readonly MonthCount[];
  page(group: string, offset: number, limit: number): Promise<readonly (Post | undefined)[]>;
  /** Ids of all posts, in the order of the list. */
  ids(): Promise<readonly number[]>;
}

/** What was read for a list: ids by month, and in other orders where these are wanted. */
export interface Reading {
  months: readonly MonthPosts[];
  /** Longest first, or last read first. */
  order: readonly number[] | null;
  bySource: readonly { sourceId: number; ids: readonly number[] }[] | null;
}

export interface IdGroup {
  key: string;
  ids: readonly number[];
}

/** Whether months and years are groups of a list in this order. */
export const isByDate = ({ sort }: ListSettings): boolean => sort === 'newest' || sort === 'oldest';

/** The groups of a list, without empty ones. */
export function arrange(reading: Reading, { from, to }: ListFilter, list: ListSettings): IdGroup[] {
  const months = reading.months.filter(({ month }) => month >= (from ?? '') && month <= (to ?? '~'));
  if (list.group === 'source' && reading.bySource) {
    const place = new Map(inOrder(reading, list, months).map((id, n) => [id, n]));
    const placeOf = (id: number) => place.get(id) ?? 0;
    return reading.bySource
      .map(({ sourceId, ids }) => ({
        key: `source-${sourceId}`,
        ids: ids.filter((id) => place.has(id)).sort((a, b) => placeOf(a) - placeOf(b)),
      }))
      .filter(({ ids }) => ids.length > 0);
  }
  if (!isByDate(list)) {
    const ids = inOrder(reading, list, months);
    return ids.length > 0 ? [{ key: 'all', ids }] : [];
  }
  const groups = new Map<string, number[]>();
  const oldest = list.sort === 'oldest';
  for (const { month, ids } of oldest ? [...months].reverse() : months) {
    const key = list.group === 'month' ? month : month.slice(0, 4);
    const there = groups.get(key) ?? [];
    for (const id of oldest ? [...ids].reverse() : ids) there.push(id);
    groups.set(key, there);
  }
  return [...groups].map(([key, ids]) => ({ key, ids }));
}

/** The posts of some months in the order of the list. */
function inOrder({ order }: Reading, { sort }: ListSettings, months: readonly MonthPosts[]): number[] {
  const newest = months.flatMap(({ ids }) => ids);
  if (sort === 'newest') return newest;
  if (sort === 'oldest') return newest.reverse();
  const wanted = new Set(newest);
  const ids = (order ?? []).filter((id) => wanted.has(id));
  return sort === 'shortest' ? ids.reverse() : ids;
}
