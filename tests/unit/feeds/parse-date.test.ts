// The shapes of dates found in feeds. What is not understood stays unknown: never today.
import { describe, expect, it } from 'vitest';
import { parseDate } from '@/utils/feeds/parse-date';

const DAY = '2003-12-31T00:00:00.000Z';
const UTC = '2003-12-31T10:14:55.000Z';

describe('dates', () => {
  it.each([
    ['Wed, 31 Dec 2003 10:14:55 GMT', UTC],
    ['31 Dec 2003 10:14:55 UT', UTC],
    ['Wednesday, 31 December 2003 11:14:55 +0100', UTC],
    ['Wed, 31 Dec 03 05:14:55 EST', UTC],
    ['Wed,31 Dec 2003 10:14:55 +0000', UTC],
    ['31 Dec 2003 10:14:55 (UTC)', UTC],
    ['Wed, 31 Dec 2003 10:14 GMT', '2003-12-31T10:14:00.000Z'],
    ['31-Dec-2003', DAY],
    ['Wed Dec 31 10:14:55 2003', UTC],
    ['Wed Dec 31 10:14:55 GMT 2003', UTC],
    ['December 31, 2003', DAY],
    ['Dec 31st, 2003 at 10:14 am', '2003-12-31T10:14:00.000Z'],
    ['31 décembre 2003', DAY],
    ['31. Dezember 2003', DAY],
    ['31 de diciembre de 2003', DAY],
    ['Ср, 31 дек 2003 10:14:55 GMT', UTC],
    ['2003-12-31T10:14:55Z', UTC],
    ['2003-12-31t10:14:55z', UTC],
    ['2003-12-31T11:14:55+01:00', UTC],
    ['2003-12-31T10:14:55', UTC],
    ['2003-12-31T10:14:55.123Z', '2003-12-31T10:14:55.123Z'],
    ['2003-12-31 10:14:55', UTC],
    ['2003-12-31 02:14:55 PST', UTC],
    ['2003-12-31 10:14:55.0', UTC],
    ['2003-12-31', DAY],
    ['2003-12', '2003-12-01T00:00:00.000Z'],
    ['2003', '2003-01-01T00:00:00.000Z'],
    ['20031231', DAY],
    ['20031231T101455Z', UTC],
    ['2003-365', DAY],
    ['03-12-31', DAY],
    ['2003/12/31', DAY],
    ['12/31/2003', DAY],
    ['31/12/2003', DAY],
    ['31.12.2003', DAY],
    ['2003년 12월 31일 오전 10:14:55', UTC],
    ['2003年12月31日', DAY],
    ['1072865695', UTC],
    ['1072865695000', UTC],
    ['Tue, 30 Dec 2003 24:00:00 GMT', DAY],
    ['31 Dec 2003 10:14:60 GMT', '2003-12-31T10:15:00.000Z'],
  ])('%s', (stated, iso) => {
    const time = parseDate(stated);
    expect(time === null ? null : new Date(time).toISOString()).toBe(iso);
  });

  it.each([
    '',
    ' ',
    'yesterday',
    'the day after tomorrow',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '2003-13-01',
    '2003-02-30',
    '31 Foo 2003',
    'Wed, 32 Dec 2003 10:14:55 GMT',
    '25:61',
    'NaN',
    '12',
    '1',
    'Mon',
    '2003-12-31T10:99:00Z',
    '9'.repeat(5_000),
  ])('%j is none', (stated) => expect(parseDate(stated)).toBeNull());

  it('knows nothing of nothing', () => expect([parseDate(null), parseDate(undefined)]).toEqual([null, null]));
});
