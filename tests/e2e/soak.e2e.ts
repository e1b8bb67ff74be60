// Promise: nothing is lost, and nothing piles up. A hundredth of a month of reading, the worker killed again and again
// (`npm run soak` walks the whole of it).
import { beforeEach, expect, test } from 'vitest';
import { SMALL } from '../soak/month';
import { walkMonth } from '../soak/walk-month';

beforeEach((context) => {
  const missing = process.env.BACKLIST_NO_BROWSER;
  if (missing) context.skip(`skipped: ${missing}`);
});

test('a small cut of a month leaves heap, store and rows steady, and every post in its place', {
  timeout: 600_000,
}, async () => {
  const { verdicts, done, rest } = await walkMonth(SMALL, () => undefined);
  expect(verdicts).toEqual(Object.fromEntries(Object.keys(verdicts).map((name) => [name, true])));
  expect(rest.published).toBeGreaterThan(4 * SMALL.sources);
  expect(done).toMatchObject({ steps: SMALL.steps, pages: 30 });
  // Of a hundred; on a busy machine one or another worker takes longer to begin than it is waited for.
  expect(done.kills).toBeGreaterThanOrEqual(90);
});
