// Promise: what is one post is kept once, what is two stays two, and the reader has the last word, which lasts.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Post } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { lookUp } from '@/utils/search/lookup/lookup';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import { checkIndex } from '@/utils/store/index/index-health';
import { rebuildSlice } from '@/utils/store/index/index-rebuild';
import { indexReader } from '@/utils/store/index/index-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { mergesOf } from '@/utils/store/ingest/merge-reader';
import { rejoin, splitMerge } from '@/utils/store/ingest/merge-undo';
import { addJob, jobsOfSource } from '@/utils/store/job-store';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { markPosts } from '@/utils/store/posts/post-state';
import { newBackfill } from '@/utils/store/sources/backfill-store';
import { purgeSlice, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { sourceFigures } from '@/utils/store/sources/source-reader';
import { addFeed, entriesWith, NOW } from './sample';

const TEXT =
  'The lock keeper wrote down every tide for thirty years, kept the books dry behind the stove, and let nobody but the surveyor read them. ' +
  'When the bridge was rebuilt, his figures were the only ones that anybody had, and they were right to the inch. ' +
  'A copy lies in the town library now, next to the plans of the old mill.';
const OTHER =
  'Four gliders were built in the attic that winter, of ash and of linen, and none of them flew further than the orchard wall. ' +
  'The fifth one did, with a cat in it, which came home two days later and would not be spoken to.';
const entry = entriesWith(TEXT);

let db: Archive;
let one: Source;
let two: Source;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  one = await addFeed(db, 'https://example.org/feed');
  two = await addFeed(db, 'https://planet.example/feed');
});

const take = (entries: Entry[], into: Source = one) =>
  ingest(db, { source: into, entries, jobId: 999, job: null, now: NOW });
const posts = () => newestPosts(db, 20);
const only = async (): Promise<Post> => {
  const all = await posts();
  expect(all).toHaveLength(1);
  return all[0] as Post;
};
const textOf = async (id: number) => (await db.get('bodies', id))?.text;
async function rebuild(): Promise<void> {
  for (;;) {
    const job = (await jobsOfSource(db, 0)).find(({ kind }) => kind === 'reindex');
    if (!job) return;
    await rebuildSlice(db, job, NOW);
  }
}
const copy = entry({ guid: 'copy', text: `${TEXT} Read on at the original.` });

describe('what is one', () => {
  const uri = 'tag:example.org,2024:one';
  it.each<[string, Entry, Entry, 'guid' | 'address' | 'content']>([
    [
      'a guid that is unique in the world',
      entry({ guid: uri }),
      entry({ guid: uri, url: 'https://a.example/x' }),
      'guid',
    ],
    ['its address and title', entry(), copy, 'address'],
    [
      'its address and text, though it was renamed',
      entry(),
      entry({ guid: 'copy', title: 'Thirty years of tides' }),
      'address',
    ],
    ['an excerpt at its address', entry(), entry({ guid: 'copy', text: TEXT.slice(0, 130) }), 'address'],
    ['its content', entry(), entry({ guid: 'copy', url: 'https://a.example/x' }), 'content'],
  ])('by %s', async (_, first, second, why) => {
    await take([first]);
    expect(await take([second], two)).toEqual({ added: 0, changed: 0 });
    const post = await only();
    expect(post.sourceId).toBe(one.id);
    expect(await mergesOf(db, post)).toMatchObject([
      { sourceId: two.id, guid: second.guid, why, state: 'merged', title: second.title },
    ]);
    expect(await sourceFigures(db, two.id)).toMatchObject({ posts: 0, elsewhere: 1 });
    // Nothing is written again when it is read again.
    const before = await db.getAll('merges');
    await take([second], two);
    expect(await db.getAll('merges')).toEqual(before);
  });

  it('in one document of which two entries are the same, whichever comes first', async () => {
    await take([entry(), entry({ guid: 'g2' })]);
    expect(await take([entry({ guid: 'g2' }), entry()])).toEqual({ added: 0, changed: 0 });
    expect(await mergesOf(db, await only())).toMatchObject([{ sourceId: one.id, guid: 'g2' }]);
  });

  it('but not a guid that its publication changed: that is the same entry', async () => {
    await take([entry()]);
    await take([entry({ guid: 'new' })]);
    const post = await only();
    expect(post.guid).toBe('new');
    expect(await mergesOf(db, post)).toEqual([]);
  });
});

describe('what is two', () => {
  it.each<[string, Partial<Entry>]>([
    ['a page that is written over each week', { guid: 'next', text: OTHER }],
    [
      'a short guid that any feed may use',
      { url: 'https://planet.example/1', title: 'Gliders', text: OTHER },
    ],
    ['a link to it with other words', { guid: 'link', title: 'On tides', text: OTHER }],
  ])('%s', async (_, change) => {
    await take([entry()]);
    expect(await take([entry(change)], two)).toMatchObject({ added: 1 });
    expect((await posts()).map(({ sourceId }) => sourceId).sort()).toEqual([one.id, two.id]);
    expect(await db.count('merges')).toBe(0);
  });
});

describe('a merge that is undone', () => {
  async function parted(): Promise<{ first: number; second: number }> {
    await take([entry()]);
    await take([copy], two);
    const first = (await only()).id;
    await markPosts(db, [first], { starred: true }, NOW);
    const second = await splitMerge(db, two.id, 'copy', NOW);
    await rebuild();
    return { first, second };
  }

  it('makes two posts of their own texts, which the index knows', async () => {
    const { first, second } = await parted();
    expect([await textOf(first), await textOf(second)]).toEqual([TEXT, copy.text]);
    expect(await db.get('posts', second)).toMatchObject({ sourceId: two.id, guid: 'copy', starredAt: null });
    expect((await lookUp('stove', indexReader(db))).documents.sort()).toEqual([first, second]);
    expect(await checkIndex(db)).toBe(false);
    const post = (await db.get('posts', first)) as Post;
    expect(await mergesOf(db, post)).toMatchObject([
      { state: 'apart', otherId: second, otherSource: two.id },
    ]);
    const other = (await db.get('posts', second)) as Post;
    expect(await mergesOf(db, other)).toMatchObject([
      { state: 'apart', otherId: first, otherSource: one.id },
    ]);
  });

  it('stays undone when both are read again, changed or not', async () => {
    const { first, second } = await parted();
    await take([entry({ title: 'Renamed' })]);
    await take([copy], two);
    await take([{ ...copy, text: `${copy.text} More.`, html: 'more' }], two);
    expect((await posts()).map(({ id }) => id).sort()).toEqual([first, second]);
    expect((await db.get('posts', first))?.title).toBe('Renamed');
    expect(await textOf(second)).toBe(`${copy.text} More.`);
  });

  it('is not merged again, though the second post is gone', async () => {
    const { first, second } = await parted();
    await db.delete('posts', second);
    expect(await take([copy], two)).toMatchObject({ added: 1 });
    expect((await posts()).map(({ id }) => id)).toContain(first);
  });

  it('gives the second its own words, though the first was edited or read from its page meanwhile', async () => {
    const same = entry({ guid: 'copy' });
    await take([entry()]);
    await take([same], two);
    await take([entry({ text: OTHER, html: OTHER })]);
    await take([entry({ text: `${OTHER} Again.`, html: `${OTHER} Again.` })]);
    // Read again by the second as it was.
    expect(await take([same], two)).toEqual({ added: 0, changed: 0 });
    const first = (await only()).id;
    const second = await splitMerge(db, two.id, 'copy', NOW);
    expect([await textOf(first), await textOf(second)]).toEqual([`${OTHER} Again.`, TEXT]);
  });

  it('is still there to be undone when a third source holds the post in the place of one that went', async () => {
    const three = await addFeed(db, 'https://third.example/feed');
    await take([entry()]);
    await take([copy], two);
    await take([entry({ guid: 'third' })], three);
    await removeSource(db, one.id, NOW);
    while (await purgeSlice(db, one.id)) await rebuild();
    const holder = await only();
    const [row] = await mergesOf(db, holder);
    const second = await splitMerge(db, row?.sourceId ?? 0, row?.guid ?? '', NOW);
    await rebuild();
    const texts = await Promise.all([holder.id, second].map(textOf));
    expect(texts.sort()).toEqual([TEXT, holder.sourceId === two.id ? TEXT : copy.text].sort());
    await take([copy], two);
    await take([entry({ guid: 'third' })], three);
    expect((await posts()).map(({ sourceId }) => sourceId).sort()).toEqual([two.id, three.id]);
    expect(await checkIndex(db)).toBe(false);
  });

  it('can be taken back, with what the reader did to the second, and undone again', async () => {
    const { first, second } = await parted();
    await markPosts(db, [second], { read: true }, NOW);
    await rejoin(db, two.id, 'copy');
    expect(await only()).toMatchObject({ id: first, readAt: NOW, starredAt: NOW });
    expect(await textOf(second)).toBeUndefined();
    expect((await lookUp('stove', indexReader(db))).documents).toEqual([first]);
    expect(await checkIndex(db)).toBe(false);
    expect(await take([copy], two)).toEqual({ added: 0, changed: 0 });
    const again = await splitMerge(db, two.id, 'copy', NOW);
    expect(await textOf(again)).toBe(copy.text);
  });

  it('twice at once makes one post', async () => {
    await take([entry()]);
    await take([copy], two);
    const ids = await Promise.all([1, 2].map(() => splitMerge(db, two.id, 'copy', NOW)));
    expect(ids[0]).toBe(ids[1]);
    expect(await posts()).toHaveLength(2);
  });

  it('says so where there is nothing to undo', async () => {
    await expect(splitMerge(db, two.id, 'none', NOW)).rejects.toMatchObject({ code: 'unknown-post' });
  });
});

describe('a source that is removed', () => {
  it('leaves what another one carries with that one, and takes it back when it is restored', async () => {
    await take([entry(), entry({ guid: 'g2', url: 'https://example.org/two', title: 'Two', text: OTHER })]);
    await take([copy], two);
    const shared = (await posts()).find(({ guid }) => guid === 'g1')?.id ?? 0;
    await markPosts(db, [shared], { read: true, starred: true }, NOW);
    const before = await db.get('posts', shared);
    await removeSource(db, one.id, NOW);
    expect(await only()).toMatchObject({
      id: shared,
      sourceId: two.id,
      guid: 'copy',
      readAt: NOW,
      starredAt: NOW,
    });
    // The other one may be read meanwhile.
    expect(await take([copy], two)).toMatchObject({ added: 0 });
    await restoreSource(db, one.id, NOW);
    expect(await db.get('posts', shared)).toMatchObject({ sourceId: one.id, guid: 'g1', url: before?.url });
    expect(await posts()).toHaveLength(2);
    expect(await take([entry()])).toMatchObject({ added: 0 });
    expect(await take([copy], two)).toMatchObject({ added: 0 });
  });

  it('takes nothing along that another one carries when it is purged', async () => {
    await take([entry()]);
    await take([copy], two);
    await removeSource(db, one.id, NOW);
    expect(await purgeSlice(db, one.id)).toBe(false);
    const post = await only();
    expect(post.sourceId).toBe(two.id);
    expect(await textOf(post.id)).toBe(TEXT);
    expect(await mergesOf(db, post)).toEqual([]);
    expect(await checkIndex(db)).toBe(false);
  });

  it('has the back catalogue of others on its site looked through again, as it passed over what was here', async () => {
    const sister = await addFeed(db, 'https://example.org/section/feed');
    for (const { id } of [sister, two])
      await addJob(db, { ...newBackfill(id, NOW), notBefore: NOW * 2, cursor: { state: 'whole' } });
    await removeSource(db, one.id, NOW);
    await purgeSlice(db, one.id);
    const states = await Promise.all(
      [sister, two].map(
        async ({ id }) => (await jobsOfSource(db, id)).find(({ kind }) => kind === 'backfill')?.cursor.state,
      ),
    );
    expect(states).toEqual(['running', 'whole']);
  });
});

it('a deleted post does not come back through any source that carries it', async () => {
  await take([entry()]);
  await take([copy], two);
  const { id } = await only();
  await deletePosts(db, [id], NOW);
  const renamed = { ...copy, title: 'Quite new', url: 'https://planet.example/new', text: OTHER };
  expect(await take([renamed], two)).toMatchObject({ added: 0 });
  await restorePosts(db, [id]);
  expect(await mergesOf(db, await only())).toMatchObject([{ guid: 'copy' }]);
});
