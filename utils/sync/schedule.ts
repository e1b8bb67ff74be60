// When a source is looked at again: one pure function for every case.
import type { ErrorCode } from '@/utils/core/errors';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** How soon to try again when it is not the source that failed. */
const OFFLINE_WAIT = 15 * MINUTE;
/** Between checks of a source whose rhythm is not known. */
const UNKNOWN_RHYTHM = 6 * HOUR;
/** Share by which chance lengthens a wait at most, so that sources do not come due together. */
const JITTER = 0.1;

export interface CheckOutcome {
  now: number;
  /** Null after a success. */
  error: ErrorCode | null;
  /** Failures in a row, this one included. */
  failures: number;
  /** When the source's newest posts were published, in milliseconds since 1970, in any order. */
  published: readonly number[];
  /** What the server asked for, each null where it did not. */
  retryAfterSeconds: number | null;
  freshSeconds: number | null;
  ttlMinutes: number | null;
  /** Chance, from 0 to 1. */
  jitter: number;
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Milliseconds between looks at a source that publishes as this one does: half the usual (median) distance of its posts,
 * or, when it has been silent for longer than that, a tenth of the silence.
 */
export function rhythm(published: readonly number[], now: number): number {
  const times = published.filter((time) => time <= now).toSorted((a, b) => b - a);
  const [newest] = times;
  if (newest === undefined) return UNKNOWN_RHYTHM;
  const gaps = times
    .slice(1)
    .map((time, index) => (times[index] ?? time) - time)
    .toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? UNKNOWN_RHYTHM * 2;
  return Math.max(usual / 2, (now - newest) / 10);
}

/** Milliseconds to wait after a failure: doubled with each, from an hour to a week. It never gives up. */
function backOff({ error, failures, retryAfterSeconds }: CheckOutcome): number {
  if (error === 'offline' || error === 'cancelled') return OFFLINE_WAIT;
  if (error === 'gone') return WEEK;
  // Nothing changes until the reader acts.
  if (error === 'permission-needed') return DAY;
  const doubled = HOUR * 2 ** Math.min(20, Math.max(0, failures - 1));
  return between(HOUR, Math.max(doubled, (retryAfterSeconds ?? 0) * 1_000), WEEK);
}

/**
 * When to look again, in milliseconds since 1970. After a success between an hour and a day from now: by the source's
 * rhythm, later where its feed (`ttl`) or its server (`Cache-Control`) asks for it. After failures up to a week.
 */
export function nextCheck(outcome: CheckOutcome): number {
  const { now, error, published, freshSeconds, ttlMinutes, jitter } = outcome;
  const wait =
    error === null
      ? between(
          HOUR,
          Math.max(rhythm(published, now), (freshSeconds ?? 0) * 1_000, (ttlMinutes ?? 0) * MINUTE),
          DAY,
        )
      : backOff(outcome);
  return Math.round(now + wait * (1 + JITTER * between(0, jitter, 1)));
}
