// What screens read of the archive, bound to the database of this context. What only some of them ask of a post or a source
// is in detail-reading.ts.
import type { PageRow } from '@/utils/model/full-text';
import type { Body, Post, TextVersion } from '@/utils/model/post';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Source } from '@/utils/model/source';
import * as reader from '@/utils/store/posts/archive-reader';
import * as newest from '@/utils/store/posts/newest-reader';
import { read } from '@/utils/store/read';
import { onceATurn } from './once-a-turn';

/** `posts` is null until they were counted. */
export type ListedSource = Source & { posts: number | null };

/** The reading half of the store; screens get it handed in, so that tests need no database. */
export interface ArchiveReading {
  yearCounts(): Promise<reader.YearCount[]>;
  postsOfYear(year: number, offset: number, limit: number): Promise<Post[]>;
  newestPosts(limit: number): Promise<Post[]>;
  getPost(id: number): Promise<Post | undefined>;
  getBody(id: number): Promise<Body | undefined>;
  /** The texts that are kept beside a post's own, and what is known of reading its page. */
  textsOf(id: number): Promise<{ versions: TextVersion[]; page: PageRow | undefined }>;
  /** Quick; counts nothing. */
  sourceRows(): Promise<Source[]>;
  /** Counts the posts of each, which takes its time in a large archive. */
  listSources(): Promise<ListedSource[]>;
  olderAndNewer(post: Post): Promise<{ older: Post | null; newer: Post | null }>;
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
  /** Where the reader stopped in a post; undefined where it was not begun. */
  position(postId: number): Promise<ReadingPosition | undefined>;
  /** Of the rebuild of the index; null while it is whole. */
  indexProgress(): Promise<reader.IndexProgress | null>;
}

/** Reads the archive of this browser; the database is opened at the first call. */
export function readArchive(): ArchiveReading {
  return {
    yearCounts: () => read((db) => reader.yearCounts(db)),
    postsOfYear: (year, offset, limit) => read((db) => newest.postsOfYear(db, year, offset, limit)),
    newestPosts: (limit) => read((db) => newest.newestPosts(db, limit)),
    getPost: (id) => read(async (db) => (await reader.getPosts(db, [id]))[0]),
    getBody: (id) => read((db) => reader.getBody(db, id)),
    textsOf: (id) => read((db) => reader.textsOf(db, id)),
    sourceRows: onceATurn(() => read((db) => reader.sourceRows(db))),
    listSources: () => read((db) => reader.listSources(db)),
    olderAndNewer: (post) => read((db) => reader.olderAndNewer(db, post)),
    postsByUrlKeys: (keys) => read((db) => reader.postsByUrlKeys(db, keys)),
    position: (postId) => read((db) => db.get('positions', postId)),
    indexProgress: () => read((db) => reader.indexProgress(db)),
  };
}
