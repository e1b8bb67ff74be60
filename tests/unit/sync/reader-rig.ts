// A reader server with a small library, an archive of its own for each test, and what tests ask of both.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import type { Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { closeArchive } from '@/utils/store/database';
import { signIn } from '@/utils/sync/reader/sign-in';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { HOUR } from '@/utils/sync/schedule';
import { type Dialect, type LibraryItem, makeItem, makeLibrary } from '../../reader-api/library';
import { type ReaderServer, startReaderServer } from '../../reader-api/server';
import { makeWorld, type World } from './world';

export const FEEDS = 4;
export const ITEMS = 450;

/** To be called in a `describe`: the server and the world are new before each of its tests. */
export function useReaderServer(dialect: Dialect) {
  const rig = {} as { server: ReaderServer; world: World };
  beforeEach(async () => {
    await closeArchive();
    globalThis.indexedDB = new IDBFactory();
    rig.server = await startReaderServer(dialect, makeLibrary(dialect, FEEDS, ITEMS));
    rig.world = await makeWorld();
  });
  afterEach(() => rig.server.close());

  const sync = () => createRunner(rig.world).run();
  const enter = (password = rig.server.password) =>
    signIn(rig.world, { url: rig.server.address, user: rig.server.user, password });
  const subscribe = async () => {
    const { id } = await enter();
    await sync();
    return id;
  };
  const again = async (id: number, later = HOUR) => {
    rig.world.clock += later;
    await requestCheck(rig.world.db, id, rig.world.clock);
    await sync();
    return (await rig.world.db.get('sources', id)) as Source;
  };
  const all = (): Promise<Post[]> => rig.world.db.getAll('posts');
  const guidOf = ({ id }: LibraryItem) => BigInt.asUintN(64, id).toString(16).padStart(16, '0');
  const item = (n: number): LibraryItem => rig.server.library.items[n] as LibraryItem;
  const postOf = async (of: LibraryItem): Promise<Post> => {
    const post = (await all()).find(({ guid }) => guid === guidOf(of));
    if (!post) throw new Error(`no post of ${of.title}`);
    return post;
  };
  const addItem = (n: number, change: Partial<LibraryItem> = {}): LibraryItem => {
    const feed = rig.server.library.feeds[n % rig.server.library.feeds.length];
    if (!feed) throw new Error('no feed');
    const made = makeItem(dialect, n, feed, { title: `News ${n}`, html: `<p>Only in number ${n}.</p>` });
    const added = { ...made, ...change };
    rig.server.library.items.push(added);
    return added;
  };
  /** What is read and starred here and there, by item. */
  const states = async () => {
    const here = Object.fromEntries(
      (await all()).map(({ guid, readAt, starredAt }) => [guid, `${readAt !== null} ${starredAt !== null}`]),
    );
    const there = Object.fromEntries(
      rig.server.library.items.map((one) => [guidOf(one), `${one.read} ${one.starred}`]),
    );
    return { here, there };
  };
  const asked = (path: string, from = 0) =>
    rig.server.log.slice(from).filter((line) => line.path.endsWith(path)).length;
  return Object.assign(rig, {
    sync,
    enter,
    subscribe,
    again,
    all,
    guidOf,
    item,
    postOf,
    addItem,
    states,
    asked,
  });
}
