// Dates and spans of time as the reader writes them. A post's date is a day of the publication, so it is shown in UTC.
import { locale } from './translate';

const day = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const localDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

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
  return day.format(time);
}

/** '5 March', for a list under its year. */
export function formatDayOfYear(time: number): string {
  return dayOfYear.format(time);
}

/** '5 March 2026' in the reader's own time zone: what they did, not what was published. */
export function formatLocalDay(time: number): string {
  return localDay.format(time);
}

/** 'March 2026'. Takes a month as `2026-03`. */
export function formatMonth(name: string): string {
  return month.format(Date.parse(`${name}-01T00:00:00Z`));
}

/** Date and clock time in the reader's own time zone, for exact tooltips. */
export function formatMoment(time: number): string {
  return moment.format(time);
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
      return unit === 'minute' && steps === 0 ? relative.format(0, 'second') : relative.format(steps, unit);
  }
  return formatMoment(time);
}
