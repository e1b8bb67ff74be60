// When to come again, as servers say it.
import { describe, expect, it } from 'vitest';
import { freshSeconds, retryAfterSeconds } from '@/utils/sync/retry-after';

const NOW = Date.UTC(2024, 5, 1, 12);

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Sat, 01 Jun 2024 13:00:00 GMT', 3_600],
    ['Saturday, 01-Jun-24 13:00:00 GMT', 3_600],
    ['Sat Jun  1 13:00:00 2024', 3_600],
    ['Fri, 31 May 2024 13:00:00 GMT', 0],
    ['-5', null],
    ['3.5', null],
    ['2024', 2_024],
    ['soon', null],
    ['99999999999', null],
    ['', null],
    [null, null],
  ])('%s', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds);
  });
});

describe('how long an answer is fresh', () => {
  it.each<[headers: Record<string, string>, seconds: number | null]>([
    [{}, null],
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, max-age="600"', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600', age: '1000' }, 0],
    [{ 'cache-control': 'no-cache, max-age=600' }, 0],
    [{ expires: 'Sat, 01 Jun 2024 13:00:00 GMT' }, 3_600],
    [{ expires: '0' }, 0],
    [{ expires: 'never' }, null],
  ])('%o', (headers, seconds) => {
    expect(freshSeconds(new Headers(headers), NOW)).toBe(seconds);
  });
});
