// Sync from end to end, in memory: what arrives, what stays when things go wrong, and that it may be cut off anywhere.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeArchive } from '@/utils/store/database';
import { jobsOfSource } from '@/utils/store/job-store';
import { countPosts } from '@/utils/store/posts/archive-reader';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { newSource } from '@/utils/store/sources/new-source';
import { removeSource } from '@/utils/store/sources/removal';
import { getSource, addSource as storeSource } from '@/utils/store/sources/source-store';
import { addSource } from '@/utils/sync/add-source';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { seededRandom } from '../../seeded-random';
import { packFiles } from '../../sites/pack-files';
import { makePosts } from '../../sites/sentences';
import { type Site, type SiteMode, startSite } from '../../sites/site';
import { contents, makeWorld, START, type World } from './world';

let site: Site;
let world: World;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  site = await startSite();
  world = await makeWorld();
});
afterEach(() => site.close());

const sync = () => createRunner(world).run();
const subscribe = async () => {
  const id = await addSource(site.feedUrl, world);
  await sync();
  return id;
};
const checkAgain = async (id: number, later = DAY) => {
  world.clock += later;
  await requestCheck(world.db, id, world.clock);
  await sync();
  return getSource(world.db, id);
};

describe('subscribing', () => {
  it('takes in every post of the feed, announces them, and has the next check planned', async () => {
    const id = await subscribe();
    const source = await getSource(world.db, id);
    expect(await countPosts(world.db)).toBe(10);
    expect((await newestPosts(world.db, 1))[0]).toMatchObject({
      title: site.posts.at(-1)?.title,
      published: site.posts.at(-1)?.published,
    });
    expect(source).toMatchObject({
      title: 'The Harbour Letter',
      siteUrl: `${site.origin}/`,
      failures: 0,
      lastSuccessAt: START,
      lastCheck: { outcome: 'updated', added: 10, changed: 0, error: null },
      nextCheckAt: START + DAY,
    });
    expect(world.changes).toContainEqual({ of: 'posts', sourceId: id });
    expect(await jobsOfSource(world.db, id)).toMatchObject([
      { kind: 'check', notBefore: START + DAY, leaseUntil: 0 },
    ]);
  });

  it('says that a source is there already', async () => {
    const id = await subscribe();
    await expect(addSource(site.origin, world)).rejects.toMatchObject({
      code: 'already-added',
      facts: { id },
    });
  });

  it('brings a source back that was just removed, with its posts', async () => {
    const id = await subscribe();
    await removeSource(world.db, id, world.clock);
    expect(await addSource(site.feedUrl, world)).toBe(id);
    expect(await countPosts(world.db)).toBe(10);
  });
});

describe('checking again', () => {
  it('asks conditionally, and takes a new post in', async () => {
    const id = await subscribe();
    expect((await checkAgain(id)).lastCheck).toMatchObject({ outcome: 'not-modified', added: 0 });
    expect(site.requests.at(-1)?.status).toBe(304);
    site.posts = makePosts(11);
    expect((await checkAgain(id)).lastCheck).toMatchObject({ outcome: 'updated', added: 1, changed: 0 });
  });

  it('skips an unchanged body whose validators change', async () => {
    await site.close();
    site = await startSite({ etags: 'changing' });
    const id = await subscribe();
    expect((await checkAgain(id)).lastCheck).toMatchObject({ outcome: 'not-modified' });
  });

  it('keeps posts that vanished from the feed, and takes an edit as a change', async () => {
    const id = await subscribe();
    site.posts = makePosts(10)
      .slice(5)
      .map((post) =>
        post.number === 10 ? { ...post, paragraphs: [...post.paragraphs, 'Added later.'] } : post,
      );
    expect((await checkAgain(id)).lastCheck).toMatchObject({ outcome: 'updated', added: 0, changed: 1 });
    expect(await countPosts(world.db)).toBe(10);
  });

  it('does not check a paused source, and forgets the job of one that is gone', async () => {
    const id = await subscribe();
    await world.db.put('sources', { ...(await getSource(world.db, id)), state: 'paused' });
    const before = site.requests.length;
    await checkAgain(id);
    expect(site.requests).toHaveLength(before);
    await world.db.delete('sources', id);
    world.clock += 10 * DAY;
    await sync();
    expect(await jobsOfSource(world.db, id)).toEqual([]);
  });
});

describe('promise: a failed check loses nothing', () => {
  it.each<[SiteMode, string]>([
    ['error', 'http-status'],
    ['missing', 'not-found'],
    ['gone', 'gone'],
    ['busy', 'rate-limited'],
    ['challenge', 'challenge'],
    ['cut', 'unreachable'],
    ['page', 'html-not-feed'],
    ['empty', 'not-a-feed'],
    ['prose', 'not-a-feed'],
    ['broken', 'malformed'],
    ['huge', 'too-large'],
    ['to-private', 'redirected'],
  ])('%s: %s, named in the source, and the posts stay', async (mode, code) => {
    const id = await subscribe();
    site.mode = mode;
    const failed = await checkAgain(id, DAY);
    expect(failed.lastCheck).toMatchObject({ outcome: 'failed', error: code });
    expect(failed).toMatchObject({ failures: 1, lastSuccessAt: START, validators: expect.anything() });
    expect(failed.nextCheckAt).toBeGreaterThanOrEqual(world.clock + HOUR);
    expect(failed.state).toBe(mode === 'gone' ? 'paused' : 'active');
    expect(await countPosts(world.db)).toBe(10);
  });

  it('recovers, and forgets the failures', async () => {
    const id = await subscribe();
    site.mode = 'error';
    await checkAgain(id);
    await checkAgain(id);
    site.mode = 'good';
    expect(await checkAgain(id)).toMatchObject({ failures: 0, lastCheck: { error: null } });
  });

  it('takes having no network for no failure of the source', async () => {
    const id = await subscribe();
    world.network = false;
    expect(await checkAgain(id)).toMatchObject({
      failures: 0,
      lastCheck: { outcome: 'failed', error: 'offline' },
    });
  });

  it('goes on with the others where one source fails', async () => {
    const other = await startSite({ posts: makePosts(3, 7) });
    await storeSource(world.db, newSource({ url: `${site.origin}/nothing`, title: '', kind: 'feed' }, START));
    await storeSource(world.db, newSource({ url: other.feedUrl, title: '', kind: 'feed' }, START));
    await sync();
    expect(await countPosts(world.db)).toBe(3);
    await other.close();
  });
});

describe('a pack', () => {
  const path = '/pack/manifest.json';
  const subscribeToPack = async () => {
    site.posts = makePosts(250);
    site.files = packFiles(site.posts, site.origin);
    const id = await addSource(site.origin + path, world);
    await sync();
    return id;
  };

  it('arrives whole; afterwards only the shard that changed is fetched', async () => {
    const id = await subscribeToPack();
    expect(await countPosts(world.db)).toBe(250);
    const before = site.requests.length;
    const edited = site.posts.map((post) => (post.number === 120 ? { ...post, title: 'Edited' } : post));
    site.files = packFiles(edited, site.origin);
    expect((await checkAgain(id)).lastCheck).toMatchObject({ outcome: 'updated', added: 0, changed: 1 });
    expect(site.requests.slice(before).map((request) => request.path)).toEqual([path, '/pack/shard-1.json']);
  });

  it('takes nothing from a shard that is not what the manifest says', async () => {
    const id = await subscribeToPack();
    const before = await contents(world.db);
    site.files = packFiles(
      site.posts.map((post) => ({ ...post, title: `${post.title}!` })),
      site.origin,
    );
    const shard = site.files.get('/pack/shard-0.json');
    if (shard) shard.text = shard.text.replace('keeper', 'kipper').replace('}', ' }');
    expect(await checkAgain(id)).toMatchObject({ failures: 1, lastCheck: { error: 'malformed' } });
    expect(await contents(world.db)).toEqual(before);
  });

  it('keeps the posts of a shard that vanished', async () => {
    const id = await subscribeToPack();
    site.files = packFiles(site.posts.slice(0, 100), site.origin);
    await checkAgain(id);
    expect(await countPosts(world.db)).toBe(250);
  });
});

describe('promise: the worker may die anywhere', () => {
  /** A world whose archive is cut off after a number of transactions, as if the worker had been stopped there. */
  const dying = (transactions: number): World => {
    let left = transactions;
    const db = new Proxy(world.db, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
        return (...args: unknown[]) => {
          if (left-- <= 0) throw new Error('stopped');
          return Reflect.apply(value as (...args: unknown[]) => unknown, target, args);
        };
      },
    });
    return { ...world, now: () => world.clock, db };
  };

  it('ends the same, wherever it is stopped, and asks no more than once again for each stop', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    site.posts = makePosts(180);
    const id = await subscribe();
    const undisturbed = await contents(world.db);
    expect(undisturbed).toHaveLength(180);

    const next = seededRandom(42);
    for (let round = 0; round < 12; round += 1) {
      await closeArchive();
      globalThis.indexedDB = new IDBFactory();
      world = await makeWorld();
      const again = await addSource(site.feedUrl, world);
      const before = site.requests.length;
      let stops = 0;
      for (; (await getSource(world.db, again)).lastSuccessAt === null && stops < 50; stops += 1) {
        await createRunner(dying(1 + Math.floor(next() * 14)))
          .run()
          .catch(() => undefined);
        world.clock += 2 * HOUR;
      }
      expect(await contents(world.db)).toEqual(undisturbed);
      expect(site.requests.length - before).toBeLessThanOrEqual(stops);
    }
    expect(id).toBeGreaterThan(0);
  }, 60_000);
});
