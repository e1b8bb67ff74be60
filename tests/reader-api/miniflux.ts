// A real Miniflux, for whoever has one: its program, and an empty PostgreSQL database that it may fill. Its feeds come from
// a server of ours; what only its pages can do is done in its database.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The program, and `postgres://…` of its database; null where there is none. */
export const MINIFLUX = process.env.BACKLIST_MINIFLUX ?? null;
const DATABASE = process.env.BACKLIST_MINIFLUX_DATABASE ?? '';
const ADMIN = { name: 'admin', password: 'of the site' };
/** Of the integration: `grëader pass`, as bcrypt has it. */
const HASH = '$2y$10$qlnVwuE/D.V2LTTWFpyCmuinBZw19Iopqf0BHwRnTTaU7grDMaFw.';

const run = promisify(execFile);

/** Waits until it is heard. */
async function listen(server: Server, port = 0): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const TITLES = ['Écluses & «Wehre» 日本の水門 <b>', 'نهر', 'Paper 3'];
export const titleOfFeed = (n: number): string => TITLES[n - 1] ?? `Paper ${n}`;
export const titleOfEntry = (n: number, k: number): string =>
  n === 1 ? `Écluse n° ${k} & <i>Tor</i> 水` : `Post ${k} of ${n}`;

function entryXml(base: string, n: number, k: number): string {
  // One of them is as long as a book.
  const text = n === 3 && k === 5 ? 'Of the weir and the lock. '.repeat(100_000) : `Lock ${k} of paper ${n}`;
  const date = new Date(Date.UTC(2025, 0, 1) + (k * 61 + n) * 1_000_000).toUTCString();
  return `<item><title>${escaped(titleOfEntry(n, k))}</title><link>${base}p/${n}/${k}</link><guid isPermaLink="false">g-${n}-${k}</guid><pubDate>${date}</pubDate><category>水門</category><description>${escaped(`<p>${text}: the gates hold &amp; the water is <em>still</em>.</p>`)}</description></item>`;
}

/** Feeds at `/N.xml`, each with so many entries. */
async function serveFeeds(counts: Map<number, number>): Promise<{ server: Server; base: string }> {
  const server = createServer((request, response) => {
    const n = Number(/^\/(\d+)\.xml/.exec(request.url ?? '')?.[1] ?? 0);
    const base = `http://${request.headers.host}/`;
    const entries = Array.from({ length: counts.get(n) ?? 0 }, (_, k) => entryXml(base, n, k)).join('');
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    response.end(
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(titleOfFeed(n))}</title><link>${base}site/${n}/</link><description>d</description>${entries}</channel></rss>`,
    );
  });
  return { server, base: `http://127.0.0.1:${await listen(server)}/` };
}

export interface RealEntry {
  id: number;
  title: string;
  read: boolean;
  starred: boolean;
}

export class Miniflux {
  readonly user = 'ada';
  readonly password = 'grëader pass';
  readonly folder = 'Übersee & <Wehr> 水門';
  readonly base: string;
  readonly #port: number;
  readonly #feeds: Server;
  readonly #feedBase: string;
  readonly #counts: Map<number, number>;
  #child: ChildProcess | null = null;

  private constructor(port: number, feeds: { server: Server; base: string }, counts: Map<number, number>) {
    this.#port = port;
    // Below a path, as behind a web server that has more to do.
    this.base = `http://127.0.0.1:${port}/news`;
    this.#feeds = feeds.server;
    this.#feedBase = feeds.base;
    this.#counts = counts;
  }

  /** Starts one that has so many feeds of so many entries each. */
  static async start(feeds: number, entries: number): Promise<Miniflux> {
    const counts = new Map(Array.from({ length: feeds }, (_, n) => [n + 1, entries]));
    const free = createServer();
    const port = await listen(free);
    free.close();
    const server = new Miniflux(port, await serveFeeds(counts), counts);
    await server.sql('drop schema public cascade; create schema public');
    await server.up();
    await server.sql(
      `update integrations set googlereader_enabled=true, googlereader_username='${server.user}', googlereader_password='${HASH}'`,
    );
    await server.api('categories', { title: server.folder });
    for (const n of counts.keys())
      await server.api('feeds', {
        feed_url: `${server.#feedBase}${n}.xml`,
        category_id: n % 2 === 0 ? 1 : 2,
      });
    return server;
  }

  async up(): Promise<void> {
    this.#child = spawn(MINIFLUX ?? '', [], {
      stdio: 'ignore',
      env: {
        DATABASE_URL: DATABASE,
        RUN_MIGRATIONS: '1',
        CREATE_ADMIN: '1',
        ADMIN_USERNAME: ADMIN.name,
        ADMIN_PASSWORD: ADMIN.password,
        LISTEN_ADDR: `127.0.0.1:${this.#port}`,
        BASE_URL: this.base,
        // Its feeds are on this machine.
        FETCHER_ALLOW_PRIVATE_NETWORKS: '1',
        DISABLE_SCHEDULER_SERVICE: '1',
      },
    });
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await fetch(`${this.base}/healthcheck`).catch(() => null);
      if (answer?.ok) return;
      await wait(200);
    }
    throw new Error('Miniflux did not start');
  }

  async down(): Promise<void> {
    if (!this.#child) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
    this.#child = null;
  }

  async sql(statement: string): Promise<string> {
    // Tens of thousands of entries are some megabytes.
    return (await run('psql', ['-qAt', '-c', statement, DATABASE], { maxBuffer: 200_000_000 })).stdout;
  }

  async api(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<unknown> {
    const answer = await fetch(`${this.base}/v1/${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${ADMIN.name}:${ADMIN.password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json().catch(() => null);
  }

  /** A feed brings more entries. */
  async grow(feed: number, entries: number): Promise<void> {
    this.#counts.set(feed, (this.#counts.get(feed) ?? 0) + entries);
    await this.api(`feeds/${feed}/refresh`, {}, 'PUT');
  }

  async entries(): Promise<RealEntry[]> {
    const lines = await this.sql(
      "select json_build_object('id', id, 'title', title, 'read', status='read', 'starred', starred) from entries",
    );
    return lines.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as RealEntry)));
  }

  async close(): Promise<void> {
    await this.down();
    this.#feeds.close();
    this.#feeds.closeAllConnections();
  }
}
