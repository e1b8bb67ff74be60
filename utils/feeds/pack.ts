// A pack: a publication as static files, a manifest and shards with content hashes. The bundled archive is one.
import * as z from 'zod/mini';

export const PACK_FORMAT = 1;

/** `manifest.json`. Shard paths are relative to the manifest. */
export const packManifestSchema = z.object({
  format: z.literal(PACK_FORMAT),
  title: z.string(),
  siteUrl: z.nullable(z.string()),
  lang: z.nullable(z.string()),
  shards: z.array(z.object({ path: z.string(), sha256: z.string(), posts: z.number() })),
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** A post in a shard. `html` is not trusted: it is made safe on the way in like any other. */
export const packPostSchema = z.object({
  guid: z.string(),
  url: z.nullable(z.string()),
  title: z.string(),
  /** ISO 8601 date or date-time, or null. */
  published: z.nullable(z.string()),
  updated: z.nullable(z.string()),
  authors: z.array(z.string()),
  tags: z.array(z.string()),
  lang: z.nullable(z.string()),
  summary: z.string(),
  html: z.string(),
});
export type PackPost = z.infer<typeof packPostSchema>;

/** A shard: the posts of one publication's year, say; any grouping will do. */
export const packShardSchema = z.object({ format: z.literal(PACK_FORMAT), posts: z.array(packPostSchema) });
