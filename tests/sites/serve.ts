// A site on a port of loopback, with a log of what it was asked.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type LoggedRequest, logged, type Play, type SiteAnswer } from './play';

export interface ServedSite {
  /** Without a slash at the end. */
  origin: string;
  log: LoggedRequest[];
  /** What is played; another one may be put in its place. */
  play: Play;
  /** Bytes over the wire in both directions so far, headers included. */
  wire(): number;
  close(): Promise<void>;
}

const CHUNK = 1_024;

/** Sends an answer as it says; answers the bytes of its body that went out. */
async function send(response: ServerResponse, given: SiteAnswer): Promise<number> {
  const { status, headers, body, slow, cutAt } = given;
  if (cutAt === 0) {
    response.destroy();
    return 0;
  }
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': body.length });
  const whole = body.subarray(0, cutAt ?? body.length);
  if (slow === undefined) response.write(whole);
  for (let at = 0; slow !== undefined && at < whole.length && !response.destroyed; at += CHUNK) {
    await wait(slow);
    response.write(whole.subarray(at, at + CHUNK));
  }
  // What was written shall leave before the connection is cut.
  if (cutAt !== undefined) {
    await wait(20);
    response.destroy();
  } else response.end();
  return whole.length;
}

/** Starts a site on a free port. */
export async function serveSite(play: Play): Promise<ServedSite> {
  const server = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', site.origin);
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const request = { method: incoming.method ?? 'GET', url, headers };
    const line = logged(request, 0, 0);
    site.log.push(line);
    const given = await site.play(request);
    line.status = given.cutAt === undefined ? given.status : 0;
    line.bytes = await send(response, given);
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site: ServedSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: [],
    play,
    wire: () => sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return site;
}
