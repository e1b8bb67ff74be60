// A site as a function: a request in, an answer out. The same site is served over HTTP (serve.ts) or asked without a
// socket (play-fetch.ts), and a fault (faults.ts) is a site around a site.
import { createHash } from 'node:crypto';

export interface SiteRequest {
  method: string;
  url: URL;
  headers: Headers;
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** Milliseconds before each kilobyte of the body. */
  slow?: number;
  /** The connection is reset after this many bytes of the body; at 0 before any answer. */
  cutAt?: number;
}

export type Play = (request: SiteRequest) => SiteAnswer | Promise<SiteAnswer>;

/** One line of a site's log: what was asked, and what went out. */
export interface LoggedRequest {
  method: string;
  origin: string;
  /** With the query. */
  path: string;
  /** 0 where no whole answer came. */
  status: number;
  /** Headers of a conditional request. */
  conditional: Record<string, string>;
  /** Of the body, as it went over the wire. */
  bytes: number;
}

export const answer = (type: string, text: string | Buffer, status = 200): SiteAnswer => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(text),
});

export const notFound = (): SiteAnswer =>
  answer('text/html; charset=utf-8', '<!doctype html><title>Not found</title><p>No such page.', 404);

/** The first of some sites that has an address. */
export function together(...plays: readonly Play[]): Play {
  return async (request) => {
    for (const play of plays) {
      const given = await play(request);
      if (given.status !== 404) return given;
    }
    return notFound();
  };
}

/** Gives good answers an honest ETag, and 304 to whom it is known. */
export function withEtags(play: Play): Play {
  return async (request) => {
    const given = await play(request);
    if (given.status !== 200) return given;
    const etag = `"${createHash('sha1').update(given.body).digest('hex')}"`;
    const headers = { etag, ...given.headers };
    const known = request.headers.get('if-none-match') === headers.etag;
    return known ? { status: 304, headers, body: Buffer.alloc(0) } : { ...given, headers };
  };
}

export const logged = (request: SiteRequest, status: number, bytes: number): LoggedRequest => ({
  method: request.method,
  origin: request.url.origin,
  path: request.url.pathname + request.url.search,
  status,
  conditional: Object.fromEntries([...request.headers].filter(([name]) => /^if-/.test(name))),
  bytes,
});
