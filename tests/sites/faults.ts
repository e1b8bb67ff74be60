// The ways in which sites misbehave, each a wrapper around a site, so that they can be put together.
import type { Play, SiteAnswer, SiteRequest } from './play';
import { answer } from './play';

type Which = (request: SiteRequest, count: number) => boolean;

/** Counts the requests from 1 on, and has those that `which` names answered by `instead`. */
function sometimes(which: Which, instead: (given: SiteAnswer) => SiteAnswer, play: Play): Play {
  let count = 0;
  return async (request) => {
    count += 1;
    const bad = which(request, count);
    const given = await play(request);
    return bad ? instead(given) : given;
  };
}

/** Only the n-th requests misbehave. */
export const nth =
  (...numbers: readonly number[]): Which =>
  (_, count) =>
    numbers.includes(count);

/** Each kilobyte takes its time, in milliseconds. */
export const slow = (milliseconds: number, play: Play): Play =>
  sometimes(
    () => true,
    (given) => ({ ...given, slow: milliseconds }),
    play,
  );

/** The connection is reset before there is an answer. */
export const reset = (which: Which, play: Play): Play =>
  sometimes(which, (given) => ({ ...given, cutAt: 0 }), play);

/** The body ends in its middle, and the connection with it. */
export const truncated = (which: Which, play: Play): Play =>
  sometimes(which, (given) => ({ ...given, cutAt: Math.max(1, given.body.length >> 1) }), play);

/** 500 instead of an answer. */
export const failing = (which: Which, play: Play): Play =>
  sometimes(which, () => answer('text/plain', 'Something went wrong', 500), play);

/** 429 with Retry-After, in seconds or as the date that `now` makes of it. */
export const busy = (which: Which, seconds: number, play: Play, now?: () => number): Play =>
  sometimes(
    which,
    () => ({
      ...answer('text/plain', 'Slow down', 429),
      headers: {
        'retry-after': now ? new Date(now() + seconds * 1_000).toUTCString() : String(seconds),
      },
    }),
    play,
  );

/** Another ETag each time, whatever is sent. */
export function changingEtags(play: Play): Play {
  let count = 0;
  return async (request) => {
    const headers = new Headers(request.headers);
    headers.delete('if-none-match');
    const given = await play({ ...request, headers });
    count += 1;
    return given.status === 200 ? { ...given, headers: { ...given.headers, etag: `"${count}"` } } : given;
  };
}

/** A path leads over `hops` others before it arrives; with Infinity it never does. */
export function redirecting(path: string, hops: number, play: Play, status = 302): Play {
  return (request) => {
    const { pathname, searchParams } = request.url;
    const hop = Number(searchParams.get('hop') ?? 0);
    if (pathname !== path || hop >= hops) return play(request);
    const next = hops === Number.POSITIVE_INFINITY ? 1 - (hop % 2) : hop + 1;
    return { status, headers: { location: `${path}?hop=${next}` }, body: Buffer.alloc(0) };
  };
}

/** Text in windows-1252, which the header calls something else (`charset`), or nothing at all (null). */
export function wrongCharset(charset: string | null, play: Play): Play {
  return async (request) => {
    const given = await play(request);
    const type = given.headers['content-type']?.split(';')[0] ?? 'text/plain';
    return {
      ...given,
      headers: { ...given.headers, 'content-type': charset ? `${type}; charset=${charset}` : type },
      body: Buffer.from(given.body.toString('utf8').replace('encoding="utf-8"', ''), 'latin1'),
    };
  };
}
