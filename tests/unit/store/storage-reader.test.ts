// Promise: the room that a source takes is told from few texts, however many it has, and said to be reckoned where it is.
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, expect, it } from 'vitest';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { ingest } from '@/utils/store/ingest/ingest';
import { roomBySource } from '@/utils/store/room/storage-reader';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource, getSource } from '@/utils/store/sources/source-store';

const NOW = Date.UTC(2026, 0, 1);
let db: Archive;

async function fill(host: string, posts: number, words: number): Promise<number> {
  const url = `https://${host}/feed`;
  const id = await addSource(db, newSource({ url, title: host, kind: 'feed' }, NOW));
  const entries = Array.from({ length: posts }, (_, n) => ({
    guid: `${host}-${n}`,
    url: `https://${host}/${n}`,
    title: `Number ${n} of ${host}`,
    published: NOW - n,
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    summary: '',
    html: '<p></p>',
    text: `${host} ${n} ${'water '.repeat(words)}`,
  }));
  await ingest(db, { source: await getSource(db, id), entries, jobId: 999, job: null, now: NOW });
  return id;
}

beforeAll(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
});

it('few posts are measured, many are reckoned, the largest comes first', async () => {
  const few = await fill('few.example', 3, 20);
  const many = await fill('many.example', 150, 100);
  const rooms = await roomBySource(db);
  expect(rooms.map(({ sourceId, posts, exact }) => [sourceId, posts, exact])).toEqual([
    [many, 150, false],
    [few, 3, true],
  ]);
  const bodies = await db.getAll('bodies');
  const rows = await db.getAll('posts');
  const real = [...bodies, ...rows]
    .filter(({ id }) => rows.find((row) => row.id === id)?.sourceId === many)
    .reduce(
      (sum, each) =>
        sum + ('html' in each ? each.html.length + each.text.length : JSON.stringify(each).length),
      0,
    );
  expect((rooms[0]?.bytes ?? 0) / real).toBeGreaterThan(0.95);
  expect((rooms[0]?.bytes ?? 0) / real).toBeLessThan(1.05);
});
