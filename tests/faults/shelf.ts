// The archive that every operation is tried on: two feeds that share a post, a list of everything that a reader makes, and
// the world around it.
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { buildSegment } from '@/utils/search/index/segment-writer';
import { type Archive, openArchive } from '@/utils/store/database';
import { addHighlight } from '@/utils/store/highlights/highlight-store';
import { ingest } from '@/utils/store/ingest/ingest';
import { putPosition } from '@/utils/store/posts/positions';
import { NO_JOB } from '@/utils/store/posts/text-store';
import { getSource } from '@/utils/store/sources/source-store';
import type { SyncDeps } from '@/utils/sync/deps';
import { newReaderState, readerFetch } from '../reader-api/play-reader';
import { KINDS } from '../sites/kinds/all';
import { playFetch } from '../sites/play-fetch';
import { makePosts } from '../sites/sentences';
import { addFeed, entriesWith } from '../unit/store/sample';
import { makeWorld, type World } from '../unit/sync/world';

export const NOW = Date.UTC(2026, 5, 1);
export const ORIGIN = 'https://harbour.example';
export const FEED = `${ORIGIN}${KINDS.feed.path}`;
const PAGE = `${ORIGIN}/posts/1`;
/** A publication that is a list of posts. */
const LISTED = 'https://weir.example';
export const LIST = `${LISTED}${KINDS.list.path}`;

export const selectors = {
  quote: { type: 'TextQuoteSelector' as const, exact: 'the harbour', prefix: '', suffix: ' is' },
  position: { type: 'TextPositionSelector' as const, start: 0, end: 11 },
};
const entry = entriesWith(
  'the harbour is quiet before the tide tables change, and the clock repairer knows it.',
);

/** What a tab gives when it is captured. */
export const CAPTURED = {
  url: PAGE,
  html: `<html lang="en"><head><title>The lock</title></head><body><article><h1>The lock</h1><p>${'How a lock gate is hung, and why it leans. '.repeat(20)}</p></article></body></html>`,
  private: null,
};

/** Where the reader server is, and what it is like at this moment. */
export const READER = 'https://rss.example/api/greader.php';
export const readerState = { now: newReaderState('freshrss', { feeds: [], items: [] }) };

/** Publications, and a reader server, that answer without a network. */
export const fetchSites = () =>
  readerFetch(
    READER,
    () => readerState.now,
    playFetch(
      new Map([
        [ORIGIN, KINDS.feed.play({ title: 'The Harbour', posts: makePosts(2) })],
        [LISTED, KINDS.list.play({ title: 'The Weir', posts: makePosts(3) })],
      ]),
    ),
  );

/** Sources 1 and 2, posts 1 to 3 of the first; the second carries post 1 as well. */
export async function fill(): Promise<void> {
  const db = await openArchive();
  const first = await addFeed(db, `${ORIGIN}/first.xml`);
  const second = await addFeed(db, `${ORIGIN}/second.xml`);
  const shared = entry({ guid: 'a', url: PAGE, title: 'The lock' });
  await ingest(db, {
    source: first,
    entries: [
      shared,
      entry({ guid: 'b', url: `${ORIGIN}/posts/2`, title: 'The weir', text: 'the harbour is full of boats' }),
      entry({ guid: 'c', url: `${ORIGIN}/posts/3`, title: 'The sluice', text: 'the harbour is empty' }),
    ],
    jobId: NO_JOB,
    job: null,
    now: NOW,
  });
  await ingest(db, {
    source: await getSource(db, second.id),
    entries: [{ ...shared, guid: 'x' }],
    jobId: NO_JOB,
    job: null,
    now: NOW,
  });
  await addHighlight(
    db,
    {
      ...selectors,
      ...{ postId: 1, urlKey: 'harbour.example/posts/1', url: PAGE, title: 'The lock', madeIn: 'post' },
      ...{ colour: 'green', note: '', tags: [] },
    },
    NOW,
  );
  await putPosition(db, { postId: 2, offset: 4, quote: 'harbour', progress: 0.2, at: NOW });
}

/** Deletes what waits as work, so that nothing runs but what an operation is about. */
export async function idle(db: Archive): Promise<void> {
  for (const { id } of await db.getAll('jobs')) await db.delete('jobs', id);
}

/** A damaged block, for those who look after the index. */
export async function damageIndex(db: Archive): Promise<void> {
  const { blocks } = buildSegment([{ id: 9, title: 'x', tags: [], lang: 'en', text: 'x' }]);
  const [segment] = await db.getAll('segments');
  const broken = new Uint8Array(blocks[0] ?? []);
  broken.fill(7);
  await db.put('postings', broken, [segment?.id ?? 1, 0]);
}

/** What a case has otherwise than the usual world. */
export const others: { now: Partial<SyncDeps> } = { now: {} };

/** The world of the worker over the archive of this moment. */
export async function world(): Promise<World> {
  const made = await makeWorld({ fetch: fetchSites(), ...others.now });
  made.clock = Date.now();
  made.now = () => Date.now();
  return made;
}

/** What the fake browser lacks. */
export function furnishBrowser(): void {
  const put = (area: string, methods: object) =>
    Object.defineProperty(browser, area, { value: methods, configurable: true, writable: true });
  const tab = { id: 7, url: PAGE, title: 'The lock', incognito: false, windowId: 3 };
  put('tabs', {
    ...browser.tabs,
    get: vi.fn(async () => tab),
    query: vi.fn(async () => []),
    create: vi.fn(async () => tab),
    sendMessage: vi.fn(async () => undefined),
  });
  put('scripting', {
    executeScript: vi.fn(async ({ files }: { files?: string[] }) => [
      { result: files?.[0] === '/capture.js' ? CAPTURED : null },
    ]),
    insertCSS: vi.fn(async () => undefined),
    removeCSS: vi.fn(async () => undefined),
    getRegisteredContentScripts: vi.fn(async () => []),
    registerContentScripts: vi.fn(async () => undefined),
  });
  put('permissions', { contains: vi.fn(async () => true) });
  put('action', {
    setBadgeText: vi.fn(async () => undefined),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
  });
  put('sidePanel', { open: vi.fn(async () => undefined) });
}
