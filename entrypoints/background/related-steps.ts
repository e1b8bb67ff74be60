// Steps through related posts by keyboard: remembers which one was last shown beside the page in a tab.
import type { PanelRequest } from '@/utils/messaging/panel-request';
import { readSession, writeSession } from '@/utils/platform/session';
import type { PageAnswers } from './page-answers';

const GROUP = 'related-step:';

interface Shown {
  url: string;
  postId: number;
}

/** What the panel shows next: the following related post in a direction, cyclically; the page's view if there are none. */
export async function stepRelated(
  pages: Pick<PageAnswers, 'answer'>,
  tabId: number,
  by: 1 | -1,
): Promise<PanelRequest> {
  const { url, related } = await pages.answer(tabId);
  // Session storage does not survive an update of the extension, so the shape is always that of this version.
  const last = (await readSession(GROUP + tabId)) as Shown | undefined;
  const here = last?.url === url ? related.findIndex(({ post }) => post.id === last.postId) : -1;
  const beside = here === -1 && by === -1 ? related.length - 1 : here + by;
  const next = related[(beside + related.length) % related.length];
  if (!next) return { show: 'page', ask: true };
  const { id: postId } = next.post;
  await writeSession(GROUP + tabId, { url, postId } satisfies Shown, GROUP);
  return { show: 'post', postId, ...(next.passage ? { passage: next.passage.text } : {}) };
}
