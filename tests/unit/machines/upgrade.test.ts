// Guards an archive from before other machines were told of anything: it opens with all that is in it, and what it holds is
// told from then on.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { closeArchive, openArchive } from '@/utils/store/database';
import { beginFolder, takeCensus } from '@/utils/store/machines/folder-job';
import { FolderPlan } from '@/utils/store/machines/folder-plan';
import { touchedRows } from '@/utils/store/machines/folder-reader';
import { MIGRATIONS } from '@/utils/store/migrations';
import { newSource } from '@/utils/store/sources/new-source';

/** The last version without the stores of the exchange. */
const BEFORE = 11;

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

test('marks, places and highlights from before are kept, and told', async () => {
  const old = await openDB('backlist', BEFORE, {
    async upgrade(db, _old, _new, transaction) {
      for (const migrate of MIGRATIONS.slice(0, BEFORE)) await migrate(db as never, transaction as never);
    },
  });
  const source = newSource({ kind: 'feed', url: 'https://mills.example/feed.xml', title: 'Mills' }, 5);
  const post = {
    id: 7,
    sourceId: 1,
    guid: 'https://mills.example/7',
    urlKey: 'mills.example/7',
    title: 'Seven',
  };
  await old.put('sources', { ...source, id: 1 });
  await old.put('posts', { ...post, url: post.guid, readAt: 50, starredAt: null, labels: ['Wheels'] });
  await old.put('positions', { postId: 7, offset: 3, quote: 'wheel', progress: 0.5, at: 60 });
  old.close();

  const db = await openArchive();
  expect(await db.get('posts', 7)).toMatchObject({ readAt: 50, labels: ['Wheels'] });
  expect(await db.get('positions', 7)).toMatchObject({ offset: 3 });
  for (const store of ['entities', 'mirrors', 'touched', 'bags'] as const)
    expect(await db.count(store)).toBe(0);
  await beginFolder(db, 'https://cloud.example/', 100);
  await takeCensus(db, 100);
  const plan = await FolderPlan.begin(db, 'aaaaaaaa', 100);
  for (const { key, at } of await touchedRows(db, 10)) await plan.touched(key, at);
  const [entity] = plan.end().entities;
  expect(entity?.f).toMatchObject({ read: { v: 50 }, position: { v: { offset: 3 } } });
  expect(Object.keys(entity?.s.labels ?? {})).toEqual(['Wheels']);
});
