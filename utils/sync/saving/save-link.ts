// Saves a link: its title and address at once, its text by a job.
import { BacklistError } from '@/utils/core/errors';
import type { Entry } from '@/utils/model/post';
import type { SaveAnswer } from '@/utils/model/saving';
import { wakeFullText } from '@/utils/store/posts/page-queue';
import { newPageRow } from '@/utils/store/posts/page-rows';
import { write } from '@/utils/store/write';
import type { SyncDeps } from '../deps';
import { saveEntry } from './save-page';

const LONGEST_TITLE = 300;

/** An entry with the address and title of a link. */
const entryOf = (url: string, title: string): Entry => ({
  guid: url,
  url,
  title: title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE) || url,
  published: null,
  updated: null,
  authors: [],
  tags: [],
  lang: null,
  summary: '',
  html: '',
  text: '',
  textFrom: 'page',
});

/**
 * Makes the job due that fetches the page of a saved post.
 * @throws BacklistError `unknown-post`
 */
export async function requestText({ db, now }: SyncDeps, postId: number): Promise<void> {
  return write(db, ['posts', 'pages', 'jobs'], async (tx) => {
    const post = await tx.objectStore('posts').get(postId);
    if (post) {
      await tx.objectStore('pages').put(newPageRow(post));
      await wakeFullText(tx, post.sourceId, now());
    }
    if (!post) throw new BacklistError('unknown-post', { facts: { id: postId } });
  });
}

/**
 * Saves a link.
 * @param title text of the link on its page; may be empty
 * @param allowed whether there is access to its site: if not, it is saved without its text
 * @throws BacklistError `bad-address` where it leads to no web page
 */
export async function saveLink(
  deps: SyncDeps,
  link: { url: string; title: string },
  allowed: boolean,
  sourceTitle: string,
): Promise<SaveAnswer> {
  const { url, title } = link;
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    throw new BacklistError('bad-address', { facts: { url } });
  const saved = await saveEntry(deps, entryOf(new URL(url).href.replace(/#.*$/, ''), title), sourceTitle);
  if (saved.outcome === 'known') return { ...saved, text: 'article' };
  if (!allowed) return { ...saved, text: 'no-access' };
  await requestText(deps, saved.post.id);
  return { ...saved, text: 'coming' };
}
