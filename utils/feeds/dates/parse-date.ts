// Parses dates in the many forms found in feeds. What is not understood stays unknown.
import { SHAPES } from './date-shapes';
import { zoneOffset } from './date-words';
import { monthNamed } from './month-names';

type Groups = Readonly<Record<string, string | undefined>>;

interface Day {
  year: number;
  month: number;
  day: number;
}

/** Minutes east of UTC where Korean is written. */
const KOREA = 9 * 60;

/** Two-digit years as RFC 2822, section 4.3, reads them, with the turn at 1970 as feeds are no older. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 3) return 1_900 + year;
  return digits.length === 2 ? year + (year < 70 ? 2_000 : 1_900) : year;
}

const dayOf = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

/** A day by its number in the year, or by week and weekday (ISO 8601). */
function countedDay(year: number, { ordinal, week, weekday }: Groups): Day | null {
  if (ordinal !== undefined) {
    const day = dayOf(new Date(Date.UTC(year, 0, Number(ordinal))));
    return day.year === year ? day : null;
  }
  if (Number(week) < 1 || Number(week) > 53) return null;
  // The fourth of January is in the first week; weeks begin on Mondays.
  const monday = 4 - ((new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7) + (Number(week) - 1) * 7;
  return dayOf(new Date(Date.UTC(year, 0, monday + Number(weekday ?? 1) - 1)));
}

function dayIn(groups: Groups): Day | null {
  const year = fullYear(groups.year ?? '');
  if (groups.ordinal !== undefined || groups.week !== undefined) return countedDay(year, groups);
  if (groups.first !== undefined) {
    const numbers = [Number(groups.first), Number(groups.other)] as const;
    const [month, day] = numbers[0] <= 12 ? numbers : [numbers[1], numbers[0]];
    return { year, month, day };
  }
  const month = groups.name === undefined ? Number(groups.month ?? 1) : monthNamed(groups.name, 'en');
  return { year, month, day: Number(groups.day ?? 1) };
}

function hourIn({ hour, half }: Groups): number {
  const stated = Number(hour ?? 0);
  if (half === undefined) return stated;
  const isLate = /^(?:p|오후|下午|午後)/i.test(half);
  if (isLate) return stated < 12 ? stated + 12 : stated;
  return stated === 12 ? 0 : stated;
}

/** Time of the parts; null when they name no moment of the calendar. 24:00 and leap seconds run over into what follows. */
function timeOf(groups: Groups): number | null {
  const found = dayIn(groups);
  if (found === null) return null;
  const { year, month, day } = found;
  const hour = hourIn(groups);
  const minute = Number(groups.minute ?? 0);
  const second = Number((groups.second ?? '0').replace(',', '.'));
  const isDay = month >= 1 && month <= 12 && day >= 1;
  if (!isDay || hour > 24 || minute > 59 || second >= 61) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // Programs write the year 1 for an unknown date.
  if (date.getUTCDate() !== day || year < 1_000) return null;
  const there = date.getTime() + Math.round(((hour * 60 + minute) * 60 + second) * 1_000);
  const offset = groups.korea === undefined ? zoneOffset(groups.zone, there) : KOREA;
  return Math.abs(offset) > 16 * 60 ? null : there - offset * 60_000;
}

/** Weekday in front, in any language: `Thu,`, `Thursday `, `Четв., ` before a digit or a month's name; before a year alone it is none. */
const WEEKDAY =
  /^(?:[\p{L}\p{M}.]{2,12},?\s+)(?=\d)(?!\d{4}$)|^(?:[\p{L}]{2,12}\.?),\s*|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s+/iu;

/** Arabic and Persian digits, from nought on. */
const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** In one way of writing: western digits and dashes, a zone without its brackets (RFC 9557), none of Go's clock readings. */
const plainly = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(z|[+-]\d\d:?\d\d)\[[^\]]*\]$/i, '$1')
    .replace(/\[([^\]]*)\]$/, ' $1')
    .replace(/\sm=[+-][\d.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Without comments, which RFC 822 allows anywhere. */
const uncommented = (text: string): string => text.replace(/\s*\([^()]*\)/g, '');

/**
 * Milliseconds since 1970 of a date as a feed states it; null when it is none. A date without a zone counts as UTC (in
 * Korean, as Korea's), one without a time as midnight.
 */
export function parseDate(stated: string | number | null | undefined): number | null {
  if (stated === null || stated === undefined) return null;
  const text = plainly(String(stated).trim().slice(0, 100));
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1_000); // seconds since 1970
  if (/^\d{13}$/.test(text)) return Number(text);
  const bare = uncommented(text);
  for (const candidate of new Set([text, text.replace(WEEKDAY, ''), bare, bare.replace(WEEKDAY, '')])) {
    for (const shape of SHAPES) {
      const groups = shape.exec(candidate)?.groups;
      const time = groups ? timeOf(groups) : null;
      if (time !== null) return time;
    }
  }
  return null;
}
