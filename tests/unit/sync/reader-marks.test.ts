// Marks of a reader server's entries, in both dialects: they go both ways, and none is lost or turned round.
import { describe, expect, it } from 'vitest';
import type { Entry, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { ingest } from '@/utils/store/ingest/ingest';
import { markPosts } from '@/utils/store/posts/post-state';
import { readerProgress } from '@/utils/store/reader-server/server-reader';
import { NEVER } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { removeSource } from '@/utils/store/sources/removal';
import { addSource } from '@/utils/store/sources/source-store';
import { DAY, HOUR } from '@/utils/sync/schedule';
import type { Dialect, LibraryItem } from '../../reader-api/library';
import { ITEMS, useReaderServer } from './reader-rig';

describe.each<Dialect>(['freshrss', 'miniflux'])('marks of a reader server (%s)', (dialect) => {
  const rig = useReaderServer(dialect);
  const { sync, subscribe, again, all, item, postOf, states, asked } = rig;

  it('takes over what was read and starred there, and back', async () => {
    const id = await subscribe();
    const [a, b, c, d] = [item(1), item(3), item(20), item(2)];
    a.read = true; // was unread
    b.read = false; // was read
    c.starred = false; // was starred
    d.starred = true; // was not
    await again(id);
    expect((await postOf(a)).readAt).toBe(rig.world.clock);
    expect((await postOf(b)).readAt).toBeNull();
    expect((await postOf(c)).starredAt).toBeNull();
    expect((await postOf(d)).starredAt).toBe(rig.world.clock);
    const { here, there } = await states();
    expect(here).toEqual(there);
    // What came from there is not told there.
    expect(asked('edit-tag')).toBe(0);
  });

  it('tells the server what was marked here, in one request for each kind, and not twice', async () => {
    const id = await subscribe();
    const unread = rig.server.library.items.filter(({ read }) => !read).slice(0, 60);
    const ids = await Promise.all(unread.map(async (one) => (await postOf(one)).id));
    await markPosts(rig.world.db, ids, { read: true }, rig.world.clock);
    await markPosts(rig.world.db, ids.slice(0, 1), { starred: true }, rig.world.clock);
    const back = item(0);
    await markPosts(rig.world.db, [(await postOf(back)).id], { read: false }, rig.world.clock);
    expect((await readerProgress(rig.world.db, id)).marks).toBe(62);
    rig.world.clock += 30_000;
    await sync();
    expect(unread.every(({ read }) => read)).toBe(true);
    expect(unread[0]?.starred).toBe(true);
    expect(back.read).toBe(false);
    expect(asked('edit-tag')).toBe(3);
    expect((await readerProgress(rig.world.db, id)).marks).toBe(0);
    const from = rig.server.log.length;
    await again(id);
    expect(asked('edit-tag', from) + asked('contents', from)).toBe(0);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('merges a week offline: both sides keep what they did, and a mark of ours goes last', async () => {
    const id = await subscribe();
    const [ours, theirs, both, clash] = [item(1), item(2), item(4), item(5)];
    rig.world.network = false;
    for (const one of [ours, both, clash])
      await markPosts(rig.world.db, [(await postOf(one)).id], { read: true }, rig.world.clock);
    theirs.read = true;
    both.read = true;
    // Read and unread again there, or never touched: nobody can tell.
    clash.read = false;
    await again(id, 7 * DAY);
    expect((await postOf(theirs)).readAt).toBeNull();
    rig.world.network = true;
    await again(id, HOUR);
    for (const one of [ours, theirs, both, clash]) {
      expect((await postOf(one)).readAt).not.toBeNull();
      expect(one.read).toBe(true);
    }
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('holds nothing up for entries that the server has deleted, all that were asked about or every one', async () => {
    const id = await subscribe();
    const gone = rig.server.library.items.splice(0, 3);
    const ids = await Promise.all(gone.map(async (one) => (await postOf(one)).id));
    await markPosts(rig.world.db, ids, { read: true }, rig.world.clock);
    await markPosts(rig.world.db, ids, { starred: true }, rig.world.clock);
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await rig.world.db.count('readerMarks')).toBe(0);
    expect((await postOf(gone[0] as LibraryItem)).readAt).not.toBeNull();
    rig.server.library.items.length = 0;
    await markPosts(rig.world.db, ids, { starred: false }, rig.world.clock);
    expect((await again(id)).lastCheck?.error).toBeNull();
    expect(await rig.world.db.count('readerMarks')).toBe(0);
    expect(await all()).toHaveLength(ITEMS);
  });

  it('marks that both sides have made already, and ones that were told twice, stay as they are', async () => {
    const id = await subscribe();
    const [both, twice] = [item(1), item(2)];
    await markPosts(
      rig.world.db,
      [(await postOf(both)).id, (await postOf(twice)).id],
      { read: true },
      rig.world.clock,
    );
    both.read = true;
    // The server did as it was told, and the line was cut before it could say so.
    rig.server.fault = ({ path }) => {
      if (!path.endsWith('edit-tag')) return null;
      twice.read = true;
      return 'cut';
    };
    rig.world.clock += 30_000;
    await sync();
    rig.server.fault = () => null;
    await again(id);
    await again(id);
    expect([both.read, twice.read]).toEqual([true, true]);
    const { here, there } = await states();
    expect(here).toEqual(there);
  });

  it('joins an entry with the post of a feed that is followed here as well: marks count on both sides', async () => {
    const feed = await addSource(
      rig.world.db,
      newSource(
        { kind: 'feed', url: 'https://paper2.library1.example/feed.xml', title: 'Direct' },
        rig.world.clock,
        NEVER,
      ),
    );
    const [read, starred, kept] = [item(1), item(10), item(5)];
    const source = (await rig.world.db.get('sources', feed)) as Source;
    const entries = [read, starred, kept].map(
      (one): Entry => ({
        guid: one.url,
        url: one.url,
        title: one.title,
        published: one.published * 1_000,
        updated: null,
        authors: [],
        tags: [],
        lang: null,
        summary: '',
        html: one.html,
        text: one.html
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      }),
    );
    await ingest(rig.world.db, {
      source,
      keepSource: true,
      entries,
      jobId: 0,
      job: null,
      now: rig.world.clock,
    });
    const ids = new Map((await all()).map((post) => [post.url, post.id]));
    const of = async (one: LibraryItem) => (await rig.world.db.get('posts', ids.get(one.url) ?? 0)) as Post;
    await markPosts(rig.world.db, [(await of(read)).id], { read: true }, rig.world.clock);
    const id = await subscribe();
    expect(await all()).toHaveLength(ITEMS);
    // Read here before: the server is told. Starred there: starred here.
    rig.world.clock += 60_000;
    await sync();
    expect(read.read).toBe(true);
    expect((await of(starred)).starredAt).not.toBeNull();
    expect((await of(starred)).sourceId).toBe(feed);
    // From then on both ways, though the post is the feed's.
    await markPosts(rig.world.db, [(await of(kept)).id], { starred: true }, rig.world.clock);
    starred.starred = false;
    await again(id);
    expect(kept.starred).toBe(true);
    expect((await of(starred)).starredAt).toBeNull();
    // The feed goes, and the post stays with the subscription.
    await removeSource(rig.world.db, feed, rig.world.clock);
    kept.starred = false;
    await again(id);
    expect((await of(kept)).starredAt).toBeNull();
    expect(await all()).toHaveLength(ITEMS);
  });
});
