// Years, months and days as people type them behind `before:` and `after:`.

/** Year first, with any of the usual signs between, or those of Chinese and Japanese ("2023年6月15日"). */
const YEAR_FIRST = /^(?<y>\d{4})(?:[-/.年](?<m>\d{1,2})(?:[-/.月](?<d>\d{1,2}))?)?[年月日]?$/;
/** Day first: with dots the day comes first wherever that is written; with slashes nobody knows. */
const DAY_FIRST = /^(?:(?<d>\d{1,2})\.)?(?<m>\d{1,2})\.(?<y>\d{4})$/;
/** A time behind a day, and what ends a clause where a sentence was pasted. */
const BEHIND = /(?<=\d)(?:T[\d:.+Z-]*|[.,;]+)$/i;
/** The first year that is told from a number with four digits. */
const FIRST_YEAR = 1_000;

/** Digits of wide keyboards and of Arabic and Persian ones, as ASCII. */
const plainDigits = (value: string): string =>
  value.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Start and end (exclusive) of a year, month or day, in milliseconds since 1970 (UTC); null for anything else. */
export function parseDay(typed: string): [start: number, end: number] | null {
  const value = plainDigits(typed.trim()).replace(BEHIND, '');
  const match = YEAR_FIRST.exec(value) ?? DAY_FIRST.exec(value);
  const { y, m, d } = match?.groups ?? {};
  if (y === undefined || Number(y) < FIRST_YEAR) return null;
  const [year, month, day] = [Number(y), Number(m ?? 1), Number(d ?? 1)];
  const start = new Date(Date.UTC(year, month - 1, day));
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day) return null;
  const end =
    d !== undefined
      ? Date.UTC(year, month - 1, day + 1)
      : m !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return [start.getTime(), end];
}
