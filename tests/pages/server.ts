// Serves the Markdown pages of this folder on loopback, as a website would: /sample-article, /related/<name>, /unrelated/<name>.
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { renderPage } from './page-html';

const PAGES = import.meta.dirname;
const NAME = /^\/((?:related|unrelated)\/)?([a-z0-9-]+)$/;

/** Answers a request itself and says so with true. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface PageServer {
  /** Without a slash at the end. */
  origin: string;
  /** Every request so far, as `METHOD /path`. */
  requests: string[];
  close(): Promise<void>;
}

/** The names of the pages in one of the folders. */
export async function pageNames(folder: 'related' | 'unrelated'): Promise<string[]> {
  const files = await readdir(path.join(PAGES, folder)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
): Promise<void> {
  for (const route of routes) if (await route(request, response)) return;
  const [, folder = '', name] = NAME.exec(new URL(request.url ?? '/', 'http://page').pathname) ?? [];
  const source =
    name === undefined
      ? null
      : await readFile(path.join(PAGES, folder, `${name}.md`), 'utf8').catch(() => null);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (source === null) response.statusCode = 404;
  response.end(
    source === null ? '<!doctype html><title>Not found</title><p>No such page.' : renderPage(source),
  );
}

/** Starts the server. `routes` are asked first, in order. Port 0 is any that is free. */
export async function servePages(routes: readonly Route[] = [], port = 0): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, routes).catch((thrown: unknown) => {
      response.statusCode = 500;
      response.end(String(thrown));
    });
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
