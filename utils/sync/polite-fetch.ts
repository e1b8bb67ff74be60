// One request to a source: bounded, without credentials, conditional, and each answer named for what it is.
import { BacklistError } from '@/utils/core/errors';
import type { Fetched } from '@/utils/feeds/raw-feed';
import type { Validators } from '@/utils/model/source';
import { isPrivateAddress } from './private-address';
import { readBounded } from './read-bounded';
import { retryAfter } from './retry-after';

const TIMEOUT = 20_000;
/** Validators older than this are not sent, so that a server that got its ETags wrong is read in full now and then. */
const VALIDATOR_AGE = 8 * 86_400_000;

export type Answer =
  | { modified: false; validators: Validators }
  | { modified: true; fetched: Fetched; validators: Validators; maxAge: number | null };

export interface FetchOptions {
  /** Bytes, after decompression. */
  limit: number;
  validators?: Validators | null;
  now: number;
  /** In milliseconds; 20 seconds unless said otherwise. */
  timeout?: number;
}

const hosts = new Map<string, Promise<unknown>>();

/** Runs `request` when no other one to its host is under way. */
async function inTurn<T>(url: string, request: () => Promise<T>): Promise<T> {
  const { host } = new URL(url);
  const before = hosts.get(host) ?? Promise.resolve();
  const mine = before.then(request, request);
  hosts.set(host, mine);
  try {
    return await mine;
  } finally {
    if (hosts.get(host) === mine) hosts.delete(host);
  }
}

function conditions(options: FetchOptions): Record<string, string> {
  const { validators } = options;
  if (!validators || options.now - validators.at > VALIDATOR_AGE) return {};
  return {
    ...(validators.etag === null ? {} : { 'If-None-Match': validators.etag }),
    ...(validators.lastModified === null ? {} : { 'If-Modified-Since': validators.lastModified }),
  };
}

function checkStatus(response: Response, url: string, now: number): void {
  if (response.ok) return;
  const { status, headers } = response;
  const wait = retryAfter(headers.get('retry-after'), now);
  const facts = { url, status, ...(wait === null ? {} : { retryAfter: wait }) };
  if (status === 404) throw new BacklistError('not-found', { facts });
  if (status === 410) throw new BacklistError('gone', { facts });
  if (status === 429 || (status === 503 && wait !== null)) throw new BacklistError('rate-limited', { facts });
  if (status === 403 && headers.has('cf-mitigated')) throw new BacklistError('challenge', { facts });
  throw new BacklistError('http-status', { facts });
}

function maxAgeOf(header: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age=(\d+)/i.exec(header ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}

/**
 * Fetches an address of a source that the reader added.
 * @throws BacklistError `unreachable`, `timeout`, `too-large`, `not-found`, `gone`, `rate-limited`, `challenge`,
 *   `http-status`, `private-address` (a public address led to a private one)
 */
export function politeFetch(fetcher: typeof fetch, url: string, options: FetchOptions): Promise<Answer> {
  return inTurn(url, async () => {
    const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    try {
      const response = await fetcher(url, {
        headers: { Accept: ACCEPT, ...conditions(options) },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'follow',
        signal,
      });
      const finalUrl = response.url || url;
      if (isPrivateAddress(finalUrl) && !isPrivateAddress(url)) {
        throw new BacklistError('private-address', { facts: { url: finalUrl } });
      }
      const validators: Validators = {
        etag: response.headers.get('etag'),
        lastModified: response.headers.get('last-modified'),
        at: options.now,
      };
      // The time of the first full answer stays, so that the validators grow old.
      if (response.status === 304) return { modified: false, validators: options.validators ?? validators };
      checkStatus(response, finalUrl, options.now);
      const bytes = await readBounded(response, options.limit);
      const contentType = response.headers.get('content-type');
      const maxAge = maxAgeOf(response.headers.get('cache-control'));
      return { modified: true, fetched: { url: finalUrl, contentType, bytes }, validators, maxAge };
    } catch (error) {
      if (error instanceof BacklistError) throw error;
      if (signal.aborted) throw new BacklistError('timeout', { facts: { url }, cause: error });
      throw new BacklistError('unreachable', { facts: { url, host: new URL(url).host }, cause: error });
    }
  });
}

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5';
