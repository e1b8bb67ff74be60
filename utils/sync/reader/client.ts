// A client of the Google Reader API for one account. Requests go through polite-fetch.
import { BacklistError, toBacklistError } from '@/utils/core/errors';
import { LONG_ID } from '@/utils/feeds/item-id';
import { FEED_BYTES } from '@/utils/feeds/limits';
import { type ReaderAccount, type ReaderField, readerAddress } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { changeAccount } from '@/utils/store/reader-server/reader-accounts';
import type { SyncDeps } from '../deps';
import { type FreshAnswer, originOf, type PoliteRequest, politeFetch } from '../polite-fetch';

/** Milliseconds: a small machine needs time for ten thousand ids. */
const TIMEOUT = 60_000;
const REFUSED = new Set([401, 403]);
/** Every entry that the server has. */
export const ALL_ITEMS = 'user/-/state/com.google/reading-list';

/** The HTTP status of an error; 0 if it has none. */
export function statusOf(thrown: unknown): number {
  const { code, facts } = toBacklistError(thrown);
  return code === 'http-status' ? Number(facts.status) : 0;
}

/** Asks a server of the API, without conditions. */
export async function askReader(
  deps: SyncDeps,
  url: string,
  how: Pick<PoliteRequest, 'authorization' | 'form'> = {},
): Promise<FreshAnswer> {
  const answer = await politeFetch(deps, {
    url,
    limit: FEED_BYTES,
    trustedOrigin: originOf(url),
    timeout: TIMEOUT,
    ...how,
  });
  if (answer.kind === 'fresh') return answer;
  throw new BacklistError('not-reader-api', { facts: { url, status: answer.status } });
}

export const textOf = ({ fetched }: FreshAnswer): string => new TextDecoder().decode(fetched.bytes).trim();

const refused = (url: string): BacklistError => new BacklistError('sign-in-needed', { facts: { url } });

/** Whether the web server in front asks for a login (RFC 9110, 11.6.1): a request has only one Authorization header. */
export const isBehindLogin = ({ facts }: BacklistError): boolean =>
  /^(basic|digest|ne|nt)/i.test(`${facts.scheme}`);

/** Whether an error is FreshRSS's for an API that is switched off, by its own words, rather than that of a server in front. */
export const isSwitchedOff = ({ facts }: BacklistError): boolean => facts.says === 'Service Unavailable!';

/** The error of a request with our token: a refusal means that the token is no longer valid. */
function whyRefused(thrown: unknown, url: string): BacklistError {
  const error = toBacklistError(thrown);
  if (isBehindLogin(error)) return new BacklistError('reader-behind-login', { facts: { url } });
  if (isSwitchedOff(error)) return new BacklistError('reader-api-off', { facts: { url } });
  return REFUSED.has(statusOf(error)) ? refused(url) : error;
}

/** Tags that a request adds to items or removes. */
export interface TagEdit {
  field: ReaderField;
  value: boolean;
  items: readonly string[];
}

export class ReaderClient {
  readonly #deps: SyncDeps;
  readonly #base: string;
  readonly #account: ReaderAccount;
  #token: string | null;

  constructor(deps: SyncDeps, source: Source, account: ReaderAccount) {
    this.#deps = deps;
    this.#base = `${readerAddress(source.url).base}/reader/api/0/`;
    this.#account = account;
    this.#token = account.token;
  }

  get #authorization(): string {
    if (this.#account.auth === null) throw refused(this.#base);
    return `GoogleLogin auth=${this.#account.auth}`;
  }

  /**
   * The response at a path below `/reader/api/0/`.
   * @throws BacklistError `sign-in-needed`, `reader-behind-login`, `reader-api-off`, or what the request throws
   */
  async get(path: string, query: Record<string, string> = {}): Promise<FreshAnswer> {
    const url = `${this.#base}${path}?${new URLSearchParams(query)}`;
    try {
      return await askReader(this.#deps, url, { authorization: this.#authorization });
    } catch (error) {
      throw whyRefused(error, url);
    }
  }

  /** The action token (`T`), which expires on some servers: fetched once, and again when it was refused. */
  async #freshToken(): Promise<string> {
    const token = textOf(await this.get('token'));
    if (token === '' || token.length > 1_000 || /\s/.test(token)) throw refused(`${this.#base}token`);
    await changeAccount(this.#deps.db, this.#account.sourceId, { token });
    return token;
  }

  /** Whether the action token is the sign-in itself, as Miniflux has it. */
  async hasOneToken(): Promise<boolean> {
    this.#token ??= await this.#freshToken();
    return this.#token === this.#account.auth;
  }

  /** Posts a form with the action token. */
  async #post(path: string, fields: readonly (readonly [string, string])[]): Promise<FreshAnswer> {
    const url = this.#base + path;
    const send = (token: string) =>
      askReader(this.#deps, url, {
        authorization: this.#authorization,
        form: new URLSearchParams([...fields, ['T', token]].map(([name = '', value = '']) => [name, value])),
      });
    const isRefusal = (answer: FreshAnswer) => /^unauthorized/i.test(textOf(answer).slice(0, 40));
    if (this.#token !== null) {
      try {
        const answer = await send(this.#token);
        if (!isRefusal(answer)) return answer;
      } catch (error) {
        const why = whyRefused(error, url);
        if (why.code !== 'sign-in-needed') throw why;
      }
    }
    // The token may have expired. If the login is invalid, fetching a new token fails.
    this.#token = await this.#freshToken();
    try {
      const answer = await send(this.#token);
      if (!isRefusal(answer)) return answer;
    } catch (error) {
      throw whyRefused(error, url);
    }
    throw refused(url);
  }

  /** Ids in their long form, which every server understands. */
  #contents(items: readonly string[]): Promise<FreshAnswer> {
    const names = items.map((item) => ['i', LONG_ID + item] as const);
    return this.#post('stream/items/contents', [['output', 'json'], ...names]);
  }

  /**
   * The contents of items. Miniflux up to 2.2 refuses a request if it has none of the items any more. So a refused request is
   * repeated together with an item that exists.
   * @returns null where the server has nothing at all
   * @throws BacklistError `sign-in-needed`, `reader-behind-login`, or what the request throws
   */
  async contents(items: readonly string[]): Promise<FreshAnswer | null> {
    try {
      return await this.#contents(items);
    } catch (thrown) {
      if (statusOf(thrown) !== 400) throw thrown;
      const answer = await this.get('stream/items/ids', { output: 'json', s: ALL_ITEMS, n: '1' });
      const [there] = (await this.#deps.workshop.readItemIds(answer.fetched)).ids;
      if (!there) return null;
      if (items.includes(there)) throw thrown;
      return this.#contents([...items, there]);
    }
  }

  /** @throws BacklistError `not-reader-api` where the server does not say OK */
  async edit({ field, value, items }: TagEdit): Promise<void> {
    const tag = `user/-/state/com.google/${field}`;
    const names = items.map((item) => ['i', LONG_ID + item] as const);
    const answer = await this.#post('edit-tag', [[value ? 'a' : 'r', tag], ...names]);
    if (!/^"?ok"?$/i.test(textOf(answer).slice(0, 10)))
      throw new BacklistError('not-reader-api', { facts: { url: answer.url } });
  }
}
