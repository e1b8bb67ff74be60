// Which validators are believed.
import { describe, expect, it } from 'vitest';
import { usable, validatorsOf } from '@/utils/sync/validators';

const NOW = Date.UTC(2024, 5, 1);
const DAY = 86_400_000;
const date = (time: number) => new Date(time).toUTCString();

describe('entity tags', () => {
  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"a b"', false],
    ['""', false],
    ['W/""', false],
    ['abc', false],
    ['"', false],
    ['w/"abc"', false],
    ['-1', false],
    ['"abc""', false],
    [`"${'x'.repeat(256)}"`, true],
    [`"${'x'.repeat(257)}"`, false],
  ])('%s', (etag, believed) => {
    expect(validatorsOf(new Headers({ etag }), NOW)?.etag ?? null).toBe(believed ? etag : null);
  });
});

describe('dates of modification', () => {
  it.each([
    ['now', date(NOW), true],
    ['a clock that is an hour ahead', date(NOW + DAY / 24), true],
    ['the far future', date(NOW + 400 * DAY), false],
    ['the epoch', date(0), false],
    ['the epoch of another clock', date(Date.UTC(1980, 0, 1)), false],
    ['no date', 'yesterday', false],
    ['nothing', '', false],
  ])('%s', (_what, stated, believed) => {
    const headers = new Headers({ 'last-modified': stated });
    expect(validatorsOf(headers, NOW)?.lastModified ?? null).toBe(believed ? stated : null);
  });
});

describe('how long', () => {
  it.each([
    ['just now', 0, true],
    ['eight days', -8 * DAY, true],
    ['more than eight days', -8 * DAY - 1, false],
    ['from the future', 1, false],
  ])('%s', (_what, age, sent) => {
    const validators = { etag: '"a"', lastModified: null, at: NOW + age };
    expect(usable(validators, NOW)).toBe(sent ? validators : null);
  });

  it('sends nothing where there is nothing', () => {
    expect(usable(null, NOW)).toBeNull();
    expect(usable({ etag: null, lastModified: null, at: NOW }, NOW)).toBeNull();
  });
});
