// Every message of the protocol as an operation: what it is sent with, and what the archive is like before.
import type { MessageInput, MessageName } from '@/utils/messaging/protocol';
import { BIN_TIME } from '@/utils/model/post';
import { writeSession } from '@/utils/platform/session';
import type { Archive } from '@/utils/store/database';
import { beginImport, finishStaging, stageSlices, startImport } from '@/utils/store/import/import-store';
import { splitMerge } from '@/utils/store/ingest/merge-undo';
import { beginFolder } from '@/utils/store/machines/folder-job';
import { deletePosts } from '@/utils/store/posts/post-deletion';
import { markPosts } from '@/utils/store/posts/post-state';
import { chooseText } from '@/utils/store/posts/text-store';
import { removeSource } from '@/utils/store/sources/removal';
import { allIn, SIGN_IN, signedIn } from './reader';
import { FEED, NOW, ORIGIN, selectors } from './shelf';

export interface Command<N extends MessageName = MessageName> {
  input: MessageInput<N>;
  before?(db: Archive): Promise<unknown>;
  /** Transactions that write, where it is not one; each leaves the archive sound. Why: */
  transactions?: number;
  why?: string;
}

const counts = {
  sources: { new: 0, known: 0 },
  posts: { new: 0, known: 0 },
  ...{ links: 0, highlights: 0, tags: 0, unreadable: 0, examples: [] },
};
const staged = async (db: Archive) => {
  const id = await beginImport(db, { name: 'file', title: 'Imported', format: 'opml' }, NOW);
  await stageSlices(db, id, 1, [
    [{ is: 'source', url: 'https://other.example/feed', siteUrl: null, title: 'Other' }],
  ]);
  return id;
};
export const ready = async (db: Archive) => finishStaging(db, await staged(db), counts);
const started = async (db: Archive) => {
  await ready(db);
  await startImport(db, 1, { backCatalogue: false, fetchTexts: false, bringBack: false }, NOW);
};
export const withFolder = (db: Archive) => beginFolder(db, 'https://dav.example/backlist/', NOW);
export const shown = () =>
  writeSession(
    'page:7',
    {
      answer: { tabId: 7, related: [] },
      ...{ address: `${ORIGIN}/posts/1`, pageKey: 'harbour.example/posts/1', revision: 0, amount: 'normal' },
      ...{ incognito: false, dismissed: [] },
    },
    'page:',
  );
export const textAside = (db: Archive) =>
  chooseText(
    db,
    { postId: 2, from: 'page', html: '<p>Longer words</p>', text: 'Longer words', contentHash: 'h' },
    NOW,
  );

/** Those that write to the archive. */
export const WRITES: { [N in MessageName]?: Command<N> } = {
  'reader.sign-in': { input: SIGN_IN, before: signedIn },
  'reader.follow': {
    input: { id: 3, stream: 'feed/1' },
    before: allIn,
  },
  'page.dismiss': { input: { tabId: 7, postId: 3, undo: false }, before: shown },
  'source.add': { input: { url: FEED } },
  'source.backfill': { input: { id: 1, order: 'start' } },
  'source.check': { input: { id: 1 } },
  'source.pause': { input: { id: 1, paused: true } },
  'source.address': { input: { id: 1, url: FEED, anyway: true } },
  'source.remove': { input: { id: 1 } },
  'source.restore': { input: { id: 1 }, before: (db) => removeSource(db, 1, NOW) },
  'post.mark': { input: { ids: [1, 2], read: true, later: true } },
  'post.delete': { input: { ids: [1, 3] } },
  'post.restore': { input: { ids: [1] }, before: (db) => deletePosts(db, [1], NOW - BIN_TIME / 2) },
  'post.split': { input: { sourceId: 2, guid: 'x' } },
  'post.join': { input: { sourceId: 2, guid: 'x' }, before: (db) => splitMerge(db, 2, 'x', NOW) },
  'post.label': { input: { ids: [1, 2], add: ['locks'], remove: [] } },
  'page.save': {
    input: { tabId: 7 },
    before: (db) => deletePosts(db, [1], NOW),
    transactions: 2,
    why: 'the source of saved pages is made first; empty, it is in nobody’s way',
  },
  'post.retake': { input: { tabId: 7, postId: 1, anyway: true } },
  'post.text': { input: { id: 2, from: 'feed' }, before: textAside },
  'post.fetch': { input: { id: 2 } },
  'source.fullText': { input: { id: 1, order: 'on', host: null } },
  'reading.position': { input: { postId: 1, offset: 3, quote: 'harbour', progress: 0.1 } },
  'highlight.add': { input: { postId: 2, colour: 'blue', note: '', tags: [], ...selectors } },
  'highlight.change': { input: { id: 1, note: 'A note' } },
  'highlight.remove': { input: { ids: [1], undo: false } },
  'highlight.placed': { input: { placed: [{ id: 1, found: true, score: 0.9 }] } },
  'pageHighlight.add': { input: { canonical: null, title: 'The lock', colour: 'pink', ...selectors } },
  'pageHighlight.colour': { input: { canonical: null, id: 1, colour: 'blue' } },
  'pageHighlight.remove': { input: { canonical: null, id: 1, undo: false } },
  'pageHighlight.placed': { input: { canonical: null, placed: [{ id: 1, found: true, score: 0.8 }] } },
  'import.begin': { input: { name: 'file', title: 'Imported', format: 'opml' }, before: staged },
  'import.stage': {
    input: {
      ...{ id: 1, first: 2 },
      slices: [[{ is: 'source', url: 'https://third.example/feed', siteUrl: null, title: 'Third' }]],
    },
    before: staged,
  },
  'import.staged': { input: { id: 1, counts }, before: staged },
  'import.start': {
    input: { id: 1, backCatalogue: true, fetchTexts: false, bringBack: false },
    before: ready,
  },
  'import.undo': { input: { id: 1 }, before: started },
  'import.discard': { input: { id: 1 }, before: ready },
  'backup.plan': { input: { to: 'downloads', days: 7 } },
  'folder.start': { input: { url: 'https://dav.example/backlist/' } },
  'folder.exchange': { input: {}, before: withFolder },
  'folder.stop': { input: { erase: false }, before: withFolder },
  'post.unmark': {
    input: { changes: [{ id: 1, was: { starredAt: null }, is: { starredAt: NOW } }] },
    before: (db) => markPosts(db, [1], { starred: true }, NOW),
  },
  'map.ask': { input: { order: 'start' } },
  'map.keep': { input: { edition: 0, madeAt: NOW, points: [], clusters: [] } },
  'archive.check': { input: {} },
  'archive.makeRoom': { input: { what: 'versions' } },
  'archive.tryAgain': {
    input: {},
    async before(db) {
      const source = await db.get('sources', 1);
      const lastCheck = {
        at: 1,
        outcome: 'failed',
        added: 0,
        changed: 0,
        error: 'quota',
        facts: {},
      } as const;
      if (source) await db.put('sources', { ...source, lastCheck });
    },
  },
  'archive.strays': {
    input: { keep: true },
    before: (db) => db.delete('posts', 3),
    transactions: 3,
    why: 'the source of saved pages, the posts, and a new checkup: each is sound without the next',
  },
};

/** Those that only read, or write elsewhere. */
export const READS: { [N in MessageName]?: MessageInput<N> } = {
  'page.seen': {
    ...{ url: `${ORIGIN}/posts/1`, canonical: null, article: false, private: null },
  },
  'page.answer': { tabId: 7 },
  lookup: { query: 'harbour', limit: 10, offset: 0, order: 'relevance' },
  'source.find': { url: FEED },
  'page.saved': { tabId: 7 },
  'page.saved.seen': { tabId: 7 },
  'settings.change': { theme: 'dark' },
  'settings.automatic': { on: false },
  'reading.change': { letterKeys: false },
  'reading.related': { postId: 1 },
  'page.passage': { tabId: 7, passage: 'the harbour' },
  'pageHighlight.wanted': {},
  'pageHighlight.read': { canonical: null },
  'pageHighlight.note': { canonical: null, id: 1 },
  'marker.read': {},
  'marker.open': { postId: null },
  'marker.place': { form: 'dot', side: 'right', at: 0.5 },
  'marker.hide': { where: 'site', undo: false },
};
