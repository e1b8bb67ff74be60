// Guards the exchange through a folder: what is torn or foreign is set aside and stays, servers' refusals have a name, and nothing
// is deleted that was not taken in.
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeVault, VAULT_NAME, writeVault } from '@/utils/machines/folder/vault';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import { closeArchive } from '@/utils/store/database';
import { addHighlight, removeHighlights } from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { endFolder } from '@/utils/store/machines/folder-job';
import { folderState } from '@/utils/store/machines/folder-state-reader';
import { putPosition } from '@/utils/store/posts/positions';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { labelPosts, markPosts } from '@/utils/store/posts/post-state';
import { removeSource, restoreSource } from '@/utils/store/sources/removal';
import { eraseFolder } from '@/utils/sync/machines/folder-erase';
import { entryOf, receive, told } from '../../converge/do-edit';
import { type Machine, makeMachine } from '../../converge/machine';
import { PASSWORD, serveWebdav, USER, type WebdavServer } from '../../converge/webdav-server';

const FAST = 100_000;
const PASSPHRASE = 'mills and weirs and locks';

let server: WebdavServer;
let made: Awaited<ReturnType<typeof makeVault>>;
beforeAll(async () => {
  server = await serveWebdav();
  made = await makeVault(PASSPHRASE, FAST);
});
afterAll(() => server?.close());
beforeEach(async () => {
  server.fault = () => null;
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

const folderAt = (name: string, login = {}) =>
  new WebdavFolder({ url: `${server.url}${name}/`, user: USER, password: PASSWORD, ...login }, fetch);

let runs = 0;
/** Two machines with a folder and the same posts. */
async function pair(): Promise<{ one: Machine; two: Machine; root: string; url: string }> {
  runs += 1;
  const url = `${server.url}pair-${runs}/`;
  const folder = folderAt(`pair-${runs}`);
  await folder.make();
  await folder.create(VAULT_NAME, writeVault(made.vault));
  const one = await makeMachine('one', url, made.open);
  const two = await makeMachine('two', url, made.open);
  for (const { db, clock } of [one, two]) await receive(db, [0, 1, 2, 3, 4], clock);
  return { one, two, root: path.join(server.root, `pair-${runs}`), url };
}
const meet = async (...machines: Machine[]) => {
  for (const machine of [...machines, ...machines]) {
    machine.clock += 60_000;
    expect(await machine.exchange()).toBeNull();
  }
};
const postOf = async ({ db }: Machine, n: number) =>
  (await db.getAll('posts')).find(({ title }) => title === `Mill number ${n}`);
const idOf = async (machine: Machine, n: number) => (await postOf(machine, n))?.id ?? 0;

test('marks, tags added at once, deletions and their undoing, and posts that come later', async () => {
  const { one, two } = await pair();
  await markPosts(one.db, [await idOf(one, 0)], { read: true, starred: true }, one.clock);
  await labelPosts(one.db, [await idOf(one, 1)], { add: ['Wheels'], remove: [] }, one.clock);
  await labelPosts(two.db, [await idOf(two, 1)], { add: ['weirs'], remove: [] }, two.clock);
  await deletePosts(two.db, [await idOf(two, 2)], two.clock);
  await receive(one.db, [7], one.clock);
  await markPosts(one.db, [await idOf(one, 7)], { later: true }, one.clock);
  await meet(one, two);
  expect(await told(two.db)).not.toEqual(await told(one.db));
  expect(await postOf(two, 0)).toMatchObject({ readAt: expect.any(Number), starredAt: expect.any(Number) });
  expect([...((await postOf(two, 1))?.labels ?? [])].sort()).toEqual(['Wheels', 'weirs']);
  expect(await postOf(one, 2)).toBeUndefined();
  await receive(two.db, [7], two.clock);
  await restorePosts(one.db, await one.db.getAllKeys('bin'), one.clock + 1_000);
  await meet(one, two);
  expect(await postOf(two, 7)).toMatchObject({ laterAt: expect.any(Number) });
  expect(await told(two.db)).toEqual(await told(one.db));
  expect(await postOf(two, 2)).toBeDefined();
});

test('a post that was deleted everywhere, and is asked for again on one machine, is not deleted there once more', async () => {
  const { one, two } = await pair();
  await deletePosts(one.db, [await idOf(one, 2)], one.clock);
  await meet(one, two);
  expect(await postOf(two, 2)).toBeUndefined();
  for (const { db } of [one, two]) await db.clear('bin');
  const [source] = await one.db.getAll('sources');
  if (!source) throw new Error('no source');
  const again = { source, keepSource: true, entries: [entryOf(2)], revives: true, jobId: 0, job: null };
  await ingest(one.db, { ...again, now: one.clock });
  await meet(one, two);
  expect(await postOf(one, 2)).toBeDefined();
  // And where it was gone, it may come again.
  await receive(two.db, [2], two.clock);
  await meet(one, two);
  expect(await told(two.db)).toEqual(await told(one.db));
  expect(await postOf(two, 2)).toBeDefined();
});

test('what is said of posts while their source is on its way out counts once it is back', async () => {
  const { one, two } = await pair();
  await labelPosts(one.db, [await idOf(one, 1)], { add: ['wheels'], remove: [] }, one.clock);
  await meet(one, two);
  const [source] = await two.db.getAll('sources');
  await markPosts(two.db, [await idOf(two, 4)], { starred: true }, two.clock);
  await removeSource(two.db, source?.id ?? 0, two.clock);
  const marked = [await idOf(one, 0)];
  await markPosts(one.db, marked, { read: true }, one.clock);
  await putPosition(one.db, {
    postId: marked[0] ?? 0,
    offset: 3,
    quote: 'wheel',
    progress: 0.4,
    at: one.clock,
  });
  await labelPosts(one.db, [await idOf(one, 1)], { add: [], remove: ['wheels'] }, one.clock);
  // Within the minute in which it can be taken back.
  for (const machine of [one, two]) expect(await machine.exchange()).toBeNull();
  await restoreSource(two.db, source?.id ?? 0, two.clock);
  await meet(one, two);
  expect(await postOf(two, 0)).toMatchObject({ readAt: expect.any(Number) });
  expect((await postOf(two, 1))?.labels ?? []).toEqual([]);
  expect(await postOf(one, 4)).toMatchObject({ starredAt: expect.any(Number) });
  expect(await told(two.db)).toEqual(await told(one.db));
});

test('what is cut short or foreign is set aside and named, stays, and costs nothing', async () => {
  const { one, two, root } = await pair();
  await writeFile(path.join(root, 'holiday.jpg'), 'not ours');
  await markPosts(one.db, [await idOf(one, 0)], { read: true }, one.clock);
  expect(await one.exchange()).toBeNull();
  const [name = ''] = (await readdir(root)).filter((file) => file.startsWith('changes-'));
  const whole = await readFile(path.join(root, name));
  await truncate(path.join(root, name), 40);
  expect(await two.exchange()).toBeNull();
  const asides = async () => (await folderState(two.db, 'two', two.clock))?.asides;
  expect(await asides()).toEqual([
    { name, why: 'torn' },
    { name: 'holiday.jpg', why: 'foreign' },
  ]);
  expect(await postOf(two, 0)).toMatchObject({ readAt: null });
  // The upload was only slow: the file is whole later.
  await writeFile(path.join(root, name), whole);
  await meet(two);
  expect(await asides()).toEqual([{ name: 'holiday.jpg', why: 'foreign' }]);
  expect(await postOf(two, 0)).toMatchObject({ readAt: expect.any(Number) });
});

test('half a file is not taken for sent where the browser sends it again by itself', async () => {
  const { one, two } = await pair();
  await markPosts(one.db, [await idOf(one, 0)], { read: true }, one.clock);
  let cuts = 1;
  server.fault = ({ method }) => (method === 'PUT' && cuts-- > 0 ? 'torn' : null);
  // As Chromium does where a connection that was used before is gone.
  const plain = fetch;
  vi.stubGlobal('fetch', (...asked: Parameters<typeof fetch>) =>
    plain(...asked).catch(() => plain(...asked)),
  );
  await one.exchange();
  vi.unstubAllGlobals();
  server.fault = () => null;
  await meet(one, two);
  expect(await postOf(two, 0)).toMatchObject({ readAt: expect.any(Number) });
  expect(await told(two.db)).toEqual(await told(one.db));
});

test('many files are tidied up, by both at once, and nothing of what they said is lost', async () => {
  const { one, two, root } = await pair();
  for (let n = 0; n < 40; n += 1) {
    const machine = n % 2 === 0 ? one : two;
    machine.clock += 60_000;
    await labelPosts(
      machine.db,
      [await idOf(machine, n % 5)],
      { add: [`tag ${n}`], remove: [] },
      machine.clock,
    );
    expect(await machine.exchange()).toBeNull();
  }
  await writeFile(path.join(root, 'holiday.jpg'), 'not ours');
  await Promise.all([one.exchange(), two.exchange()]);
  await meet(one, two);
  expect((await readdir(root)).length).toBeLessThan(36);
  expect(await readdir(root)).toContain('holiday.jpg');
  const three = await makeMachine('three', one.access.login.url, made.open);
  await receive(three.db, [0, 1, 2, 3, 4], three.clock);
  await meet(three);
  expect(await told(three.db)).toEqual(await told(one.db));
  expect(await told(two.db)).toEqual(await told(one.db));
  const machines = (await folderState(three.db, 'three', three.clock))?.machines.map(({ name }) => name);
  expect(machines?.sort()).toEqual(['one', 'two']);
});

test('what a folder lost that was put back from a backup is told again, once', async () => {
  const { one, two, root } = await pair();
  await one.exchange();
  await two.exchange();
  const backup = `${root}-backup`;
  await cp(root, backup, { recursive: true });
  const [post] = await one.db.getAll('posts');
  await markPosts(one.db, [post?.id ?? 0], { starred: true }, one.clock);
  expect(await one.exchange()).toBeNull();
  await rm(root, { recursive: true });
  await cp(backup, root, { recursive: true });
  expect(await one.exchange()).toBeNull();
  expect(await two.exchange()).toBeNull();
  expect(await told(two.db)).toEqual(await told(one.db));
  expect((await told(two.db)).posts.some(({ starredAt }) => starredAt !== null)).toBe(true);
  const files = await readdir(root);
  for (const machine of [one, two, one, two]) {
    machine.clock += 60_000;
    expect(await machine.exchange()).toBeNull();
  }
  expect(await readdir(root)).toEqual(files);
});

test('a full server, and one that is gone, are told; all waits, and goes later', async () => {
  const { one, two } = await pair();
  await markPosts(one.db, [await idOf(one, 0)], { read: true }, one.clock);
  server.fault = ({ method }) => (method === 'PUT' ? 507 : null);
  expect(await one.exchange()).toBe('folder-full');
  const state = await folderState(one.db, 'one', one.clock);
  expect(state).toMatchObject({ problem: { code: 'folder-full' } });
  expect(state?.waiting).toBeGreaterThan(0);
  server.fault = () => null;
  await meet(one, two);
  expect(await postOf(two, 0)).toMatchObject({ readAt: expect.any(Number) });
});

test('a folder whose vault was exchanged for another is left alone', async () => {
  const { one, root } = await pair();
  await writeFile(path.join(root, VAULT_NAME), writeVault((await makeVault('mallory', FAST)).vault));
  await markPosts(one.db, [await idOf(one, 0)], { read: true }, one.clock);
  expect(await one.exchange()).toBe('folder-damaged');
  expect((await readdir(root)).filter((file) => file.startsWith('changes-'))).toEqual([]);
});

test('a highlight that both made is one, with the later colour and both tags', async () => {
  const { one, two } = await pair();
  for (const [machine, colour, tag] of [
    [one, 'green', 'a'],
    [two, 'pink', 'b'],
  ] as const) {
    const post = await postOf(machine, 0);
    machine.clock += machine === two ? 5_000 : 0;
    await addHighlight(
      machine.db,
      {
        postId: post?.id ?? null,
        urlKey: post?.urlKey ?? null,
        url: post?.url ?? null,
        title: post?.title ?? '',
        madeIn: 'post',
        colour,
        note: '',
        tags: [tag],
        quote: { type: 'TextQuoteSelector', exact: 'wheel', prefix: 'The ', suffix: ' of' },
        position: { type: 'TextPositionSelector', start: 4, end: 9 },
      },
      machine.clock,
    );
  }
  await meet(one, two);
  for (const { db } of [one, two])
    expect(await db.getAll('highlights')).toMatchObject([{ colour: 'pink', tags: ['a', 'b'] }]);
});

test('rows of one passage go together: a post that came again has its highlights twice', async () => {
  const { one, two } = await pair();
  const post = await postOf(one, 3);
  const quote = { type: 'TextQuoteSelector' as const, exact: 'wheel', prefix: 'The ', suffix: ' of' };
  const position = { type: 'TextPositionSelector' as const, start: 4, end: 9 };
  const place = {
    urlKey: null,
    url: null,
    title: post?.title ?? '',
    madeIn: 'post' as const,
    quote,
    position,
  };
  const words = { colour: 'green' as const, note: '', tags: [] };
  const first = await addHighlight(one.db, { postId: post?.id ?? 0, ...place, ...words }, one.clock);
  await meet(one, two);
  const mirror = await one.db.get('mirrors', `highlight:${first.id}`);
  const again = await one.db.add('highlights', { ...first, id: 99 });
  await one.db.put('mirrors', { entity: '', seen: { f: {}, s: {} }, ...mirror, key: `highlight:${again}` });
  await removeHighlights(one.db, [first.id], false, one.clock);
  await meet(one, two);
  for (const { db } of [one, two])
    expect((await db.getAll('highlights')).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  expect(await told(two.db)).toEqual(await told(one.db));
});

test('stopped on one machine, and removed from the server', async () => {
  const { one, two, root } = await pair();
  await markPosts(one.db, [await idOf(one, 0)], { read: true }, one.clock);
  await meet(one, two);
  await endFolder(two.db);
  await markPosts(two.db, [await idOf(two, 1)], { read: true }, two.clock);
  expect(await two.db.count('touched')).toBe(0);
  await writeFile(path.join(root, 'holiday.jpg'), 'not ours');
  await eraseFolder(one.access, fetch);
  expect(await readdir(root)).toEqual(['holiday.jpg']);
  expect(await postOf(one, 0)).toMatchObject({ readAt: expect.any(Number) });
});
