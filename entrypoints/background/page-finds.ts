// Finds what the archive has for a page: the page itself, posts that it links to, and related posts.
import { urlKey } from '@/utils/core/url-key';
import type { PageProbe, PageText, RelatedPost } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import { addressAt } from '@/utils/search/passages/text-fragment';
import type { PageArchive, StoredAnswer } from './page-view';

const MOST_LINKED = 20;

/**
 * Fills in an answer: known, linked and related are three different things.
 * @param readText the page's main text, or null; called only if it is needed
 */
export async function fillAnswer(
  archive: PageArchive,
  stored: StoredAnswer,
  probe: PageProbe,
  readText: () => Promise<PageText | null>,
): Promise<void> {
  const { answer, pageKey: key } = stored;
  if (await archive.isEmpty()) {
    answer.state = probe.article ? 'article' : 'not-article';
    return;
  }
  const keys = new Set(probe.links.map((link) => urlKey(link)).filter((link) => link !== null));
  if (key !== null) keys.delete(key);
  const [own, linked] = await Promise.all([
    key === null ? [] : archive.postsByUrlKeys([key]),
    archive.postsByUrlKeys([...keys]),
  ]);
  answer.known = own[0] ?? null;
  answer.linked = linked.slice(0, MOST_LINKED);
  if (!probe.article) return;

  const text = await readText();
  if (!text) return;
  answer.state = 'article';
  if (text.title !== '') answer.title = text.title;
  const { related, duplicates } = await findRelated(archive, text, stored);
  answer.related = related;
  answer.known ??= duplicates[0] ?? null;
}

/** The posts that belong beside a text, and those that are it; without the page itself and what was dismissed there. */
export async function findRelated(
  archive: PageArchive,
  text: PageText,
  { answer, pageKey: key, amount, dismissed: here }: StoredAnswer,
): Promise<{ related: RelatedPost[]; duplicates: Post[] }> {
  const dismissed = key === null ? [] : await archive.dismissedFor(key);
  const own = key === null ? [] : await archive.postsByUrlKeys([key]);
  const exclude = new Set([...own.map((post) => post.id), ...dismissed, ...here]);
  if (answer.known) exclude.add(answer.known.id);
  const { hits, duplicates } = await archive.relatedTo(text, { amount, exclude });
  const posts = await archive.getPosts([...hits.map((hit) => hit.id), ...duplicates]);
  const related = hits.flatMap(({ id: _, ...hit }, n) => {
    const post = posts[n];
    return post ? [{ ...hit, post, address: addressAt(post.url, hit.passage) }] : [];
  });
  return { related, duplicates: posts.slice(hits.length).filter((post) => post !== undefined) };
}
