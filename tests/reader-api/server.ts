// A server of the Google Reader API that does as its documentation says and refuses everything else, in the two dialects
// that readers run themselves. FreshRSS: p/api/greader.php and its page of documentation; Miniflux: internal/googlereader
// and its README.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { answerReader } from './answers';
import type { Dialect, Library } from './library';
import { newReaderState } from './play-reader';

export interface ReaderRequest {
  method: string;
  /** Below the base of the API. */
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  authorization: string;
}

export interface ReaderAnswer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** What a server is made of; all of it may be changed while it runs. */
export interface ReaderState {
  dialect: Dialect;
  library: Library;
  user: string;
  password: string;
  /** Whether the API is switched on. */
  on: boolean;
  /** Whether an administrator has disabled the account: FreshRSS lets it sign in, and refuses everything else. */
  disabled?: boolean;
  /** Tokens that were given out and still count; how often they expired. */
  tokens: Set<string>;
  issued: number;
  /** Ids, and items, that one answer holds at most, whatever is asked for. */
  cap: number;
  itemCap: number;
  /** Items whose marks one request changes at most: more are refused. */
  markCap: number;
}

/** How the machine in front of a server treats what passes through it. */
export interface Front {
  /** The folder in which the server is. */
  under?: string;
  /** What of a path behind a file's name (PATH_INFO) becomes: forgotten, or the file is not found. */
  path?: 'forgotten' | 'not-found';
  /** Hands no `Authorization` on, as Apache does to CGI. */
  keepsHeader?: boolean;
  /** Packs what it answers. */
  packs?: boolean;
  /** Answers for the server, while that is cared for. */
  away?: boolean;
}

export interface ReaderServer extends ReaderState {
  front: Front;
  /** Where a reader finds it, as shown in its address bar. */
  address: string;
  /** Before `/reader/api/0`. */
  base: string;
  /** Every request so far: method, path and status. */
  log: { method: string; path: string; query: string; status: number; cookie: string | undefined }[];
  /** Called before each answer: answers `cut` to have the connection cut. */
  fault: (request: ReaderRequest, count: number) => 'cut' | ReaderAnswer | null;
  /** Tokens given out so far are refused from now on. */
  expireTokens(): void;
  close(): Promise<void>;
}

/** What stands for the password from the login on. */
export function authOf({ user, password, dialect }: ReaderState): string {
  return `${user}/${createHash('sha1').update(`salt of ${dialect}`).update(user).update(password).digest('hex')}`;
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the machine in front answers by itself, or does to a request. */
function inFront({ path, away }: Front, request: ReaderRequest): ReaderAnswer | null {
  if (away) return { status: 503, type: 'text/html', body: '<h1>503 Service Temporarily Unavailable</h1>' };
  const behind = !request.path.startsWith('outside:') && request.path !== '';
  if (path === 'not-found' && behind)
    return { status: 404, type: 'text/plain', body: 'No input file specified.\n' };
  if (path === 'forgotten' && behind) request.path = '';
  return null;
}

export async function startReaderServer(
  dialect: Dialect,
  library: Library,
  options: Partial<Pick<ReaderState, 'user' | 'password' | 'cap'>> & { port?: number; front?: Front } = {},
): Promise<ReaderServer> {
  const file = dialect === 'freshrss' ? '/api/greader.php' : '';
  const front = options.front ?? {};
  const http = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://server');
    const method = incoming.method ?? 'GET';
    const text = await bodyOf(incoming);
    const isForm = incoming.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const prefix = (front.under ?? '') + file;
    const request: ReaderRequest = {
      method,
      path: url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : `outside:${url.pathname}`,
      query: url.searchParams,
      form: new URLSearchParams(isForm ? text : ''),
      authorization: (front.keepsHeader ? null : incoming.headers.authorization) ?? '',
    };
    const { cookie } = incoming.headers;
    const line = { method, path: url.pathname, query: url.search, status: 0, cookie };
    server.log.push(line);
    const fault = server.fault(request, server.log.length);
    if (fault === 'cut') {
      response.destroy();
      return;
    }
    const given = fault ?? inFront(front, request) ?? answerReader(server, request);
    line.status = given.status;
    const packed = front.packs === true;
    response.writeHead(given.status, {
      'content-type': given.type,
      'set-cookie': 'FreshRSS=abc; path=/; HttpOnly',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
      ...given.headers,
    });
    response.end(packed ? gzipSync(given.body) : given.body);
  });
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: ReaderServer = {
    ...newReaderState(dialect, library),
    ...options,
    front,
    address: origin + (front.under ?? '') + (dialect === 'freshrss' ? '/i/?rid=5' : '/unread'),
    base: origin + (front.under ?? '') + file,
    log: [],
    fault: () => null,
    expireTokens() {
      server.tokens.clear();
      server.issued += 1;
    },
    async close() {
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
    },
  };
  return server;
}
