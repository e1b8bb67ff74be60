// The little of WebDAV (RFC 4918) that a folder of files needs: list, read, write anew, delete, make the folder. Our own,
// as the libraries for it carry 100 kB and more of what is not needed here (streams, locks, digest logins).
import { XMLParser } from 'fast-xml-parser';
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import { readBody } from '@/utils/core/read-body';

/** Where the folder is, and who asks. */
export interface FolderLogin {
  /** With a slash at its end. */
  url: string;
  user: string;
  /** An app password where the server has such. */
  password: string;
}

export interface FolderFile {
  name: string;
  /** As the server states it; null where it does not. */
  bytes: number | null;
  etag: string | null;
}

/** Bytes of a listing, and of a file, that are read. */
const LONGEST_LIST = 8_000_000;
export const LONGEST_FILE = 32_000_000;
const TIMEOUT = 60_000;
/** More files than any number of machines leaves behind between two clearings. */
const MOST_FILES = 20_000;

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

// Prefixes of namespaces are the server's to choose: nothing else in such an answer has these names.
const parser = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => name === 'response' || name === 'propstat',
  processEntities: true,
});

type Node = { [name: string]: unknown };
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What a listing holds; null where it is none, or is nested as none is. */
function multistatusIn(xml: string): Node | null {
  try {
    return (parser.parse(xml) as { multistatus?: Node }).multistatus ?? null;
  } catch {
    return null;
  }
}

interface Listed extends FolderFile {
  /** Decoded, of the folder that it lies in; of a folder, of itself. */
  path: string;
  isFolder: boolean;
}

/** What a server says of one file or folder. */
function listed(response: Node, folder: URL): Listed | null {
  const href = text(response.href);
  if (href === null || !URL.canParse(href, folder)) return null;
  const { pathname } = new URL(href, folder);
  const good = nodes(response.propstat).find(({ status }) => / 200\b/.test(String(status ?? ' 200 ')));
  const prop = (good?.prop ?? {}) as Node;
  const isFolder =
    typeof prop.resourcetype === 'object' && prop.resourcetype !== null && 'collection' in prop.resourcetype;
  const parts = partsOf(pathname);
  const name = isFolder ? '' : (parts.pop() ?? '');
  const bytes = Number(text(prop.getcontentlength) ?? Number.NaN);
  return {
    path: parts.join('/'),
    isFolder,
    name,
    bytes: Number.isFinite(bytes) ? bytes : null,
    etag: text(prop.getetag),
  };
}

/**
 * The files that lie in the folder itself. Where that is, the server says by listing it along with them: behind a web server
 * that hands on under another path, its own paths are not those that were asked for.
 */
function filesIn(all: readonly Listed[], folder: URL): FolderFile[] {
  const folders = all.filter(({ isFolder }) => isFolder).sort((a, b) => a.path.length - b.path.length);
  const own = folders[0]?.path ?? partsOf(folder.pathname).join('/');
  return all.flatMap(({ path, isFolder, name, bytes, etag }) =>
    isFolder || name === '' || path !== own ? [] : { name, bytes, etag },
  );
}

/** Whether the server asks for a sign-in of another kind than ours. */
function wantsOtherLogin({ status, headers }: Response): boolean {
  const asks = headers.get('www-authenticate');
  return status === 401 && asks !== null && !/\bbasic\b/i.test(asks);
}

const same = (a: Uint8Array | null, b: Uint8Array): boolean =>
  a?.length === b.length && a.every((byte, n) => byte === b[n]);

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A name that is not UTF-8 stays as it is written: it is none of ours.
    return path;
  }
}

/** The parts of a path, without what stands behind its last one. */
const partsOf = (pathname: string): string[] =>
  pathname
    .replace(/(?<!\/)\/+$/, '')
    .split('/')
    .map(decodeSafely);

/** A folder on a WebDAV server. Each method throws a BacklistError whose code says what to do about it. */
export class WebdavFolder {
  readonly #login: FolderLogin;
  readonly #fetch: typeof fetch;

  constructor(login: FolderLogin, fetcher: typeof fetch) {
    this.#login = login;
    this.#fetch = fetcher;
  }

  /** The files in it. @throws BacklistError `folder-missing` where there is no such folder, `folder-no-dav`, … */
  async list(): Promise<FolderFile[]> {
    const response = await this.#ask('', 'PROPFIND', {
      headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
      body: WANTED,
    });
    if (response.status !== 207) throw await this.#refusal(response, 'folder-no-dav');
    const xml = new TextDecoder().decode(await readBody(response, LONGEST_LIST));
    const read = multistatusIn(xml);
    if (typeof read !== 'object' || read === null)
      throw new BacklistError('folder-no-dav', { facts: this.#facts(207) });
    const folder = new URL(this.#login.url);
    const all = nodes(read.response).slice(0, MOST_FILES);
    return filesIn(
      all.flatMap((response) => listed(response, folder) ?? []),
      folder,
    );
  }

  /** A file's bytes; null where it is gone. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const response = await this.#ask(name, 'GET', { cache: 'no-store' });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return null;
    }
    if (response.status !== 200) throw await this.#refusal(response);
    return readBody(response, LONGEST_FILE);
  }

  /** Writes a file that is not there yet; answers whether it was not. */
  async create(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const response = await this.#ask(name, 'PUT', {
      headers: { 'if-none-match': '*', 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    await response.body?.cancel();
    if (response.status === 412) return false;
    if (!response.ok) throw await this.#refusal(response);
    // What is made anew is answered with 201 (RFC 9110, 9.3.4). A 200 may be a page of whoever stands in between.
    if (response.status !== 201 && response.status !== 204 && !(await this.holds(name, bytes)))
      throw new BacklistError('folder-no-dav', { facts: this.#facts(response.status) });
    return true;
  }

  /** Whether a file is there, and has these very bytes. */
  async holds(name: string, bytes: Uint8Array): Promise<boolean> {
    return same(await this.read(name), bytes);
  }

  /** Deletes a file. That it is gone already is as good. */
  async remove(name: string): Promise<void> {
    const response = await this.#ask(name, 'DELETE', {});
    await response.body?.cancel();
    if (!response.ok && response.status !== 404 && response.status !== 410)
      throw await this.#refusal(response);
  }

  /** Makes the folder itself, in a folder that is there. */
  async make(): Promise<void> {
    const response = await this.#ask('', 'MKCOL', {});
    await response.body?.cancel();
    // 405: it is there already (RFC 4918, 9.3.1).
    if (!response.ok && response.status !== 405) throw await this.#refusal(response);
  }

  #facts(status: number): Record<string, string | number> {
    return { url: this.#login.url, host: new URL(this.#login.url).host, status };
  }

  async #refusal(response: Response, otherwise: ErrorCode = 'http-status'): Promise<BacklistError> {
    if (!response.bodyUsed) await response.body?.cancel();
    const moved = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
    const code = moved
      ? 'folder-elsewhere'
      : wantsOtherLogin(response)
        ? 'folder-digest'
        : (CODES[response.status] ?? (response.ok ? otherwise : 'http-status'));
    return new BacklistError(code, { facts: this.#facts(response.status) });
  }

  async #ask(name: string, method: string, init: RequestInit): Promise<Response> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    try {
      return await this.#fetch(this.#login.url + encodeURIComponent(name), {
        ...init,
        method,
        headers: { ...init.headers, authorization: basic(this.#login) },
        // The login is ours to send, and to nobody else.
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: abort.signal,
      });
    } catch (cause) {
      const code = navigator.onLine === false ? 'offline' : abort.signal.aborted ? 'timeout' : 'unreachable';
      throw new BacklistError(code, { facts: { ...this.#facts(0), seconds: TIMEOUT / 1_000 }, cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
