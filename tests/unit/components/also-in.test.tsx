// @vitest-environment happy-dom
// Guards what the reader of a post sees of its merges: where else it is, why, and the two ways of undoing.
import { expect, test } from 'vitest';
import { AlsoIn } from '@/components/reader/AlsoIn';
import type { MergeLine } from '@/utils/model/merge';
import { play } from './play';
import { post, source } from './samples';
import { click, expectAccessible, find, show } from './stage';

const line: MergeLine = {
  sourceId: 2,
  guid: 'copy',
  why: 'address',
  at: Date.UTC(2024, 4, 3),
  state: 'merged',
  title: 'Post 1',
  url: 'https://planet.example/1',
  otherId: null,
  otherSource: 2,
};
const stageOf = (merges: MergeLine[]) => play({ sources: [source(1), source(2)], posts: [post(1)], merges });

test('a post names its other source and why, and can be parted from it', async () => {
  const stage = stageOf([line]);
  const root = await show(stage.services, <AlsoIn post={post(1)} onGo={() => undefined} />);
  expect(find(root, 'summary').textContent).toBe('Also in: Source 2');
  expect(root.textContent).toContain('https://planet.example/1');
  expect(root.textContent).toMatch(/One post since .*2024, as both have the same address/);
  await expectAccessible(root);
  await click(find(root, 'button', 'These are two posts'));
  expect(stage.sent).toContainEqual({ name: 'post.split', input: { sourceId: 2, guid: 'copy' } });
});

test('a post that is kept apart names the other, opens it, and can be joined again', async () => {
  const gone: number[] = [];
  const stage = stageOf([{ ...line, state: 'apart', otherId: 9 }]);
  const root = await show(stage.services, <AlsoIn post={post(1)} onGo={(id) => gone.push(id)} />);
  expect(root.querySelector('summary')).toBeNull();
  expect(root.textContent).toContain('Kept apart from “Post 1” in Source 2');
  await expectAccessible(root);
  await click(find(root, 'button', 'Open the other'));
  expect(gone).toEqual([9]);
  await click(find(root, 'button', 'They are one after all'));
  expect(stage.sent).toContainEqual({ name: 'post.join', input: { sourceId: 2, guid: 'copy' } });
});

test('a post that is nowhere else says nothing', async () => {
  const root = await show(stageOf([]).services, <AlsoIn post={post(1)} onGo={() => undefined} />);
  expect(root.textContent).toBe('');
});
