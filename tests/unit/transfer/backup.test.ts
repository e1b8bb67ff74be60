// @vitest-environment happy-dom
// Guards: what was exported comes back row by row, whatever it is merged into; a newer state is never overwritten by an
// older one; a damaged backup changes nothing; no store is forgotten.
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BACKUP_LINES } from '@/utils/model/backup';
import type { Post } from '@/utils/model/post';
import { BACKUP_STORES, KEPT_STORES } from '@/utils/store/backup/backup-stores';
import { indexReader } from '@/utils/store/index/index-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { markPosts } from '@/utils/store/posts/post-state';
import { keepSignIn, takeStreams } from '@/utils/store/reader-server/reader-accounts';
import { NEVER } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { savedSource } from '@/utils/store/sources/saved-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';
import { readBackup, verifyBackup } from '@/utils/transfer/backup/read-backup';
import { wholeText } from '@/utils/transfer/read-text';
import { recognise } from '@/utils/transfer/recognise';
import type { Read } from '@/utils/transfer/records';
import { backupSchema, SCHEMA_FILE } from '../../check/backup-schema';
import { type Desk, makeDesk, NOW, ORIGIN, zipped } from './desk';
import { zipOf } from './given';
import { entry, fillShelf, stone } from './shelf';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const POSTS = 120;

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
  await fillShelf(desk, POSTS);
});

/** Rows without what is only of this run: which number a job has, and when it is due. */
const settled = (rows: Record<string, object[]>) => ({
  ...rows,
  jobs: rows.jobs
    ?.map((line) => (line as { value: { kind: string; sourceId: number; cursor: object } }).value)
    .map(({ kind, sourceId, cursor }) => ({ kind, sourceId, cursor })),
});

async function restore(blob: Blob): Promise<number> {
  const { id } = await desk.stage('backlist', readBackup(await zipped(blob), ORIGIN));
  const row = await desk.take(id);
  expect(row).toMatchObject({ state: 'done', problem: null });
  return id;
}

test('every store of the archive is declared, and every kept one has its line in the format', async () => {
  expect(Object.keys(BACKUP_STORES).sort()).toEqual([...desk.db.objectStoreNames].sort());
  expect([...KEPT_STORES, 'settings'].sort()).toEqual(Object.keys(BACKUP_LINES).sort());
});

test('the published JSON Schema is the one that the code has (`npm run schema`)', async () => {
  expect(await readFile(SCHEMA_FILE, 'utf8')).toBe(backupSchema());
});

test('the documentation names every file of a backup', async () => {
  const text = await readFile(SCHEMA_FILE.replace('backup.schema.json', 'backup.md'), 'utf8');
  const named = [...text.matchAll(/^\| `([\w.]+)`/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(JSON.parse(backupSchema()).properties));
});

test('export, wipe, import: every row is as it was, and found again', async () => {
  const before = settled(await desk.rows());
  const settings = desk.settings.now;
  const blob = await desk.backup();
  await desk.wipe();
  await restore(blob);
  expect(settled(await desk.rows())).toEqual(before);
  expect(desk.settings.now).toEqual(settings);
  expect(await desk.db.get('meta', 'nextPostId')).toBe(901);
  const segments = await indexReader(desk.db).segments();
  expect(segments.reduce((sum, { documents, dead }) => sum + documents - dead.length, 0)).toBe(POSTS * 2);
});

test('what was saved and imported comes back with its source, and a reader server with its subscriptions', async () => {
  const { db } = desk;
  const account = await keepSignIn(
    db,
    { url: 'https://ada%40home@rss.example/api/greader.php', title: 'ada', auth: 'secret' },
    NOW,
  );
  const stream = {
    id: 'feed/https://a.example/x?y#z',
    title: 'A',
    otherwise: 'a',
    url: null,
    siteUrl: null,
  };
  const { streams } = await takeStreams(db, await getSource(db, account), [stream], NOW);
  const own = ['import:pocket', 'backlist:kept-7'].map((url) =>
    addSource(db, newSource({ kind: 'saved', url, title: url }, NOW, NEVER), false),
  );
  const sources = [
    (await savedSource(db, 'Saved', NOW)).id,
    ...(await Promise.all(own)),
    ...Object.values(streams).map(({ sourceId }) => sourceId),
  ];
  for (const id of sources) {
    const source = await getSource(db, id);
    await ingest(db, { source, entries: [entry(`kept${id}`, 1)], jobId: 0, job: null, now: NOW });
  }
  const before = settled(await desk.rows());
  const blob = await desk.backup();
  expect(await new Response(blob).text()).not.toContain('secret');
  const counted = async () =>
    (await desk.stage('backlist', readBackup(await zipped(blob), ORIGIN))).counts.sources;
  expect(await counted()).toEqual({ new: 0, known: 8 });
  await desk.wipe();
  expect(await counted()).toEqual({ new: 8, known: 0 });
  await restore(blob);
  expect(settled(await desk.rows())).toEqual(before);
});

test('an address in a backup that is none of the web leads nowhere', async () => {
  const [line] = (await desk.rows()).highlights ?? [];
  const value = { ...(line as { value: object }).value, url: 'javascript:alert(1)' };
  const manifest = {
    format: 'backlist-backup',
    version: 1,
    madeAt: NOW,
    madeBy: '0',
    files: [{ path: 'highlights.jsonl', store: 'highlights', rows: 1 }],
  };
  const zip = await zipOf({
    'manifest.json': JSON.stringify(manifest),
    'highlights.jsonl': JSON.stringify({ value }),
  });
  const rows: Read[] = [];
  for await (const row of readBackup(await zipped(zip), ORIGIN)) rows.push(row);
  expect(rows).toMatchObject([{ is: 'row', store: 'highlights', value: { url: null } }]);
});

test('a backup that was unpacked into a folder, and packed again with it, is one', async () => {
  const before = settled(await desk.rows());
  const whole = await zipped(await desk.backup());
  const files: Record<string, string> = {};
  for (const path of whole.paths) files[`my backup/${path}`] = await wholeText(whole.open(path), 50_000_000);
  await desk.wipe();
  const { format, read } = await recognise(
    [{ path: 'again.zip', blob: await zipOf({ ...files, 'my backup/notes.txt': 'x' }) }],
    ORIGIN,
  );
  expect(format).toBe('backlist');
  const { id, counts } = await desk.stage('backlist', read());
  expect(counts.unused).toEqual({ count: 1, names: ['my backup/notes.txt'] });
  await desk.take(id);
  expect(settled(await desk.rows())).toEqual(before);
});

test('the dry run tells what is new and what is known', async () => {
  const blob = await desk.backup();
  const again = await desk.stage('backlist', readBackup(await zipped(blob), ORIGIN));
  expect(again.counts).toMatchObject({
    sources: { new: 0, known: 3 },
    posts: { new: 0, known: POSTS * 2 },
    unreadable: 0,
  });
  await desk.wipe();
  const fresh = await desk.stage('backlist', readBackup(await zipped(blob), ORIGIN));
  expect(fresh.counts).toMatchObject({ sources: { new: 3, known: 0 }, posts: { new: POSTS * 2, known: 0 } });
});

describe('merging', () => {
  test('restoring over itself changes nothing', async () => {
    const before = settled(await desk.rows());
    const blob = await desk.backup();
    await restore(blob);
    expect(settled(await desk.rows())).toEqual(before);
  });

  test('what the reader did since is not overwritten by the older backup', async () => {
    const blob = await desk.backup();
    await markPosts(desk.db, [2], { starred: false }, NOW + 5);
    await markPosts(desk.db, [7], { read: true }, NOW + 6);
    const text = 'A longer text that came since. '.repeat(30);
    await desk.db.put('bodies', { id: 9, html: `<p>${text}</p>`, text });
    await restore(blob);
    expect(await desk.db.get('posts', 2)).toMatchObject({ readAt: NOW, starredAt: null });
    expect(await desk.db.get('posts', 7)).toMatchObject({ readAt: NOW + 6 });
    expect((await desk.db.get('bodies', 9))?.text).toBe(text);
  });

  test('ids that are taken here get new ones, and all that names them follows', async () => {
    const blob = await desk.backup();
    await desk.wipe();
    // Another archive, in which the same numbers are other posts.
    const other = await makeShiftedShelf(desk);
    await restore(blob);
    const posts: Post[] = await newestPosts(desk.db, 1_000);
    expect(posts).toHaveLength(POSTS * 2 + other);
    const second = posts.find((post) => post.guid === 'north-1');
    expect(second).toMatchObject({ readAt: NOW, starredAt: NOW + 1 });
    expect((await desk.db.get('bodies', second?.id ?? 0))?.text).toContain('north number 1 ');
    expect(await desk.db.get('dismissals', ['elsewhere.example/page', second?.id ?? 0])).toBeDefined();
    for (const post of posts) {
      const [, site] = /(\w+)-/.exec(post.guid) ?? [];
      expect((await desk.db.get('bodies', post.id))?.text).toContain(`of ${site} `);
    }
  });

  test('a post that was deleted here does not come back', async () => {
    const blob = await desk.backup();
    await desk.wipe();
    await restore(blob);
    await desk.db.delete('posts', 5);
    await desk.db.put('tombstones', stone(5, NOW + 9), [1, 'north-4']);
    await restore(blob);
    expect(await desk.db.get('posts', 5)).toBeUndefined();
  });
});

async function makeShiftedShelf(on: Desk): Promise<number> {
  const { addSource, getSource } = await import('@/utils/store/sources/source-store');
  const { newSource } = await import('@/utils/store/sources/new-source');
  const { ingest } = await import('@/utils/store/ingest/ingest');
  const id = await addSource(
    on.db,
    newSource({ url: 'https://west.example/f', title: 'W', kind: 'feed' }, NOW),
  );
  const entries = Array.from({ length: 30 }, (_, n) => entry('west', n));
  const source = await getSource(on.db, id);
  await ingest(on.db, { source, entries, jobId: 998, job: null, now: NOW });
  return entries.length;
}

describe('undo', () => {
  test('a restored backup is taken out whole', async () => {
    const blob = await desk.backup();
    await desk.wipe();
    await makeShiftedShelf(desk);
    const before = settled(await desk.rows());
    const id = await restore(blob);
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 0 });
    expect(settled(await desk.rows())).toEqual(before);
    expect(desk.settings.now.theme).toBe('system');
  });

  test('what the reader touched since stays', async () => {
    const blob = await desk.backup();
    await desk.wipe();
    const id = await restore(blob);
    await markPosts(desk.db, [40], { starred: true }, NOW + 50);
    expect(await desk.undo(id)).toMatchObject({ state: 'undone', stayed: 1 });
    expect((await newestPosts(desk.db, 10)).map((post) => post.id)).toEqual([40]);
    expect(await desk.db.get('bodies', 40)).toBeDefined();
    expect((await desk.db.getAll('sources')).map((source) => source.title)).toEqual(['north']);
  });
});

describe('a damaged backup', () => {
  const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  const failing = async (bytes: Uint8Array<ArrayBuffer>) => {
    try {
      await desk.stage('backlist', readBackup(await zipped(new Blob([bytes])), ORIGIN));
    } catch (error) {
      return error;
    }
    return null;
  };

  test('truncated anywhere, or with a byte changed: refused, and nothing waits to be taken in', async () => {
    const bytes = await bytesOf(await desk.backup());
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await failing(cut)).toMatchObject({ code: 'damaged-file' });
    }
    const flipped = bytes.slice();
    const middle = Math.floor(bytes.length / 3);
    flipped[middle] = (flipped[middle] ?? 0) ^ 0xff;
    expect(await failing(flipped)).toMatchObject({ code: 'damaged-file' });
    expect((await desk.db.getAll('imports')).filter(({ state }) => state !== 'staging')).toEqual([]);
  });

  test('no word with which one could act in the reader’s name is in a backup', async () => {
    const url = 'https://ada@rss.example/api/greader.php';
    const id = await keepSignIn(desk.db, { url, title: 'ada', auth: 'ada/a-secret' }, NOW);
    const account = await desk.db.get('readerAccounts', id);
    if (!account) throw new Error('no account');
    await desk.db.put('readerAccounts', { ...account, token: 'another-secret' });
    const bundle = await zipped(await desk.backup());
    const whole = await Promise.all(bundle.paths.map((path) => wholeText(bundle.open(path), 50_000_000)));
    expect(whole.join()).toContain('rss.example');
    expect(whole.join()).not.toContain('secret');
  });

  test('a backup is verified by reading it back', async () => {
    const blob = await desk.backup();
    expect((await verifyBackup(await zipped(blob))).files.map(({ store }) => store)).toContain('bodies');
  });
});
