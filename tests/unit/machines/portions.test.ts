// Guards: what is sent through the folder is never a file that is too large to be read.
import { expect, test } from 'vitest';
import { portions } from '@/utils/machines/folder/portions';

test('everything is in one portion, in its order, and none is larger than may be but for one thing alone', () => {
  const things = Array.from({ length: 50 }, (_, n) => ({ n, text: 'x'.repeat((n * 37) % 90) }));
  const large = { n: 50, text: 'y'.repeat(500) };
  const made = [...portions([...things, large], 200)];
  expect(made.flat()).toEqual([...things, large]);
  for (const portion of made)
    if (portion.length > 1)
      expect(portion.map((one) => JSON.stringify(one)).join('').length).toBeLessThanOrEqual(200);
  expect([...portions([])]).toEqual([]);
});
