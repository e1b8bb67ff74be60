// From one related post to the next by keyboard: which one was shown last beside the page in a tab.
import type { PanelRequest } from '@/utils/messaging/panel-request';
import { readSession, writeSession } from '@/utils/platform/session';
import type { PageAnswers } from './page-answers';

const GROUP = 'related-step:';

interface Shown {
  url: string;
  postId: number;
}

/** What the panel shall show: the next related post in a direction, round and round; the page's own view where none is. */
export async function stepRelated(
  pages: Pick<PageAnswers, 'answer'>,
  tabId: number,
  by: 1 | -1,
): Promise<PanelRequest> {
  const { url, related } = await pages.answer(tabId);
  // Session storage does not outlive an update of the extension, so the shape is always this version's own.
  const last = (await readSession(GROUP + tabId)) as Shown | undefined;
  const here = last?.url === url ? related.findIndex(({ post }) => post.id === last.postId) : -1;
  const beside = here === -1 && by === -1 ? related.length - 1 : here + by;
  const next = related[(beside + related.length) % related.length];
  if (!next) return { show: 'page', ask: true };
  const { id: postId } = next.post;
  await writeSession(GROUP + tabId, { url, postId } satisfies Shown, GROUP);
  return { show: 'post', postId, ...(next.passage ? { passage: next.passage.text } : {}) };
}
