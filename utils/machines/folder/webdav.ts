// The little of WebDAV (RFC 4918) that a folder of files needs: list, read, write anew, delete, make the folder. Our own,
// as the libraries for it carry 100 kB and more of what is not needed here (streams, locks, digest logins).
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import { readBody } from '@/utils/core/read-body';
import { type FolderFile, filesListed } from './listing';

/** Where the folder is, and who asks. */
export interface FolderLogin {
  /** With a slash at its end. */
  url: string;
  user: string;
  /** An app password where the server has such. */
  password: string;
}

/** Bytes of a listing, and of a file, that are read. */
const LONGEST_LIST = 8_000_000;
export const LONGEST_FILE = 32_000_000;
const TIMEOUT = 60_000;

const WANTED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/></prop></propfind>';

const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'folder-login',
  403: 'folder-forbidden',
  404: 'folder-missing',
  405: 'folder-no-dav',
  409: 'folder-missing',
  410: 'folder-missing',
  412: 'folder-busy',
  423: 'folder-busy',
  429: 'folder-busy',
  501: 'folder-no-dav',
  503: 'folder-busy',
  507: 'folder-full',
};

/** UTF-8, as RFC 7617 lets a server ask for and all do. */
function basic({ user, password }: FolderLogin): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Whether the server asks for a sign-in of another kind than ours. */
function wantsOtherLogin({ status, headers }: Response): boolean {
  const asks = headers.get('www-authenticate');
  return status === 401 && asks !== null && !/\bbasic\b/i.test(asks);
}

const same = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a?.length === b.length && a.every((byte, n) => byte === b[n]);

/** A folder on a WebDAV server. Each method throws a BacklistError whose code says what to do about it. */
export class WebdavFolder {
  readonly #login: FolderLogin;
  readonly #fetch: typeof fetch;
  readonly #timeout: number;

  /** @param timeout milliseconds that an answer is waited for, and each piece of it */
  constructor(login: FolderLogin, fetcher: typeof fetch, timeout = TIMEOUT) {
    this.#login = login;
    this.#fetch = fetcher;
    this.#timeout = timeout;
  }

  /** The files in it. @throws BacklistError `folder-missing` where there is no such folder, `folder-no-dav`, … */
  async list(): Promise<FolderFile[]> {
    const request = {
      headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
      body: WANTED,
    };
    const bytes = await this.#ask('', 'PROPFIND', request, async (response, read) => {
      if (response.status !== 207) throw this.#refusal(response, 'folder-no-dav');
      return read(LONGEST_LIST);
    });
    const files = filesListed(new TextDecoder().decode(bytes), new URL(this.#login.url));
    if (files === null) throw new BacklistError('folder-no-dav', { facts: this.#facts(207) });
    return files;
  }

  /** A file's bytes; null where it is gone. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#ask(name, 'GET', { cache: 'no-store' }, async (response, read) => {
      if (response.status === 404 || response.status === 410) return null;
      if (response.status !== 200) throw this.#refusal(response);
      return read(LONGEST_FILE);
    });
  }

  /** Writes a file that is not there yet; answers whether it was not. */
  async create(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const request = {
      headers: { 'if-none-match': '*', 'content-type': 'application/octet-stream' },
      body: bytes,
    };
    const status = await this.#ask(name, 'PUT', request, async (response) => {
      if (!response.ok && response.status !== 412) throw this.#refusal(response);
      return response.status;
    });
    if (status === 412) return false;
    // What is made anew is answered with 201 (RFC 9110, 9.3.4). A 200 may be a page of whoever stands in between.
    if (status !== 201 && status !== 204 && !(await this.holds(name, bytes)))
      throw new BacklistError('folder-no-dav', { facts: this.#facts(status) });
    return true;
  }

  /** Whether a file is there, and has these very bytes. */
  async holds(name: string, bytes: Uint8Array): Promise<boolean> {
    return same(await this.read(name), bytes);
  }

  /** Deletes a file. That it is gone already is as good. */
  remove(name: string): Promise<void> {
    return this.#ask(name, 'DELETE', {}, async (response) => {
      if (!response.ok && response.status !== 404 && response.status !== 410) throw this.#refusal(response);
    });
  }

  /** Makes the folder itself, in a folder that is there. */
  make(): Promise<void> {
    return this.#ask('', 'MKCOL', {}, async (response) => {
      // 405: it is there already (RFC 4918, 9.3.1).
      if (!response.ok && response.status !== 405) throw this.#refusal(response);
    });
  }

  #facts(status: number): Record<string, string | number> {
    return { url: this.#login.url, host: new URL(this.#login.url).host, status };
  }

  #refusal(response: Response, otherwise: ErrorCode = 'http-status'): BacklistError {
    const moved = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    const code = moved
      ? 'folder-elsewhere'
      : wantsOtherLogin(response)
        ? 'folder-digest'
        : (CODES[response.status] ?? (response.ok ? otherwise : 'http-status'));
    return new BacklistError(code, { facts: this.#facts(response.status) });
  }

  /** @param take is given the answer, and what reads its bytes as long as they keep coming: a server may stop half way */
  async #ask<T>(
    name: string,
    method: string,
    init: RequestInit,
    take: (response: Response, read: (limit: number) => Promise<Uint8Array<ArrayBuffer>>) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), this.#timeout);
    };
    let response: Response | null = null;
    try {
      wait();
      const answer = await this.#fetch(this.#login.url + encodeURIComponent(name), {
        ...init,
        method,
        headers: { ...init.headers, authorization: basic(this.#login) },
        // The login is ours to send, and to nobody else.
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
      response = answer;
      return await take(answer, (limit) => readBody(answer, limit, wait));
    } catch (cause) {
      if (cause instanceof BacklistError) throw cause;
      const code = navigator.onLine === false ? 'offline' : abort.signal.aborted ? 'timeout' : 'unreachable';
      throw new BacklistError(code, {
        facts: { ...this.#facts(0), seconds: this.#timeout / 1_000 },
        cause,
      });
    } finally {
      clearTimeout(timer);
      // What nobody wants of an answer is not waited for.
      if (response && !response.bodyUsed) response.body?.cancel().catch(() => undefined);
    }
  }
}
