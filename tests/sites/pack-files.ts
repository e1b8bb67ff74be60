// Posts as a pack's files: a manifest and a shard per hundred posts.
import { createHash } from 'node:crypto';
import type { SitePost } from './sentences';
import { postHtml } from './write-feed';

const SHARD = 100;

/** path → content, the manifest at `/pack/manifest.json`. */
export function packFiles(
  posts: readonly SitePost[],
  origin: string,
): Map<string, { type: string; text: string }> {
  const files = new Map<string, { type: string; text: string }>();
  const shards = [];
  for (let first = 0; first < posts.length; first += SHARD) {
    const part = posts.slice(first, first + SHARD);
    const text = JSON.stringify({
      format: 1,
      posts: part.map((post) => ({
        guid: `${origin}${post.path}`,
        url: `${origin}${post.path}`,
        title: post.title,
        published: new Date(post.published).toISOString(),
        updated: null,
        authors: ['A. Keeper'],
        tags: ['harbour'],
        lang: 'en',
        summary: '',
        html: postHtml(post),
      })),
    });
    const path = `shard-${first / SHARD}.json`;
    files.set(`/pack/${path}`, { type: 'application/json', text });
    shards.push({ path, sha256: createHash('sha256').update(text).digest('hex'), posts: part.length });
  }
  const manifest = { format: 1, title: 'The Harbour Pack', siteUrl: `${origin}/`, lang: 'en', shards };
  files.set('/pack/manifest.json', { type: 'application/json', text: JSON.stringify(manifest) });
  return files;
}
