// Promises: a highlight outlives its post and finds its way back to it; a deletion can be taken back; what was selected is
// kept as it was, whatever became of the text.
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { isOrphan } from '@/utils/model/highlight';
import type { Entry } from '@/utils/model/post';
import { type Archive, closeArchive, openArchive } from '@/utils/store/database';
import {
  highlightedHosts,
  highlightedPages,
  highlightsOfPage,
  highlightsOfPost,
  latestHighlights,
  listHighlights,
  sourcesOfHighlights,
  withHomes,
} from '@/utils/store/highlights/highlight-reader';
import {
  addHighlight,
  changeHighlight,
  KEPT_DELETED,
  type NewHighlight,
  notePlacings,
  removeHighlights,
} from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { MIGRATIONS } from '@/utils/store/migrations';
import { getBody } from '@/utils/store/posts/archive-reader';
import { newestPosts } from '@/utils/store/posts/newest-reader';
import { deletePosts, restorePosts } from '@/utils/store/posts/post-deletion';
import { newSource } from '@/utils/store/sources/new-source';
import { purgeSlice, removeSource, restoreSource } from '@/utils/store/sources/removal';
import { addSource, getSource } from '@/utils/store/sources/source-store';

const NOW = Date.UTC(2026, 5, 1);
const TEXT = 'The ferry leaves at noon, whether anybody is on it or not.';

const wanted = (over: Partial<NewHighlight> = {}): NewHighlight => ({
  postId: null,
  urlKey: 'ferry.example/noon',
  url: 'https://ferry.example/noon',
  title: 'Noon',
  madeIn: 'page',
  colour: 'yellow',
  note: '',
  tags: [],
  quote: { type: 'TextQuoteSelector', exact: 'leaves at noon', prefix: 'The ferry ', suffix: ', whether' },
  position: { type: 'TextPositionSelector', start: 10, end: 24 },
  ...over,
});

let db: Archive;
let sourceId: number;
const listed = async () => withHomes(db, await listHighlights(db));

async function publish(url = 'https://ferry.example/noon', text = TEXT): Promise<number> {
  const entry: Entry = {
    guid: url,
    url,
    title: 'Noon',
    published: NOW,
    updated: null,
    authors: [],
    tags: [],
    lang: 'en',
    summary: '',
    html: `<p>${text}</p>`,
    text,
  };
  const source = await getSource(db, sourceId);
  await ingest(db, { source, entries: [entry], jobId: 999, job: null, now: NOW });
  return (await newestPosts(db, 1))[0]?.id ?? 0;
}

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  db = await openArchive();
  sourceId = await addSource(
    db,
    newSource({ url: 'https://ferry.example/feed', title: 'Ferry', kind: 'feed' }, NOW),
  );
});

it('promise: an archive of the version before highlights opens, with all that is in it', async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  const before = MIGRATIONS.findIndex((step) => /createObjectStore\(.highlights/.test(step.toString()));
  const old = await openDB('backlist', before, {
    async upgrade(made, _old, _new, transaction) {
      for (const step of MIGRATIONS.slice(0, before)) await step(made as never, transaction as never);
    },
  });
  await old.put('posts', { id: 7, sourceId: 1, title: 'Kept' });
  old.close();
  db = await openArchive();
  expect(await db.get('posts', 7)).toMatchObject({ title: 'Kept' });
  expect(await listed()).toEqual([]);
});

describe('a highlight made on a page', () => {
  it('waits for its post and belongs to it when it comes', async () => {
    const { id } = await addHighlight(db, wanted(), NOW);
    expect((await listed())[0]?.post).toBeNull();
    const postId = await publish();
    expect((await listed())[0]?.post?.id).toBe(postId);
    const own = await highlightsOfPost(db, { id: postId, urlKey: 'ferry.example/noon' });
    expect(own.map((each) => each.id)).toEqual([id]);
  });

  it('tells its host, which is that of all of its site', async () => {
    const addresses = [
      'ferry.example/noon',
      'ferry.example/dusk',
      '127.0.0.1:8080/a',
      '[::1]/b',
      'quay.example?n=1',
    ];
    for (const urlKey of [...addresses, null]) await addHighlight(db, wanted({ urlKey }), NOW);
    expect(await highlightedHosts(db)).toEqual(['127.0.0.1', '[::1]', 'ferry.example', 'quay.example']);
  });

  it('is known by its page only', async () => {
    await addHighlight(db, wanted(), NOW);
    expect(await highlightedPages(db, ['ferry.example/noon', 'ferry.example/dusk'])).toEqual([
      'ferry.example/noon',
    ]);
    expect(await highlightsOfPage(db, 'ferry.example/dusk')).toEqual([]);
  });
});

describe('a highlight made in a post', () => {
  it('promise: outlives the source with all its posts, and returns to the post that comes again', async () => {
    const postId = await publish();
    const { id } = await addHighlight(db, wanted({ postId, madeIn: 'post', note: 'Go there' }), NOW);
    await removeSource(db, sourceId, NOW);
    expect((await listed())[0]).toMatchObject({ id, post: null, title: 'Noon', note: 'Go there' });
    await restoreSource(db, sourceId, NOW);
    expect((await listed())[0]?.post?.id).toBe(postId);
    await removeSource(db, sourceId, NOW);
    await purgeSlice(db, sourceId);
    sourceId = await addSource(
      db,
      newSource({ url: 'https://ferry.example/feed', title: 'Ferry', kind: 'feed' }, NOW),
    );
    const again = await publish();
    expect(again).not.toBe(postId);
    expect((await listed())[0]?.post?.id).toBe(again);
    const own = await highlightsOfPost(db, { id: again, urlKey: 'ferry.example/noon' });
    expect(own.map((each) => each.id)).toEqual([id]);
  });

  it('promise: outlives its post when that alone is deleted, and is with it again when it is brought back', async () => {
    const postId = await publish();
    const { id } = await addHighlight(db, wanted({ postId, madeIn: 'post' }), NOW);
    await deletePosts(db, [postId], NOW);
    expect((await listed())[0]).toMatchObject({
      id,
      post: null,
      title: 'Noon',
      url: 'https://ferry.example/noon',
    });
    await restorePosts(db, [postId]);
    expect((await listed())[0]?.post?.id).toBe(postId);
  });

  it('promise: stays with its post when the feed edits that, and keeps the words that were marked', async () => {
    const postId = await publish();
    const made = await addHighlight(db, wanted({ postId, note: 'Mine' }), NOW);
    const edited = `Since spring: ${TEXT.replace('noon', 'one')} The bell is rung twice.`;
    expect(await publish('https://ferry.example/noon', edited)).toBe(postId);
    expect((await getBody(db, postId))?.text).toBe(edited);
    const post = { id: postId, urlKey: 'ferry.example/noon' };
    expect(await highlightsOfPost(db, post)).toEqual([made]);
  });

  it('is not shown in another post of the same address', async () => {
    const postId = await publish();
    await addHighlight(db, wanted({ postId, madeIn: 'post' }), NOW);
    expect(await highlightsOfPost(db, { id: postId + 100, urlKey: 'ferry.example/noon' })).toEqual([]);
  });
});

describe('promise: nothing that was written is lost', () => {
  it('a deletion can be taken back for a month', async () => {
    const { id } = await addHighlight(db, wanted({ note: 'Mine', tags: ['sea'] }), NOW);
    await removeHighlights(db, [id], false, NOW);
    expect(await highlightsOfPage(db, 'ferry.example/noon')).toEqual([]);
    await removeHighlights(db, [], false, NOW + KEPT_DELETED - 1);
    expect(await removeHighlights(db, [id], true, NOW + KEPT_DELETED - 1)).toMatchObject([
      { note: 'Mine', tags: ['sea'], deletedAt: null },
    ]);
    await removeHighlights(db, [id], false, NOW);
    await removeHighlights(db, [], false, NOW + KEPT_DELETED);
    expect(await listed()).toEqual([]);
  });

  it('the same passage marked again gets the colour, and keeps its note', async () => {
    const first = await addHighlight(db, wanted({ note: 'Mine', tags: ['sea'] }), NOW);
    await removeHighlights(db, [first.id], false, NOW);
    const second = await addHighlight(db, wanted({ colour: 'pink' }), NOW + 1);
    expect(second).toMatchObject({
      id: first.id,
      colour: 'pink',
      note: 'Mine',
      tags: ['sea'],
      deletedAt: null,
    });
    expect(await listed()).toHaveLength(1);
  });

  it('a search that failed changes no selector', async () => {
    const made = await addHighlight(db, wanted(), NOW);
    const lost = [{ id: made.id, found: false, score: 0.3 }];
    expect(await notePlacings(db, 'page', lost, NOW + 1)).toBe(true);
    expect(await notePlacings(db, 'page', lost, NOW + 2)).toBe(false);
    const [now] = await listed();
    expect(now).toMatchObject({ quote: made.quote, position: made.position });
    expect(now && isOrphan(now)).toBe(true);
    await notePlacings(db, 'post', [{ id: made.id, found: true, score: 0.8 }], NOW + 3);
    const [found] = await listed();
    expect(found && isOrphan(found)).toBe(false);
  });

  it('a change names what it changes, and tags are cleaned', async () => {
    const { id } = await addHighlight(db, wanted({ note: 'Mine' }), NOW);
    await changeHighlight(db, id, { tags: [' sea ', 'Sea', '', 'two  words'] }, NOW + 1);
    expect((await listed())[0]).toMatchObject({
      note: 'Mine',
      colour: 'yellow',
      tags: ['sea', 'two words'],
    });
    await expect(changeHighlight(db, 999, { note: 'x' }, NOW)).rejects.toMatchObject({
      code: 'unknown-highlight',
    });
  });
});

describe('a list of many', () => {
  /** Rows that the database handed out, by store, while something was read. */
  async function rowsReadBy<T>(reading: () => Promise<T>): Promise<Record<string, number>> {
    const rows: Record<string, number> = {};
    const undo = (['get', 'getAll'] as const).flatMap((name) =>
      [IDBObjectStore.prototype, IDBIndex.prototype].map((prototype) => {
        const ask = prototype[name];
        prototype[name] = function (this: IDBObjectStore & IDBIndex, ...of: never[]) {
          const request = (ask as (...of: never[]) => IDBRequest).apply(this, of);
          const store = this.objectStore?.name ?? this.name;
          request.addEventListener('success', () => {
            const { result } = request;
            rows[store] = (rows[store] ?? 0) + (Array.isArray(result) ? result.length : result ? 1 : 0);
          });
          return request;
        } as never;
        return () => {
          prototype[name] = ask as never;
        };
      }),
    );
    try {
      await reading();
      return rows;
    } finally {
      for (const one of undo) one();
    }
  }

  beforeEach(async () => {
    const postId = await publish();
    for (let n = 0; n < 40; n += 1)
      await addHighlight(
        db,
        wanted({ postId, madeIn: 'post', position: { type: 'TextPositionSelector', start: n, end: n + 1 } }),
        NOW + n,
      );
  });

  it('begins with the latest, for which no others are read', async () => {
    let latest: Awaited<ReturnType<typeof latestHighlights>> | undefined;
    const rows = await rowsReadBy(async () => {
      latest = await latestHighlights(db, 5);
      await withHomes(db, latest.rows);
    });
    expect(latest?.count).toBe(40);
    expect(latest?.rows.map(({ createdAt }) => createdAt - NOW)).toEqual([39, 38, 37, 36, 35]);
    expect(rows).toMatchObject({ highlights: 5, posts: 1 });
  });

  it('names the source of each without reading a post, and none where there is no post', async () => {
    const all = await listHighlights(db);
    expect(all.map(({ createdAt }) => createdAt - NOW)).toEqual(Array.from({ length: 40 }, (_, n) => 39 - n));
    const rows = await rowsReadBy(async () => {
      expect(new Set((await sourcesOfHighlights(db, all)).values())).toEqual(new Set([sourceId]));
    });
    expect(rows.posts ?? 0).toBe(0);
    await addHighlight(db, wanted({ urlKey: 'else.example/', url: null }), NOW);
    const [, ...sources] = [...(await sourcesOfHighlights(db, await listHighlights(db))).values()];
    expect(sources).toContain(null);
  });
});
