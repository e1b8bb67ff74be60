// A source: a publication that the reader chose, and what became of the attempts to read it.
import * as z from 'zod/mini';
import { ERROR_CODES } from '@/utils/core/errors';
import { momentSchema } from './moment';

/**
 * `listing`: a page that lists posts. `saved`: pages that the reader saved. Nothing is fetched for it but what is asked for,
 * page by page. `reader`: an account on a server of the Google Reader API, which holds no posts itself; `subscription`: one
 * of its feeds, read by the account's check (model/reader.ts).
 */
const sourceKindSchema = z.enum(['pack', 'feed', 'listing', 'saved', 'reader', 'subscription']);

/** What the last check of a source came to. Times are milliseconds since 1970. */
export const checkResultSchema = z.object({
  at: momentSchema,
  outcome: z.enum(['updated', 'not-modified', 'failed']),
  added: z.number(),
  changed: z.number(),
  /** A code that this version does not know, as of a backup of another one, is told as an error of ours. */
  error: z.nullable(z.catch(z.enum(ERROR_CODES), 'internal')),
  /** Facts for the sentence that tells of the error: a status, an address, a size. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/** An attempt to read a source, as its history keeps it. */
export interface Attempt extends CheckResult {
  sourceId: number;
  /** How long it took, in milliseconds. */
  took: number;
  /** Of all bodies that were read. */
  bytes: number;
  /** HTTP status of the last answer; null where there was none. */
  status: number | null;
}

/** Why the next check is when it is. */
export const waitReasonSchema = z.enum([
  'rhythm', // half the usual distance of its posts
  'quiet', // silent for so long that a tenth of the silence is more
  'unknown', // its posts do not tell a rhythm
  'asked', // its feed or server asks for longer
  'server', // a server that reads many feeds has news at any time
  'failing',
  'told-to-wait', // its server, or another source's on the same host, was told so with Retry-After
  'offline',
  'permission',
  'gone',
]);
export type WaitReason = z.infer<typeof waitReasonSchema>;

/** HTTP validators of the last good answer (RFC 9110, section 8.8). */
export const validatorsSchema = z.object({
  etag: z.nullable(z.string()),
  lastModified: z.nullable(z.string()),
  at: momentSchema,
});
export type Validators = z.infer<typeof validatorsSchema>;

export const sourceSchema = z.object({
  id: z.number(),
  kind: sourceKindSchema,
  /** The address that is fetched: a feed, a pack's manifest, or a page that lists posts; `backlist:saved` for saved pages. Never decides identity of posts. */
  url: z.string(),
  /** The publication's own page. */
  siteUrl: z.nullable(z.string()),
  title: z.string(),
  lang: z.nullable(z.string()),
  addedAt: momentSchema,
  /**
   * `kept`: no longer followed, its posts stay. `removed`: hidden at once, deleted with its posts by a job a little later,
   * so that it can be undone.
   */
  state: z.enum(['active', 'paused', 'kept', 'removed']),
  validators: z.nullable(validatorsSchema),
  /** Hash of the last good body, so that an unchanged one is skipped. For a pack: shard path → hash. For a list also: address → hash of what it says. */
  seen: z.record(z.string(), z.string()),
  lastSuccessAt: z.nullable(momentSchema),
  lastCheck: z.nullable(checkResultSchema),
  nextCheckAt: momentSchema,
  /** The wait until then as it was planned, in milliseconds, and the usual distance of its posts where that decided. */
  wait: z.nullable(z.object({ why: waitReasonSchema, planned: z.number(), rhythm: z.nullable(z.number()) })),
  /** Another address that has been answering for `url` (redirects) in every check since a time. */
  moved: z.nullable(z.object({ url: z.string(), since: momentSchema })),
  /** Failures in a row; 0 after a success. */
  failures: z.number(),
});
export type Source = z.infer<typeof sourceSchema>;

/**
 * Whether sources of a kind are followed by themselves: they have a check that is restored where it is missing, and come to the
 * user's other machines. A new kind must be declared here: the compiler asks for it.
 */
const FOLLOWED: Readonly<Record<Source['kind'], boolean>> = {
  pack: true,
  feed: true,
  listing: true,
  saved: false,
  reader: false,
  subscription: false,
};
export const isFollowedKind = (kind: unknown): kind is Source['kind'] =>
  typeof kind === 'string' && Object.hasOwn(FOLLOWED, kind) && FOLLOWED[kind as Source['kind']];
