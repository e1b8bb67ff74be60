// Promise: the head of a post stands on the side where its text begins, also where the feed does not say the language.
import { expect, test } from 'vitest';
import { directionOfTitle } from '@/components/reader/direction';

test.each([
  ['ar', 'دفتر المد', 'rtl'],
  ['en', 'On tides', 'ltr'],
  [null, 'دفتر المد', 'rtl'],
  [null, '«12» דפים', 'rtl'],
  [null, 'The word دفتر', 'ltr'],
  [null, '2026', 'ltr'],
  ['no language', 'دفتر المد', 'rtl'],
] as const)('in %s, “%s” runs %s', (lang, title, way) => {
  expect(directionOfTitle({ lang, title })).toBe(way);
});
