// Guards the folder's server: what it does for us, how it names what it refuses, and what web servers put in between.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealBag } from '@/utils/machines/folder/bag';
import { makeVault, VAULT_NAME } from '@/utils/machines/folder/vault';
import { findVault, putVault } from '@/utils/machines/folder/vault-file';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import { PASSWORD, REST, serveWebdav, USER, type WebdavServer } from '../../converge/webdav-server';
import { codeOf } from './code-of';

let server: WebdavServer;
beforeAll(async () => {
  server = await serveWebdav();
});
afterAll(() => server?.close());
beforeEach(() => {
  server.fault = () => null;
});

const folderAt = (name: string, login = {}) =>
  new WebdavFolder({ url: `${server.url}${name}/`, user: USER, password: PASSWORD, ...login }, fetch);

describe('the server', () => {
  test('lists, writes anew, reads, deletes', async () => {
    const folder = folderAt('plain');
    expect(await codeOf(folder.list())).toBe('folder-missing');
    await folder.make();
    await folder.make();
    expect(await folder.list()).toEqual([]);
    const bytes = new TextEncoder().encode('wheel');
    expect(await folder.create('a file & more.txt', bytes)).toBe(true);
    expect(await folder.create('a file & more.txt', bytes)).toBe(false);
    await mkdir(path.join(server.root, 'plain', 'below'));
    expect(await folder.list()).toMatchObject([{ name: 'a file & more.txt', bytes: 5 }]);
    expect(await folder.read('a file & more.txt')).toEqual(bytes);
    await folder.remove('a file & more.txt');
    await folder.remove('a file & more.txt');
    expect(await folder.read('a file & more.txt')).toBeNull();
  });

  test('each refusal has a name of its own', async () => {
    const folder = folderAt('plain');
    expect(await codeOf(folderAt('plain', { password: 'wrong' }).list())).toBe('folder-login');
    const expected = {
      403: 'folder-forbidden',
      405: 'folder-no-dav',
      200: 'folder-no-dav',
      409: 'folder-missing',
      423: 'folder-busy',
      507: 'folder-full',
      302: 'folder-elsewhere',
      500: 'http-status',
    };
    for (const [status, code] of Object.entries(expected)) {
      server.fault = () => Number(status);
      expect(await codeOf(folder.list()), status).toBe(code);
    }
    server.fault = () => 'unheard';
    expect(await codeOf(folder.list())).toBe('unreachable');
    server.fault = () => null;
    expect(await codeOf(folderAt('no/such/parent').make())).toBe('folder-missing');
  });

  test('an answer that is cut off, or stops half way, is no answer', async () => {
    const login = { url: `${server.url}halves/`, user: USER, password: PASSWORD };
    const folder = new WebdavFolder(login, fetch);
    await folder.make();
    await folder.create('a', new Uint8Array(1_000));
    server.fault = () => 'broken';
    expect(await codeOf(folder.list())).toBe('unreachable');
    expect(await codeOf(folder.read('a'))).toBe('unreachable');
    server.fault = () => 'stuck';
    const hasty = new WebdavFolder(login, fetch, 7 * REST);
    expect(await codeOf(hasty.list())).toBe('timeout');
    expect(await codeOf(hasty.read('a'))).toBe('timeout');
    // As long as something comes, it is waited for.
    server.fault = () => 'slow';
    expect(await hasty.read('a')).toHaveLength(1_000);
  });
});

describe('the vault', () => {
  const ROUNDS = 100_000;

  test('half of one, from a line that was cut while it was made, is made anew', async () => {
    const folder = folderAt('torn');
    await folder.make();
    const { vault } = await makeVault('a passphrase', ROUNDS);
    server.fault = ({ method }) => (method === 'PUT' ? 'torn' : null);
    expect(await codeOf(putVault(folder, vault, { vault: null, torn: false }))).toBe('unreachable');
    server.fault = () => null;
    expect((await folder.read(VAULT_NAME))?.length).toBeGreaterThan(10);
    const found = await findVault(folder, await folder.list());
    expect(found).toEqual({ vault: null, torn: true });
    expect(await putVault(folder, vault, found)).toBe(true);
    expect(await findVault(folder, await folder.list())).toEqual({ vault, torn: false });
    // Another machine's is left alone.
    const { vault: other } = await makeVault('another', ROUNDS);
    expect(await putVault(folder, other, { vault: null, torn: false })).toBe(false);
    expect((await findVault(folder, await folder.list())).vault).toEqual(vault);
  });

  test('a damaged one that sealed something is told, and left', async () => {
    const folder = folderAt('damaged');
    await folder.make();
    const half = new TextEncoder().encode('{"format":"backlist-va');
    await folder.create(VAULT_NAME, half);
    const { open } = await makeVault('a passphrase', ROUNDS);
    const bag = await sealBag(open, { kind: 'changes', machine: 'abcdefgh', entities: [] });
    await folder.create(bag.name, bag.bytes);
    expect(await codeOf(folder.list().then((files) => findVault(folder, files)))).toBe('folder-damaged');
    expect(await folder.read(VAULT_NAME)).toEqual(half);
  });
});

describe('what stands between', () => {
  const login = { url: 'https://cloud.example/files/Mills%20%C3%B8/', user: USER, password: PASSWORD };
  const answering = (answers: Record<string, () => Response>) =>
    new WebdavFolder(login, async (_input, init) => answers[init?.method ?? 'GET']?.() ?? new Response(''));
  const item = (href: string, isFolder = false) =>
    `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype>${isFolder ? '<d:collection/>' : ''}</d:resourcetype><d:getcontentlength>3</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
  const listing = (...items: string[]) =>
    answering({
      PROPFIND: () =>
        new Response(`<d:multistatus xmlns:d="DAV:">${items.join('')}</d:multistatus>`, { status: 207 }),
    });

  test.each([
    ['its own path', '/files/Mills%20%C3%B8/'],
    ['another way of writing it', '/files/Mills%20%c3%b8/'],
    ['a path behind that of the web server in front', '/dav/Mills%20%C3%B8/'],
    ['no slash at the end', '/dav/Mills%20%C3%B8'],
    ['whole addresses, of another host', 'http://inner.example:8080/dav/Mills%20%C3%B8/'],
  ])('lists the folder under %s', async (_what, own) => {
    const base = own.replace(/\/?$/, '/');
    const folder = listing(
      item(own, true),
      item(`${base}a%20b.txt`),
      item(`${base}below/`, true),
      item(`${base}below/c`),
    );
    expect((await folder.list()).map(({ name }) => name)).toEqual(['a b.txt']);
  });

  test('a page in place of an answer stored nothing', async () => {
    const page = () =>
      new Response('<h1>Welcome to the station</h1>', { headers: { 'content-type': 'text/html' } });
    const folder = answering({ PUT: page, GET: page, PROPFIND: page });
    expect(await codeOf(folder.create('a', new Uint8Array([1])))).toBe('folder-no-dav');
    expect(await codeOf(folder.list())).toBe('folder-no-dav');
    const odd = answering({ PUT: page, GET: () => new Response(new Uint8Array([1])) });
    expect(await odd.create('a', new Uint8Array([1]))).toBe(true);
  });

  const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  test.each([
    ['longer than any', '<d:x/>'.repeat(1_500_000), 'too-large'],
    ['nested without end', '<d:x>'.repeat(100_000), 'folder-no-dav'],
    ['with entities without end', item('/dav/&l12;'), null],
    ['whose files have names without end', item(`/dav/${'x'.repeat(1_000_000)}`), null],
  ])('a list %s costs little', async (_what, inner, code) => {
    const before = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]>`;
    const list = `${before}<d:multistatus xmlns:d="DAV:">${item('/dav/', true)}${inner}</d:multistatus>`;
    const folder = answering({ PROPFIND: () => new Response(list, { status: 207 }) });
    if (code === null) expect((await folder.list()).length).toBeLessThanOrEqual(1);
    else expect(await codeOf(folder.list())).toBe(code);
  });

  test('of a list of very many files no more is taken than a folder of ours has', async () => {
    const many = Array.from({ length: 20_010 }, (_, n) => item(`/dav/${n}.txt`)).join('');
    const list = `<d:multistatus xmlns:d="DAV:">${item('/dav/', true)}${many}</d:multistatus>`;
    const folder = answering({ PROPFIND: () => new Response(list, { status: 207 }) });
    expect((await folder.list()).length).toBeLessThanOrEqual(20_000);
  });

  test('a sign-in of another kind is no wrong password', async () => {
    const asking = (challenge: string) => () =>
      new Response('', { status: 401, headers: { 'www-authenticate': challenge } });
    const codeWith = (challenge: string) => codeOf(answering({ PROPFIND: asking(challenge) }).list());
    expect(await codeWith('Digest realm="files", nonce="x"')).toBe('folder-digest');
    expect(await codeWith('Digest realm="files", Basic realm="files"')).toBe('folder-login');
    expect(await codeWith('Basic realm="files"')).toBe('folder-login');
  });
});
