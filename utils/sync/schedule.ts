// What follows from a check: when the next one is and why, whether the source is paused, whether it has moved. One pure function
// for every case.
import type { ErrorCode } from '@/utils/core/errors';
import type { Source, WaitReason } from '@/utils/model/source';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Wait in milliseconds if it was not the source that failed. */
const OFFLINE_WAIT = 15 * MINUTE;
/** Milliseconds between checks of a source with unknown rhythm. */
const UNKNOWN_RHYTHM = 6 * HOUR;
/** Most by which a wait is lengthened at random, as a share, so that sources do not become due together. */
const JITTER = 0.1;
/** Errors of this computer, not of the source. */
const OURS: ReadonlySet<ErrorCode> = new Set(['offline', 'cancelled', 'quota', 'disk', 'interrupted']);
/** Errors that say that the old address will not come back. */
const LOST: ReadonlySet<ErrorCode> = new Set(['not-found', 'gone']);

export interface CheckOutcome {
  now: number;
  /** Null after a success. */
  error: ErrorCode | null;
  /** Consecutive failures before this one. */
  failures: number;
  /** When the source's newest posts were published, in milliseconds since 1970, in any order. */
  published: readonly number[];
  /** What the server asked for; null for what it did not. */
  retryAfterSeconds: number | null;
  freshSeconds: number | null;
  ttlMinutes: number | null;
  /** Milliseconds between checks, where no rhythm of posts decides. */
  every?: number;
  /** A random number from 0 to below 1. */
  jitter: number;
  /** The source's address, and the one whose answer this is: another one after redirects; null after a failure. */
  url: string;
  answeredFrom: string | null;
  /** The address that the feed gives itself (`rel=self`, `feed_url`); null where it was not read or gives none. */
  ownAddress: string | null;
  moved: Source['moved'];
  /** It may not move there: another source has that address, or there is no access to that site. */
  barred: boolean;
}

/** The fields of the source's row that follow, and whether it is to be paused. */
export interface Plan extends Pick<Source, 'nextCheckAt' | 'wait' | 'failures' | 'moved' | 'url'> {
  pause: boolean;
}

interface Wait {
  why: WaitReason;
  planned: number;
  rhythm: number | null;
}

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** Median interval between posts, and the time since the last one; null if too little is known. */
function rhythmOf(published: readonly number[], now: number): { gap: number | null; silence: number } | null {
  const times = published.filter((time) => time <= now).toSorted((a, b) => b - a);
  const [newest] = times;
  if (newest === undefined) return null;
  const gaps = times
    .slice(1)
    .map((time, index) => (times[index] ?? time) - time)
    .toSorted((a, b) => a - b);
  return { gap: gaps[Math.floor(gaps.length / 2)] ?? null, silence: now - newest };
}

/**
 * After a success, between an hour and a day: half the median interval between posts or, if the source has been silent for much
 * longer, a tenth of that silence; longer if its feed (`ttl`) or server (`Cache-Control`) asks for it.
 */
function adapted({ published, now, freshSeconds, ttlMinutes, every }: CheckOutcome): Wait {
  if (every !== undefined) return { why: 'server', planned: every, rhythm: null };
  const known = rhythmOf(published, now);
  const half = known?.gap == null ? UNKNOWN_RHYTHM : known.gap / 2;
  const tenth = (known?.silence ?? 0) / 10;
  const asked = Math.max((freshSeconds ?? 0) * 1_000, (ttlMinutes ?? 0) * MINUTE);
  const planned = between(HOUR, Math.max(half, tenth, asked), DAY);
  const own = between(HOUR, Math.max(half, tenth), DAY);
  if (planned > own) return { why: 'asked', planned, rhythm: null };
  if (known && tenth > half) return { why: 'quiet', planned, rhythm: known.silence };
  return known?.gap == null
    ? { why: 'unknown', planned, rhythm: null }
    : { why: 'rhythm', planned, rhythm: known.gap };
}

/** After a failure: doubled with each, from an hour to a week. It never gives up. */
function backOff(error: ErrorCode, failures: number, retryAfterSeconds: number | null): Wait {
  const wait = (why: WaitReason, planned: number): Wait => ({ why, planned, rhythm: null });
  if (error === 'offline' || error === 'cancelled') return wait('offline', OFFLINE_WAIT);
  if (OURS.has(error)) return wait('failing', OFFLINE_WAIT);
  if (error === 'gone') return wait('gone', WEEK);
  // Nothing changes until the user acts.
  if (error === 'permission-needed') return wait('permission', DAY);
  if (error === 'sign-in-needed') return wait('failing', DAY);
  const doubled = HOUR * 2 ** Math.min(20, Math.max(0, failures - 1));
  const told = (retryAfterSeconds ?? 0) * 1_000;
  return wait(told > doubled ? 'told-to-wait' : 'failing', between(HOUR, Math.max(doubled, told), WEEK));
}

/** Whether an address is on the same site as another (`www.` makes no difference), and not http instead of https. */
function isSameSite(from: string, to: string): boolean {
  if (!URL.canParse(from) || !URL.canParse(to)) return false;
  const [a, b] = [new URL(from), new URL(to)];
  const bare = ({ host }: URL) => host.replace(/^www\./, '');
  return bare(a) === bare(b) && (a.protocol === b.protocol || b.protocol === 'https:');
}

/**
 * Whether a source moves. Extensions cannot distinguish a permanent redirect (301, 308) from a temporary one (302, 307): fetch
 * only says that there was one, and where it ended. So a redirect that held in every check of a week counts: within the site
 * (https, another path) the source moves, since its publication stays the same; to another site only if the feed gives that
 * address as its own (RFC 4287, 4.1.1: `rel=self` is the preferred address), or once the old address has nothing any more. A
 * temporary redirect to a hosting service would otherwise tie the source to it. Until then the user may decide.
 */
function whereNow(outcome: CheckOutcome): Pick<Source, 'moved' | 'url'> {
  const { now, error, url, answeredFrom, ownAddress } = outcome;
  const held = outcome.moved !== null && now - outcome.moved.since >= WEEK && !outcome.barred;
  if (error !== null) {
    return held && outcome.moved && LOST.has(error)
      ? { url: outcome.moved.url, moved: null }
      : { url, moved: outcome.moved };
  }
  if (answeredFrom === null || answeredFrom === url) return { url, moved: null };
  if (outcome.moved?.url !== answeredFrom) return { url, moved: { url: answeredFrom, since: now } };
  return held && (ownAddress === answeredFrom || isSameSite(url, answeredFrom))
    ? { url: answeredFrom, moved: null }
    : { url, moved: outcome.moved };
}

/** What follows from a check. Being offline, a full disk or a killed worker does not count as a failure of the source. */
export function planAfter(outcome: CheckOutcome): Plan {
  const { now, error } = outcome;
  const blameless = error !== null && OURS.has(error);
  const failures = error === null ? 0 : outcome.failures + (blameless ? 0 : 1);
  const where = whereNow(outcome);
  const wait = error === null ? adapted(outcome) : backOff(error, failures, outcome.retryAfterSeconds);
  // The source has just moved: the new address was not checked yet.
  const hasNew = error !== null && where.url !== outcome.url;
  const nextCheckAt = hasNew
    ? now
    : Math.round(now + wait.planned * (1 + JITTER * between(0, outcome.jitter, 1)));
  return { ...where, nextCheckAt, wait: hasNew ? null : wait, failures, pause: error === 'gone' && !hasNew };
}

/**
 * Until when a host told us to wait, in milliseconds since 1970: what it told one source (429, 503 with Retry-After) applies to
 * all. 0 if it did not.
 */
export function hostWaitsUntil(sources: readonly Source[], host: string): number {
  const times = sources.map(({ url, lastCheck }) => {
    const told = lastCheck?.error === 'rate-limited' ? lastCheck.facts.retryAfterSeconds : undefined;
    if (typeof told !== 'number' || !URL.canParse(url) || new URL(url).host !== host) return 0;
    return (lastCheck?.at ?? 0) + Math.min(told * 1_000, WEEK);
  });
  return Math.max(0, ...times);
}
