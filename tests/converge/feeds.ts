// Publications that the machines follow: one a run, which goes on publishing while the run lasts.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { entryOf } from './do-edit';

export interface Feeds {
  /** Posts that a feed shows, by its number; what is not here is not found. */
  posts: Map<number, number>;
  /** The feed's address. */
  url(n: number): string;
  close(): void;
}

/** A post's number: told apart from those of all other feeds. */
const numberOf = (feed: number, k: number): number => feed * 100 + k;

export async function serveFeeds(): Promise<Feeds> {
  const posts = new Map<number, number>();
  const server = createServer((request, response) => {
    const feed = Number(/^\/(\d+)\.xml$/.exec(request.url ?? '')?.[1] ?? -1);
    const count = posts.get(feed);
    if (count === undefined) return void response.writeHead(404).end();
    const items = Array.from({ length: count }, (_, k) => {
      const { guid, url, title, html } = entryOf(numberOf(feed, k));
      const link = url === null ? '' : `<link>${url}</link>`;
      const day = new Date(Date.UTC(2024, 0, 1 + k)).toUTCString();
      return `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid>${link}<pubDate>${day}</pubDate><description><![CDATA[${html}]]></description></item>`;
    });
    response.setHeader('content-type', 'application/rss+xml');
    response.end(
      `<rss version="2.0"><channel><title>Mills of run ${feed}</title><link>http://${request.headers.host}/${feed}/</link><description>d</description>${items.join('')}</channel></rss>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    posts,
    url: (n) => `${origin}/${n}.xml`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
