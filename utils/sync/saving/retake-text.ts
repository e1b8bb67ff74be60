// Takes a post's text from the tab that shows it: where the user is signed in, the page may have more than the feed.
import { BacklistError } from '@/utils/core/errors';
import { plainWords } from '@/utils/core/plain-words';
import { urlKey } from '@/utils/core/url-key';
import type { RetakeAnswer } from '@/utils/model/saving';
import { chooseText, hashOfText } from '@/utils/store/posts/text-store';
import type { SyncDeps } from '../deps';
import { isSamePost } from '../full-text/judge-page';
import { readCaptured } from './save-page';

/**
 * Takes the text, and keeps the previous one as another version. A shorter one is only taken `anyway`.
 * @throws BacklistError `unknown-post`, `other-page` where the tab shows something else, `no-text`, or as `readCaptured`
 */
export async function retakeText(
  deps: SyncDeps,
  captured: unknown,
  postId: number,
  anyway: boolean,
): Promise<RetakeAnswer> {
  const { db } = deps;
  const [post, body] = await Promise.all([db.get('posts', postId), db.get('bodies', postId)]);
  if (!post || !body) throw new BacklistError('unknown-post', { facts: { id: postId } });
  const { entry } = await readCaptured(deps, captured);
  const isIts = entry.url !== null && urlKey(entry.url) === post.urlKey;
  if (!isIts && !isSamePost({ title: post.title, text: body.text }, entry))
    throw new BacklistError('other-page');
  const { html, text } = entry;
  if (text === '') throw new BacklistError('no-text');
  const [tab, kept] = [plainWords(text).length, plainWords(body.text).length];
  const taken = anyway || tab > kept;
  if (taken) {
    const contentHash = await hashOfText(post.title, html);
    await chooseText(db, { postId, from: 'tab', html, text, contentHash }, deps.now());
    deps.announce({ of: 'posts', sourceId: post.sourceId });
  }
  return { taken, tab, kept, before: post.textFrom ?? 'feed' };
}
