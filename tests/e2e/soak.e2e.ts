// Promise: nothing is lost, and nothing piles up. A hundredth of a month of reading, in CI ten minutes of it, the worker killed
// again and again (`npm run soak` walks the whole of it).
import { beforeEach, expect, test } from 'vitest';
import { SMALL, TEN_MINUTES } from '../soak/month';
import { walkMonth } from '../soak/walk-month';

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});

const cut = process.env.BACKLIST_SOAK === 'ten minutes' ? TEN_MINUTES : SMALL;

test('a cut of a month leaves heap, store and rows steady, and every post in its place', {
  // Left alone at the end, it may take as long again, twice, before that is a finding.
  timeout: 2_400_000,
}, async () => {
  const { verdicts, done, rest } = await walkMonth(cut, () => undefined);
  expect(verdicts).toEqual(Object.fromEntries(Object.keys(verdicts).map((name) => [name, true])));
  expect(rest.published).toBeGreaterThan(4 * cut.sources);
  expect(done.steps).toBeGreaterThanOrEqual(SMALL.steps);
  expect(done.pages).toBe(3 * done.steps);
  // Of ten a step; on a busy machine one or another worker takes longer to begin than it is waited for.
  expect(done.kills).toBeGreaterThanOrEqual(9 * done.steps);
  expect(done.killsAtWork).toBeGreaterThanOrEqual(4 * done.steps);
  // Nothing is killed while pages are read.
  expect(done.answers).toBeGreaterThanOrEqual(0.9 * done.pages);
});
