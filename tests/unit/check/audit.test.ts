// Promise: an audit that could not be made is never taken for one that found nothing. npm itself asks a real server, which
// speaks the registry's endpoint for advisories in bulk.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BULK = '/-/npm/v1/security/advisories/bulk';
const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
const versionOf = (name: string): string => lock.packages[`node_modules/${name}`].version;

type Answer = (asked: Record<string, string[]>, response: ServerResponse) => void;
let server: Server | undefined;
afterEach(() => void server?.close());
/** npm remembers advisories: those of here are not to be met later. */
const cache = mkdtempSync(path.join(tmpdir(), 'backlist-audit-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

/** A registry that answers audits so, and knows of each package the version that is locked. */
async function registry(answer: Answer): Promise<string> {
  server = createServer(async (request, response) => {
    if (request.url === BULK && request.method === 'POST')
      return answer(JSON.parse((await bodyOf(request)).toString('utf8')), response);
    const name = decodeURIComponent(request.url?.slice(1) ?? '');
    const version = versionOf(name);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { name, version } } }),
    );
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const json = (response: ServerResponse, value: object) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
};

const audit = (url: string) =>
  new Promise<{ code: number; said: string }>((done) => {
    const child = execFile(
      process.execPath,
      [path.join(ROOT, 'tests/check/audit.mjs'), '--registry', url, '--cache', cache, '--fetch-retries=0'],
      (_, stdout, stderr) => done({ code: child.exitCode ?? -1, said: `${stdout}${stderr}` }),
    );
  });

const TIME = { timeout: 60_000 };

it(
  'asks about every package that is shipped, in its version, and says that there is nothing',
  TIME,
  async () => {
    let asked: Record<string, string[]> = {};
    const url = await registry((all, response) => {
      asked = all;
      json(response, {});
    });
    const { code, said } = await audit(url);
    expect(said).toContain('0 packages with advisories');
    expect(code).toBe(0);
    const shipped = Object.keys(
      JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).dependencies,
    );
    for (const name of shipped) expect(asked[name], name).toContain(versionOf(name));
    expect(asked.vitest).toBeUndefined();
  },
);

it('names what the registry knows of one of them, and ends as a failure', TIME, async () => {
  const advisory = {
    ...{ id: 1, url: 'https://advisories.example/1', title: 'Lets a hinge fall off', severity: 'high' },
    ...{
      vulnerable_versions: `<=${versionOf('dompurify')}`,
      cwe: [],
      cvss: { score: 0, vectorString: null },
    },
  };
  const { code, said } = await audit(
    await registry((_, response) => json(response, { dompurify: [advisory] })),
  );
  expect(said).toContain('high: dompurify');
  expect(said).toContain('Lets a hinge fall off https://advisories.example/1');
  expect(said).toContain('1 packages with advisories');
  expect(code).toBe(1);
});

it.each<[string, Answer]>([
  [
    'refuses audits',
    (_, response) => {
      response.statusCode = 405;
      response.end();
    },
  ],
  [
    'is out of order',
    (_, response) => {
      response.statusCode = 503;
      response.end('<h1>Later</h1>');
    },
  ],
  ['answers with a page', (_, response) => void response.end('<h1>Sign in to this network</h1>')],
])('says that nothing was audited where the registry %s', TIME, async (_, answer) => {
  const { code, said } = await audit(await registry(answer));
  expect(said).toMatch(/^Nothing was audited: \S/m);
  expect(said).toContain('is unknown');
  expect(said).not.toContain('0 packages');
  expect(code).toBe(2);
});

it('says so where there is no registry at all', TIME, async () => {
  const url = await registry(() => undefined);
  await new Promise((closed) => server?.close(closed));
  const { code, said } = await audit(url);
  expect(said).toMatch(/Nothing was audited: .*ECONNREFUSED/);
  expect(code).toBe(2);
});
