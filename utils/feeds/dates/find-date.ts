// The date in a line of a page, in whatever words stand around it: 'Posted on May 3, 2019 by A. Keeper · 5 min'. The names
// of months are the platform's (Unicode CLDR, by Intl), so that no language needs a table here.
import { normalised } from '@/utils/core/normalised';
import { isLanguage, monthNamed } from './month-names';
import { parseDate } from './parse-date';

export interface DateContext {
  /** Of the page, as BCP 47; null where it is not said. */
  lang: string | null;
  /** The year of the section that the line stands in, for dates that leave it out. */
  year: number | null;
  /** The list shows that its dates have the day first: 13/05/2024. */
  dayFirst: boolean;
}

/** Longer lines are text that speaks of a date. */
const LONGEST = 160;

const NAME = String.raw`(\p{L}[\p{L}\p{M}.’']{1,14}?)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|ère|[.ºª])?`;
const YEAR = String.raw`((?:19|20)\d{2})`;
const SIDE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const ISO = new RegExp(String.raw`${SIDE}${YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'u');
const ASIAN = /((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const DAY_NAME = new RegExp(
  String.raw`${SIDE}${DAY},?[\s-]+(?:de\s+|of\s+)?${NAME}[.,]*[\s-]+(?:de[l]?\s+)?${YEAR}${END}`,
  'giu',
);
const NAME_DAY = new RegExp(String.raw`${SIDE}${NAME}\.?\s+${DAY},?\s+${YEAR}${END}`, 'giu');
// Hungarian and Lithuanian: 2024. május 3., 2024 m. gegužės 3 d.
const YEAR_NAME_DAY = new RegExp(String.raw`${SIDE}${YEAR}\.?\s+(?:m\.\s+)?${NAME}\s+${DAY}${END}`, 'giu');
const NUMBERS = new RegExp(String.raw`${SIDE}(\d{1,2})([./-])(\d{1,2})\2${YEAR}${END}`, 'u');
const DAY_NAME_ALONE = new RegExp(String.raw`^\D{0,6}${SIDE}${DAY}[\s-]+(?:de\s+)?${NAME}\.?${END}`, 'iu');
const NAME_DAY_ALONE = new RegExp(String.raw`^\D{0,6}${SIDE}${NAME}\.?\s+${DAY}${END}`, 'iu');
const NUMBERS_ALONE = /^\s*(\d{1,2})[-/.](\d{1,2})\.?(?![\d])/;

/** Whether dates in numbers have the day before the month in a language. */
function writesDayFirst(lang: string | null): boolean {
  if (lang === null || !isLanguage(lang)) return false;
  const parts = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

/** Midnight, UTC; null when there is no such day. */
function dayAt(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time : null;
}

function inNumbers(first: number, second: number, separator: string, year: number, context: DateContext) {
  const dayFirst =
    first > 12 || separator === '.' || context.dayFirst || (second <= 12 && writesDayFirst(context.lang));
  return dayFirst ? dayAt(year, second, first) : dayAt(year, first, second);
}

function named(text: string, lang: string | null): number | null {
  for (const [, day = '', name = '', year = ''] of text.matchAll(DAY_NAME)) {
    const time = dayAt(Number(year), monthNamed(name, lang), Number(day));
    if (time !== null) return time;
  }
  for (const [, name = '', day = '', year = ''] of text.matchAll(NAME_DAY)) {
    const time = dayAt(Number(year), monthNamed(name, lang), Number(day));
    if (time !== null) return time;
  }
  for (const [, year = '', name = '', day = ''] of text.matchAll(YEAR_NAME_DAY)) {
    const time = dayAt(Number(year), monthNamed(name, lang), Number(day));
    if (time !== null) return time;
  }
  return null;
}

/** A day without its year, which the section says. */
function withinYear(text: string, year: number, context: DateContext): number | null {
  const [, day, name] = DAY_NAME_ALONE.exec(text) ?? [];
  if (day !== undefined && name !== undefined) {
    const time = dayAt(year, monthNamed(name, context.lang), Number(day));
    if (time !== null) return time;
  }
  const [, first, at] = NAME_DAY_ALONE.exec(text) ?? [];
  if (first !== undefined && at !== undefined)
    return dayAt(year, monthNamed(first, context.lang), Number(at));
  const [, a, b] = NUMBERS_ALONE.exec(text) ?? [];
  // Lists by years write month and day, in this order, where they write numbers; unless that is no day.
  if (a === undefined || b === undefined) return null;
  return context.dayFirst || Number(a) > 12
    ? dayAt(year, Number(b), Number(a))
    : dayAt(year, Number(a), Number(b));
}

/** Milliseconds since 1970 of the date in a line; null where it has none. One that names no time is midnight, UTC. */
export function findDate(line: string, context: DateContext): number | null {
  const text = normalised(line, 'NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST || !/\d/.test(text)) return null;
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first, separator = '', second, year] = numbers;
    return inNumbers(Number(first), Number(second), separator, Number(year), context);
  }
  if (/^\d{4}-\d{2}-\d{2}t/i.test(text)) return parseDate(text);
  const iso = ISO.exec(text);
  if (iso) return dayAt(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const asian = ASIAN.exec(text);
  if (asian) return dayAt(Number(asian[1]), Number(asian[2]), Number(asian[3]));
  const words = named(text, context.lang);
  if (words !== null) return words;
  return context.year === null ? null : withinYear(text, context.year, context);
}
