// Promise: the date in a line of a page is found in many languages and forms, and nothing else is taken for one.
import { expect, it } from 'vitest';
import { findDate } from '@/utils/feeds/dates/find-date';

const day = (line: string, lang: string | null = null, more = {}) => {
  const time = findDate(line, { lang, year: null, dayFirst: false, ...more });
  return time === null ? null : new Date(time).toISOString().slice(0, 10);
};

it.each<[line: string, lang: string | null, day: string | null]>([
  ['2024-05-03', null, '2024-05-03'],
  ['2024-05-03T22:10:00-05:00', null, '2024-05-04'],
  ['Published: May 3, 2024', null, '2024-05-03'],
  ['May 3rd, 2024 · 5 min read', null, '2024-05-03'],
  ['Friday, 3 May 2024 in Works', 'en-GB', '2024-05-03'],
  ['Sept. 14, 2023', 'en', '2023-09-14'],
  ['3. Mai 2024', 'de', '2024-05-03'],
  ['am 3. Jänner 2024', 'de-AT', '2024-01-03'],
  ['1er août 2024', 'fr', '2024-08-01'],
  ['3 de mayo de 2024', 'es', '2024-05-03'],
  ['3 de maio de 2024', null, '2024-05-03'],
  ['3 maggio 2024', 'it', '2024-05-03'],
  ['3 mei 2024', 'nl', '2024-05-03'],
  ['3 maja 2024', 'pl', '2024-05-03'],
  ['3. května 2024', 'cs', '2024-05-03'],
  ['3 мая 2024 г.', 'ru', '2024-05-03'],
  ['3 травня 2024', 'uk', '2024-05-03'],
  ['3 Mayıs 2024', 'tr', '2024-05-03'],
  ['3 Μαΐου 2024', 'el', '2024-05-03'],
  ['2024. május 3.', 'hu', '2024-05-03'],
  ['2024 m. gegužės 3 d.', null, '2024-05-03'],
  ['3. toukokuuta 2024', 'fi', '2024-05-03'],
  ['2024年5月3日', null, '2024-05-03'],
  ['2024년 5월 3일', null, '2024-05-03'],
  ['03.05.2024', null, '2024-05-03'],
  ['05/03/2024', 'en-US', '2024-05-03'],
  ['03/05/2024', 'en-GB', '2024-05-03'],
  ['13/05/2024', 'en-US', '2024-05-13'],
  ['31 February 2024', null, null],
  ['5 comments', null, null],
  ['Version 2.10.2024a of the manual', null, null],
  ['Chapter 3, 2024 edition', null, null],
  ['10 things', null, null],
  ['In March 2024 we had 12 boats', null, null],
  [`On May 3, 2024 ${'we went on and on. '.repeat(12)}`, null, null],
])('%s (%s): %s', (line, lang, expected) => {
  expect(day(line, lang)).toBe(expected);
});

it.each<[string, string | null]>([
  ['May 3', '2019-05-03'],
  ['03 May', '2019-05-03'],
  ['05-03', '2019-05-03'],
  ['13.05.', '2019-05-13'],
  ['May be the 3rd', null],
  ['3 comments', null],
])('%s within 2019: %s', (line, expected) => {
  expect(day(line, 'en', { year: 2019 })).toBe(expected);
});
