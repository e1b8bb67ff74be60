// Plans the texts of posts that are there: another one in use, and the one before it, or a worse one, kept aside.
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';
import type { Post, TextOrigin, TextVersion } from '@/utils/model/post';
import { documentOf } from '../index/index-writer';
import type { Candidate } from './identity';
import type { ReadTransaction } from './ingest-known';
import type { IngestPlan, TextChange } from './plan';
import { feedHashOf, isWorse, textOriginOf, withOrigin } from './verdict';

/** Keeps a text as another version, unless the version that is there is better. */
async function putAside(plan: IngestPlan, tx: ReadTransaction, version: TextVersion): Promise<void> {
  if (version.text.trim() === '') return;
  const there = await tx.objectStore('versions').get([version.postId, version.from]);
  if (!there || !isWorse(there.text, version.text)) plan.versions.push(version);
}

/** Plans another text for a post; nothing if it has that text already, or is gone. */
export async function noteText(
  plan: IngestPlan,
  tx: ReadTransaction,
  change: TextChange,
  now: number,
): Promise<void> {
  const { postId, from, html, text, contentHash, row = {} } = change;
  const [post, body] = await Promise.all([
    tx.objectStore('posts').get(postId),
    tx.objectStore('bodies').get(postId),
  ]);
  if (!post || !body || (body.html === html && textOriginOf(post) === from)) return;
  const aside = {
    postId,
    from: textOriginOf(post),
    html: body.html,
    text: body.text,
    contentHash: post.contentHash,
  };
  const excerpt = post.excerpt === '' ? { excerpt: row.excerpt ?? excerptOf(text) } : {};
  const next = withOrigin(
    { ...post, ...row, ...excerpt, contentHash, readingMinutes: readingMinutes(text) },
    from,
    feedHashOf(post),
  );
  if (change.restores) plan.restored.push([postId, from]);
  // Two texts of one origin swap places.
  if (change.restores && aside.from === from) plan.versions.push({ ...aside, keptAt: now });
  else await putAside(plan, tx, { ...aside, keptAt: now });
  plan.posts.push(next);
  plan.bodies.push({ id: postId, html, text });
  plan.documents.push(documentOf(next, text));
  plan.replaced.push(postId);
  plan.changed += 1;
}

/** Keeps the text that an entry replaces, or the entry's own if the stored one is better. */
export async function noteAside(
  plan: IngestPlan,
  tx: ReadTransaction,
  { entry, contentHash }: Candidate,
  before: Post,
  after: Post,
  aside: TextOrigin | 'incoming',
  now: number,
): Promise<void> {
  const incoming = aside === 'incoming';
  const { html, text } = incoming
    ? entry
    : ((await tx.objectStore('bodies').get(before.id)) ?? { html: '', text: '' });
  const from = incoming ? 'feed' : aside;
  const hash = incoming ? contentHash : before.contentHash;
  await putAside(plan, tx, { postId: after.id, from, html, text, contentHash: hash, keptAt: now });
  if (incoming && after.textFrom === 'page') plan.outdated.push(after);
}
