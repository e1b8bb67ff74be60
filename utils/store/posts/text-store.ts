// Replaces the text of a post by one of its page or a tab, keeps the older one, and restores it.
import { BacklistError } from '@/utils/core/errors';
import { sha256 } from '@/utils/core/hash';
import type { TextOrigin } from '@/utils/model/post';
import type { Archive } from '../database';
import { ingest } from '../ingest/ingest';
import type { TextChange } from '../ingest/plan';
import { getSource } from '../sources/source-store';
import { newPageRow } from './page-rows';

/** What the user does by hand has no job. */
export const NO_JOB = 0;

/** A text as `Post.contentHash` tells it. */
export const hashOfText = (title: string, html: string): Promise<string> => sha256(`${title}\n${html}`);

/**
 * Gives a post a text that the user chose. The previous one is kept, and its page is not read again.
 * @throws BacklistError `unknown-post`
 */
export async function chooseText(db: Archive, change: TextChange, now: number): Promise<void> {
  const post = await db.get('posts', change.postId);
  if (!post) throw new BacklistError('unknown-post', { facts: { id: change.postId } });
  const source = await getSource(db, post.sourceId);
  const pages = [{ ...newPageRow(post), waiting: 0, verdict: 'chosen' } as const];
  await ingest(db, {
    source,
    keepSource: true,
    entries: [],
    texts: [change],
    pages,
    jobId: NO_JOB,
    job: null,
    now,
  });
}

/**
 * Restores another version of a text; the present one is kept in its place.
 * @throws BacklistError `unknown-post` where there is no such text
 */
export async function restoreText(db: Archive, postId: number, from: TextOrigin, now: number): Promise<void> {
  const version = await db.get('versions', [postId, from]);
  if (!version) throw new BacklistError('unknown-post', { facts: { id: postId } });
  const { html, text, contentHash } = version;
  await chooseText(db, { postId, from, html, text, contentHash, restores: true }, now);
}
