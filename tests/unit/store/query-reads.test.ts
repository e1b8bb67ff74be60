import { beforeEach, expect, test } from 'vitest';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { indexReader } from '@/utils/store/index/index-store';
import { QueryReads } from '@/utils/store/index/query-reads';
import { write } from '@/utils/store/write';

let db: Archive;
const segment = (id: number) => ({ id, documents: 1, level: 0, version: 1, dead: [] });

beforeEach(async () => {
  await closeArchive();
  indexedDB.deleteDatabase('backlist');
  db = await openArchive();
  await write(db, ['vectors', 'segments'], async (tx) => {
    for (const id of [1, 2, 3]) await tx.objectStore('vectors').put(Uint8Array.of(id), id);
    await tx.objectStore('segments').put(segment(1));
  });
});

const counted = (): (() => number) => {
  const begin = IDBDatabase.prototype.transaction;
  let count = 0;
  IDBDatabase.prototype.transaction = function (...of) {
    count++;
    return begin.apply(this, of);
  };
  return () => {
    IDBDatabase.prototype.transaction = begin;
    return count;
  };
};

test('questions that follow each other at once are one transaction; later ones another', async () => {
  const reads = new QueryReads(db);
  const count = counted();
  const rows = (...ids: number[]) => reads.ask('vectors', (store) => ids.map((id) => store.get(id)));
  const first = await rows(3, 9, 1);
  const again = await rows(2);
  expect(await rows()).toEqual([]);
  await new Promise((done) => setTimeout(done, 30));
  const later = await rows(2);
  expect(count()).toBe(2);
  expect(first.map((row) => row?.[0])).toEqual([3, undefined, 1]);
  expect([again, later].map(([row]) => row?.[0])).toEqual([2, 2]);
});

test('a transaction that ends before its answers is an error, and the next question begins another', async () => {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...of) {
    const tx = begin.apply(this, of);
    queueMicrotask(() => tx.abort());
    return tx;
  };
  const reads = new QueryReads(db);
  const asked = reads.ask('vectors', (store) => [store.get(1), store.get(2)]);
  IDBDatabase.prototype.transaction = begin;
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(await reads.ask('vectors', (store) => [store.get(3)])).toEqual([Uint8Array.of(3)]);
});

test('promise: texts are read in the order in which they are stored, and answered as they were asked for', async () => {
  await write(db, ['bodies'], async (tx) => {
    for (const id of [1, 2, 3]) await tx.objectStore('bodies').put({ id, html: '', text: `text ${id}` });
  });
  const asked: unknown[] = [];
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (id) {
    asked.push(id);
    return get.call(this, id);
  };
  try {
    expect(await indexReader(db).texts([3, 9, 1, 2])).toEqual(['text 3', undefined, 'text 1', 'text 2']);
  } finally {
    IDBObjectStore.prototype.get = get;
  }
  expect(asked).toEqual([1, 2, 3, 9]);
});

test('promise: which segments there are is held, and asked anew after each write, one that failed too', async () => {
  const idsNow = async () => (await indexReader(db).segments()).map(({ id }) => id);
  expect(await idsNow()).toEqual([1]);
  const count = counted();
  await idsNow();
  // Its header, which is missing, is all that is looked for.
  expect(count()).toBe(1);
  await write(db, ['segments'], (tx) => tx.objectStore('segments').put(segment(2)));
  expect(await idsNow()).toEqual([1, 2]);
  const failing = write(db, ['segments'], async (tx) => {
    await tx.objectStore('segments').put(segment(3));
    throw new Error('no');
  });
  const meanwhile = idsNow();
  await expect(failing).rejects.toThrow('no');
  expect(await meanwhile).toEqual([1, 2]);
  expect(await idsNow()).toEqual([1, 2]);
});
