// Publications on one port, each at a name of its own (the browser is told where they are), that go on publishing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makePosts, type SitePost } from '../sites/sentences';
import { writeFeed } from '../sites/write-feed';

/** Posts that each has in its feed at first, and the most that a feed names: the newest. */
const BEGINS_WITH = 4;

export interface Publications {
  /** For the browser's --host-resolver-rules. */
  rules: string;
  feedOf(source: number): string;
  /** Has a publication publish one more post. */
  publish(source: number): void;
  /** Posts published so far, of the first `sources`. */
  published(): number;
  close(): Promise<void>;
}

export async function servePublications(sources: number): Promise<Publications> {
  const counts = Array.from({ length: sources }, () => BEGINS_WITH);
  const made = new Map<string, SitePost[]>();
  const postsOf = (source: number): SitePost[] => {
    const key = `${source} ${counts[source]}`;
    let posts = made.get(key);
    if (!posts) made.set(key, (posts = makePosts(counts[source] ?? 0, source + 1)));
    return posts;
  };
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const source = Number(/^s(\d+)\./.exec(host)?.[1] ?? -1);
    if (source < 0 || request.url !== '/feed.xml') {
      response.statusCode = 404;
      return response.end();
    }
    const title = `Publication ${source}`;
    const { type, text } = writeFeed('rss', { title, origin: `http://${host}`, posts: postsOf(source) });
    response.setHeader('content-type', type);
    response.end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    rules: `MAP *.soak.test:80 127.0.0.1:${port}`,
    feedOf: (source) => `http://s${source}.soak.test/feed.xml`,
    publish(source) {
      made.delete(`${source} ${counts[source]}`);
      counts[source] = (counts[source] ?? 0) + 1;
    },
    published: () => counts.reduce((sum, count) => sum + count, 0),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
