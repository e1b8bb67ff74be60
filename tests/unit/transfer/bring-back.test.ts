// @vitest-environment happy-dom
// Guards: what the user deleted is not called new by an import, stays deleted unless the user wants it back, and is deleted
// again where the import is undone.
import { beforeEach, expect, test, vi } from 'vitest';
import { deletePosts, emptyBin, restorePosts } from '@/utils/store/posts/post-deletion';
import { readBackup } from '@/utils/transfer/backup/read-backup';
import { postOf, type Read } from '@/utils/transfer/records';
import { type Desk, makeDesk, NOW, ORIGIN, zipped } from './desk';
import { fillShelf } from './shelf';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
  await fillShelf(desk, 20);
});

async function* links(count: number): AsyncGenerator<Read> {
  for (let n = 1; n <= count; n += 1)
    yield postOf(n, {
      format: 'pocket',
      url: `https://links.example/${n}`,
      title: `Link ${n}`,
      savedAt: NOW,
    });
}

const titled = async (title: string) => (await desk.db.getAll('posts')).find((post) => post.title === title);
const idOf = async (title: string) => (await titled(title))?.id ?? -1;

/** Deletes posts for good. */
async function deleteForGood(ids: readonly number[]): Promise<void> {
  await deletePosts(desk.db, ids, NOW);
  const purge = (await desk.db.getAll('jobs')).find(({ kind }) => kind === 'purge');
  if (!purge) throw new Error('nothing is to be purged');
  await emptyBin(desk.db, purge, NOW + 1e9);
  expect(await desk.db.count('bin')).toBe(0);
}

test('links that were deleted: told apart, left out, brought back, and deleted again', async () => {
  await desk.take((await desk.stage('pocket', links(5))).id);
  await deleteForGood([await idOf('Link 2'), await idOf('Link 4')]);
  const stones = await desk.db.getAllKeys('tombstones');

  const left = await desk.stage('pocket', links(6));
  expect(left.counts).toMatchObject({ posts: { new: 1, known: 3 }, deleted: 2, links: 1 });
  expect(await desk.take(left.id)).toMatchObject({ added: 1 });
  expect(await titled('Link 2')).toBeUndefined();

  const back = await desk.stage('pocket', links(6));
  expect(await desk.take(back.id, true)).toMatchObject({ state: 'done', added: 2 });
  expect(await titled('Link 2')).toMatchObject({ url: 'https://links.example/2' });
  expect(await desk.db.count('tombstones')).toBe(stones.length - 2);
  expect((await desk.stage('pocket', links(6))).counts).toMatchObject({
    posts: { new: 0, known: 6 },
    deleted: 0,
  });

  await desk.undo(back.id);
  expect(await titled('Link 2')).toBeUndefined();
  expect(await desk.db.getAllKeys('tombstones')).toEqual(stones);
});

test('one that is starred once it is back stays when its import is undone', async () => {
  await desk.take((await desk.stage('pocket', links(2))).id);
  await deleteForGood([await idOf('Link 1'), await idOf('Link 2')]);
  const { id } = await desk.stage('pocket', links(2));
  await desk.take(id, true);
  const kept = await titled('Link 1');
  if (!kept) throw new Error('it did not come back');
  await desk.db.put('posts', { ...kept, starredAt: NOW });
  expect(await desk.undo(id)).toMatchObject({ stayed: 1 });
  expect(await titled('Link 1')).toMatchObject({ starredAt: NOW });
  const there = await desk.db.getAllKeysFromIndex('tombstones', 'urlKey', kept.urlKey);
  expect(there).toEqual([]);
  expect(await titled('Link 2')).toBeUndefined();
});

test.each([
  ['for good', deleteForGood],
  ['a moment ago', async (ids: readonly number[]) => void (await deletePosts(desk.db, ids, NOW))],
])(
  'posts of a backup that were deleted %s: told apart, left out, brought back whole, and deleted again',
  async (_, remove) => {
    const before = await desk.rows();
    const backup = await zipped(await desk.backup());
    const ids = (await desk.db.getAll('posts')).slice(3, 6).map(({ id }) => id);
    await remove(ids);
    const stones = await desk.db.getAllKeys('tombstones');

    const left = await desk.stage('backlist', readBackup(backup, ORIGIN));
    expect(left.counts).toMatchObject({ posts: { new: 0, known: 37 }, deleted: 3 });
    await desk.take(left.id);
    for (const id of ids) expect(await desk.db.get('posts', id)).toBeUndefined();

    const back = await desk.stage('backlist', readBackup(backup, ORIGIN));
    await desk.take(back.id, true);
    const after = await desk.rows();
    for (const store of ['posts', 'bodies', 'tombstones', 'highlights', 'positions'])
      expect(after[store], store).toEqual(before[store]);
    // What was in the bin is out of it: it would be purged from under the post.
    expect(await desk.db.count('bin')).toBe(0);
    expect(await restorePosts(desk.db, ids)).toBe(0);

    await desk.undo(back.id);
    for (const id of ids) expect(await desk.db.get('posts', id)).toBeUndefined();
    expect(await desk.db.getAllKeys('tombstones')).toEqual(stones);
  },
);
