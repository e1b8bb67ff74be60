// The one way in which Backlist asks a server for something: bounded, without credentials, conditional, one at a time.
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import type { Fetched } from '@/utils/feeds/raw-feed';
import type { Validators } from '@/utils/model/source';
import type { HostLanes } from './host-lanes';
import { isPrivateHost } from './private-address';
import { readBody } from './read-body';
import { freshSeconds, retryAfterSeconds } from './retry-after';

const TIMEOUT = 20_000;
/** Servers forget to change their validators; once in a while the whole answer is read anyway. */
const VALIDATORS_AGE = 8 * 86_400_000;
const ACCEPT =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5';
/** The extension's own files: the bundled pack. Nothing that comes from outside can name these (see feeds/address). */
const OWN_FILES = new Set(['chrome-extension:', 'moz-extension:']);

/** What the outside world is to this folder. */
export interface FetchWorld {
  fetch: typeof fetch;
  now(): number;
  online(): boolean;
  lanes: HostLanes;
  /** Whether the reader granted access to an address's site. */
  mayFetch(url: string): Promise<boolean>;
}

export interface PoliteRequest {
  url: string;
  /** Bytes. */
  limit: number;
  /** Origin that the reader named by hand: it alone may be a private one. */
  trustedOrigin: string | null;
  validators?: Validators | null;
  /** Milliseconds; 20 s unless said otherwise. */
  timeout?: number;
}

export type PoliteAnswer =
  | { kind: 'not-modified'; freshSeconds: number | null }
  | { kind: 'fresh'; fetched: Fetched; validators: Validators | null; freshSeconds: number | null };

/** The origin of an address, for `trustedOrigin`; null for one that is none. */
export function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/** @throws BacklistError `bad-address` or `private-address` */
function checkAddress(address: string, trustedOrigin: string | null): URL {
  if (!URL.canParse(address)) throw new BacklistError('bad-address', { facts: { url: address } });
  const url = new URL(address);
  if (OWN_FILES.has(url.protocol)) return url;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new BacklistError('bad-address', { facts: { url: address } });
  if (isPrivateHost(url) && url.origin !== trustedOrigin)
    throw new BacklistError('private-address', { facts: { url: address } });
  return url;
}

/** Validators that may be sent: not too old, not from the future (the clock was set back), and not empty. */
function usable(validators: Validators | null | undefined, now: number): Validators | null {
  if (!validators || validators.at > now || now - validators.at > VALIDATORS_AGE) return null;
  return validators.etag || validators.lastModified ? validators : null;
}

/** Validators of an answer, the absurd left out: a modification date in the future, or at the beginning of time. */
function validatorsOf(headers: Headers, now: number): Validators | null {
  const etag = headers.get('etag')?.trim() || null;
  const stated = headers.get('last-modified')?.trim() || null;
  const date = Date.parse(stated ?? '');
  const lastModified = date > 86_400_000 && date <= now + 86_400_000 ? stated : null;
  return etag === null && lastModified === null ? null : { etag, lastModified, at: now };
}

/** The error that a status stands for; null when the answer is good. */
function errorOf(response: Response, url: string, now: number): BacklistError | null {
  const { status, headers } = response;
  if (response.ok) return null;
  const wait = retryAfterSeconds(headers.get('retry-after'), now);
  const facts = { url, status, ...(wait === null ? {} : { retryAfterSeconds: wait }) };
  if (headers.get('cf-mitigated')?.toLowerCase() === 'challenge')
    return new BacklistError('challenge', { facts });
  if (status === 503 && wait !== null) return new BacklistError('rate-limited', { facts });
  const codes: Readonly<Record<number, ErrorCode>> = { 404: 'not-found', 410: 'gone', 429: 'rate-limited' };
  return new BacklistError(codes[status] ?? 'http-status', { facts });
}

async function ask(world: FetchWorld, request: PoliteRequest, signal: AbortSignal): Promise<PoliteAnswer> {
  const validators = usable(request.validators, world.now());
  const headers = new Headers({ accept: ACCEPT });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  const response = await world.fetch(request.url, {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'follow',
    referrerPolicy: 'no-referrer',
  });
  const now = world.now();
  const url = response.url || request.url;
  try {
    // A redirect may have led elsewhere; what came from there is not looked at.
    checkAddress(url, request.trustedOrigin);
    if (validators && response.status === 304) {
      return { kind: 'not-modified', freshSeconds: freshSeconds(response.headers, now) };
    }
    const error = errorOf(response, url, now);
    if (error) throw error;
  } catch (error) {
    await response.body?.cancel();
    throw error;
  }
  const bytes = await readBody(response, request.limit);
  return {
    kind: 'fresh',
    fetched: { url, contentType: response.headers.get('content-type'), bytes },
    validators: validatorsOf(response.headers, now),
    freshSeconds: freshSeconds(response.headers, now),
  };
}

/**
 * Asks for an address.
 * @throws BacklistError `bad-address`, `private-address`, `permission-needed`, `offline`, `unreachable`, `timeout`,
 * `too-large`, `not-found`, `gone`, `rate-limited`, `challenge`, `http-status`; facts: `url`, and where there is one
 * `status`, `retryAfterSeconds`, `limit` (bytes), `seconds`
 */
export async function politeFetch(world: FetchWorld, request: PoliteRequest): Promise<PoliteAnswer> {
  const url = checkAddress(request.url, request.trustedOrigin);
  const facts = { url: request.url };
  if (!OWN_FILES.has(url.protocol)) {
    if (!world.online()) throw new BacklistError('offline', { facts });
    if (!(await world.mayFetch(request.url))) {
      throw new BacklistError('permission-needed', { facts: { ...facts, host: url.host } });
    }
  }
  const inOrder = async () => {
    const timeout = request.timeout ?? TIMEOUT;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeout);
    try {
      return await ask(world, request, abort.signal);
    } catch (error) {
      if (error instanceof BacklistError) throw error;
      if (abort.signal.aborted)
        throw new BacklistError('timeout', { facts: { ...facts, seconds: timeout / 1_000 }, cause: error });
      // fetch says TypeError for whatever keeps it from an answer: no such name, refused, cut, or no network.
      throw new BacklistError(world.online() ? 'unreachable' : 'offline', { facts, cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
  // Our own files need no politeness.
  return OWN_FILES.has(url.protocol) ? inOrder() : world.lanes.run(url.host, inOrder);
}
