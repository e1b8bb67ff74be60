// Promise: nothing is lost by our own newer version. An archive of every version of the schema, with rows as that version
// wrote them, opens in this one with all that was in it, is sound by a checkup, and is found by its words; an archive of a
// version that is newer than this one is refused with a sentence and left as it is.
import '@/utils/i18n/screens/options-strings';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { errorSentence } from '@/utils/i18n/error-sentence';
import { SEGMENT_VERSION } from '@/utils/search/index/segment-format';
import { buildSegment } from '@/utils/search/index/segment-writer';
import { lookUp } from '@/utils/search/lookup/lookup';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { checkupReport } from '@/utils/store/checkup/checkup-reader';
import { closeArchive, openArchive } from '@/utils/store/database';
import { checkIndex } from '@/utils/store/index/index-health';
import { indexReader } from '@/utils/store/index/index-store';
import { FREQUENCIES } from '@/utils/store/index/large-record';
import { MIGRATIONS } from '@/utils/store/migrations';
import { write } from '@/utils/store/write';
import { createRunner } from '@/utils/sync/runner';
import { makeWorld, START } from '../sync/world';

const NEVER = Date.UTC(9_999, 0, 1);
const TEXT = 'How a lock gate is hung, and why it leans.';
const post = {
  ...{ id: 7, sourceId: 1, guid: 'g7', urlKey: 'example.org/7', url: 'https://example.org/7' },
  ...{ title: 'Lock gates', published: START, updated: null, authors: [], tags: ['water'], lang: 'en' },
  ...{ excerpt: TEXT, readingMinutes: 1, contentHash: 'c7', addedAt: START, sortedAt: START },
  ...{ readAt: START, starredAt: START },
};
const source = {
  ...{ id: 1, kind: 'feed', url: 'https://example.org/feed', siteUrl: null, title: 'Gates', lang: 'en' },
  ...{ addedAt: START, state: 'active', validators: null, seen: {}, lastSuccessAt: START, lastCheck: null },
  ...{ nextCheckAt: NEVER, failures: 0 },
};
const job = (id: number, kind: string) => ({
  ...{ id, kind, sourceId: 1, notBefore: NEVER, attempts: 0, leaseUntil: 0, cursor: {} },
});
const draft = buildSegment([{ id: 7, title: post.title, tags: post.tags, lang: 'en', text: TEXT }]);
const highlight = {
  ...{ id: 1, postId: 7, urlKey: post.urlKey, url: post.url, title: post.title, madeIn: 'post' },
  quote: { type: 'TextQuoteSelector', exact: 'lock gate', prefix: 'How a ', suffix: ' is' },
  position: { type: 'TextPositionSelector', start: 6, end: 15 },
  ...{ colour: 'green', note: 'Mine', tags: [], createdAt: START, changedAt: START, deletedAt: null },
  placings: { post: null, page: null },
};

const ACCOUNT = 'https://ada@rss.example/api/greader.php';
const account = {
  ...{ sourceId: 4, auth: 'ada/1', token: null, streams: {}, gone: {}, anew: [] },
  ...{ comparedAt: START, listedAt: START },
};

type Row = [store: string, value: unknown, key?: IDBValidKey];

/** What version `v` had stored. */
function rowsOf(v: number): Row[] {
  const { blocks, header, frequencies, vectors, ...segment } = draft;
  const rows: Row[] = [
    ['sources', v < 3 ? source : { ...source, wait: null, moved: null }],
    ['posts', v < 11 ? post : { ...post, laterAt: START, labels: ['mine'] }],
    ['bodies', { id: 7, html: `<p>${TEXT}</p>`, text: TEXT }],
    ['jobs', job(1, 'check')],
    // Before its header lay apart, the index was of another version; it is built again.
    [
      'segments',
      v < 2
        ? { ...segment, version: SEGMENT_VERSION - 1, header, id: 3, dead: [] }
        : { ...segment, id: 3, dead: [] },
    ],
    ...blocks.map((block, n): Row => ['postings', block, [3, n]]),
    ...[...vectors].map(([id, vector]): Row => ['vectors', vector, id]),
    ['dismissals', { at: START }, ['example.org/page', 7]],
    ['meta', 8, 'nextPostId'],
    ['meta', 3, 'lastSegmentId'],
    ['meta', 5, 'revision'],
    ['meta', 1, 'bundledSourceAdded'],
  ];
  if (v >= 2) rows.push(['postings', header, [3, -1]], ['postings', frequencies, [3, FREQUENCIES]]);
  if (v >= 3) rows.push(['attempts', { sourceId: 1, at: START, outcome: 'updated', added: 1 }, 1]);
  if (v >= 4) rows.push(['frontier', { sourceId: 1, url: 'https://example.org/8', waiting: 1, order: 0 }]);
  if (v >= 5)
    rows.push([
      'tombstones',
      { postId: 6, urlKey: null, title: 'Gone', contentHash: 'c6', deletedAt: START },
      [1, 'g6'],
    ]);
  if (v >= 6)
    rows.push(
      ['positions', { postId: 7, offset: 3, quote: 'lock', progress: 0.5, at: START }],
      ['links', { id: 7, targets: ['example.org/8'] }],
    );
  if (v >= 7)
    rows.push(
      ['versions', { postId: 7, from: 'page', html: '<p>x</p>', text: 'x', contentHash: 'x', keptAt: START }],
      ['pages', { postId: 7, sourceId: 1, waiting: 0, order: 0, tries: 0, verdict: 'same', problem: null }],
    );
  if (v >= 8) rows.push(['highlights', highlight]);
  if (v >= 9)
    rows.push(
      ['imports', { id: 1, name: 'file', title: 'Imported', format: 'opml', state: 'done' }],
      ['importEffects', [], [1, 1]],
    );
  if (v >= 10)
    rows.push(
      ['merges', { sourceId: 2, guid: 'x', postId: 7, holder: 1, why: 'guid', at: START, state: 'merged' }],
      ['sources', { ...source, wait: null, moved: null, id: 2, url: 'https://example.org/second' }],
      ['jobs', { ...job(2, 'check'), sourceId: 2 }],
    );
  if (v >= 15)
    rows.push(
      ['sources', { ...source, ...{ wait: null, moved: null, id: 4, kind: 'reader', url: ACCOUNT } }],
      ['jobs', { ...job(3, 'check'), sourceId: 4 }],
      ['readerAccounts', { ...account, streams: { 'feed/1': { sourceId: 1, title: 'Gates' } } }],
      ['readerItems', { accountId: 4, item: 'g7', known: 1, starred: 1 }],
      ['readerMarks', { accountId: 4, item: 'g7', field: 'read', value: true, at: START }],
    );
  return rows;
}

/** An archive of version `v` with these rows. */
async function makeArchive(v: number, rows: readonly Row[]): Promise<void> {
  const old = (await openDB('backlist', v, {
    async upgrade(db, _old, _new, transaction) {
      for (const migrate of MIGRATIONS.slice(0, v)) await migrate(db as never, transaction as never);
    },
  })) as IDBPDatabase;
  for (const [store, value, key] of rows) await old.put(store, value, key);
  old.close();
}

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
});

const VERSIONS = MIGRATIONS.map((_, n) => n + 1);

describe('an archive of version', () => {
  it.each(VERSIONS)('%i opens with all that is in it, sound, and is found', async (v) => {
    const rows = rowsOf(v);
    await makeArchive(v, rows);
    const db = await openArchive();
    expect(db.version).toBe(MIGRATIONS.length);
    for (const [store, value, key] of rows) {
      if (store === 'segments' || store === 'meta') continue;
      const there =
        key === undefined ? await db.getAll(store as never) : [await db.get(store as never, key as never)];
      if (value instanceof Uint8Array) expect(there, store).toEqual([value]);
      else expect(there, store).toEqual(expect.arrayContaining([expect.objectContaining(value as object)]));
    }
    const world = await makeWorld({ db, online: () => false });
    await checkIndex(db);
    await orderCheckup(db, world.clock, true);
    await createRunner(world).run();
    expect(await checkupReport(db)).toMatchObject({ running: false, found: {} });
    expect((await lookUp('"lock gate"', indexReader(db))).documents).toEqual([7]);
    expect(await db.get('posts', 7)).toMatchObject({ readAt: START, starredAt: START });
  });

  it('newer than this one is refused with a sentence, by whatever is asked, and left as it is', async () => {
    const rows = rowsOf(MIGRATIONS.length);
    await makeArchive(MIGRATIONS.length, rows);
    const newer = await openDB('backlist', MIGRATIONS.length + 1, {
      upgrade: (db) => void db.createObjectStore('future'),
    });
    await newer.put('future', 'kept', 'key');
    newer.close();
    const asked = async () => write(await openArchive(), ['posts'], (tx) => tx.objectStore('posts').clear());
    await expect(asked()).rejects.toMatchObject({ code: 'newer-archive' });
    expect(errorSentence('newer-archive')).toMatchObject({
      what: expect.stringContaining('newer version'),
      next: expect.stringContaining('Update'),
    });
    const again = await openDB('backlist', MIGRATIONS.length + 1);
    expect(await again.get('future', 'key')).toBe('kept');
    expect(await again.count('posts')).toBe(1);
    again.close();
  });

  it('that another window keeps open is given up with a sentence after a while, and opened when that lets go', async () => {
    await makeArchive(1, rowsOf(1));
    const stubborn = await openDB('backlist', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const opening = openArchive();
    const refused = expect(opening).rejects.toMatchObject({ code: 'blocked-upgrade' });
    await vi.waitFor(() => expect(warned).toHaveBeenCalled(), { timeout: 30_000 });
    vi.advanceTimersByTime(11_000);
    await refused;
    vi.useRealTimers();
    stubborn.close();
    expect(await (await openArchive()).count('posts')).toBe(1);
  });
});
