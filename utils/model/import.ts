// An import: what a file held, in one neutral shape whatever product wrote it, and how far it has been taken in.
import * as z from 'zod/mini';
import type { ErrorCode } from '@/utils/core/errors';
import { LONGEST_KEPT, LONGEST_NOTE } from './highlight';
import { momentSchema } from './moment';

/** What a file can be recognised as. */
export const IMPORT_FORMATS = [
  'backlist', // our own backup
  'opml',
  'bookmarks', // Netscape bookmark file
  'pocket',
  'omnivore',
  'instapaper',
  'reader', // Readwise Reader
  'readwise', // Readwise highlights
  'matter',
  'wallabag',
  'karakeep',
  'linkwarden',
  'clipper', // Obsidian Web Clipper's highlights
  'raindrop',
  'pinboard',
  'goodlinks',
  'diigo',
  'mymind',
  'zotero',
  'hypothesis',
  'starred', // items of a feed reader, as Google Reader listed them
  'links', // any other list of links, as a table or in JSON
  'markdown',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The address of the source that holds what came from one product. It is never fetched. */
export const importAddress = (format: ImportFormat): string => `import:${format}`;

const line = z.string().check(z.maxLength(2_000));
const address = z.string().check(z.maxLength(4_096));
const lines = z.array(line).check(z.maxLength(200));
const moment = z.nullable(momentSchema);
const text = z.string().check(z.maxLength(4_000_000));

/** Highlights of one post, and characters of what was noted about the whole of it, which becomes as many notes as it takes. */
export const MOST_HIGHLIGHTS = 20_000;
export const LONGEST_WHOLE_NOTE = 4_000_000;

const importedHighlightSchema = z.strictObject({
  quote: z.string().check(z.minLength(1), z.maxLength(LONGEST_KEPT)),
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  color: z.nullable(line),
  at: moment,
  // A slice that an earlier version staged has none.
  tags: z.optional(lines),
});
/** A passage that the reader marked elsewhere. Where in the text it stands is found again by its words. */
export type ImportedHighlight = z.infer<typeof importedHighlightSchema>;

const importedSourceSchema = z.strictObject({
  is: z.literal('source'),
  url: address,
  siteUrl: z.nullable(address),
  title: line,
});
export type ImportedSource = z.infer<typeof importedSourceSchema>;

const importedPostSchema = z.strictObject({
  is: z.literal('post'),
  /** Lasting identity within its format: the same file read twice gives the same. */
  guid: z.string().check(z.minLength(1), z.maxLength(4_096)),
  url: z.nullable(address),
  title: line,
  /** Safe HTML, and its text; both empty for a mere link. */
  html: text,
  text,
  summary: line,
  published: moment,
  /** When the reader saved it. */
  savedAt: moment,
  authors: lines,
  tags: lines,
  lang: z.nullable(line),
  readAt: moment,
  starredAt: moment,
  /** How far it was read, from 0 to 1. */
  progress: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  highlights: z.array(importedHighlightSchema).check(z.maxLength(MOST_HIGHLIGHTS)),
  /** What the reader wrote about it as a whole. A slice that an earlier version staged has none. */
  note: z.optional(z.string().check(z.maxLength(LONGEST_WHOLE_NOTE))),
});
export type ImportedPost = z.infer<typeof importedPostSchema>;

const importedRowSchema = z.strictObject({
  is: z.literal('row'),
  store: line,
  key: z.optional(z.unknown()),
  value: z.unknown(),
});
/** A row of a backup, as its store had it; its shape is checked against the store's schema when it is read. */
export type ImportedRow = z.infer<typeof importedRowSchema>;

export const importRecordSchema = z.discriminatedUnion('is', [
  importedSourceSchema,
  importedPostSchema,
  importedRowSchema,
]);
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** Something in a file that could not be read, and where it stands. */
export const unreadableSchema = z.strictObject({
  /** A line, a file in the archive, a position. */
  where: line,
  why: z.enum([
    'no-address', // neither an address nor a text
    'bad-address',
    'bad-row',
    'bad-json',
    'bad-file',
    'cut-off', // a file that ends before its end
    'too-large',
    'bad-path', // a name that leads out of the archive
    'encoding',
    'unsupported', // a kind of thing that Backlist has no place for
  ]),
});
export type Unreadable = z.infer<typeof unreadableSchema>;

/** What of an entry was longer than it can be here: `noted`, the whole of it is in its notes; `cut`, its end is nowhere. */
const shortenedSchema = z.strictObject({ where: line, what: z.enum(['noted', 'cut']) });
export type Shortened = z.infer<typeof shortenedSchema>;

const figures = z.strictObject({ new: z.number(), known: z.number() });
export const importCountsSchema = z.strictObject({
  sources: figures,
  posts: figures,
  /** Posts that the user deleted here, and that come only if the user wants them back. What an earlier version counted has none. */
  deleted: z.optional(z.number()),
  /** Posts that are links without a text. */
  links: z.number(),
  highlights: z.number(),
  /** Posts with a note of the reader's about the whole of them. What an earlier version counted has none. */
  notes: z.optional(z.number()),
  tags: z.number(),
  unreadable: z.number(),
  /** The first of them. */
  examples: z.array(unreadableSchema).check(z.maxLength(100)),
  /** Entries that were longer than they can be here: how many, and the first of them. What an earlier version counted has none. */
  shortened: z.optional(
    z.strictObject({ count: z.number(), examples: z.array(shortenedSchema).check(z.maxLength(100)) }),
  ),
  /** Files that were given, and that nothing was read from: how many, and the first of their names. As new as `notes`. */
  unused: z.optional(z.strictObject({ count: z.number(), names: z.array(line).check(z.maxLength(100)) })),
});
/** What the dry run found. */
export type ImportCounts = z.infer<typeof importCountsSchema>;

/**
 * `staging`: its file is being read. `ready`: staged whole, and waits for the reader's word. `running`, `done`.
 * `undoing`, `undone`: what it brought is being taken out, or has been, but for what the reader has touched since.
 */
export type ImportState = 'staging' | 'ready' | 'running' | 'done' | 'undoing' | 'undone';

/** A row of `imports`. Times are milliseconds since 1970. */
export interface ImportRow {
  id: number;
  /** The file's name. */
  name: string;
  /** Name of the source that holds its posts. */
  title: string;
  format: ImportFormat;
  state: ImportState;
  startedAt: number;
  finishedAt: number | null;
  counts: ImportCounts | null;
  /** Slices staged, and those that were taken in (or taken out again, while it is undone). */
  slices: number;
  done: number;
  /** What came of it: rows that are new in the archive, and rows that were there and changed. */
  added: number;
  /** How many of the new ones are sources. A row of an earlier version has none. */
  addedSources?: number;
  changed: number;
  /** Posts that stayed when it was undone, as the reader had touched them since. */
  stayed: number;
  /** Whether sources get their back catalogue. */
  backCatalogue: boolean;
  /** Whether the pages of links without a text are fetched, where the browser gives access. */
  fetchTexts: boolean;
  /** Whether posts that the user deleted come back. A row of an earlier version has none. */
  bringBack?: boolean;
  /** Why the last slice failed, while it waits to be tried again. */
  problem: ErrorCode | null;
}

/** A stored slice of an import. */
export interface ImportSlice {
  records: ImportRecord[];
}

/**
 * What a slice did to one row. Undone newest first: an added row goes unless the reader touched it since; a changed row
 * gets its old fields back where they are still what the import made of them.
 */
export interface ImportEffect {
  store: string;
  key: IDBValidKey;
  before: object | null;
  /** Null where the import took the row out: a tombstone of what it brought back. */
  after: object | null;
}
