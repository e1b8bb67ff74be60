// Signs in to a reader server: finds its API behind whatever address was given, and exchanges the password for the word
// that stands for it from then on (ClientLogin).
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { isPrivateHost } from '@/utils/core/private-address';
import { typedAddresses } from '@/utils/core/typed-address';
import { accountUrl } from '@/utils/model/reader';
import { keepSignIn } from '@/utils/store/reader-accounts';
import type { SyncDeps } from '../deps';
import { askReader, isBehindLogin, statusOf, textOf } from './client';
import { readerPlaces } from './places';

/** Answers to a question without a name: who are you. */
const WHO = new Set([401, 403]);
/** Answers to a wrong password; FreshRSS answers 400 to a name that can be none of its users. */
const NOT_YOU = new Set([400, 401, 403]);
const TOKEN = '/reader/api/0/token';
const LIKE_A_TOKEN = /^[\w./+=-]{10,200}$/;

/** The base that an answer came from, where redirects led to it. */
const baseOf = (answered: string, place: string): string =>
  answered.endsWith(TOKEN) ? answered.slice(0, -TOKEN.length) : place;

/** What a place is: the base of an API (where redirects lead to, so that the password is posted there), why it is none, or null. */
type Look =
  | { base: string }
  | 'reader-api-off'
  | 'reader-behind-login'
  | 'reader-path-lost'
  | 'redirected'
  | null;

/** @param moved whether it was redirected to, within a host of the reader's own network */
async function lookAt(deps: SyncDeps, place: string, moved = false): Promise<Look> {
  const url = place + TOKEN;
  try {
    const answer = await askReader(deps, url);
    // What FreshRSS says to nobody in particular: its web server has kept the path to itself (PATH_INFO).
    if (place.endsWith('.php') && textOf(answer) === 'OK') return 'reader-path-lost';
    // FreshRSS without sign-in gives it to everybody; most others that answer here are pages that stand for every address.
    return LIKE_A_TOKEN.test(textOf(answer)) ? { base: baseOf(answer.url, place) } : null;
  } catch (thrown) {
    const error = toBacklistError(thrown);
    const status = statusOf(error);
    if (isBehindLogin(error)) return 'reader-behind-login';
    if (WHO.has(status)) return { base: baseOf(String(error.facts.url ?? url), place) };
    if (status === 503 && place.endsWith('.php')) return 'reader-api-off';
    if (error.code === 'redirected') return 'redirected';
    if (error.code === 'private-address' && !moved) {
      // The reader named this host, if not the port or the scheme that it sends us to.
      const to = String(error.facts.url);
      if (new URL(to).hostname === new URL(place).hostname && to.endsWith(TOKEN))
        return lookAt(deps, baseOf(to, place), true);
    }
    if (['not-found', 'gone', 'http-status', 'private-address', 'too-large'].includes(error.code))
      return null;
    throw error;
  }
}

/** The base at one of an address's places; where there is none, why the likeliest of them is not. */
async function baseBehind(deps: SyncDeps, address: string): Promise<Look> {
  let why: Look = null;
  for (const place of readerPlaces(address)) {
    const found = await lookAt(deps, place);
    // A password that was meant for a secure line is sent over no other.
    const isWeaker =
      found !== null &&
      typeof found === 'object' &&
      place.startsWith('https:') &&
      !found.base.startsWith('https:');
    const look = isWeaker ? 'redirected' : found;
    if (look !== null && typeof look === 'object') return look;
    if (why === null || why === 'redirected') why = look ?? why;
  }
  return why;
}

/** @throws BacklistError `no-reader-api`, why there is none, or what kept the server from being asked at all */
async function findBase(deps: SyncDeps, typed: string): Promise<string> {
  const [address, plain] = typedAddresses(typed);
  if (!address) throw new BacklistError('bad-address', { facts: { url: typed } });
  const found = await baseBehind(deps, address).catch((thrown) => {
    // Without a scheme https is meant; only a machine of one's own may have nothing but http.
    if (plain && isPrivateHost(new URL(plain)) && toBacklistError(thrown).code === 'unreachable')
      return baseBehind(deps, plain);
    throw thrown;
  });
  if (found !== null && typeof found === 'object') return found.base;
  throw new BacklistError(found ?? 'no-reader-api', { facts: { url: address } });
}

/** The word after `Auth=`, as ClientLogin answers it in lines; null where there is none. */
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
    const status = statusOf(toBacklistError(thrown));
    if (status === 503) throw new BacklistError('reader-api-off', { facts: { url } });
    if (!NOT_YOU.has(status)) throw thrown;
    throw new BacklistError('wrong-password', { facts: { url, user } });
  }
  throw new BacklistError('not-reader-api', { facts: { url } });
}

/** Whether the server knows us by the word that it has just given: some web servers keep the header to themselves. */
async function tryOut(deps: SyncDeps, base: string, auth: string): Promise<void> {
  const url = base + TOKEN;
  try {
    await askReader(deps, url, { authorization: `GoogleLogin auth=${auth}` });
  } catch (thrown) {
    if (!WHO.has(statusOf(toBacklistError(thrown)))) throw thrown;
    throw new BacklistError('reader-header-lost', { facts: { url } });
  }
}

/**
 * Signs in, and keeps what the server gave for the password, which is kept nowhere. The caller has the due jobs run.
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
  await tryOut(deps, base, auth);
  const address = accountUrl({ base, user });
  const title = `${user} · ${new URL(base).host}`;
  const id = await keepSignIn(deps.db, { url: address, title, auth }, deps.now());
  deps.announce({ of: 'sources' });
  return { id, title };
}
