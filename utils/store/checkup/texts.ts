// Each post has a text in use, and each text a post.
import type { Post } from '@/utils/model/post';
import { isFollowedKind } from '@/utils/model/source';
import { requestRebuild } from '../index/index-health';
import { markDead } from '../index/index-writer';
import { withOrigin } from '../ingest/verdict';
import { beginningWith } from '../key-range';
import { wakeFullText } from '../posts/page-queue';
import { newPageRow } from '../posts/page-rows';
import { behind, between, isKept, type Look, lastOf, type Stage } from './stage';

const SLICE = 500;

/** Replaces a lost text by the longest other version; false if there is none. */
async function takeUpAnother({ tx }: Look, post: Post): Promise<boolean> {
  const aside = await tx.objectStore('versions').getAll(beginningWith(post.id));
  const [best] = aside.sort((a, b) => b.text.length - a.text.length);
  if (!best) return false;
  const { from, html, text, contentHash } = best;
  await tx.objectStore('bodies').put({ id: post.id, html, text });
  await tx.objectStore('posts').put(withOrigin({ ...post, contentHash }, from, post.feedHash));
  await tx.objectStore('versions').delete([post.id, from]);
  await markDead(tx, [post.id]);
  await requestRebuild(tx);
  return true;
}

/** Makes the check of a source due at once, unless it is running. */
async function makeDue({ tx, now }: Look, sourceId: number): Promise<void> {
  for (const job of await tx.objectStore('jobs').index('sourceId').getAll(sourceId))
    if (job.kind === 'check' && job.leaseUntil <= now && job.notBefore > now)
      await tx.objectStore('jobs').put({ ...job, notBefore: now });
}

/**
 * Has a lost text fetched again from where it came. Meanwhile the post has an empty one, and no hash, so that whatever its feed
 * has counts as new.
 */
async function askAgain(look: Look, post: Post): Promise<boolean> {
  const { tx, now } = look;
  const source = await tx.objectStore('sources').get(post.sourceId);
  const isFed = source !== undefined && isFollowedKind(source.kind) && source.state !== 'kept';
  const hasPage = source !== undefined && post.url !== null && /^https?:/.test(post.url);
  if (!isFed && !hasPage) return false;
  await tx.objectStore('bodies').put({ id: post.id, html: '', text: '' });
  if (isFed) {
    await tx.objectStore('posts').put(withOrigin({ ...post, contentHash: '' }, 'feed', undefined));
    await tx.objectStore('sources').put({ ...source, validators: null, seen: {} });
    await makeDue(look, source.id);
  }
  if (hasPage) {
    await tx.objectStore('pages').put(newPageRow(post));
    await wakeFullText(tx, post.sourceId, now);
  }
  return true;
}

async function mend(look: Look, id: number): Promise<void> {
  const post = await look.tx.objectStore('posts').get(id);
  if (!post) return;
  if (await takeUpAnother(look, post)) look.note('text-back');
  else look.note((await askAgain(look, post)) ? 'text-asked' : 'text-lost');
}

/** Posts without a text. */
export const postsHaveTexts: Stage = {
  stores: ['posts', 'bodies', 'versions', 'pages', 'sources', 'jobs', 'segments', 'postings', 'meta'],
  walks: ['posts'],
  async look(look, after) {
    const posts = await look.tx.objectStore('posts').getAllKeys(behind(after), SLICE);
    const last = lastOf(posts, SLICE);
    const bodies = new Set(
      await look.tx.objectStore('bodies').getAllKeys(between(after, posts.at(-1) ?? null)),
    );
    for (const id of posts) if (!bodies.has(id)) await mend(look, id);
    return { rows: posts.length, last };
  },
};

/** Texts without a post; the user decides about them. */
export const textsHavePosts: Stage = {
  stores: ['posts', 'bodies', 'bin'],
  walks: ['bodies'],
  async look({ tx, note }, after) {
    const bodies = await tx.objectStore('bodies').getAllKeys(behind(after), SLICE);
    const last = lastOf(bodies, SLICE);
    const posts = new Set(await tx.objectStore('posts').getAllKeys(between(after, bodies.at(-1) ?? null)));
    for (const id of bodies) if (!posts.has(id) && !(await isKept(tx, id))) note('text-astray');
    return { rows: bodies.length, last };
  },
};

/** Other versions of the text of a lost post. */
export const versionsHavePosts: Stage = {
  stores: ['posts', 'versions', 'bin'],
  walks: ['versions'],
  async look({ tx, note }, after) {
    const keys = await tx.objectStore('versions').getAllKeys(behind(after) as never, SLICE);
    for (const [postId] of keys) if (!(await isKept(tx, postId))) note('text-astray');
    return { rows: keys.length, last: lastOf(keys, SLICE) };
  },
};
