// What the archive's list reads besides what every screen does; only the panel has one.
import type { ListFilter, ListState } from '@/utils/model/archive-list';
import type { Post } from '@/utils/model/post';
import { getPosts } from '@/utils/store/archive-reader';
import { openArchive } from '@/utils/store/database';
import * as reader from '@/utils/store/list-reader';

export interface ListReading {
  /** Posts a month, newest first. */
  monthCounts(): Promise<reader.MonthCount[]>;
  /** Ids of the posts that pass a filter, whatever its span of time, by month, newest first. */
  postsByMonth(filter: ListFilter): Promise<reader.MonthPosts[]>;
  /** Ids of all posts, longest first, or of the read ones, last read first. */
  postsInOrder(by: 'longest' | 'read'): Promise<number[]>;
  /** Ids of the posts of each source, newest first. */
  postsBySource(): Promise<{ sourceId: number; ids: number[] }[]>;
  listChoices(): Promise<reader.ListChoices>;
  stateCounts(): Promise<Record<ListState | 'all', number>>;
  /** How many posts were read between each of these moments and the next. */
  readsBetween(bounds: readonly number[]): Promise<number[]>;
  /** In the order of the ids; undefined where there is none. */
  getPosts(ids: readonly number[]): Promise<(Post | undefined)[]>;
}

/** Reads the archive of this browser; the database is opened at the first call. */
export function readList(): ListReading {
  return {
    monthCounts: async () => reader.monthCounts(await openArchive()),
    postsByMonth: async (filter) => reader.postsByMonth(await openArchive(), filter),
    postsInOrder: async (by) => reader.postsInOrder(await openArchive(), by),
    postsBySource: async () => reader.postsBySource(await openArchive()),
    listChoices: async () => reader.listChoices(await openArchive()),
    stateCounts: async () => reader.stateCounts(await openArchive()),
    readsBetween: async (bounds) => reader.readsBetween(await openArchive(), bounds),
    getPosts: async (ids) => getPosts(await openArchive(), ids),
  };
}
