// @vitest-environment happy-dom
// Guards the deletion of posts on screens: by button and by key, and the notice that takes it back.
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { ArchiveRow } from '@/components/archive/ArchiveRow';
import { Panel } from '@/components/panel/Panel';
import { createRouter } from '@/components/panel/route';
import { undoables } from '@/components/undo/undo';
import { BacklistError } from '@/utils/core/errors';
import type { Post } from '@/utils/model/post';
import { type Play, play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, press, show } from './stage';

afterEach(() => {
  undoables.value = [];
});

async function openReader(stage: Play, id: number) {
  window.location.hash = `#/post/${id}`;
  const router = createRouter(window);
  const root = await show(
    stage.services,
    <Panel router={router} query={signal('')} tab={signal(null)} inTab={false} />,
  );
  return { root, router };
}
const stageOf = (replies = {}) => play({ posts: [post(1), post(2)], bodies: { 2: '<p>Text</p>' }, replies });

test('the reader deletes its post, leaves, and offers the way back', async () => {
  const stage = stageOf();
  const { root, router } = await openReader(stage, 2);
  await click(find(root, '.reader-bar button', 'Delete'));
  expect(stage.sent).toContainEqual({ name: 'post.delete', input: { ids: [2] } });
  expect(router.route.value.view).toBe('archive');
  const undo = find(root, '.undo-notice button', 'Undo');
  expect(document.activeElement).toBe(undo);
  expect(root.querySelector('.undo-notice')?.textContent).toContain('Deleted “Post 2”.');
  await expectAccessible(root);
  await click(undo);
  expect(stage.sent).toContainEqual({ name: 'post.restore', input: { ids: [2] } });
  expect(root.querySelector('.undo-notice')).toBeNull();
});

test('the Delete key deletes in the reader; what is deleted one after another comes back together', async () => {
  const stage = stageOf();
  const { root } = await openReader(stage, 2);
  await press(document.body, 'Delete');
  const again = await openReader(stage, 1);
  await press(document.body, 'Delete');
  expect(again.root.textContent).toContain('Deleted 2 posts.');
  await click(find(again.root, '.undo-notice button', 'Undo'));
  expect(stage.sent).toContainEqual({ name: 'post.restore', input: { ids: [2, 1] } });
  expect(root.isConnected).toBe(false);
});

test('a deletion that failed stays in the reader and says why', async () => {
  const stage = stageOf({
    'post.delete': () => {
      throw new BacklistError('unknown-post');
    },
  });
  const { root, router } = await openReader(stage, 2);
  await click(find(root, '.reader-bar button', 'Delete'));
  expect(router.route.value.view).toBe('post');
  expect(root.querySelector('.notice')?.textContent).toContain('no longer in the archive');
  expect(root.querySelector('.undo-notice')).toBeNull();
});

test('a row of the list names what its button deletes', async () => {
  const deleted: Post[] = [];
  const root = await show(
    play().services,
    <ArchiveRow post={post(1)} source="Source" onDelete={(row) => deleted.push(row)} />,
  );
  await click(find(root, 'button', 'Delete “Post 1”'));
  expect(deleted.map(({ id }) => id)).toEqual([1]);
  await expectAccessible(root);
});
