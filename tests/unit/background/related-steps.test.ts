// Promise: the keys for the next and the previous related post go through those of this page, round and round, and begin
// anew on another page.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stepRelated } from '@/entrypoints/background/related-steps';
import type { PageAnswer } from '@/utils/model/page';

beforeEach(() => fakeBrowser.reset());

const page = (url: string, ids: readonly number[]) => ({
  answer: async () =>
    ({ url, related: ids.map((id) => ({ post: { id }, passage: null })) }) as unknown as PageAnswer,
});
const TAB = 4;

it('goes on, back and round', async () => {
  const pages = page('https://a.example/', [11, 12, 13]);
  const shown: unknown[] = [];
  for (const by of [1, 1, 1, 1, -1] as const) {
    const request = await stepRelated(pages, TAB, by);
    shown.push(request.show === 'post' && request.postId);
  }
  expect(shown).toEqual([11, 12, 13, 11, 13]);
});

it('begins with the last one backwards, and anew on another page', async () => {
  const first = await stepRelated(page('https://a.example/', [1, 2, 3]), TAB, -1);
  expect(first).toEqual({ show: 'post', postId: 3 });
  const other = await stepRelated(page('https://b.example/', [3, 4]), TAB, 1);
  expect(other).toEqual({ show: 'post', postId: 3 });
});

it('shows what there is to say of a page that has none', async () => {
  expect(await stepRelated(page('https://a.example/', []), TAB, 1)).toEqual({ show: 'page', ask: true });
});
