// What panel and settings read of a post or a source beyond its row, bound to the database of this context.
import type { ErrorCode } from '@/utils/core/errors';
import type { BackfillProgress } from '@/utils/model/backfill';
import type { FullTextProgress } from '@/utils/model/full-text';
import type { Highlight } from '@/utils/model/highlight';
import type { MergeLine } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import type { ReaderProgress } from '@/utils/model/reader';
import type { Attempt } from '@/utils/model/source';
import { backupState } from '@/utils/store/backup/backup-state-reader';
import * as highlights from '@/utils/store/highlights/highlight-reader';
import { mergesOf } from '@/utils/store/ingest/merge-reader';
import { type Citations, citationsOf } from '@/utils/store/posts/citations';
import { read } from '@/utils/store/read';
import { readerProgress } from '@/utils/store/reader-server/server-reader';
import {
  attemptsOf,
  backfillOf,
  fullTextOf,
  type SourceFigures,
  sourceFigures,
} from '@/utils/store/sources/source-reader';

export interface DetailReading {
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
  /** What came together with a post, and what is kept apart from it. */
  mergesOf(post: Post): Promise<MergeLine[]>;
  /** The posts that this one links to, and those that link to it. */
  citations(post: Post): Promise<Citations>;
  /** In the order of the text. */
  highlightsOfPost(post: Pick<Post, 'id' | 'urlKey'>): Promise<Highlight[]>;
  /** The last of all highlights, at most so many, and how many there are; reads no others. */
  latestHighlights(many: number): Promise<highlights.LatestHighlights>;
  /** All of them, newest first, the deleted ones too. */
  listHighlights(): Promise<Highlight[]>;
  /** With the posts that they belong to, in their order. */
  withHomes(rows: readonly Highlight[]): Promise<highlights.ListedHighlight[]>;
  /** The source of each highlight's post, by the highlight's id; null where the archive has no post. */
  sourcesOfHighlights(rows: readonly Highlight[]): Promise<ReadonlyMap<number, number | null>>;
  /** Why the last automatic backup could not be made; null where it was, or none is wanted. */
  backupProblem(): Promise<ErrorCode | null>;
}

/** Reads the archive of this browser; the database is opened at the first call. */
export function readDetails(): DetailReading {
  return {
    sourceFigures: (id) => read((db) => sourceFigures(db, id)),
    backfillOf: (id) => read((db) => backfillOf(db, id)),
    fullTextOf: (id) => read((db) => fullTextOf(db, id)),
    readerProgress: (id) => read((db) => readerProgress(db, id)),
    attemptsOf: (id) => read((db) => attemptsOf(db, id)),
    mergesOf: (post) => read((db) => mergesOf(db, post)),
    citations: (post) => read((db) => citationsOf(db, post)),
    highlightsOfPost: (post) => read((db) => highlights.highlightsOfPost(db, post)),
    latestHighlights: (many) => read((db) => highlights.latestHighlights(db, many)),
    listHighlights: () => read((db) => highlights.listHighlights(db)),
    withHomes: (rows) => read((db) => highlights.withHomes(db, rows)),
    sourcesOfHighlights: (rows) => read((db) => highlights.sourcesOfHighlights(db, rows)),
    backupProblem: () => read(async (db) => (await backupState(db))?.problem ?? null),
  };
}
