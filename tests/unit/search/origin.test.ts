// Promise: where and when a text was published is known from its address and its date, and told beside other candidates.
import { describe, expect, it } from 'vitest';
import { NO_ORIGIN, OriginComparer, originOf } from '@/utils/search/related/origin';

const DAY = 86_400_000;
const on = (date: string): number => Date.parse(date) / DAY;

describe('the day of a text', () => {
  it.each([
    ['https://a.example/2020/08/13/ten-weeks/', on('2020-08-13')],
    ['https://a.example/blog/2020-08-13-ten-weeks', on('2020-08-13')],
    ['https://a.example/2020/8/ten-weeks', on('2020-08-15')],
    ['https://a.example/2020/08', on('2020-08-15')],
    ['https://a.example/2020/13/1', null],
    ['https://a.example/articles/20200', null],
    ['not an address', null],
  ])('is read from %s', (url, day) => {
    expect(originOf(url, null).day).toBe(day);
  });

  it('is the one that is stated, where there is one', () => {
    expect(originOf('https://a.example/2020/08/13/', Date.parse('2021-01-02T23:59')).day).toBe(
      on('2021-01-02'),
    );
    expect(originOf(null, -5 * DAY).day).toBeNull();
  });
});

describe('beside other candidates', () => {
  const compared = (page: string, others: string[]) => {
    const origins = others.map((url) => originOf(url, null));
    const comparer = new OriginComparer(originOf(page, null), origins);
    return origins.map((origin) => comparer.compare(origin));
  };

  it('a place counts the more, the fewer share it, and a site that all share counts nothing', () => {
    const [near, same, other] = compared('https://www.a.example/guides/knots/bowline', [
      'https://a.example/guides/knots/hitch',
      'https://a.example/guides/fire',
      'https://a.example/news/today',
    ]).map(({ place }) => place);
    expect(near).toBeCloseTo(1);
    expect(same).toBeGreaterThan(0);
    expect(same).toBeLessThan(near ?? 0);
    expect(other).toBe(0);
  });

  it('what stands right above the page is the whole that it is a part of, however deep, and no first page', () => {
    const above = (page: string, others: string[]) => compared(page, others).map((one) => one.above);
    expect(
      above('https://a.example/guides/knots/bowline', [
        'https://www.a.example/guides/knots/',
        'https://a.example/guides',
        'https://a.example/guides/knots/hitch',
        'https://a.example/guides/knots/bowline/history',
        'https://b.example/guides/knots',
      ]),
    ).toEqual([1, 0, 0, 0, 0]);
    expect(above('https://a.example/bowline', ['https://a.example/'])).toEqual([0]);
    const deep = (parts: number): string => `https://a.example/${'x/'.repeat(parts)}`;
    expect(above(deep(12), [deep(11), deep(10), deep(12), `${deep(11)}y`])).toEqual([1, 0, 0, 0]);
    // Past the last part that is kept, two posts cannot be told from what stands above them.
    expect(above(deep(20), [deep(19), `${deep(19)}y`])).toEqual([0, 0]);
  });

  it('nearness in time falls by the half in a year, and is nothing where a date is missing', () => {
    const times = compared('https://a.example/2020/08/13/x', [
      'https://a.example/2020/08/13/y',
      'https://a.example/2021/08/13/y',
      'https://a.example/y',
    ]).map(({ time }) => time);
    expect(times).toEqual([1, 0.5, 0]);
    expect(new OriginComparer(NO_ORIGIN, [NO_ORIGIN]).compare(NO_ORIGIN)).toEqual({
      place: 0,
      time: 0,
      above: 0,
    });
  });
});
