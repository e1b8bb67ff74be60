import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { buildSegment } from '@/utils/search/index/segment-writer';
import { closeArchive, openArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { MIGRATIONS } from '@/utils/store/migrations';

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

it('opens a new archive at the version that the migrations make', async () => {
  expect((await openArchive()).version).toBe(MIGRATIONS.length);
});

it('promise: an archive of version 1 opens, with all that is in it', async () => {
  const first = await openDB('backlist', 1, {
    upgrade: (db, _old, _new, transaction) => MIGRATIONS[0]?.(db as never, transaction as never),
  });
  await first.put('sources', { id: 1, url: 'https://example.org/feed', title: 'Kept' });
  await first.put('posts', { id: 7, sourceId: 1, title: 'Kept too' });
  first.close();
  const db = await openArchive();
  expect(await db.getAll('sources')).toMatchObject([
    { id: 1, url: 'https://example.org/feed', title: 'Kept', wait: null, moved: null },
  ]);
  expect(await db.get('posts', 7)).toMatchObject({ id: 7, sourceId: 1, title: 'Kept too' });
  expect(await db.getAll('attempts')).toEqual([]);
});

it('promise: an archive of a newer version is refused, not lost', async () => {
  const newer = await openDB('backlist', MIGRATIONS.length + 1, {
    upgrade: (db) => void db.createObjectStore('future'),
  });
  await newer.put('future', 'kept', 'key');
  newer.close();
  await expect(openArchive()).rejects.toMatchObject({ code: 'newer-archive' });
  const again = await openDB('backlist', MIGRATIONS.length + 1);
  expect(await again.get('future', 'key')).toBe('kept');
  again.close();
});

it('lets a newer version in, and opens again when asked', async () => {
  const held = await openArchive();
  const newer = await openDB('backlist', MIGRATIONS.length + 1);
  expect(() => held.transaction('posts')).toThrow();
  newer.close();
});

it('promise: an archive of version 1 opens with its index', async () => {
  const first = await openDB('backlist', 1, {
    upgrade: (db, _old, _new, transaction) => void MIGRATIONS[0]?.(db as never, transaction as never),
  });
  const {
    blocks,
    header,
    vectors: _,
    ...row
  } = buildSegment([{ id: 7, title: 'Lock gates', tags: [], lang: 'en', text: 'How a lock gate is hung.' }]);
  await first.put('segments', { ...row, header, id: 3, dead: [] });
  for (const [n, block] of blocks.entries()) await first.put('postings', block, [3, n]);
  first.close();
  const [segment] = await indexReader(await openArchive()).segments();
  expect(segment?.header).toEqual(header);
  expect((await openArchive()).version).toBe(MIGRATIONS.length);
});

it('promise: posts from before have their cut texts looked for, and nothing of them is lost', async () => {
  const before = await openDB('backlist', 1, {
    upgrade: (db, _old, _new, transaction) => void MIGRATIONS[0]?.(db as never, transaction as never),
  });
  await before.put('sources', { id: 1, kind: 'feed', url: 'https://example.org/feed', title: 'A feed' });
  await before.put('sources', { id: 2, kind: 'pack', url: 'https://example.org/pack', title: 'A pack' });
  await before.put('bodies', { id: 7, html: '<p>Kept</p>', text: 'Kept' });
  before.close();
  const db = await openArchive();
  const jobs = await db.getAll('jobs');
  expect(jobs).toMatchObject([{ kind: 'full-text', sourceId: 1, cursor: { state: 'running', scan: '' } }]);
  expect(await db.getAll('bodies')).toEqual([{ id: 7, html: '<p>Kept</p>', text: 'Kept' }]);
  expect(await db.count('versions')).toBe(0);
});
