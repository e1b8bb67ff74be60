// What the fields of other products' files hold, as values: bounded lines of text, moments, yes or no.
import { plainLine } from '@/utils/core/plain-line';
import { parseDate } from '@/utils/feeds/dates/parse-date';
import { LONGEST_WHOLE_NOTE } from '@/utils/model/import';

export const LONGEST_LINE = 2_000;
const MOST_LINES = 200;

export const line = (value: unknown, most = LONGEST_LINE): string =>
  typeof value === 'string' || typeof value === 'number' ? plainLine(String(value), most) : '';

/** The same of any length. */
export const wholeLine = (value: unknown): string => line(value, LONGEST_WHOLE_NOTE);

export const written = (value: unknown): string =>
  typeof value === 'string' ? value.trim().toWellFormed() : '';

/** Several short texts out of whatever stood for them, without repeats. */
export const lines = (values: readonly unknown[]): string[] =>
  [...new Set(values.map((value) => line(value)).filter((value) => value !== ''))].slice(0, MOST_LINES);

/** Those of them that `lines` has no place for, or not for the whole. */
export const linesLeft = (values: readonly unknown[]): string[] => {
  const all = [...new Set(values.map(wholeLine).filter((value) => value !== ''))];
  return all.filter((value, n) => n >= MOST_LINES || value.length > LONGEST_LINE);
};

/** Microseconds since 1970, as lists of Google's and Firefox's own tools have them. */
const MICROSECONDS = /^\s*(\d{13})\d{3}\s*$/;

/** A large number as spreadsheets save it: `1.59101E+12`, `1,59E+9`. */
const SCIENTIFIC = /^\s*(\d)[.,](\d+)(E\+\d\d?)\s*$/i;

/** A moment out of seconds, milliseconds, microseconds or a written date; null where there is none. */
export function momentOf(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(SCIENTIFIC, (_, whole, part, power) =>
    String(Number(`${whole}.${part}${power}`)),
  );
  const moment = parseDate(MICROSECONDS.exec(text)?.[1] ?? text);
  // Zero seconds is how exporters write 'unknown'.
  return moment === null || moment <= 0 ? null : moment;
}

export const isYes = (value: unknown): boolean =>
  value === true || value === 1 || /^(?:true|1|yes)$/i.test(String(value ?? '').trim());
