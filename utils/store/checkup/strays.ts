// Texts without a post: makes posts of them again, or deletes them, as the user decides.
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import type { Body } from '@/utils/model/post';
import type { Archive } from '../database';
import { requestRebuild } from '../index/index-health';
import { putLinks } from '../posts/links';
import { hashOfText } from '../posts/text-store';
import { bumpRevision } from '../revision';
import { savedSource } from '../sources/saved-source';
import { write } from '../write';
import { isKept } from './stage';

const LONGEST_TITLE = 90;
const SLICE = 1_000;

/** The first line of a text, as a title for it. */
const titleOf = ({ text, id }: Body): string =>
  text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim()
    .slice(0, LONGEST_TITLE) || `#${id}`;

/** Ids of texts without a post: of those in use, and of other versions. */
async function strayIds(db: Archive): Promise<{ bodies: number[]; versions: number[] }> {
  const tx = db.transaction(['posts', 'bin', 'bodies', 'versions']);
  const [posts, bin, bodies, versions] = await Promise.all([
    tx.objectStore('posts').getAllKeys(),
    tx.objectStore('bin').getAllKeys(),
    tx.objectStore('bodies').getAllKeys(),
    tx.objectStore('versions').getAllKeys(),
  ]);
  const there = new Set([...posts, ...bin]);
  const stray = (ids: readonly number[]) => [...new Set(ids.filter((id) => !there.has(id)))];
  return { bodies: stray(bodies), versions: stray(versions.map(([postId]) => postId)) };
}

/**
 * Makes the texts whose post is gone posts of the saved pages again, under their old numbers and named by their first
 * line, or deletes them. Texts that were only kept aside take the place of one in use.
 * @returns how many
 */
export async function settleStrays(
  db: Archive,
  keep: boolean,
  sourceTitle: string,
  now: number,
): Promise<number> {
  const { bodies, versions } = await strayIds(db);
  const ids = [...new Set([...bodies, ...versions])].slice(0, SLICE);
  if (ids.length === 0) return 0;
  const texts = await Promise.all(ids.map((id) => textOf(db, id)));
  const source = keep ? await savedSource(db, sourceTitle, now) : null;
  const hashes = await Promise.all(texts.map((body) => hashOfText(titleOf(body), body.html)));
  return write(db, ['posts', 'bin', 'bodies', 'versions', 'links', 'jobs', 'meta'], async (tx) => {
    for (const [n, body] of texts.entries()) {
      // The post was restored meanwhile.
      if (await isKept(tx, body.id)) continue;
      await tx.objectStore('versions').delete(IDBKeyRange.bound([body.id], [body.id, []]));
      if (!source) {
        await tx.objectStore('bodies').delete(body.id);
        continue;
      }
      const post = {
        id: body.id,
        sourceId: source.id,
        guid: `backlist:text-${body.id}`,
        urlKey: null,
        url: null,
        title: titleOf(body),
        published: null,
        updated: null,
        authors: [],
        tags: [],
        lang: null,
        excerpt: excerptOf(body.text),
        readingMinutes: readingMinutes(body.text),
        contentHash: hashes[n] ?? '',
        addedAt: now,
        sortedAt: now,
        readAt: null,
        starredAt: null,
      };
      await tx.objectStore('posts').put(post);
      await tx.objectStore('bodies').put(body);
      await putLinks(tx, [body], [post]);
    }
    if (source) await requestRebuild(tx);
    await bumpRevision(tx);
    return texts.length;
  });
}

async function textOf(db: Archive, id: number): Promise<Body> {
  const body = await db.get('bodies', id);
  if (body) return body;
  const aside = await db.getAll('versions', IDBKeyRange.bound([id], [id, []]));
  const [best] = aside.sort((a, b) => b.text.length - a.text.length);
  return { id, html: best?.html ?? '', text: best?.text ?? '' };
}
