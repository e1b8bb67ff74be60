// Signs in to a reader server: finds its API from whatever address was given, and exchanges the password for a token
// (ClientLogin).
import { BacklistError, type ErrorCode, toBacklistError } from '@/utils/core/errors';
import { isPrivateHost } from '@/utils/core/private-address';
import { typedAddresses } from '@/utils/core/typed-address';
import { accountUrl } from '@/utils/model/reader';
import { keepSignIn } from '@/utils/store/reader-server/reader-accounts';
import type { SyncDeps } from '../deps';
import { passes } from '../failures';
import type { FreshAnswer } from '../polite-fetch';
import { askReader, isBehindLogin, isSwitchedOff, statusOf, textOf } from './client';
import { readerPlaces } from './places';

/** Statuses of a request without login. */
const WHO = new Set([401, 403]);
/** Answers to a wrong password; FreshRSS answers 400 to a name that can be none of its users. */
const NOT_YOU = new Set([400, 401, 403]);
/** Errors after which another candidate address may work. */
const ELSEWHERE = new Set<ErrorCode>([
  'not-found',
  'gone',
  'http-status',
  'private-address',
  'redirected',
  'too-large',
]);
const TOKEN = '/reader/api/0/token';
const LIKE_A_TOKEN = /^[\w./+=-]{10,200}$/;

/** The base that an answer came from, where redirects led to it. */
const baseOf = (answered: string, place: string): string =>
  answered.endsWith(TOKEN) ? answered.slice(0, -TOKEN.length) : place;

/** What a place is: the base of an API (where redirects lead to, so that the password is posted there), or why it is none. */
type Look = { base: string } | BacklistError;

const isBase = (look: Look): look is { base: string } => 'base' in look;

/** FreshRSS's answer without login. */
const isGreeting = (answer: FreshAnswer): boolean => textOf(answer) === 'OK';

/** Whether a file that should answer the API is there, though nothing behind its name is. */
async function isThere(deps: SyncDeps, place: string): Promise<boolean> {
  if (!place.endsWith('.php')) return false;
  return askReader(deps, place).then(isGreeting, () => false);
}

/** @param moved whether it was redirected to, within a host of the user's own network */
async function lookAt(deps: SyncDeps, place: string, moved = false): Promise<Look> {
  const url = place + TOKEN;
  const none = (code: ErrorCode) => new BacklistError(code, { facts: { url } });
  try {
    const answer = await askReader(deps, url);
    // Its web server drops the path behind the file name (PATH_INFO).
    if (place.endsWith('.php') && isGreeting(answer)) return none('reader-path-lost');
    // FreshRSS without sign-in gives it to everybody; most others that answer here are pages that stand for every address.
    return LIKE_A_TOKEN.test(textOf(answer)) ? { base: baseOf(answer.url, place) } : none('no-reader-api');
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (isBehindLogin(error)) return none('reader-behind-login');
    if (isSwitchedOff(error)) return none('reader-api-off');
    if (WHO.has(statusOf(error))) return { base: baseOf(String(error.facts.url ?? url), place) };
    if (error.code === 'private-address' && !moved) {
      // The user named this host, if not the port or the scheme that it sends us to.
      const to = String(error.facts.url);
      if (new URL(to).hostname === new URL(place).hostname && to.endsWith(TOKEN))
        return lookAt(deps, baseOf(to, place), true);
    }
    if (error.code === 'not-found' && (await isThere(deps, place))) return none('reader-path-lost');
    if (ELSEWHERE.has(error.code)) return error;
    throw error;
  }
}

/** How much the reason why a place is none says of the server: one that is away, or in care, may be it for all we know. */
function weightOf(error: BacklistError): number {
  if (['reader-api-off', 'reader-behind-login', 'reader-path-lost'].includes(error.code)) return 3;
  if (passes(error)) return 2;
  return error.code === 'redirected' ? 1 : 0;
}

/** The base at one of an address's places; where there is none, why the likeliest of them is not. */
async function baseBehind(deps: SyncDeps, address: string): Promise<Look> {
  let why = new BacklistError('no-reader-api', { facts: { url: address } });
  for (const place of readerPlaces(address)) {
    const found = await lookAt(deps, place);
    // A password meant for https is not sent over http.
    const isWeaker = isBase(found) && place.startsWith('https:') && !found.base.startsWith('https:');
    const look = isWeaker ? new BacklistError('redirected', { facts: { url: address } }) : found;
    if (isBase(look)) return look;
    if (weightOf(look) > weightOf(why)) why = look;
  }
  return why;
}

/** @throws BacklistError `no-reader-api`, why there is none, or what kept the server from being asked at all */
async function findBase(deps: SyncDeps, typed: string): Promise<string> {
  const [address, plain] = typedAddresses(typed);
  if (!address) throw new BacklistError('bad-address', { facts: { url: typed } });
  const found = await baseBehind(deps, address).catch((thrown) => {
    // Without a scheme, https is meant; only a private machine may have http alone.
    if (plain && isPrivateHost(new URL(plain)) && toBacklistError(thrown).code === 'unreachable')
      return baseBehind(deps, plain);
    throw thrown;
  });
  if (isBase(found)) return found.base;
  throw found;
}

/** The token after `Auth=` in ClientLogin's answer; null if there is none. */
const authOf = (answer: string): string | null =>
  /^Auth=(\S{1,1000})$/m.exec(answer.replaceAll('\r', ''))?.[1] ?? null;

async function logIn(deps: SyncDeps, base: string, user: string, password: string): Promise<string> {
  const url = `${base}/accounts/ClientLogin`;
  const form = new URLSearchParams({
    accountType: 'HOSTED_OR_GOOGLE',
    service: 'reader',
    client: 'Backlist',
    Email: user,
    Passwd: password,
  });
  try {
    const auth = authOf(textOf(await askReader(deps, url, { form })));
    if (auth !== null) return auth;
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (isSwitchedOff(error)) throw new BacklistError('reader-api-off', { facts: { url } });
    if (!NOT_YOU.has(statusOf(error))) throw thrown;
    throw new BacklistError('wrong-password', { facts: { url, user } });
  }
  throw new BacklistError('not-reader-api', { facts: { url } });
}

/** FreshRSS says whether the header reaches it, even of an account that its administrator has disabled. */
const reachesIt = (deps: SyncDeps, base: string, authorization: string): Promise<boolean> =>
  askReader(deps, `${base}/check/compatibility`, { authorization }).then(
    (answer) => textOf(answer) === 'PASS',
    () => false,
  );

/** Whether the server accepts the new token: some web servers drop the Authorization header. */
async function tryOut(deps: SyncDeps, base: string, user: string, auth: string): Promise<void> {
  const url = base + TOKEN;
  const authorization = `GoogleLogin auth=${auth}`;
  try {
    await askReader(deps, url, { authorization });
  } catch (thrown) {
    if (!WHO.has(statusOf(thrown))) throw thrown;
    if (await reachesIt(deps, base, authorization))
      throw new BacklistError('wrong-password', { facts: { url, user } });
    throw new BacklistError('reader-header-lost', { facts: { url } });
  }
}

/**
 * Signs in and stores the token; the password is not stored. The caller runs the due jobs afterwards.
 * @returns the source's id and name
 * @throws BacklistError `no-reader-api`, `reader-api-off`, `reader-behind-login`, `reader-path-lost`, `wrong-password`, `reader-header-lost`, `not-reader-api`, or
 *   what a request throws
 */
export async function signIn(
  deps: SyncDeps,
  { url, user, password }: { url: string; user: string; password: string },
): Promise<{ id: number; title: string }> {
  const base = await findBase(deps, url);
  const auth = await logIn(deps, base, user, password);
  await tryOut(deps, base, user, auth);
  const address = accountUrl({ base, user });
  const title = `${user} · ${new URL(base).host}`;
  const id = await keepSignIn(deps.db, { url: address, title, auth }, deps.now());
  deps.announce({ of: 'sources' });
  return { id, title };
}
