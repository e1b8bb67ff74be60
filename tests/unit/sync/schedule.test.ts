// When a source is looked at again: the table of cases.
import { describe, expect, it } from 'vitest';
import { type CheckOutcome, DAY, HOUR, nextCheck, WEEK } from '@/utils/sync/schedule';

const NOW = Date.UTC(2024, 5, 1);
const every = (gap: number, since = 0) => Array.from({ length: 10 }, (_, n) => NOW - since - n * gap);
const base: CheckOutcome = {
  now: NOW,
  error: null,
  failures: 0,
  published: [],
  retryAfterSeconds: null,
  freshSeconds: null,
  ttlMinutes: null,
  jitter: 0,
};

const CASES: [what: string, outcome: Partial<CheckOutcome>, wait: number][] = [
  ['nothing is known of its rhythm', {}, 6 * HOUR],
  ['one post a minute', { published: every(60_000) }, HOUR],
  ['one post in four hours', { published: every(4 * HOUR) }, 2 * HOUR],
  ['one post a week', { published: every(WEEK) }, DAY],
  [
    'posts came by the hour, then silence for a hundred hours',
    { published: every(HOUR, 100 * HOUR) },
    10 * HOUR,
  ],
  ['silent for years', { published: every(HOUR, 900 * DAY) }, DAY],
  ['all posts in the future', { published: [NOW + DAY, NOW + WEEK] }, 6 * HOUR],
  ['a single post, now', { published: [NOW] }, 6 * HOUR],
  ['the server: fresh for three hours', { published: every(60_000), freshSeconds: 3 * 3_600 }, 3 * HOUR],
  ['the server: fresh for a year', { published: every(60_000), freshSeconds: 31_536_000 }, DAY],
  ['the server: fresh for no time', { published: every(60_000), freshSeconds: 0 }, HOUR],
  ['the feed: ttl of 90 minutes', { published: every(60_000), ttlMinutes: 90 }, 1.5 * HOUR],
  ['the feed: ttl of a month', { published: every(60_000), ttlMinutes: 43_200 }, DAY],
  ['first failure', { error: 'http-status', failures: 1 }, HOUR],
  ['third failure', { error: 'timeout', failures: 3 }, 4 * HOUR],
  ['eighth failure', { error: 'unreachable', failures: 8 }, 128 * HOUR],
  ['it keeps failing', { error: 'unreachable', failures: 9 }, WEEK],
  ['it failed ten thousand times', { error: 'unreachable', failures: 10_000 }, WEEK],
  ['asked to wait two hours', { error: 'rate-limited', failures: 1, retryAfterSeconds: 7_200 }, 2 * HOUR],
  ['asked to wait a second', { error: 'rate-limited', failures: 1, retryAfterSeconds: 1 }, HOUR],
  ['asked to wait a year', { error: 'rate-limited', failures: 1, retryAfterSeconds: 31_536_000 }, WEEK],
  ['gone for good', { error: 'gone', failures: 1 }, WEEK],
  ['offline', { error: 'offline', failures: 0 }, HOUR / 4],
  ['no permission', { error: 'permission-needed', failures: 1 }, DAY],
  ['the most of chance', { published: every(4 * HOUR), jitter: 1 }, 132 * (HOUR / 60)],
];

describe('the next check', () => {
  it.each(CASES)('%s', (_what, outcome, wait) => {
    expect(nextCheck({ ...base, ...outcome }) - NOW).toBe(wait);
  });
});
