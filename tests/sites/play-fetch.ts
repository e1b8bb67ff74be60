// `fetch` that asks sites without a socket: for tests that need many requests, the same each time.
import { gunzipSync } from 'node:zlib';
import { type LoggedRequest, logged, type Play, type SiteAnswer } from './play';

const REDIRECTS = 20;

function bodyOf({ body, headers, cutAt }: SiteAnswer): ReadableStream | Uint8Array<ArrayBuffer> {
  const sent = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  if (cutAt === undefined) return new Uint8Array(sent);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(sent.subarray(0, cutAt)));
    },
    pull(controller) {
      controller.error(new TypeError('terminated'));
    },
  });
}

/**
 * @param sites origin → site
 * @param log what was asked, in order
 */
export function playFetch(sites: ReadonlyMap<string, Play>, log: LoggedRequest[] = []): typeof fetch {
  return async (input, init) => {
    let url = new URL(String(input));
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const request = { method: init?.method ?? 'GET', url, headers: new Headers(init?.headers) };
      const line = logged(request, 0, 0);
      log.push(line);
      const given = await sites.get(url.origin)?.(request);
      if (!given || given.cutAt === 0) throw new TypeError('fetch failed');
      line.status = given.cutAt === undefined ? given.status : 0;
      line.bytes = given.cutAt ?? given.body.length;
      if (given.status >= 300 && given.status < 400 && given.headers.location) {
        url = new URL(given.headers.location, url);
        continue;
      }
      const empty = given.status === 304 || given.status === 204;
      const response = new Response(empty ? null : bodyOf(given), given);
      return Object.defineProperty(response, 'url', { value: url.href });
    }
    throw new TypeError('too many redirects');
  };
}
