// Guards an archive from before reader servers: it opens with all that is in it, an account is signed in to, and what the
// server has meets the posts that were there.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { closeArchive, openArchive } from '@/utils/store/database';
import { MIGRATIONS } from '@/utils/store/migrations';
import { keepSignIn, takeStreams } from '@/utils/store/reader-server/reader-accounts';
import { compareLists, nextWanted } from '@/utils/store/reader-server/reader-items';
import { readerProgress } from '@/utils/store/reader-server/server-reader';
import { newSource } from '@/utils/store/sources/new-source';

/** The last version without the stores of reader servers. */
const BEFORE = 14;
const STORES = ['readerAccounts', 'readerItems', 'readerMarks'] as const;

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

test('what was there is kept, and an account begins beside it', async () => {
  const old = await openDB('backlist', BEFORE, {
    async upgrade(db, _old, _new, transaction) {
      for (const migrate of MIGRATIONS.slice(0, BEFORE)) await migrate(db as never, transaction as never);
    },
  });
  expect(STORES.filter((store) => old.objectStoreNames.contains(store))).toEqual([]);
  const source = newSource({ kind: 'feed', url: 'https://mills.example/feed.xml', title: 'Mills' }, 5);
  const post = { id: 7, sourceId: 1, guid: 'g7', urlKey: 'mills.example/7', title: 'Seven' };
  await old.put('sources', { ...source, id: 1 });
  await old.put('posts', { ...post, url: 'https://mills.example/7', readAt: 50, starredAt: 60 });
  old.close();

  const db = await openArchive();
  expect(db.version).toBeGreaterThan(BEFORE);
  expect(await db.get('posts', 7)).toMatchObject({ readAt: 50, starredAt: 60 });
  for (const store of STORES) expect(await db.count(store)).toBe(0);

  const url = 'https://ada@rss.example/api/greader.php';
  const id = await keepSignIn(db, { url, title: 'ada', auth: 'ada/1' }, 100);
  const account = await db.get('sources', id);
  if (!account) throw new Error('no account');
  const mills = { id: 'feed/1', title: 'Mills', otherwise: 'feed/1', url: null, siteUrl: null };
  await takeStreams(db, account, [mills], 100);
  const lists = { some: ['a', 'b'], unread: new Set(['b', 'c']), starred: new Set<string>() };
  await compareLists(db, id, lists, 0);
  expect(await nextWanted(db, id, 10)).toEqual(['a', 'b', 'c']);
  expect(await readerProgress(db, id)).toMatchObject({ signedIn: true, items: 3, waiting: 3, marks: 0 });
  // An index holds only the rows that have what it is of.
  expect(await db.getAllKeysFromIndex('readerItems', 'unread')).toEqual([]);
  await db.put('readerItems', { accountId: id, item: 'a', known: 1, unread: 1 });
  expect(await db.getAllKeysFromIndex('readerItems', 'unread')).toEqual([[id, 'a']]);
});
