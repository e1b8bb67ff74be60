// Promise: a reader server and a folder carry the same marks of the same posts, and agree: what is read on one machine is
// read on the server and on the other, whoever tells it first, and nobody is told of it for ever.
import { readdir } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVault, VAULT_NAME, writeVault } from '@/utils/machines/folder/vault';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import type { Post } from '@/utils/model/post';
import { closeArchive } from '@/utils/store/database';
import { deletePosts } from '@/utils/store/posts/post-deletion';
import { labelPosts, markPosts } from '@/utils/store/posts/post-state';
import { signIn } from '@/utils/sync/reader/sign-in';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { HOUR } from '@/utils/sync/schedule';
import { type Machine, makeMachine } from '../../converge/machine';
import { PASSWORD, serveWebdav, USER, type WebdavServer } from '../../converge/webdav-server';
import { type Dialect, type LibraryItem, makeLibrary } from '../../reader-api/library';
import { type ReaderServer, startReaderServer } from '../../reader-api/server';

let dav: WebdavServer;
beforeAll(async () => {
  dav = await serveWebdav();
});
afterAll(() => dav?.close());

const guidOf = ({ id }: LibraryItem) => BigInt.asUintN(64, id).toString(16).padStart(16, '0');

test.each<Dialect>(['freshrss', 'miniflux'])(
  'two machines, their folder and their server (%s)',
  async (dialect) => {
    await closeArchive();
    globalThis.indexedDB = new IDBFactory();
    const server: ReaderServer = await startReaderServer(dialect, makeLibrary(dialect, 2, 20));
    const url = `${dav.url}${dialect}/`;
    const folder = new WebdavFolder({ url, user: USER, password: PASSWORD }, fetch);
    await folder.make();
    const { vault, open } = await makeVault('mills and weirs', 100_000);
    await folder.create(VAULT_NAME, writeVault(vault));
    const machines = [await makeMachine('one', url, open), await makeMachine('two', url, open)] as const;
    const [one, two] = machines;
    const ids = new Map<Machine, number>();
    for (const machine of machines) {
      const { id } = await signIn(machine, {
        url: server.address,
        user: server.user,
        password: server.password,
      });
      ids.set(machine, id);
      await createRunner(machine).run();
    }
    const postOf = async ({ db }: Machine, item: LibraryItem): Promise<Post> => {
      const post = (await db.getAll('posts')).find(({ guid }) => guid === guidOf(item));
      if (!post) throw new Error(`no post of ${item.title}`);
      return post;
    };
    /** Each exchanges through the folder, and has its server checked. */
    const meet = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1)
        for (const machine of machines) {
          machine.clock += HOUR;
          await requestCheck(machine.db, ids.get(machine) ?? 0, machine.clock);
          expect(await machine.exchange()).toBeNull();
        }
    };
    const states = async ({ db }: Machine) =>
      Object.fromEntries(
        (await db.getAll('posts')).map((post) => [
          post.guid,
          `${post.readAt !== null} ${post.starredAt !== null} ${post.labels ?? ''}`,
        ]),
      );
    await meet(2);

    const unread = server.library.items.filter(({ read, starred }) => !read && !starred);
    const [here, there, both, labelled, gone] = unread as [
      LibraryItem,
      LibraryItem,
      LibraryItem,
      LibraryItem,
      LibraryItem,
    ];
    const back = server.library.items.find(({ read }) => read) as LibraryItem;
    await markPosts(one.db, [(await postOf(one, here)).id], { read: true, starred: true }, one.clock);
    await markPosts(two.db, [(await postOf(two, back)).id], { read: false }, two.clock);
    there.starred = true;
    for (const machine of machines)
      await markPosts(machine.db, [(await postOf(machine, both)).id], { read: true }, machine.clock);
    both.read = true;
    await labelPosts(two.db, [(await postOf(two, labelled)).id], { add: ['Locks'], remove: [] }, two.clock);
    await deletePosts(one.db, [(await postOf(one, gone)).id], one.clock);
    await meet(3);

    expect(here).toMatchObject({ read: true, starred: true });
    expect([back.read, both.read, gone.read]).toEqual([false, true, false]);
    expect((await postOf(two, here)).starredAt).not.toBeNull();
    expect((await postOf(one, there)).starredAt).not.toBeNull();
    expect((await postOf(one, labelled)).labels).toEqual(['Locks']);
    for (const { db } of machines)
      expect((await db.getAll('posts')).some(({ guid }) => guid === guidOf(gone))).toBe(false);
    const agreed = await states(one);
    expect(await states(two)).toEqual(agreed);
    for (const item of server.library.items)
      if (item !== gone) expect(agreed[guidOf(item)], item.title).toContain(`${item.read} ${item.starred}`);

    // Rest: nobody has anything to say any more.
    const edits = () => server.log.filter(({ path }) => path.endsWith('edit-tag')).length;
    const [told, files] = [edits(), await readdir(`${dav.root}/${dialect}`)];
    await meet(2);
    expect(edits()).toBe(told);
    expect(await readdir(`${dav.root}/${dialect}`)).toEqual(files);
    await server.close();
  },
);
