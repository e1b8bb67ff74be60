// A source: a publication that the reader chose, and what became of the attempts to read it.
import * as z from 'zod/mini';
import { ERROR_CODES } from '@/utils/core/errors';

const sourceKindSchema = z.enum(['pack', 'feed']);

/** What the last check of a source came to. Times are milliseconds since 1970. */
export const checkResultSchema = z.object({
  at: z.number(),
  outcome: z.enum(['updated', 'not-modified', 'failed']),
  added: z.number(),
  changed: z.number(),
  error: z.nullable(z.enum(ERROR_CODES)),
  /** Facts for the sentence that tells of the error: a status, an address, a size. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

/** HTTP validators of the last good answer (RFC 9110, section 8.8). */
export const validatorsSchema = z.object({
  etag: z.nullable(z.string()),
  lastModified: z.nullable(z.string()),
  at: z.number(),
});
export type Validators = z.infer<typeof validatorsSchema>;

export const sourceSchema = z.object({
  id: z.number(),
  kind: sourceKindSchema,
  /** The address that is fetched: a feed, or a pack's manifest. Never decides identity of posts. */
  url: z.string(),
  /** The publication's own page. */
  siteUrl: z.nullable(z.string()),
  title: z.string(),
  lang: z.nullable(z.string()),
  addedAt: z.number(),
  /** `removed`: hidden at once, deleted with its posts by a job a little later, so that it can be undone. */
  state: z.enum(['active', 'paused', 'removed']),
  validators: z.nullable(validatorsSchema),
  /** Hash of the last good body, so that an unchanged one is skipped. For a pack: shard path → hash. */
  seen: z.record(z.string(), z.string()),
  lastSuccessAt: z.nullable(z.number()),
  lastCheck: z.nullable(checkResultSchema),
  nextCheckAt: z.number(),
  /** Failures in a row; 0 after a success. */
  failures: z.number(),
});
export type Source = z.infer<typeof sourceSchema>;
