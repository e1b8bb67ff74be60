// @vitest-environment happy-dom
// Guards the way back from marks over several posts, and from a site that was switched on again.
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { Options } from '@/components/options/Options';
import { SiteOff } from '@/components/page/SiteOff';
import { Panel } from '@/components/panel/Panel';
import { createRouter } from '@/components/panel/route';
import { UndoNotice } from '@/components/undo/UndoNotice';
import { undoables } from '@/components/undo/undo';
import { BacklistError } from '@/utils/core/errors';
import type { MarkChange } from '@/utils/model/post-marks';
import { type Play, play } from './play';
import { post } from './samples';
import { click, expectAccessible, find, settle, show, type } from './stage';

afterEach(() => {
  undoables.value = [];
});

const changed = (ids: number[]): MarkChange[] =>
  ids.map((id) => ({ id, was: { readAt: null }, is: { readAt: 9 } }));
const replies = {
  'post.mark': ({ ids }: { ids: number[] }) => changed(ids),
  'post.label': ({ ids, add }: { ids: number[]; add: string[] }): MarkChange[] =>
    ids.map((id) => ({ id, was: { labels: [] }, is: { labels: add } })),
};

async function openList(stage: Play, hash = '#/archive') {
  window.location.hash = hash;
  const root = await show(
    stage.services,
    <Panel router={createRouter(window)} query={signal('')} tab={signal(null)} inTab={false} />,
  );
  await settle(20);
  return root;
}

test('what was marked last is taken back first, then what was marked before it', async () => {
  const stage = play({ posts: [post(1), post(2)], replies });
  const root = await openList(stage);
  await click(find(root, 'button', 'Select posts'));
  await click(find(root, 'button', 'Select all 2 posts'));
  await click(find(root, 'button', 'Mark as read'));
  expect(find(root, '.undo-words').textContent).toBe('Marked 2 posts as read.');
  await click(find(root, 'button', 'Your tags'));
  await type(find(root, '.label-add input'), 'Canals');
  await click(find(root, '.label-add button'));
  expect(find(root, '.undo-words').textContent).toBe('Tagged 2 posts “Canals”.');
  await expectAccessible(root);
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(stage.sent.at(-1)).toEqual({
    name: 'post.unmark',
    input: {
      changes: [1, 2].map((id) => ({ id, was: { labels: [] }, is: { labels: ['Canals'] } })),
    },
  });
  expect(find(root, '[role=status]').textContent).toBe('Taken back.');
  expect(find(root, '.undo-words').textContent).toBe('Marked 2 posts as read.');
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(stage.sent.at(-1)).toEqual({ name: 'post.unmark', input: { changes: changed([1, 2]) } });
  expect(root.querySelector('.undo-notice')).toBeNull();
});

test('all unread posts are marked as read at once; nothing is offered where nothing changed', async () => {
  const stage = play({ posts: [post(1), post(2, { readAt: 3 })], replies });
  const root = await openList(stage, '#/archive?state=unread');
  await click(find(root, 'button', 'Mark all read'));
  expect(stage.sent.at(-1)).toEqual({ name: 'post.mark', input: { ids: [1], read: true } });
  expect(find(root, '.undo-words').textContent).toBe('Marked 1 post as read.');
  await click(find(root, '.undo-notice button', 'Close this notice'));
  expect(root.querySelector('.undo-notice')).toBeNull();
  const again = await openList(play({ posts: [post(1)] }), '#/archive?state=unread');
  await click(find(again, 'button', 'Mark all read'));
  expect(again.querySelector('.undo-notice')).toBeNull();
});

test('what was marked before it failed can be taken back; a way back that fails says why and stays', async () => {
  const posts = Array.from({ length: 1_001 }, (_, n) => post(n + 1));
  const fail = () => {
    throw new BacklistError('unknown-post');
  };
  const stage = play({
    posts,
    replies: {
      'post.mark': ({ ids }: { ids: number[] }) => (ids.length === 1_000 ? changed(ids) : fail()),
      'post.unmark': fail,
    },
  });
  const root = await openList(stage, '#/archive?state=unread');
  await click(find(root, 'button', 'Mark all read'));
  await settle(20);
  expect(root.querySelector('.archive-head .notice')).not.toBeNull();
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(root.querySelector('.undo-notice .notice')?.textContent).toContain('no longer in the archive');
  expect(find(root, '.undo-notice button', 'Undo')).toBeDefined();
});

test('a site that was switched on again is switched off again, beside those that came since', async () => {
  const stage = play({ settings: { hostsOff: ['example.org', 'other.example'] } });
  let switched = 0;
  const root = await show(
    stage.services,
    <>
      <SiteOff
        url="https://www.example.org/a"
        onSwitched={() => {
          switched += 1;
        }}
      />
      <UndoNotice />
    </>,
  );
  await click(find(root, 'button', 'Switch on for www.example.org'));
  expect(stage.sent.at(-1)?.input).toEqual({ hostsOff: ['other.example'] });
  stage.settings.hostsOff = ['other.example', 'third.example'];
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(stage.sent.at(-1)?.input).toEqual({ hostsOff: ['other.example', 'third.example', 'example.org'] });
  expect(switched).toBe(2);
});

test('the settings have the same way back', async () => {
  const stage = play({ settings: { hostsOff: ['one.example'] } });
  const root = await show(stage.services, <Options version="1" />);
  await click(find(root, 'button', 'Switch on again: one.example'));
  stage.settings.hostsOff = [];
  await expectAccessible(root);
  await click(find(root, '.undo-notice button', 'Undo'));
  expect(stage.sent.at(-1)).toEqual({ name: 'settings.change', input: { hostsOff: ['one.example'] } });
});
