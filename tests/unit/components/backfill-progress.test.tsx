// @vitest-environment happy-dom
// Guards the back catalogue's line: how far it is, what can be ordered, and access asked for where that is missing.
import { expect, test } from 'vitest';
import { BackfillProgress } from '@/components/sources/BackfillProgress';
import { play } from './play';
import { source } from './samples';
import { click, expectAccessible, find, show } from './stage';

const progress = { done: 412, total: 430, problem: null, end: null, next: 0 } as const;

test('shows how far it is, and has it paused and cancelled', async () => {
  const stage = play({ backfill: { ...progress, state: 'running' } });
  const root = await show(stage.services, <BackfillProgress source={source(1)} />);
  expect(root.textContent).toContain('412 of about 430 posts');
  expect(find(root, 'progress').getAttribute('max')).toBe('430');
  await expectAccessible(root);
  await click(find(root, 'button', 'Pause'));
  await click(find(root, 'button', 'Cancel'));
  expect(stage.used).toEqual([]);
  expect(stage.sent).toEqual([
    { name: 'source.backfill', input: { id: 1, order: 'pause' } },
    { name: 'source.backfill', input: { id: 1, order: 'cancel' } },
  ]);
});

test('asks for the access that is missing before it goes on', async () => {
  const backfill = { ...progress, state: 'paused', problem: 'permission-needed' } as const;
  const stage = play({ backfill });
  const root = await show(stage.services, <BackfillProgress source={source(1)} />);
  expect(root.textContent).toContain('has not given Backlist access');
  await click(find(root, 'button', 'Go on'));
  expect(stage.used).toEqual([['requestSite', 'https://example.org/feed-1.xml']]);
  expect(stage.sent).toEqual([{ name: 'source.backfill', input: { id: 1, order: 'resume' } }]);

  const refused = play({ backfill, granted: false });
  const page = await show(refused.services, <BackfillProgress source={source(1)} />);
  await click(find(page, 'button', 'Go on'));
  expect(refused.sent).toEqual([]);
});

test.each([
  ['nothing', 'whole', 'No older posts were found'],
  ['endless', 'partial', 'went on without an end'],
  [null, 'whole', 'All that could be found is here'],
] as const)('says how it ended: %s', async (end, state, words) => {
  const stage = play({ backfill: { ...progress, state, end } });
  const root = await show(stage.services, <BackfillProgress source={source(1)} />);
  expect(root.textContent).toContain(words);
});
