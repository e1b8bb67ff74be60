// Two windows of one profile: each shows its own page's answer, what is done in one is seen in the other, and what both do to
// one post at once is both kept.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PageAnswer } from '@/utils/model/page';
import type { Post } from '@/utils/model/post';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { useWorld } from './support';

const world = useWorld({ launch: () => ({ headless: true }) });

interface Tab {
  id: number;
  windowId: number;
}
const tabAt = (address: string) =>
  until(`a tab at ${address}`, () =>
    inWorker(
      world.companion,
      async (start): Promise<Tab | null> => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start));
        return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId };
      },
      address,
    ),
  );
const answerOf = (tabId: number) =>
  until('the answer', async () => {
    const reply = await sendMessage<{ ok: boolean; value: PageAnswer }>(world.companion, 'page.answer', {
      tabId,
    });
    return reply.ok && reply.value;
  });
async function open(address: string): Promise<Page> {
  const page = await world.companion.context.newPage();
  await page.goto(world.companion.url(address));
  return page;
}
const mark = (page: Page, input: object) =>
  page.evaluate((sent) => chrome.runtime.sendMessage({ name: 'post.mark', input: sent }), input);

test('two windows show each its own, and agree on what is done', { timeout: 120_000 }, async () => {
  const { companion, pages, tab } = world;
  await switchOnEverywhere(companion);
  const addresses = [`${pages.origin}/sample-article`, `${pages.origin}/unrelated/kitchen-dal`] as const;
  await tab.goto(addresses[0]);
  await inWorker(companion, async (url) => void (await chrome.windows.create({ url })), addresses[1]);
  const [one, two] = [await tabAt(addresses[0]), await tabAt(addresses[1])];
  expect(one.windowId).not.toBe(two.windowId);

  const { related } = await answerOf(one.id);
  expect((await answerOf(two.id)).related).toEqual([]);
  const post = related[0]?.post;
  if (!post) throw new Error('the article has no related post');
  const [popupOne, popupTwo] = [
    await open(`popup.html?tab=${one.id}`),
    await open(`popup.html?tab=${two.id}`),
  ];
  await popupOne.getByText(post.title).first().waitFor();
  await popupTwo.getByRole('searchbox').or(popupTwo.getByRole('textbox')).first().waitFor();
  expect(await popupTwo.getByText(post.title).count()).toBe(0);

  const lists = [await open('sidepanel.html?tab=1#/archive?state=starred'), popupTwo] as const;
  await popupTwo.goto(companion.url('sidepanel.html?tab=1#/archive?state=starred'));
  await Promise.all([
    mark(lists[0], { ids: [post.id], starred: true }),
    mark(lists[1], { ids: [post.id], read: true, later: true }),
  ]);
  for (const list of lists) await list.getByText(post.title).first().waitFor();
  const stored = (await rowsOf<Post>(companion, 'posts')).find(({ id }) => id === post.id);
  expect(stored).toMatchObject({ starredAt: expect.any(Number), readAt: expect.any(Number) });

  // Taken back in one, it goes from the other's list.
  await mark(lists[0], { ids: [post.id], starred: false });
  for (const list of lists) await list.getByText(post.title).first().waitFor({ state: 'detached' });
});
