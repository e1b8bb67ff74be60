// The only way in which Backlist makes requests: bounded, conditional, without the browser's credentials, one per host at a
// time.
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import { plainLine } from '@/utils/core/plain-line';
import { isPrivateHost } from '@/utils/core/private-address';
import { readBody } from '@/utils/core/read-body';
import type { Fetched } from '@/utils/feeds/raw-feed';
import type { Validators } from '@/utils/model/source';
import { isChallengeAnswer, isChallengePage } from './challenge';
import type { HostLanes } from './host-lanes';
import { freshSeconds, retryAfterSeconds } from './retry-after';
import { usable, validatorsOf } from './validators';

/** Time limit for a request with its redirects and body, in milliseconds. */
const TIMEOUT = 20_000;
/** Bytes of an error's body that are read, to recognise a challenge. */
const ERROR_BYTES = 512 * 1024;
const BARE = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.5';
/** The extension's own files: the bundled pack. Input from outside cannot name them (see feeds/address). */
const OWN_FILES = new Set(['chrome-extension:', 'moz-extension:']);

/** What requests need from outside. */
export interface FetchWorld {
  fetch: typeof fetch;
  now(): number;
  online(): boolean;
  lanes: HostLanes;
  /** Whether the user granted access to an address's site. */
  mayFetch(url: string): Promise<boolean>;
}

export interface PoliteRequest {
  url: string;
  /** Bytes. */
  limit: number;
  /** Origin that the user typed: only this one may be private. */
  trustedOrigin: string | null;
  validators?: Validators | null;
  /** Milliseconds; 20 s by default. */
  timeout?: number;
  /** Only for a server on which the user has an account: the Authorization header, and a form to post. */
  authorization?: string;
  form?: URLSearchParams;
}

interface AnswerFacts {
  /** Final address, after redirects. */
  url: string;
  status: number;
  freshSeconds: number | null;
}

export interface FreshAnswer extends AnswerFacts {
  kind: 'fresh';
  headers: Headers;
  fetched: Fetched;
  validators: Validators | null;
}

export type PoliteAnswer = (AnswerFacts & { kind: 'not-modified' }) | FreshAnswer;

/** The origin of an address, for `trustedOrigin`; null if it is invalid. */
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

/** The error for a status; null for success. */
function errorOf(response: Response, url: string, now: number): BacklistError | null {
  const { status, headers } = response;
  if (response.ok) return null;
  const wait = retryAfterSeconds(headers.get('retry-after'), now);
  // A 401 should name an authentication scheme; some servers do not.
  const scheme = headers.get('www-authenticate')?.split(' ')[0];
  const facts = {
    url,
    status,
    ...(wait === null ? {} : { retryAfterSeconds: wait }),
    ...(scheme ? { scheme } : {}),
  };
  if (isChallengeAnswer(headers)) return new BacklistError('challenge', { facts });
  if (status === 503 && wait !== null) return new BacklistError('rate-limited', { facts });
  const codes: Readonly<Record<number, ErrorCode>> = { 404: 'not-found', 410: 'gone', 429: 'rate-limited' };
  return new BacklistError(codes[status] ?? 'http-status', { facts });
}

/** The body of a response that is one word of plain text; null for others. */
function wordOf(body: Uint8Array, headers: Headers): string | null {
  if (body.length > 60 || !headers.get('content-type')?.startsWith('text/plain')) return null;
  return plainLine(new TextDecoder().decode(body), 60);
}

/** The error with what its body says: that a challenge stands in its place (not every service says so in its headers), or a word. */
async function withBody(error: BacklistError, response: Response): Promise<BacklistError> {
  if (error.code !== 'http-status' && error.code !== 'rate-limited') return error;
  // If the body is too long or cut short, the status alone counts.
  const body = await readBody(response, ERROR_BYTES).catch(() => new Uint8Array(0));
  if (isChallengePage(body)) return new BacklistError('challenge', { facts: { ...error.facts } });
  const says = wordOf(body, response.headers);
  return says ? new BacklistError(error.code, { facts: { ...error.facts, says } }) : error;
}

/**
 * What keeps a request from an answer, where fetch only says TypeError. A redirect to a site that the user gave no
 * access to, or a redirect without end, is one; asked not to follow, the browser tells that it is a redirect, and no more.
 */
async function whyUnreachable(
  world: FetchWorld,
  request: PoliteRequest,
  signal: AbortSignal,
): Promise<ErrorCode> {
  if (!world.online()) return 'offline';
  // A request that changes something is not repeated to find out why.
  if (request.form) return 'unreachable';
  try {
    const response = await world.fetch(request.url, {
      ...BARE,
      headers: { accept: ACCEPT },
      signal,
      redirect: 'manual',
    });
    await response.body?.cancel();
    return response.type === 'opaqueredirect' || REDIRECTS.has(response.status)
      ? 'redirected'
      : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

async function ask(world: FetchWorld, request: PoliteRequest, signal: AbortSignal): Promise<PoliteAnswer> {
  const validators = usable(request.validators, world.now());
  const headers = new Headers({ accept: ACCEPT });
  if (validators?.etag) headers.set('if-none-match', validators.etag);
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified);
  if (request.authorization) headers.set('authorization', request.authorization);
  const sent = request.form ? { method: 'POST', body: request.form } : {};
  // fetch gives up after twenty redirects (Fetch Standard, 4.4).
  const response = await world.fetch(request.url, { ...BARE, ...sent, headers, signal, redirect: 'follow' });
  const now = world.now();
  const url = response.url || request.url;
  const facts: AnswerFacts = {
    url,
    status: response.status,
    freshSeconds: freshSeconds(response.headers, now),
  };
  try {
    // A redirect may have led to a private address: its response is not read.
    checkAddress(url, request.trustedOrigin);
    if (validators && response.status === 304) return { kind: 'not-modified', ...facts };
    const error = errorOf(response, url, now);
    if (error) throw await withBody(error, response);
  } catch (error) {
    // A body that was read for its challenge is done with.
    if (!response.bodyUsed) await response.body?.cancel();
    throw error;
  }
  const bytes = await readBody(response, request.limit).catch((cause) => {
    // Cut off in the middle: there was a response, so it was no redirect.
    if (cause instanceof BacklistError || signal.aborted) throw cause;
    throw new BacklistError(world.online() ? 'unreachable' : 'offline', { facts: { url }, cause });
  });
  if (isChallengePage(bytes))
    throw new BacklistError('challenge', { facts: { url, status: response.status } });
  return {
    kind: 'fresh',
    headers: response.headers,
    ...facts,
    fetched: { url, contentType: response.headers.get('content-type'), bytes },
    validators: validatorsOf(response.headers, now),
  };
}

/**
 * Makes a request.
 * @throws BacklistError `bad-address`, `private-address`, `permission-needed`, `offline`, `unreachable`, `redirected`, `timeout`,
 * `too-large`, `not-found`, `gone`, `rate-limited`, `challenge`, `http-status`; facts: `url`, and where there is one
 * `status`, `says` (an error's body, where it is a word), `retryAfterSeconds`, `scheme` (of a sign-in that is wanted), `limit` (bytes), `seconds`
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
      const code = await whyUnreachable(world, request, abort.signal);
      throw new BacklistError(code, { facts, cause: error });
    } finally {
      clearTimeout(timer);
    }
  };
  // Our own files need no politeness.
  return OWN_FILES.has(url.protocol) ? inOrder() : world.lanes.run(url.host, inOrder);
}
