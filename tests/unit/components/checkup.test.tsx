// @vitest-environment happy-dom
// Promise: what a checkup of the archive found is said, with a next step for what only the reader can decide on.
import { expect, test } from 'vitest';
import { Options } from '@/components/options/Options';
import { play } from './play';
import { click, expectAccessible, find, show } from './stage';

const report = { running: false, done: 0, total: 0, finishedAt: Date.now(), found: {} };
const options = (checkup: object, replies = {}) => {
  const stage = play({ checkup: { ...report, ...checkup }, replies });
  return show(stage.services, <Options version="1.2.3" />).then((root) => ({ root, ...stage }));
};

test('a sound archive is said to be sound, and can be looked through again', async () => {
  const { root, sent } = await options({});
  expect(root.textContent).toContain('All is there and fits together.');
  await click(find(root, 'button', 'Check the archive'));
  expect(sent).toEqual([{ name: 'archive.check', input: {} }]);
});

test('while it runs, it tells how far it is', async () => {
  const { root } = await options({ running: true, done: 1_200, total: 5_000 });
  expect(find(root, '#storage ~ .storage-part progress').getAttribute('value')).toBe('1200');
  expect(root.textContent).toContain('1,200 of 5,000 rows');
  expect((find(root, 'button', 'Check the archive') as HTMLButtonElement).disabled).toBe(true);
});

test('what was mended is listed, and texts without a post are brought back or, asked twice, deleted', async () => {
  const found = { index: 2, 'text-astray': 3, 'text-lost': 1 };
  const { root, sent } = await options({ found }, { 'archive.strays': { settled: 3 } });
  await expectAccessible(root);
  expect(root.textContent).toContain('damaged in 2 places');
  expect(root.textContent).toContain('If you have a backup, import it');
  await click(find(root, '.checkup-list button', 'Bring back'));
  expect(sent.at(-1)).toEqual({ name: 'archive.strays', input: { keep: true } });
  await click(find(root, '.checkup-list button', 'Delete'));
  expect(sent).toHaveLength(1);
  await click(find(root, '.checkup-list button', 'Delete for good?'));
  expect(sent.at(-1)).toEqual({ name: 'archive.strays', input: { keep: false } });
});
