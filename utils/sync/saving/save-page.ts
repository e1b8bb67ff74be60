// Saves a page as the user sees it in a tab, as a post of the source of saved pages.
import { BacklistError } from '@/utils/core/errors';
import { pageKey } from '@/utils/core/url-key';
import { type CapturedPage, capturedPageSchema } from '@/utils/model/page';
import type { Entry, Post } from '@/utils/model/post';
import type { SaveAnswer } from '@/utils/model/saving';
import { ingest } from '@/utils/store/ingest/ingest';
import { postsByUrlKeys } from '@/utils/store/posts/archive-reader';
import { hashOfText, NO_JOB } from '@/utils/store/posts/text-store';
import { savedSource } from '@/utils/store/sources/saved-source';
import type { SyncDeps } from '../deps';
import type { CapturedEntry } from '../workshop';

/**
 * A captured page, checked: it is hostile input.
 * @throws BacklistError `private-page`, or `bad-address` for what is no web page
 */
export function checkCaptured(captured: unknown): CapturedPage {
  const page = capturedPageSchema.parse(captured);
  if (page.private) throw new BacklistError('private-page');
  if (!/^https?:/i.test(page.url) || !URL.canParse(page.url)) throw new BacklistError('bad-address');
  return page;
}

/** The article of a captured page. @throws BacklistError as `checkCaptured`, or what the workshop throws */
export async function readCaptured(
  deps: Pick<SyncDeps, 'workshop'>,
  captured: unknown,
): Promise<CapturedEntry> {
  const { url, html } = checkCaptured(captured);
  return deps.workshop.readCaptured({ url, html });
}

/** The post at an address, whatever source it is of. */
export async function postAt({ db }: Pick<SyncDeps, 'db'>, url: string): Promise<Post | undefined> {
  const key = pageKey(url, null);
  return key === null ? undefined : (await postsByUrlKeys(db, [key]))[0];
}

/** Stores an entry as a saved page, or returns the post that it already is. */
export async function saveEntry(
  deps: SyncDeps,
  entry: Entry,
  sourceTitle: string,
): Promise<Pick<SaveAnswer, 'outcome' | 'post'>> {
  const { db } = deps;
  const known = entry.url === null ? undefined : await postAt(deps, entry.url);
  if (known) return { outcome: 'known', post: known };
  const now = deps.now();
  const source = await savedSource(db, sourceTitle, now);
  const batch = { source, keepSource: true, revives: true, entries: [entry], jobId: NO_JOB, job: null, now };
  const { added } = await ingest(db, batch);
  const contentHash = await hashOfText(entry.title, entry.html);
  const [own, alike] = await Promise.all([
    db.getFromIndex('posts', 'guid', [source.id, entry.guid]),
    db.getFromIndex('posts', 'contentHash', contentHash),
  ]);
  const post = own ?? alike;
  if (!post) throw new Error('a saved page is not in the archive');
  if (added > 0) deps.announce({ of: 'posts', sourceId: source.id });
  return { outcome: added > 0 ? 'saved' : 'known', post };
}

/**
 * Saves a captured page. One that is no article is saved with whatever text it has, perhaps only its title.
 * @param captured what the script `capture` returned
 * @param sourceTitle name of the source of saved pages, in case it must be made
 * @throws BacklistError as `readCaptured`
 */
export async function savePage(deps: SyncDeps, captured: unknown, sourceTitle: string): Promise<SaveAnswer> {
  const { entry, article } = await readCaptured(deps, captured);
  const saved = await saveEntry(deps, entry, sourceTitle);
  return { ...saved, text: article ? 'article' : entry.text === '' ? 'none' : 'page' };
}
