// What screens read of the archive, bound to the database of this context.
import type { Body, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import * as reader from '@/utils/store/archive-reader';
import { openArchive } from '@/utils/store/database';

export type ListedSource = Source & { posts: number };

/** The reading half of the store; screens get it handed in, so that tests need no database. */
export interface ArchiveReading {
  yearCounts(): Promise<reader.YearCount[]>;
  postsOfYear(year: number, offset: number, limit: number): Promise<Post[]>;
  newestPosts(limit: number): Promise<Post[]>;
  countPosts(): Promise<number>;
  getPost(id: number): Promise<Post | undefined>;
  getBody(id: number): Promise<Body | undefined>;
  listSources(): Promise<ListedSource[]>;
  olderAndNewer(post: Post): Promise<{ older: Post | null; newer: Post | null }>;
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
}

/** Reads the archive of this browser; the database is opened at the first call. */
export function readArchive(): ArchiveReading {
  return {
    yearCounts: async () => reader.yearCounts(await openArchive()),
    postsOfYear: async (year, offset, limit) => reader.postsOfYear(await openArchive(), year, offset, limit),
    newestPosts: async (limit) => reader.newestPosts(await openArchive(), limit),
    countPosts: async () => reader.countPosts(await openArchive()),
    getPost: async (id) => (await reader.getPosts(await openArchive(), [id]))[0],
    getBody: async (id) => reader.getBody(await openArchive(), id),
    listSources: async () => reader.listSources(await openArchive()),
    olderAndNewer: async (post) => reader.olderAndNewer(await openArchive(), post),
    postsByUrlKeys: async (keys) => reader.postsByUrlKeys(await openArchive(), keys),
  };
}
