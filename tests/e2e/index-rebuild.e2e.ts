// Promise: an index that is damaged or of an older version is noticed and rebuilt from the stored posts, while what is
// sound of it goes on answering; the worker may be stopped in the middle.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeHeader, encodeHeader } from '@/utils/search/index/segment-format';
import { endLeases } from '../harness/archive-rows';
import { goToView, panel } from '../harness/doors';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import type { Route } from '../pages/server';
import { makePosts } from '../sites/sentences';
import { writeFeed } from '../sites/write-feed';
import { BUNDLED, subscribe, useWorld } from './support';

const POSTS = 2_000;
const feed: Route = (request, response) => {
  if (request.url !== '/long.rss') return false;
  const origin = `http://${request.headers.host}`;
  const { type, text } = writeFeed('rss', { title: 'The Long Shelf', origin, posts: makePosts(POSTS) });
  response.setHeader('content-type', type);
  response.end(text);
  return true;
};
const world = useWorld({ routes: [feed] });

interface Health {
  /** Of the rebuild, or null where none waits. */
  job: { done: number; total: number } | null;
  /** Posts that segments hold, masked ones left out. */
  held: number;
  ids: number[];
  versions: number[];
  damaged: number;
}

/** A page of the extension that is none of its screens: it sees the database and may send messages. */
let inside: Page;

const health = (): Promise<Health> =>
  inside.evaluate(
    () =>
      new Promise<Health>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['jobs', 'segments']);
          const jobs = transaction.objectStore('jobs').getAll();
          const segments = transaction.objectStore('segments').getAll();
          transaction.oncomplete = () => {
            db.close();
            const job = jobs.result.find(({ kind }) => kind === 'reindex');
            done({
              job: job ? { done: job.cursor.done ?? 0, total: job.cursor.total ?? 0 } : null,
              held: segments.result.reduce((sum, each) => sum + each.documents - each.dead.length, 0),
              ids: segments.result.map(({ id }) => id),
              versions: [...new Set(segments.result.map(({ version }) => version))],
              damaged: segments.result.filter((each) => each.damaged).length,
            });
          };
        };
      }),
  );

/** Writes over what the extension has stored of its index; answers the id of the largest segment, which is hit. */
const harm = (what: 'blocks' | 'header'): Promise<number> =>
  inside.evaluate(
    (harmed) =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['segments', 'postings'], 'readwrite');
          let hit = 0;
          const segments = transaction.objectStore('segments').getAll();
          segments.onsuccess = () => {
            const largest = segments.result.reduce((a, b) => (b.documents > a.documents ? b : a));
            hit = largest.id;
            // A segment's header is its block -1.
            const range =
              harmed === 'header'
                ? IDBKeyRange.only([largest.id, -1])
                : IDBKeyRange.bound([largest.id, 0], [largest.id, []]);
            transaction.objectStore('postings').openCursor(range).onsuccess = (event) => {
              const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              cursor.value[9] ^= 0xff;
              cursor.update(cursor.value);
              cursor.continue();
            };
          };
          transaction.oncomplete = () => {
            db.close();
            done(hit);
          };
          transaction.onabort = () => fail(transaction.error);
        };
      }),
    what,
  );

/** The last version before titles had lengths, which still answers. */
const OLDER = 7;
/** What the header of a segment would be in that version. */
function olderHeader(header: readonly number[]): number[] {
  const { documents, blocks, firstTerms, ...rest } = decodeHeader(Uint8Array.from(header));
  const ids = Array.from({ length: documents.length }, (_, ordinal) => documents.at(ordinal));
  const terms = firstTerms(0, blocks - 1);
  return [...encodeHeader({ ...rest, documents: ids, titles: new Uint8Array(0), firstTerms: terms })];
}

/** Has the index be as the extension left it before an update. */
async function age(): Promise<void> {
  /** Reads the headers, each in one part as the archive is small; or writes them, with the version. */
  const records = (write: { id: number; header: number[] }[] | null, version: number) =>
    inside.evaluate(
      ({ written, of }) =>
        new Promise<{ id: number; header: number[]; parts: number }[]>((done, fail) => {
          const opening = indexedDB.open('backlist');
          opening.onerror = () => fail(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const transaction = db.transaction(['segments', 'postings'], 'readwrite');
            const [segments, postings] = ['segments', 'postings'].map((name) =>
              transaction.objectStore(name),
            ) as [IDBObjectStore, IDBObjectStore];
            const read: { id: number; header: number[]; parts: number }[] = [];
            segments.getAll().onsuccess = ({ target }) => {
              for (const row of (target as IDBRequest<{ id: number }[]>).result) {
                const parts = postings.getAll(IDBKeyRange.bound([row.id, -1_000], [row.id, -1]));
                parts.onsuccess = () =>
                  read.push({ id: row.id, header: [...parts.result[0]], parts: parts.result.length });
                const aged = written?.find(({ id }) => id === row.id);
                if (!aged) continue;
                postings.put(Uint8Array.from(aged.header), [row.id, -1]);
                segments.put({ ...row, version: of });
              }
            };
            transaction.oncomplete = () => {
              db.close();
              done(read);
            };
            transaction.onabort = () => fail(transaction.error);
          };
        }),
      { written: write, of: version },
    );
  const now = await records(null, OLDER);
  expect(now.map(({ parts }) => parts)).toEqual(now.map(() => 1));
  await records(
    now.map(({ id, header }) => ({ id, header: olderHeader(header) })),
    OLDER,
  );
}

interface Answer {
  ok: boolean;
  value?: { total: number; hits: { post: { id: number } }[] };
}

/** What the worker answers to a look-up. */
async function found(query: string) {
  const answer = (await inside.evaluate(
    (words) =>
      chrome.runtime.sendMessage({
        name: 'lookup',
        input: { query: words, limit: 100, offset: 0, order: 'relevance' },
      }),
    query,
  )) as Answer;
  expect(answer.ok).toBe(true);
  const ids = (answer.value?.hits ?? []).map(({ post }) => post.id);
  return { total: answer.value?.total ?? 0, ids: ids.sort((a, b) => a - b) };
}
/** Of few posts each, so that all of their ids can be compared. */
const QUERIES = [
  '"carbon footprint"',
  ...[1, 700, 1_300, POSTS].map((n) => `"${makePosts(n).at(-1)?.title.split(' (')[0]}" in:title`),
];
async function answers(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const query of QUERIES) {
    const answer = await found(query);
    expect(answer.ids.length).toBeGreaterThan(0);
    expect(answer.ids.length).toBe(answer.total);
    all.push(answer);
  }
  return all;
}

const rebuilt = () =>
  until(
    'the index to be whole',
    async () => {
      const now = await health();
      const whole = now.held === POSTS + BUNDLED && now.damaged === 0 && now.versions.length === 1;
      return !now.job && whole ? now : null;
    },
    100_000,
  );

describe('the index', () => {
  let before: unknown;
  beforeAll(async () => {
    if (process.env.BACKLIST_NO_BROWSER) return;
    await subscribe(world.companion, `${world.pages.origin}/long.rss`, 'The Long Shelf');
    await until(
      'the posts to arrive',
      async () => (await storedCounts(world.companion)).posts === POSTS + BUNDLED,
      100_000,
    );
    inside = await world.companion.context.newPage();
    await inside.goto(world.companion.url('manifest.json'));
    await rebuilt();
    before = await answers();
  }, 130_000);

  test('answers a query that meets damaged blocks from the rest, and is rebuilt', async () => {
    const hit = await harm('blocks');
    // What the look-ups before it read is remembered, and would be answered from.
    await stopWorker(world.companion);
    await wakeWorker(world.companion);
    const partly = await found('archivist');
    expect(partly.total).toBeGreaterThan(0);
    await until('the damaged segment to go', async () => !(await health()).ids.includes(hit), 100_000);
    await rebuilt();
    expect(await answers()).toEqual(before);
  }, 130_000);

  test('whose header is damaged is rebuilt after a restart of the worker, without any query', async () => {
    await harm('header');
    await stopWorker(world.companion);
    await wakeWorker(world.companion);
    await until('the damage to be noticed', async () => (await health()).job !== null);
    await rebuilt();
    expect(await answers()).toEqual(before);
  }, 130_000);

  test('of an older version is rebuilt, tells how far it is, and goes on where the worker was stopped', async () => {
    const side = await panel(world.companion);
    const { versions } = await health();
    await age();
    await stopWorker(world.companion);
    await wakeWorker(world.companion);
    // The old one goes on answering.
    expect((await found('archivist')).total).toBeGreaterThan(0);
    await until('the rebuild to be on its way', async () => ((await health()).job?.done ?? 0) > 0);
    await stopWorker(world.companion);
    const { job } = await health();
    expect(job?.done).toBeGreaterThan(0);
    expect(job?.done).toBeLessThan(POSTS + BUNDLED);
    expect(job?.total).toBe(POSTS + BUNDLED);
    await goToView(side, 'Look up');
    await side.shows(new RegExp(`${job?.done.toLocaleString('en')} of 2,017 posts`));
    // The slice that was under way is leased for half a minute, which restart.e2e.ts waits for.
    await endLeases(world.companion);
    await wakeWorker(world.companion);
    await found('archivist');
    expect(await rebuilt()).toMatchObject({ versions });
    expect(await answers()).toEqual(before);
    await until(
      'the panel to have no more to say of it',
      async () => !/of 2,017 posts/.test(await side.text()),
    );
  }, 200_000);
});
