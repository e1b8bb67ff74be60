// Requests to each server by day: what the settings show of what left this computer.
import { fieldsOf, isRecord } from './stored-value';

/** Requests by origin (`https://example.org`), by day in the local time zone (`2026-03-05`). */
export type RequestDays = Record<string, Record<string, number>>;

/** Days that are kept, the current one included. */
export const DAYS_KEPT = 7;
/** Origins of a day that are counted separately; the rest are counted together. */
export const MOST_ORIGINS = 1_000;
/** Stands for the rest. */
export const OTHER_ORIGINS = '*';

/** Counts from whatever was stored. */
export function repairRequests(stored: unknown): RequestDays {
  const days = Object.entries(fieldsOf(stored)).filter(
    ([day, counts]) => /^\d{4}-\d\d-\d\d$/.test(day) && isRecord(counts),
  );
  return Object.fromEntries(
    days.map(([day, counts]) => [
      day,
      Object.fromEntries(
        Object.entries(fieldsOf(counts)).filter((entry): entry is [string, number] =>
          Number.isInteger(entry[1]),
        ),
      ),
    ]),
  );
}

/** The day of a time (milliseconds since 1970) in the local time zone. */
export function dayOf(time: number): string {
  const minutes = new Date(time).getTimezoneOffset();
  return new Date(time - minutes * 60_000).toISOString().slice(0, 10);
}

/** The first day that is kept. */
const oldestKept = (now: number): string => dayOf(now - (DAYS_KEPT - 1) * 24 * 60 * 60_000);

/** Counts with more added to the day of `now`, and without days that are too old. */
export function addRequests(
  days: RequestDays,
  counts: ReadonlyMap<string, number>,
  now: number,
): RequestDays {
  const today = dayOf(now);
  const oldest = oldestKept(now);
  const kept = Object.fromEntries(Object.entries(days).filter(([day]) => day >= oldest && day <= today));
  const own = { ...kept[today] };
  for (const [origin, count] of counts) {
    const name = origin in own || Object.keys(own).length < MOST_ORIGINS ? origin : OTHER_ORIGINS;
    own[name] = (own[name] ?? 0) + count;
  }
  return { ...kept, [today]: own };
}

export interface OriginCount {
  origin: string;
  today: number;
  week: number;
}

/** Requests to each origin today and in the last seven days, the most first. */
export function countRequests(days: RequestDays, now: number): OriginCount[] {
  const today = dayOf(now);
  const oldest = oldestKept(now);
  const origins = new Map<string, OriginCount>();
  for (const [day, counts] of Object.entries(days)) {
    if (day < oldest || day > today) continue;
    for (const [origin, count] of Object.entries(counts)) {
      const line = origins.get(origin) ?? { origin, today: 0, week: 0 };
      origins.set(origin, line);
      line.week += count;
      if (day === today) line.today += count;
    }
  }
  return [...origins.values()].sort((a, b) => b.week - a.week || a.origin.localeCompare(b.origin));
}
