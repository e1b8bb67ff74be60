// A real WebDAV server (nephele, over a folder of the file system) behind basic authentication and a line that can fail: what
// is cut, refused or lost is decided by the test, request by request.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import FileSystemAdapter from '@nephele/adapter-file-system';
import { createServer as createWebdav } from 'nephele';

/**
 * What happens to a request: nothing; no answer, before the server heard of it (`unheard`) or after it did as it was asked
 * (`unanswered`); the body of a PUT stored cut short, without an answer (`torn`); the answer cut off half way (`broken`), or
 * left there for good (`stuck`); all of it, in ten pieces with rests between them (`slow`); or a status of its own.
 */
export type Fault = null | 'unheard' | 'unanswered' | 'torn' | 'broken' | 'stuck' | 'slow' | number;

export interface WebdavServer {
  /** With a slash at its end. */
  url: string;
  /** Where its files are; empty where it is none of ours. */
  root: string;
  /** Where it is without the line in front. */
  behind: { root: string; origin: string; path: string };
  /** Methods and paths, in order. */
  log: string[];
  fault: (request: IncomingMessage) => Fault | Promise<Fault>;
  close(): Promise<void>;
}

/** A server that is there already, as `https://name:password@host/folder/`; ours otherwise. */
const OTHER = process.env.BACKLIST_WEBDAV ? new URL(process.env.BACKLIST_WEBDAV) : null;
/** Milliseconds between two pieces of a slow answer. */
export const REST = 150;
export const USER = 'reader';
export const PASSWORD = 'app pass wörd';
const LOGIN = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Sends a request on, with its body cut if need be, and answers the answer. */
async function forward(request: IncomingMessage, origin: string, body: Buffer): Promise<Response> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (!['host', 'connection', 'content-length', 'transfer-encoding', 'expect'].includes(name))
      headers.set(name, String(value));
  if (OTHER) {
    const login = `${decodeURIComponent(OTHER.username)}:${decodeURIComponent(OTHER.password)}`;
    headers.set('authorization', `Basic ${Buffer.from(login).toString('base64')}`);
  }
  return fetch(`${origin}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
}

async function relay(
  server: WebdavServer,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  server.log.push(`${request.method} ${request.url}`);
  const body = await bodyOf(request);
  if (request.headers.authorization !== LOGIN) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="files"' }).end();
    return;
  }
  const fault = await server.fault(request);
  if (typeof fault === 'number') {
    response.writeHead(fault, fault >= 300 && fault < 400 ? { location: '/elsewhere/' } : {}).end();
    return;
  }
  const isTorn = fault === 'torn' && request.method === 'PUT';
  if (fault !== 'unheard') {
    const answer = await forward(request, origin, isTorn ? body.subarray(0, body.length / 2) : body);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (fault === null) {
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding|connection)$/.test(name),
        ),
      );
      response.writeHead(answer.status, headers).end(bytes);
      return;
    }
    if (fault === 'slow') {
      response.writeHead(answer.status, { 'content-length': bytes.length });
      for (let n = 0; n < 10; n += 1) {
        response.write(bytes.subarray((n * bytes.length) / 10, ((n + 1) * bytes.length) / 10));
        await new Promise((done) => setTimeout(done, REST));
      }
      response.end();
      return;
    }
    if (fault === 'broken' || fault === 'stuck') {
      response.writeHead(answer.status, { 'content-length': bytes.length });
      await new Promise((done) => response.write(bytes.subarray(0, bytes.length / 2), done));
      if (fault === 'stuck') return;
    }
  }
  request.socket.destroy();
}

const listening = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });

/** A server of our own behind nothing yet. */
async function serveFolder() {
  const root = await mkdtemp(path.join(tmpdir(), 'backlist-webdav-'));
  const app = createWebdav({
    adapter: new FileSystemAdapter({ root }),
    // Whoever got past the line in front of it.
    authenticator: {
      authenticate: async () => ({ username: USER }),
      cleanAuthentication: async () => undefined,
    },
  });
  const inner = createServer(app as never);
  const origin = `http://127.0.0.1:${await listening(inner)}`;
  const end = async () => {
    await closed(inner);
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  };
  return { root, origin, path: '/', end };
}

/** @param beside a server whose files this one serves as well, over a line of its own */
export async function serveWebdav(beside: WebdavServer | null = null): Promise<WebdavServer> {
  const other = OTHER && {
    root: '',
    origin: OTHER.origin,
    path: OTHER.pathname,
    end: async () => undefined,
  };
  const {
    root,
    origin,
    path: top,
    end,
  } = other ?? (beside ? { ...beside.behind, end: async () => undefined } : await serveFolder());
  const outer = createServer((request, response) => {
    relay(server, origin, request, response).catch(() => request.socket.destroy());
  });
  const server: WebdavServer = {
    url: `http://127.0.0.1:${await listening(outer)}${top}`,
    root,
    behind: { root, origin, path: top },
    log: [],
    fault: () => null,
    async close() {
      await closed(outer);
      await end();
    },
  };
  return server;
}
