// Where the links of posts lead: stored at ingest, so that posts that cite each other are known.
import { urlKey } from '@/utils/core/url-key';
import type { Body, Post } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { mapConcurrently } from '../map-concurrently';
import { write } from '../write';

/** Most links kept of a post. */
const MOST_LINKS = 300;
/** Posts per slice of the job for posts from before links were stored. */
const SLICE = 200;

const HREF = /<a\b[^>]*?\shref="([^"]*)"/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/**
 * The identities (core/url-key) of the addresses that a body links to, each once, at most 300, without its own. Front pages of
 * sites are left out, because they identify no post.
 * @param html as the sanitiser wrote it: quoted attributes with no other character references than a serialiser makes
 */
export function targetsOf(html: string, own: string | null): string[] {
  const targets = new Set<string>();
  for (const [, written = ''] of html.matchAll(HREF)) {
    const key = urlKey(written.replace(/&(?:amp|quot|lt|gt|nbsp);/g, (found) => ENTITIES[found] ?? found));
    if (key === null || key === own || !/[/?]/.test(key)) continue;
    targets.add(key);
    if (targets.size === MOST_LINKS) break;
  }
  return [...targets];
}

/** Writes the links of bodies, in the transaction that writes those. `posts` are their rows. */
export async function putLinks(
  tx: WriteTransaction,
  bodies: readonly Body[],
  posts: readonly Post[],
): Promise<void> {
  const keys = new Map(posts.map((post) => [post.id, post.urlKey]));
  const links = tx.objectStore('links');
  await mapConcurrently<Body, unknown>(bodies, ({ id, html }) => {
    const targets = targetsOf(html, keys.get(id) ?? null);
    return targets.length > 0 ? links.put({ id, targets }) : links.delete(id);
  });
}

/**
 * Reads the links of the next posts behind `after`. Repeating it changes nothing.
 * @returns the last id that was read, to go on from; null at the end
 */
export async function linksSlice(db: Archive, after: number): Promise<number | null> {
  return write(db, ['posts', 'bodies', 'links'], async (tx) => {
    const bodies = await tx.objectStore('bodies').getAll(IDBKeyRange.lowerBound(after, true), SLICE);
    const posts = await Promise.all(bodies.map(({ id }) => tx.objectStore('posts').get(id)));
    await putLinks(
      tx,
      bodies,
      posts.filter((post) => post !== undefined),
    );
    return bodies.length === SLICE ? (bodies.at(-1)?.id ?? null) : null;
  });
}
