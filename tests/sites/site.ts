// A publication on loopback: article pages, a feed, and the ways in which servers misbehave, switched at run time.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makePosts, type SitePost } from './sentences';
import { escapeXml, postHtml, type SiteFeedKind, writeFeed } from './write-feed';

/** What the feed's address answers. */
export type SiteMode =
  | 'good'
  | 'error'
  | 'missing'
  | 'gone'
  | 'busy'
  | 'busy-until'
  | 'challenge'
  | 'slow'
  | 'cut'
  | 'page'
  | 'empty'
  | 'prose'
  | 'broken'
  | 'huge'
  | 'huge-announced'
  | 'to-private';

export interface SiteOptions {
  kind?: SiteFeedKind;
  posts?: SitePost[];
  title?: string;
  /** Where the feed lies. */
  feedPath?: string;
  /** Whether pages name it in a link element. */
  linked?: boolean;
  /** Validators: true to what is sent, another one each time, or none. */
  etags?: 'honest' | 'changing' | 'none';
}

export interface SiteFile {
  type: string;
  text: string;
  redirect?: { status: number; to: string };
}

export interface Site {
  /** Without a slash at the end. */
  origin: string;
  feedUrl: string;
  mode: SiteMode;
  posts: SitePost[];
  /** Every request so far. */
  requests: { path: string; status: number; headers: IncomingMessage['headers'] }[];
  /** Further answers: path → type and text, or where a redirect leads. */
  files: Map<string, SiteFile>;
  close(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>${head}</head><body><main><h1>${escapeXml(title)}</h1>${body}</main></body></html>`;
}

async function sendHuge(response: ServerResponse, announced: boolean): Promise<void> {
  if (announced) response.setHeader('content-length', 30 * MEGABYTE);
  response.setMaxListeners(0);
  response.write('<rss version="2.0"><channel><title>Huge</title>');
  for (let sent = 0; sent < 30 && !response.destroyed; sent += 1) {
    if (response.write(Buffer.alloc(MEGABYTE, 120))) continue;
    await new Promise<void>((go) => {
      response.once('drain', go);
      response.once('close', go);
    });
  }
  response.end();
}

/** Answers for a mode other than `good`. */
async function misbehave(mode: SiteMode, response: ServerResponse): Promise<void> {
  const end = (status: number, headers: Record<string, string>, text = '') => {
    response.writeHead(status, headers);
    response.end(text);
  };
  switch (mode) {
    case 'error':
      return end(500, {}, 'Something went wrong');
    case 'missing':
      return end(404, { 'content-type': 'text/html' }, page('Not found', ''));
    case 'gone':
      return end(410, {});
    case 'busy':
      return end(429, { 'retry-after': '7200' });
    case 'busy-until':
      return end(503, { 'retry-after': new Date(Date.now() + 3 * 3_600_000).toUTCString() });
    case 'challenge':
      return end(403, { 'cf-mitigated': 'challenge' }, page('Just a moment…', ''));
    case 'page':
      return end(200, { 'content-type': 'application/rss+xml' }, page('A page', '<p>No feed.</p>'));
    case 'empty':
      return end(200, { 'content-type': 'application/rss+xml' });
    case 'prose':
      return end(200, { 'content-type': 'text/plain' }, 'Eggs, twine, lamp oil.');
    case 'broken':
      return end(
        200,
        { 'content-type': 'application/rss+xml' },
        '<rss version="2.0"><channel><title>Broken o',
      );
    case 'to-private':
      return end(302, { location: 'http://127.0.0.1:1/inside' });
    case 'cut':
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss>');
      setTimeout(() => response.destroy(), 20);
      return;
    case 'huge':
    case 'huge-announced':
      return sendHuge(response, mode === 'huge-announced');
    default:
      return; // slow: never
  }
}

/** Starts a publication on a free port. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const {
    kind = 'rss',
    title = 'The Harbour Letter',
    feedPath = '/feed',
    linked = true,
    etags = 'honest',
  } = options;
  let answers = 0;
  const sendFeed = (request: IncomingMessage, response: ServerResponse) => {
    const feed = writeFeed(kind, { title, origin: site.origin, posts: site.posts });
    answers += 1;
    const content = etags === 'changing' ? String(answers) : feed.text;
    const etag = `"${createHash('sha1').update(content).digest('hex')}"`;
    response.setHeader('content-type', feed.type);
    if (etags !== 'none') response.setHeader('etag', etag);
    const known = etags !== 'none' && request.headers['if-none-match'] === etag;
    response.statusCode = known ? 304 : 200;
    response.end(known ? undefined : feed.text);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = site.files.get(path);
    const post = site.posts.find((one) => one.path === path);
    const head = linked
      ? `<link rel="alternate" type="application/${kind === 'json' ? 'feed+json' : `${kind}+xml`}" title="${escapeXml(title)}" href="${feedPath}">`
      : '';
    if (file?.redirect) {
      response.writeHead(file.redirect.status, { location: file.redirect.to });
      response.end();
    } else if (file) {
      response.setHeader('content-type', file.type);
      response.end(file.text);
    } else if (path === feedPath) {
      if (site.mode === 'good') sendFeed(request, response);
      else await misbehave(site.mode, response);
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (!post && path !== '/') response.statusCode = 404;
      const list = site.posts
        .map((one) => `<p><a href="${one.path}">${escapeXml(one.title)}</a></p>`)
        .join('');
      response.end(
        post
          ? page(post.title, postHtml(post), head)
          : page(title, path === '/' ? list : '<p>No such page.</p>', head),
      );
    }
  };
  const server = createServer((request, response) => {
    response.on('close', () => {
      site.requests.push({ path: request.url ?? '', status: response.statusCode, headers: request.headers });
    });
    void answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Site = {
    origin,
    feedUrl: origin + feedPath,
    mode: 'good',
    posts: options.posts ?? makePosts(10),
    requests: [],
    files: new Map(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return site;
}
