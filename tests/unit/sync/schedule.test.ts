// What follows from a check: the table of cases.
import { describe, expect, it } from 'vitest';
import type { Source } from '@/utils/model/source';
import { newSource } from '@/utils/store/sources/new-source';
import {
  type CheckOutcome,
  DAY,
  HOUR,
  hostWaitsUntil,
  type Plan,
  planAfter,
  WEEK,
} from '@/utils/sync/schedule';

const NOW = Date.UTC(2024, 5, 1);
const every = (gap: number, since = 0) => Array.from({ length: 10 }, (_, n) => NOW - since - n * gap);
const OLD = 'https://old.example/feed';
const NEW = 'https://new.example/feed';
const base: CheckOutcome = {
  now: NOW,
  error: null,
  failures: 0,
  published: [],
  retryAfterSeconds: null,
  freshSeconds: null,
  ttlMinutes: null,
  jitter: 0,
  url: OLD,
  answeredFrom: OLD,
  ownAddress: null,
  moved: null,
  barred: false,
};
type Why = NonNullable<Plan['wait']>['why'];

const MINUTELY = { published: every(60_000) };
const WAITS: [what: string, outcome: Partial<CheckOutcome>, wait: number, why: Why][] = [
  ['nothing is known of its rhythm', {}, 6 * HOUR, 'unknown'],
  ['one post a minute', MINUTELY, HOUR, 'rhythm'],
  ['one post in four hours', { published: every(4 * HOUR) }, 2 * HOUR, 'rhythm'],
  ['one post a week', { published: every(WEEK) }, DAY, 'rhythm'],
  ['hourly, then silence for a hundred hours', { published: every(HOUR, 100 * HOUR) }, 10 * HOUR, 'quiet'],
  ['silent for years', { published: every(HOUR, 900 * DAY) }, DAY, 'quiet'],
  ['all posts in the future', { published: [NOW + DAY, NOW + WEEK] }, 6 * HOUR, 'unknown'],
  ['a single post, now', { published: [NOW] }, 6 * HOUR, 'unknown'],
  ['all posts at one moment', { published: [NOW, NOW, NOW] }, HOUR, 'rhythm'],
  ['the server: fresh for three hours', { ...MINUTELY, freshSeconds: 3 * 3_600 }, 3 * HOUR, 'asked'],
  ['the server: fresh for a year', { ...MINUTELY, freshSeconds: 31_536_000 }, DAY, 'asked'],
  ['the server: fresh for no time', { ...MINUTELY, freshSeconds: 0 }, HOUR, 'rhythm'],
  ['the server asks for less than the rhythm', { published: every(WEEK), freshSeconds: 60 }, DAY, 'rhythm'],
  ['the feed: ttl of 90 minutes', { ...MINUTELY, ttlMinutes: 90 }, 1.5 * HOUR, 'asked'],
  ['the feed: ttl of a month', { ...MINUTELY, ttlMinutes: 43_200 }, DAY, 'asked'],
  ['first failure', { error: 'http-status' }, HOUR, 'failing'],
  ['third failure', { error: 'timeout', failures: 2 }, 4 * HOUR, 'failing'],
  ['eighth failure', { error: 'unreachable', failures: 7 }, 128 * HOUR, 'failing'],
  ['it keeps failing', { error: 'challenge', failures: 8 }, WEEK, 'failing'],
  ['it failed ten thousand times', { error: 'unreachable', failures: 9_999 }, WEEK, 'failing'],
  ['told to wait two hours', { error: 'rate-limited', retryAfterSeconds: 7_200 }, 2 * HOUR, 'told-to-wait'],
  ['told to wait a second', { error: 'rate-limited', retryAfterSeconds: 1 }, HOUR, 'failing'],
  ['told to wait a year', { error: 'rate-limited', retryAfterSeconds: 31_536_000 }, WEEK, 'told-to-wait'],
  ['gone for good', { error: 'gone' }, WEEK, 'gone'],
  ['offline', { error: 'offline' }, HOUR / 4, 'offline'],
  ['offline after many failures', { error: 'offline', failures: 9 }, HOUR / 4, 'offline'],
  ['no permission', { error: 'permission-needed' }, DAY, 'permission'],
  ['the most of chance', { published: every(4 * HOUR), jitter: 1 }, 132 * (HOUR / 60), 'rhythm'],
  ['more than the most of chance', { published: every(4 * HOUR), jitter: 7 }, 132 * (HOUR / 60), 'rhythm'],
];

describe('the next check', () => {
  it.each(WAITS)('%s', (_what, outcome, wait, why) => {
    const plan = planAfter({ ...base, ...outcome });
    expect({ wait: plan.nextCheckAt - NOW, why: plan.wait?.why }).toEqual({ wait, why });
  });
});

const FAILURES: [what: string, outcome: Partial<CheckOutcome>, failures: number, pause: boolean][] = [
  ['a success forgets the failures', { failures: 5 }, 0, false],
  ['a failure is counted', { failures: 5, error: 'timeout' }, 6, false],
  ['being offline is none', { failures: 5, error: 'offline' }, 5, false],
  ['nor is being cancelled', { failures: 5, error: 'cancelled' }, 5, false],
  ['an address that is gone pauses its source', { error: 'gone' }, 1, true],
  ['one that is not found does not', { error: 'not-found' }, 1, false],
];

describe('failures', () => {
  it.each(FAILURES)('%s', (_what, outcome, failures, pause) => {
    expect(planAfter({ ...base, ...outcome })).toMatchObject({ failures, pause });
  });
});

const weekAgo = { url: NEW, since: NOW - WEEK };
const lately = { url: NEW, since: NOW - WEEK + 1 };
const elsewhere = { answeredFrom: NEW };
type Move = [what: string, outcome: Partial<CheckOutcome>, url: string, moved: Source['moved']];
const MOVES: Move[] = [
  ['no redirect', {}, OLD, null],
  ['a redirect is noted when it is first seen', elsewhere, OLD, { url: NEW, since: NOW }],
  ['and not counted anew', { ...elsewhere, moved: lately }, OLD, lately],
  ['less than a week is not enough', { ...elsewhere, moved: lately, ownAddress: NEW }, OLD, lately],
  ['a week, and the feed says so itself', { ...elsewhere, moved: weekAgo, ownAddress: NEW }, NEW, null],
  ['a week, and the feed says nothing', { ...elsewhere, moved: weekAgo }, OLD, weekAgo],
  [
    'a week, and the feed names its old address',
    { ...elsewhere, moved: weekAgo, ownAddress: OLD },
    OLD,
    weekAgo,
  ],
  ...['https://old.example/feed.xml', 'https://www.old.example/feed'].map(
    (there): Move => [
      `a week, to ${there} on the same site`,
      { answeredFrom: there, moved: { url: there, since: NOW - WEEK } },
      there,
      null,
    ],
  ),
  [
    'less than a week, on the same site',
    { answeredFrom: `${OLD}.xml`, moved: { url: `${OLD}.xml`, since: NOW - DAY } },
    OLD,
    { url: `${OLD}.xml`, since: NOW - DAY },
  ],
  [
    'a week, to the same site without https',
    { answeredFrom: 'http://old.example/f', moved: { url: 'http://old.example/f', since: NOW - WEEK } },
    OLD,
    { url: 'http://old.example/f', since: NOW - WEEK },
  ],
  ['one check that is not redirected ends it', { moved: weekAgo, ownAddress: NEW }, OLD, null],
  [
    'one that leads to a third address begins anew',
    { answeredFrom: `${NEW}3`, moved: weekAgo, ownAddress: `${NEW}3` },
    OLD,
    { url: `${NEW}3`, since: NOW },
  ],
  ['a failure in between ends nothing', { error: 'timeout', answeredFrom: null, moved: lately }, OLD, lately],
  [
    'the old address is not found any more',
    { error: 'not-found', answeredFrom: null, moved: weekAgo },
    NEW,
    null,
  ],
  ['the old address is gone', { error: 'gone', answeredFrom: null, moved: weekAgo }, NEW, null],
  [
    'not found, after less than a week',
    { error: 'not-found', answeredFrom: null, moved: lately },
    OLD,
    lately,
  ],
  ['it may not move there', { ...elsewhere, moved: weekAgo, ownAddress: NEW, barred: true }, OLD, weekAgo],
  [
    'not found, and it may not move',
    { error: 'not-found', answeredFrom: null, moved: weekAgo, barred: true },
    OLD,
    weekAgo,
  ],
  ['it fails in passing', { error: 'http-status', answeredFrom: null, moved: weekAgo }, OLD, weekAgo],
];

describe('a feed that moves', () => {
  it.each(MOVES)('%s', (_what, outcome, url, moved) => {
    expect(planAfter({ ...base, ...outcome })).toMatchObject({ url, moved });
  });

  it('is asked at its new address at once where the old one has nothing, and is not paused', () => {
    const outcome: CheckOutcome = { ...base, error: 'gone', answeredFrom: null, moved: weekAgo };
    expect(planAfter(outcome)).toMatchObject({ nextCheckAt: NOW, pause: false });
  });
});

describe('a host that tells one source to wait', () => {
  const told = (
    url: string,
    seconds: number | null,
    error: 'rate-limited' | 'http-status' = 'rate-limited',
  ) => ({
    id: 1,
    ...newSource({ url, title: '', kind: 'feed' }, 0),
    lastCheck: {
      at: NOW,
      outcome: 'failed' as const,
      added: 0,
      changed: 0,
      error,
      facts: seconds === null ? {} : { retryAfterSeconds: seconds },
    },
  });
  it.each<[what: string, sources: Source[], until: number]>([
    ['no source', [], 0],
    ['two hours', [told('https://a.example/1', 7_200)], NOW + 2 * HOUR],
    ['the longest counts', [told('https://a.example/1', 60), told('https://a.example/2', 3_600)], NOW + HOUR],
    ['a year is taken for a week', [told('https://a.example/1', 31_536_000)], NOW + WEEK],
    ['another host', [told('https://b.example/1', 7_200)], 0],
    ['another port', [told('https://a.example:8443/1', 7_200)], 0],
    ['without a time', [told('https://a.example/1', null)], 0],
    ['another error', [told('https://a.example/1', 7_200, 'http-status')], 0],
  ])('%s', (_what, sources, until) => {
    expect(hostWaitsUntil(sources, 'a.example')).toBe(until);
  });
});
