// The many shapes of dates found in feeds → milliseconds since 1970. What is not understood stays unknown.
import { monthOf, zoneOffset } from './date-words';

interface Parts {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Minutes east of UTC. */
  offset?: number;
}

/** Time of the parts; null when they name no day of the calendar. 24:00 and leap seconds run over into what follows. */
function timeOf({
  year,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  offset = 0,
}: Parts): number | null {
  if (
    month < 1 ||
    month > 12 ||
    day < 1 ||
    hour > 24 ||
    minute > 59 ||
    second >= 61 ||
    Math.abs(offset) > 16 * 60
  )
    return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day || year < 1) return null;
  return date.getTime() + Math.round(((hour * 60 + minute - offset) * 60 + second) * 1_000);
}

/** Two-digit years as RFC 2822, section 4.3, reads them, with the turn at 1970 as feeds are no older. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 3) return 1_900 + year;
  return digits.length === 2 ? year + (year < 70 ? 2_000 : 1_900) : year;
}

const CLOCK = String.raw`(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}(?:[.,]\d+)?))?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`\s*([a-z]{1,5}\b(?:\s*[+\-\u2212]\d{1,2}:?\d{0,2})?|[+\-\u2212]\s*\d{1,2}:?\d{0,2})?`;

function clock(
  hour?: string,
  minute?: string,
  second?: string,
  half?: string,
): Pick<Parts, 'hour' | 'minute' | 'second'> {
  let hours = Number(hour ?? 0);
  if (half && /^p/i.test(half) && hours < 12) hours += 12;
  if (half && /^a/i.test(half) && hours === 12) hours = 0;
  return { hour: hours, minute: Number(minute ?? 0), second: Number((second ?? '0').replace(',', '.')) };
}

type Shape = readonly [pattern: RegExp, read: (match: readonly (string | undefined)[]) => Parts | null];

/** Date shapes, tried in this order on a trimmed text without the name of the weekday. */
const SHAPES: readonly Shape[] = [
  // ISO 8601 and W3CDTF, whole or in part: 2003, 2003-12, 2003-12-31T10:14:55.5+01:00, 2003-12-31 10:14 PST
  [
    new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t\s,_-]+${CLOCK}${ZONE})?)?)?$`, 'i'),
    ([, year, month, day, h, m, s, half, zone]) => ({
      year: Number(year),
      month: Number(month ?? 1),
      day: Number(day ?? 1),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // ISO 8601, basic: 20031231T101455Z
  [
    new RegExp(
      String.raw`^(\d{4})(\d{2})(\d{2})(?:[t\s]?(\d{2}):?(\d{2}):?(\d{2}(?:[.,]\d+)?)?${ZONE})?$`,
      'i',
    ),
    ([, year, month, day, h, m, s, zone]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ...clock(h, m, s),
      offset: zoneOffset(zone),
    }),
  ],
  // ISO 8601, day of the year: 2003-365, 2003365
  [
    new RegExp(String.raw`^(\d{4})-?(\d{3})(?:t${CLOCK}${ZONE})?$`, 'i'),
    ([, year, ordinal, h, m, s, half, zone]) => {
      const day = new Date(Date.UTC(Number(year), 0, Number(ordinal)));
      if (day.getUTCFullYear() !== Number(year)) return null;
      return {
        year: Number(year),
        month: day.getUTCMonth() + 1,
        day: day.getUTCDate(),
        ...clock(h, m, s, half),
        offset: zoneOffset(zone),
      };
    },
  ],
  // ISO 8601:1988, century left out: 03-12-31
  [
    new RegExp(String.raw`^(\d{2})-(\d{2})-(\d{2})(?:[t\s]+${CLOCK}${ZONE})?$`, 'i'),
    ([, year, month, day, h, m, s, half, zone]) => ({
      year: fullYear(year ?? ''),
      month: Number(month),
      day: Number(day),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // RFC 822 and its kin: 31 Dec 2003 10:14:55 GMT, 31-Dec-03, 1st of May, 2004
  [
    new RegExp(
      String.raw`^(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-]+(?:de\s+|of\s+)?([\p{L}]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{2,4})(?:(?:,|\s|t|\bat\b|-)*${CLOCK}${ZONE})?(?:\s*\([^)]*\))?$`,
      'iu',
    ),
    ([, day, month, year, h, m, s, half, zone]) => ({
      year: fullYear(year ?? ''),
      month: monthOf(month ?? ''),
      day: Number(day),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // American: December 31, 2003 10:14 am
  [
    new RegExp(
      String.raw`^([\p{L}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:(?:,|\s|t|\bat\b|-)*${CLOCK}${ZONE})?$`,
      'iu',
    ),
    ([, month, day, year, h, m, s, half, zone]) => ({
      year: fullYear(year ?? ''),
      month: monthOf(month ?? ''),
      day: Number(day),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // asctime: Dec 31 10:14:55 GMT 2003
  [
    new RegExp(String.raw`^([\p{L}]{3,12})\s+(\d{1,2})\s+${CLOCK}${ZONE}\s+(\d{4})$`, 'iu'),
    ([, month, day, h, m, s, half, zone, year]) => ({
      year: fullYear(year ?? ''),
      month: monthOf(month ?? ''),
      day: Number(day),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // Slashes: American unless the first number can be no month: 12/31/2003, 31/12/2003
  [
    new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{2,4})(?:[\s,t]+${CLOCK}${ZONE})?$`, 'i'),
    ([, first, second, year, h, m, s, half, zone]) => {
      const american = Number(first) <= 12;
      return {
        year: fullYear(year ?? ''),
        month: Number(american ? first : second),
        day: Number(american ? second : first),
        ...clock(h, m, s, half),
        offset: zoneOffset(zone),
      };
    },
  ],
  // Dots: day first: 31.12.2003
  [
    new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{2,4})(?:[\s,t]+${CLOCK}${ZONE})?$`, 'i'),
    ([, day, month, year, h, m, s, half, zone]) => ({
      year: fullYear(year ?? ''),
      month: Number(month),
      day: Number(day),
      ...clock(h, m, s, half),
      offset: zoneOffset(zone),
    }),
  ],
  // Chinese, Japanese, Korean: 2004년 05월 28일 오후 11:31:15
  [
    /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일](?:\s*(오전|오후|上午|下午|午前|午後)?\s*(\d{1,2})[:时時시]\s*(\d{1,2})(?:[:分분]\s*(\d{1,2}))?)?/,
    ([, year, month, day, half, h, m, s]) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      ...clock(h, m, s, half === undefined ? undefined : /오후|下午|午後/.test(half) ? 'pm' : 'am'),
    }),
  ],
];

/** Weekday in front, in any language: `Thu,`, `Thursday `, `Четв., ` before a digit or a month's name. */
const WEEKDAY =
  /^(?:[\p{L}\p{M}.]{2,12},?\s+)(?=\d)|^(?:[\p{L}]{2,12}\.?),\s*|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s+/iu;

/**
 * Milliseconds since 1970 of a date as a feed states it; null when it is none. A date without a zone counts as UTC, one
 * without a time as midnight.
 */
export function parseDate(stated: string | number | null | undefined): number | null {
  if (stated === null || stated === undefined) return null;
  const text = String(stated).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 100);
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1_000); // seconds since 1970
  if (/^\d{13}$/.test(text)) return Number(text);
  for (const candidate of [text, text.replace(WEEKDAY, '')]) {
    for (const [pattern, read] of SHAPES) {
      const match = pattern.exec(candidate);
      const parts = match ? read(match) : null;
      const time = parts ? timeOf(parts) : null;
      if (time !== null) return time;
    }
  }
  return null;
}
