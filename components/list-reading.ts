// What the archive's list reads besides what every screen does; only the panel has one.
import type { ListFilter, ListState } from '@/utils/model/archive-list';
import type { Post } from '@/utils/model/post';
import { getPosts } from '@/utils/store/posts/archive-reader';
import * as reader from '@/utils/store/posts/list-reader';
import { read } from '@/utils/store/read';

export interface ListReading {
  /** Posts a month, newest first. */
  monthCounts(): Promise<reader.MonthCount[]>;
  /** Ids of the posts that pass a filter, whatever its span of time, by month, newest first. */
  postsByMonth(filter: ListFilter): Promise<reader.MonthPosts[]>;
  /** Ids of all posts, longest first, or of the read ones, last read first. */
  postsInOrder(by: 'longest' | 'read'): Promise<number[]>;
  /** Ids of the posts of each source, newest first. */
  postsBySource(): Promise<{ sourceId: number; ids: number[] }[]>;
  /** How far those of some posts were read that are still being read, 0 to 1, by id. */
  begunOf(ids: readonly number[]): Promise<ReadonlyMap<number, number>>;
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
    monthCounts: () => read((db) => reader.monthCounts(db)),
    postsByMonth: (filter) => read((db) => reader.postsByMonth(db, filter)),
    postsInOrder: (by) => read((db) => reader.postsInOrder(db, by)),
    postsBySource: () => read((db) => reader.postsBySource(db)),
    begunOf: (ids) => read((db) => reader.begunOf(db, ids)),
    listChoices: () => read((db) => reader.listChoices(db)),
    stateCounts: () => read((db) => reader.stateCounts(db)),
    readsBetween: (bounds) => read((db) => reader.readsBetween(db, bounds)),
    getPosts: (ids) => read((db) => getPosts(db, ids)),
  };
}
