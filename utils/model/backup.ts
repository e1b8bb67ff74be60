// The backup's format: what is in each of its files. Published as docs/backup.schema.json (`npm run schema`); what a change
// of it asks for is in docs/backup.md.
import * as z from 'zod/mini';
import { WAYS } from './backfill';
import { HIGHLIGHT_COLOURS, type Highlight } from './highlight';
import { MERGE_REASONS, type Merge } from './merge';
import { momentSchema as moment } from './moment';
import { type Body, type Post, TEXT_ORIGINS, type TextVersion, type Tombstone } from './post';
import type { ReadingPosition } from './reading';
import { checkResultSchema, sourceSchema } from './source';

/** Raised when a reader of the old format could not follow. */
export const BACKUP_FORMAT = 1;

const id = z.number().check(z.int(), z.nonnegative());
const text = z.string();
const maybe = z.nullable(moment);

const origin = z.enum(TEXT_ORIGINS);

const postRow = z.looseObject({
  id,
  sourceId: id,
  guid: text.check(z.maxLength(8_192)),
  urlKey: z.nullable(text),
  url: z.nullable(text),
  title: text,
  published: maybe,
  updated: maybe,
  authors: z.array(text),
  tags: z.array(text),
  lang: z.nullable(text),
  excerpt: text,
  readingMinutes: z.number(),
  contentHash: text,
  addedAt: moment,
  sortedAt: moment,
  readAt: maybe,
  starredAt: maybe,
  laterAt: z.exactOptional(moment),
  labels: z.exactOptional(z.array(text)),
  textFrom: z.exactOptional(origin),
  feedHash: z.exactOptional(text),
  site: z.exactOptional(text),
}) satisfies z.ZodMiniType<Post>;

const bodyRow = z.looseObject({ id, html: text, text }) satisfies z.ZodMiniType<Body>;

const tombstoneRow = z.looseObject({
  postId: z.number(),
  urlKey: z.nullable(text),
  title: text,
  contentHash: text,
  deletedAt: moment,
}) satisfies z.ZodMiniType<Tombstone>;

const mergeRow = z.looseObject({
  sourceId: id,
  guid: text,
  postId: id,
  holder: id,
  why: z.enum(MERGE_REASONS),
  at: moment,
  state: z.enum(['merged', 'apart']),
  apartId: z.nullable(id),
  instead: z.boolean(),
  entry: z.looseObject({
    guid: text,
    url: z.nullable(text),
    title: text,
    published: maybe,
    updated: maybe,
    authors: z.array(text),
    tags: z.array(text),
    lang: z.nullable(text),
    summary: text,
    html: text,
    text,
    textFrom: z.exactOptional(origin),
    site: z.exactOptional(text),
  }),
  contentHash: text,
  sameBody: z.boolean(),
}) satisfies z.ZodMiniType<Merge>;

const attemptRow = z.looseObject({
  ...checkResultSchema.shape,
  sourceId: id,
  took: z.number(),
  bytes: z.number(),
  status: z.nullable(z.number()),
});

/** Only the work that belongs to a source: when it is checked next, how far back catalogue and full texts have come. */
const jobRow = z.looseObject({
  id,
  kind: z.enum(['check', 'backfill', 'full-text']),
  sourceId: id,
  notBefore: moment,
  attempts: z.number(),
  leaseUntil: moment,
  cursor: z.record(text, z.union([text, z.number(), z.boolean(), z.null()])),
});

const frontierRow = z.looseObject({
  sourceId: id,
  url: text,
  waiting: z.union([z.literal(0), z.literal(1)]),
  order: z.number(),
  way: z.enum(WAYS),
  what: z.enum(['document', 'page']),
  title: z.nullable(text),
  published: maybe,
});

const versionRow = z.looseObject({
  postId: id,
  from: origin,
  html: text,
  text,
  contentHash: text,
  keptAt: moment,
}) satisfies z.ZodMiniType<TextVersion>;

/** What reading a post's own page came to, or that it waits. */
const pageRow = z.looseObject({
  postId: id,
  sourceId: id,
  waiting: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  order: z.number(),
  tries: z.number(),
  verdict: z.nullable(text),
  problem: z.nullable(text),
});

const placing = z.nullable(z.object({ found: z.boolean(), score: z.number(), at: moment }));

const highlightRow = z.looseObject({
  id,
  postId: z.nullable(id),
  urlKey: z.nullable(text),
  url: z.nullable(text),
  title: text,
  madeIn: z.enum(['post', 'page']),
  quote: z.object({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
  position: z.object({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() }),
  colour: z.enum(HIGHLIGHT_COLOURS),
  note: text,
  tags: z.array(text),
  createdAt: moment,
  changedAt: moment,
  deletedAt: maybe,
  placings: z.object({ post: placing, page: placing }),
}) satisfies z.ZodMiniType<Highlight>;

const positionRow = z.looseObject({
  postId: id,
  offset: z.number(),
  quote: text,
  progress: z.number(),
  at: moment,
}) satisfies z.ZodMiniType<ReadingPosition>;

/** A line of a file: the row, and its key where the row does not hold it. */
const line = <V extends z.ZodMiniType>(value: V) => z.object({ value });
const keyedLine = <K extends z.ZodMiniType, V extends z.ZodMiniType>(key: K, value: V) =>
  z.object({ key, value });

/** One line of each file, by the store that the file is named after. */
export const BACKUP_LINES = {
  sources: line(z.looseObject(sourceSchema.shape)),
  posts: line(postRow),
  bodies: line(bodyRow),
  versions: line(versionRow),
  attempts: line(attemptRow),
  jobs: line(jobRow),
  frontier: line(frontierRow),
  pages: line(pageRow),
  tombstones: keyedLine(z.tuple([id, text]), tombstoneRow),
  merges: line(mergeRow),
  dismissals: keyedLine(z.tuple([text, id]), z.looseObject({ at: moment })),
  positions: line(positionRow),
  highlights: line(highlightRow),
  settings: line(z.looseObject({ version: z.number() })),
} as const;

export type BackupName = keyof typeof BACKUP_LINES;

/** `manifest.json`: what the archive holds, so that a truncated or mixed-up one is noticed. */
export const backupManifestSchema = z.object({
  format: z.literal('backlist-backup'),
  version: z.number().check(z.int(), z.positive()),
  /** Milliseconds since 1970. */
  madeAt: moment,
  /** Of Backlist. */
  madeBy: text,
  files: z.array(
    z.object({
      path: text.check(z.maxLength(200)),
      store: text.check(z.maxLength(100)),
      rows: id,
    }),
  ),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
