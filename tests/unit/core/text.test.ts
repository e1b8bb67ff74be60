import { expect, it } from 'vitest';
import { excerptOf } from '@/utils/core/excerpt';
import { readingMinutes } from '@/utils/core/reading-time';

it('counts words, and characters where words are not spaced', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('word '.repeat(238 * 4))).toBe(4);
  expect(readingMinutes('字'.repeat(260 * 3))).toBe(3);
});

it('cuts an excerpt between words and never inside a character', () => {
  expect(excerptOf('short  \n text')).toBe('short text');
  const cut = excerptOf('several words '.repeat(60), 100);
  expect(cut.length).toBeLessThanOrEqual(101);
  expect(cut).toMatch(/(several|words)…$/);
  expect(excerptOf('😀'.repeat(300), 99).isWellFormed()).toBe(true);
});
