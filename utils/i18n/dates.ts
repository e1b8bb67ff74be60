// Dates and spans of time as the reader writes them. A post's date is a day of the publication, so it is shown in UTC.
import { perLocale } from './translate';

const dates = (options: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, options));

const day = dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayOfYear = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = dates({ month: 'short' });
const localDay = dates({ day: 'numeric', month: 'long', year: 'numeric' });
const moment = dates({ dateStyle: 'medium', timeStyle: 'short' });
const relative = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const yearOfCentury = perLocale((locale) => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }));
const year = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));

const MINUTE = 60_000;
const STEPS: [unit: Intl.RelativeTimeFormatUnit, milliseconds: number, upTo: number][] = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 24],
  ['day', 24 * 60 * MINUTE, 14],
  ['week', 7 * 24 * 60 * MINUTE, 9],
  ['month', 30.44 * 24 * 60 * MINUTE, 12],
  ['year', 365.25 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
];

/** '5 March 2026'. Takes milliseconds since 1970. */
export function formatDay(time: number): string {
  return day().format(time);
}

/** '5 March', for a list under its year. */
export function formatDayOfYear(time: number): string {
  return dayOfYear().format(time);
}

/** '5 March 2026' in the reader's own time zone: what they did, not what was published. */
export function formatLocalDay(time: number): string {
  return localDay().format(time);
}

/** 'March 2026'. Takes a month as `2026-03`. */
export function formatMonth(name: string): string {
  return month().format(Date.parse(`${name}-01T00:00:00Z`));
}

/** 'Mar', in the reader's own time zone, where room is short. */
export function formatShortMonth(time: number): string {
  return shortMonth().format(time);
}

/** '2026', in the reader's digits; Intl's dates would add a word to it in some languages. */
export function formatYear(value: number): string {
  return year().format(value);
}

/** '26' for 2026, where room is short. */
export function formatYearOfCentury(value: number): string {
  return yearOfCentury().format(value % 100);
}

/** Date and clock time in the reader's own time zone, for exact tooltips. */
export function formatMoment(time: number): string {
  return moment().format(time);
}

/** The UTC day as a machine reads it, for `<time datetime>`. */
export function machineDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** 'in 2 hours', '5 minutes ago', 'now': `time` as seen from `now`, both in milliseconds since 1970. */
export function formatRelative(time: number, now: number): string {
  const distance = time - now;
  for (const [unit, milliseconds, upTo] of STEPS) {
    const steps = Math.round(distance / milliseconds);
    if (Math.abs(steps) < upTo)
      return unit === 'minute' && steps === 0
        ? relative().format(0, 'second')
        : relative().format(steps, unit);
  }
  return formatMoment(time);
}
