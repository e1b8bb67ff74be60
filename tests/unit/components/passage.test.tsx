// @vitest-environment happy-dom
// Guards the list beside a page: it follows the passage in view, and never moves while it is touched.

import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { inOrderOf } from '@/components/page/use-passage';
import { ThisPageView } from '@/components/panel/ThisPageView';
import type { RelatedPost } from '@/utils/model/page';
import { play } from './play';
import { pageAnswer, post } from './samples';
import { expectAccessible, find, settle, show } from './stage';

const related = (id: number): RelatedPost => ({
  post: post(id),
  terms: [],
  passage: null,
  address: null,
  score: 1,
});

test('posts of the passage come first, the others keep their order', () => {
  const ids = (list: RelatedPost[]) => list.map((each) => each.post.id);
  expect(ids(inOrderOf([1, 2, 3].map(related), [3, 9].map(related)))).toEqual([3, 9, 1, 2]);
  expect(ids(inOrderOf([1, 2].map(related), []))).toEqual([1, 2]);
});

async function beside(forPassage: (passage: string) => RelatedPost[]) {
  const answer = pageAnswer({ related: [1, 2, 3].map(related) });
  let tell: (passage: string | null) => void = () => undefined;
  let ended = 0;
  const stage = play({
    settings: { automatic: true },
    replies: {
      'page.answer': () => answer,
      'page.passage': ({ passage }: { passage: string }) => forPassage(passage),
    },
  });
  const follow = (tabId: number, onPassage: (passage: string | null) => void) => {
    expect(tabId).toBe(7);
    tell = onPassage;
    return () => {
      ended += 1;
    };
  };
  const tab = signal<{ id: number; visit: number } | null>({ id: 7, visit: 1 });
  const root = await show(stage.services, <ThisPageView tab={tab} followPassage={follow} />);
  await settle(20);
  return {
    root,
    stage,
    tab,
    ended: () => ended,
    tell: async (passage: string | null) => {
      await act(() => tell(passage));
      await settle(20);
    },
    titles: () => [...root.querySelectorAll('.related .post-title')].map((title) => title.textContent),
  };
}

test('the list follows the passage in view, and goes back with the page', async () => {
  const world = await beside(() => [3, 4].map(related));
  expect(world.titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
  await world.tell('A paragraph about gates and the water behind them.');
  expect(world.titles()).toEqual(['Post 3', 'Post 4', 'Post 1', 'Post 2']);
  expect(world.root.textContent).toContain('A paragraph about gates');
  await expectAccessible(world.root);
  await world.tell(null);
  expect(world.titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
});

test('promise: what the reader touches does not move, until it is let go', async () => {
  const world = await beside(() => [3].map(related));
  const link = find(world.root, '.post-link', 'Post 2');
  link.focus();
  await world.tell('A paragraph about something else.');
  expect(world.titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
  expect(document.activeElement).toBe(link);
  link.blur();
  await settle(20);
  expect(world.titles()).toEqual(['Post 3', 'Post 1', 'Post 2']);
});

test('a passage that nothing belongs to leaves the list as it is; leaving the page ends it', async () => {
  const world = await beside(() => []);
  await world.tell('A paragraph about nothing of it.');
  expect(world.titles()).toEqual(['Post 1', 'Post 2', 'Post 3']);
  expect(world.root.querySelector('.in-view')).toBeNull();
  await act(() => {
    world.tab.value = null;
  });
  expect(world.ended()).toBe(1);
});
