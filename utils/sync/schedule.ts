// When a source is checked next: one pure function.
import type { ErrorCode } from '@/utils/core/errors';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Offline is not a failure: another try soon. */
const OFFLINE_RETRY = HOUR / 6;
const FIRST_RETRY = HOUR / 4;

export interface CheckOutcome {
  now: number;
  /** From 0 up to 1: the check is moved by up to a tenth of its interval, so that sources do not come in step. */
  jitter: number;
  error: ErrorCode | null;
  /** Failures in a row, this one included. */
  failures: number;
  /** Publication times of the newest posts, in any order, milliseconds since 1970. */
  published: readonly number[];
  /** What the server asked for: Cache-Control max-age or a feed's ttl, in milliseconds, or null. */
  askedFor: number | null;
  /** Retry-After in milliseconds, or null. */
  retryAfter: number | null;
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** How often a source publishes, halved: between an hour and a day; a day when nothing is known. */
function rhythm(published: readonly number[], now: number): number {
  const newest = [...published].sort((a, b) => b - a).slice(0, 10);
  const oldest = newest.at(-1);
  if (newest.length < 2 || oldest === undefined) return DAY;
  return within((now - oldest) / newest.length / 2, HOUR, DAY);
}

/**
 * The time of the next check in milliseconds since 1970. After a success by the source's own rhythm, no sooner than the
 * server asked for within a day; after a failure exponentially later, from a quarter of an hour to a week, for ever.
 */
export function nextCheck(outcome: CheckOutcome): number {
  const { now, error, failures, retryAfter } = outcome;
  let wait: number;
  if (error === 'offline') wait = OFFLINE_RETRY;
  else if (error !== null) wait = within(FIRST_RETRY * 2 ** Math.max(0, failures - 1), FIRST_RETRY, WEEK);
  else wait = within(Math.max(rhythm(outcome.published, now), outcome.askedFor ?? 0), HOUR, DAY);
  if (retryAfter !== null) wait = Math.max(wait, within(retryAfter, 0, WEEK));
  return Math.round(now + wait * (1 + outcome.jitter / 10));
}
