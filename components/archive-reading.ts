// What screens read of the archive, bound to the database of this context.
import type { BackfillProgress } from '@/utils/model/backfill';
import type { FullTextProgress, PageRow } from '@/utils/model/full-text';
import type { Highlight } from '@/utils/model/highlight';
import type { MergeLine } from '@/utils/model/merge';
import type { Body, Post, TextVersion } from '@/utils/model/post';
import type { ReaderProgress } from '@/utils/model/reader';
import type { ReadingPosition } from '@/utils/model/reading';
import type { Attempt, Source } from '@/utils/model/source';
import * as reader from '@/utils/store/archive-reader';
import { type Citations, citationsOf } from '@/utils/store/citations';
import { openArchive } from '@/utils/store/database';
import { highlightsOfPost, type ListedHighlight, listHighlights } from '@/utils/store/highlight-reader';
import { mergesOf } from '@/utils/store/merge-reader';
import { readerProgress } from '@/utils/store/server-reader';
import {
  attemptsOf,
  backfillOf,
  fullTextOf,
  type SourceFigures,
  sourceFigures,
} from '@/utils/store/source-reader';

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
  /** Reads the rows of all its posts. */
  sourceFigures(id: number): Promise<SourceFigures>;
  /** How far its back catalogue was brought in; null where that was not asked for. */
  backfillOf(id: number): Promise<BackfillProgress | null>;
  /** How far the full text of its posts has got. */
  fullTextOf(id: number): Promise<FullTextProgress>;
  /** How far an account on a reader server has come in. */
  readerProgress(id: number): Promise<ReaderProgress>;
  /** The last attempts to read a source, newest first. */
  attemptsOf(id: number): Promise<Attempt[]>;
  olderAndNewer(post: Post): Promise<{ older: Post | null; newer: Post | null }>;
  /** What came together with a post, and what is kept apart from it. */
  mergesOf(post: Post): Promise<MergeLine[]>;
  postsByUrlKeys(keys: readonly string[]): Promise<Post[]>;
  /** Where the reader stopped in a post; undefined where it was not begun. */
  position(postId: number): Promise<ReadingPosition | undefined>;
  /** The posts that this one links to, and those that link to it. */
  citations(post: Post): Promise<Citations>;
  /** In the order of the text. */
  highlightsOfPost(post: Pick<Post, 'id' | 'urlKey'>): Promise<Highlight[]>;
  /** All of them, newest first, the deleted ones too. */
  listHighlights(): Promise<ListedHighlight[]>;
  /** Of the rebuild of the index; null while it is whole. */
  indexProgress(): Promise<reader.IndexProgress | null>;
}

/** Reads the archive of this browser; the database is opened at the first call. */
export function readArchive(): ArchiveReading {
  return {
    yearCounts: async () => reader.yearCounts(await openArchive()),
    postsOfYear: async (year, offset, limit) => reader.postsOfYear(await openArchive(), year, offset, limit),
    newestPosts: async (limit) => reader.newestPosts(await openArchive(), limit),
    getPost: async (id) => (await reader.getPosts(await openArchive(), [id]))[0],
    getBody: async (id) => reader.getBody(await openArchive(), id),
    textsOf: async (id) => reader.textsOf(await openArchive(), id),
    fullTextOf: async (id) => fullTextOf(await openArchive(), id),
    sourceRows: async () => reader.sourceRows(await openArchive()),
    listSources: async () => reader.listSources(await openArchive()),
    sourceFigures: async (id) => sourceFigures(await openArchive(), id),
    backfillOf: async (id) => backfillOf(await openArchive(), id),
    readerProgress: async (id) => readerProgress(await openArchive(), id),
    attemptsOf: async (id) => attemptsOf(await openArchive(), id),
    olderAndNewer: async (post) => reader.olderAndNewer(await openArchive(), post),
    mergesOf: async (post) => mergesOf(await openArchive(), post),
    postsByUrlKeys: async (keys) => reader.postsByUrlKeys(await openArchive(), keys),
    position: async (postId) => (await openArchive()).get('positions', postId),
    citations: async (post) => citationsOf(await openArchive(), post),
    highlightsOfPost: async (post) => highlightsOfPost(await openArchive(), post),
    listHighlights: async () => listHighlights(await openArchive()),
    indexProgress: async () => reader.indexProgress(await openArchive()),
  };
}
