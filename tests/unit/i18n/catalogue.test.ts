// Guards the catalogue: plurals, parameters, dates, an error sentence for every code, and no string that nobody uses.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import '@/utils/i18n/screens/panel-strings';
import { ERROR_CODES } from '@/utils/core/errors';
import { formatDay, formatRelative, machineDay } from '@/utils/i18n/dates';
import { allStrings } from '@/utils/i18n/en/all-strings';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { listInWords, t } from '@/utils/i18n/translate';

test('plural forms follow the count, numbers are grouped, years are not', () => {
  expect(t('count.posts', { count: 1 })).toBe('1 post');
  expect(t('count.posts', { count: 100_000 })).toBe('100,000 posts');
  expect(t('archive.timeline.year', { year: '2026', count: 0 })).toBe('2026: 0 posts');
  expect(listInWords(['Ada', 'Grace', 'Barbara'])).toBe('Ada, Grace, and Barbara');
});

test('a parameter is put in as it is, however it looks', () => {
  expect(t('lookup.none', { query: '{query} $& <b>' })).toBe(
    'Nothing in the archive speaks of “{query} $& <b>”.',
  );
});

test('a day of a publication is the same day in every time zone', () => {
  expect(formatDay(Date.UTC(2026, 2, 5))).toBe('March 5, 2026');
  expect(machineDay(Date.UTC(2026, 2, 5, 23, 59))).toBe('2026-03-05');
});

test('spans of time in words', () => {
  const now = Date.UTC(2026, 0, 1);
  const minute = 60_000;
  expect(formatRelative(now, now)).toBe('now');
  expect(formatRelative(now - 5 * minute, now)).toBe('5 minutes ago');
  expect(formatRelative(now + 90 * minute, now)).toBe('in 2 hours');
  expect(formatRelative(now - 24 * 60 * minute, now)).toBe('yesterday');
  expect(formatRelative(now - 400 * 24 * 60 * minute, now)).toBe('last year');
});

test.each(ERROR_CODES)('%s has two sentences', (code) => {
  const { what, next } = errorSentence(code);
  expect(what).toMatch(/^\p{Lu}.*[.!]$/u);
  expect(next).toMatch(/^\p{Lu}.*[.!]$/u);
  expect(`${what}${next}`).not.toContain('{');
});

test('an error with facts tells them', () => {
  expect(errorSentence('http-status', { status: 500 }).what).toBe('The server answered with error 500.');
});

/** The files of the catalogue, in whatever language, name keys without saying them. */
const isString = (path: string) => /\/i18n\/[\w-]+\//.test(path);

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) && !isString(path) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

test('no string of the catalogue is unused', () => {
  const code = [
    ...['components', 'entrypoints', 'utils'].map(sources),
    readFileSync('wxt.config.ts', 'utf8'),
  ].join('\n');
  /** Beginnings of keys that are put together: `backfill.${state}`. */
  const beginnings = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(
    ([, beginning = '']) => beginning,
  );
  const isComposed = (key: string) => beginnings.some((beginning) => key.startsWith(beginning));
  const unused = Object.keys(allStrings).filter((key) => !isComposed(key) && !code.includes(`'${key}'`));
  expect(unused).toEqual([]);
});
