// Every kind of job as an operation: what the archive is like before it runs.
import type { ImportRecord } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import { BIN_TIME } from '@/utils/model/post';
import { orderBackups } from '@/utils/store/backup/backup-job';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import type { Archive } from '@/utils/store/database';
import {
  beginImport,
  finishStaging,
  stageSlices,
  startImport,
  undoImport,
} from '@/utils/store/import/import-store';
import { addJob, newJob } from '@/utils/store/job-store';
import { orderAccount } from '@/utils/store/machines/account-store';
import { beginFolder } from '@/utils/store/machines/folder-job';
import { orderMap } from '@/utils/store/map/map-job';
import { orderFullText } from '@/utils/store/posts/page-queue';
import { deletePosts } from '@/utils/store/posts/post-deletion';
import { markPosts } from '@/utils/store/posts/post-state';
import { orderRoom } from '@/utils/store/room/make-room';
import { newBackfill } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { removeSource } from '@/utils/store/sources/removal';
import { addSource } from '@/utils/store/sources/source-store';
import { createRunner } from '@/utils/sync/runner';
import { requestText } from '@/utils/sync/saving/save-link';
import { DAY, HOUR } from '@/utils/sync/schedule';
import { otherMachines } from './machines';
import { allIn, hideFeed, moreWaits, signedIn } from './reader';
import { damageIndex, FEED, fetchSites, idle, NOW, ORIGIN, others, world } from './shelf';

const LEADS_ON = `${ORIGIN}/old.xml`;
const moved: typeof fetch = (url, options) => fetchSites()(String(url) === LEADS_ON ? FEED : url, options);

const subscribe = async (db: Archive) =>
  addSource(db, newSource({ url: FEED, title: 'The Harbour', kind: 'feed' }, NOW));

/** There are other machines, and this one has its name among them. */
async function meetOthers(db: Archive): Promise<void> {
  others.now = otherMachines();
  await db.put('meta', 7, 'machine');
}

const POST: ImportRecord = {
  ...{
    is: 'post',
    guid: 'p',
    url: 'https://other.example/one',
    title: 'One',
    html: '<p>One</p>',
    text: 'One',
  },
  ...{ summary: '', published: NOW, savedAt: NOW, authors: [], tags: ['locks'], lang: 'en' },
  ...{ readAt: null, starredAt: NOW, progress: null, highlights: [] },
};
const SOURCE: ImportRecord = { is: 'source', url: FEED, siteUrl: null, title: 'The Harbour' };

const importing = async (db: Archive, records: ImportRecord[] = [POST], backCatalogue = false) => {
  const id = await beginImport(db, { name: 'file', title: 'Imported', format: 'pocket' }, NOW);
  await stageSlices(db, id, 1, [records]);
  const figures = { new: 1, known: 0 };
  const counts = { sources: figures, posts: figures, links: 0, highlights: 0, tags: 1, unreadable: 0 };
  await finishStaging(db, id, { ...counts, examples: [] });
  await startImport(db, id, { backCatalogue, fetchTexts: false, bringBack: false }, NOW);
  return id;
};

/** Rows of a backup: a source that is here, a post that is not with its text and a highlight in it. */
async function rowsOfBackup(db: Archive): Promise<ImportRecord[]> {
  const [source, post, body, highlight] = await Promise.all([
    db.get('sources', 1),
    db.get('posts', 1),
    db.get('bodies', 1),
    db.get('highlights', 1),
  ]);
  const about = { guid: 'z', url: `${ORIGIN}/posts/9`, urlKey: 'harbour.example/posts/9', contentHash: 'z' };
  const row = (store: string, value: object): ImportRecord => ({ is: 'row', store, value });
  return [
    row('sources', { ...source }),
    row('posts', { ...post, ...about, id: 9, title: 'The ninth lock' }),
    row('bodies', { ...body, id: 9 }),
    row('highlights', { ...highlight, id: 9, postId: 9, urlKey: about.urlKey, url: about.url }),
  ];
}

export interface JobCase {
  kind: Job['kind'];
  /** Prepares what the job is for, and leaves it due. */
  prepare(db: Archive): Promise<unknown>;
  /** It leaves work to other jobs, which go on while it is put back. */
  leadsTo?: true;
  /** Its writes are those of another case, at other points of its work: each fails in one way. */
  alike?: true;
}

export const JOBS: Readonly<Record<string, JobCase>> = {
  check: { kind: 'check', prepare: subscribe },
  backfill: {
    kind: 'backfill',
    async prepare(db) {
      const id = await subscribe(db);
      await createRunner(await world()).run();
      await idle(db);
      await addJob(db, newBackfill(id, NOW));
    },
  },
  'check of a feed that has moved': {
    kind: 'check',
    async prepare(db) {
      others.now = { fetch: moved };
      const draft = newSource({ url: LEADS_ON, title: 'The Harbour', kind: 'feed' }, NOW);
      await addSource(db, { ...draft, moved: { url: FEED, since: NOW - 8 * DAY } });
    },
  },
  'full text': { kind: 'full-text', prepare: async () => requestText(await world(), 2) },
  'full text of what is there': {
    kind: 'full-text',
    prepare: (db) => orderFullText(db, 1, 'on', null, NOW),
  },
  'full text once more': {
    kind: 'full-text',
    async prepare(db) {
      await requestText(await world(), 2);
      const waiting = await db.get('pages', 2);
      if (waiting) await db.put('pages', { ...waiting, waiting: 2, problem: 'permission-needed' });
      await idle(db);
      await orderFullText(db, 1, 'on', null, NOW);
      await orderFullText(db, 1, 'again', null, NOW);
    },
  },
  'purge of a source': { kind: 'purge', prepare: (db) => removeSource(db, 1, NOW - BIN_TIME) },
  'purge of deleted posts': { kind: 'purge', prepare: (db) => deletePosts(db, [3], NOW - 2 * BIN_TIME) },
  merge: {
    kind: 'merge',
    async prepare(db) {
      const [segment] = await db.getAll('segments');
      // A segment of which nothing lives any more is merged away.
      if (segment) await db.put('segments', { ...segment, dead: [1, 2, 3] });
      await addJob(db, newJob('merge', 0, NOW));
    },
  },
  reindex: {
    kind: 'reindex',
    async prepare(db) {
      const [segment] = await db.getAll('segments');
      if (segment) await db.put('segments', { ...segment, damaged: true });
      await addJob(db, newJob('reindex', 0, NOW));
    },
  },
  links: {
    kind: 'links',
    async prepare(db) {
      await db.put('bodies', { id: 2, html: '<a href="https://harbour.example/posts/1">x</a>', text: 'x' });
      await addJob(db, newJob('links', 0, NOW));
    },
  },
  'check of a reader server': { kind: 'check', prepare: signedIn },
  'check of a reader server that hid a feed': {
    kind: 'check',
    leadsTo: true,
    async prepare(db) {
      const id = await allIn();
      await idle(db);
      hideFeed();
      await addJob(db, newJob('check', id, NOW));
    },
  },
  'entries of a reader server': {
    kind: 'reader-items',
    async prepare(db) {
      const id = await allIn();
      await idle(db);
      await moreWaits(db, id);
      await addJob(db, newJob('reader-items', id, NOW));
    },
  },
  'marks for a reader server': {
    kind: 'reader-marks',
    async prepare(db) {
      const id = await allIn();
      await idle(db);
      const post = (await db.getAll('posts')).find((one) => one.sourceId > id && one.readAt === null);
      await markPosts(db, [post?.id ?? 0], { read: true, starred: true }, NOW);
      for (const job of await db.getAll('jobs')) await db.put('jobs', { ...job, notBefore: NOW });
    },
  },
  import: { kind: 'import', prepare: (db) => importing(db) },
  'import of sources': { kind: 'import', prepare: (db) => importing(db, [SOURCE], true), leadsTo: true },
  'import of a backup': {
    kind: 'import',
    leadsTo: true,
    prepare: async (db) => importing(db, await rowsOfBackup(db)),
  },
  'undo of an import': {
    kind: 'undo-import',
    leadsTo: true,
    async prepare(db) {
      const id = await importing(db);
      await createRunner(await world()).run();
      await undoImport(db, id, NOW);
    },
  },
  backup: { kind: 'backup', prepare: (db) => orderBackups(db, true, NOW) },
  account: { kind: 'account', prepare: (db) => orderAccount(db, NOW) },
  'account with what came in': {
    kind: 'account',
    leadsTo: true,
    async prepare(db) {
      await meetOthers(db);
      await orderAccount(db, NOW);
    },
  },
  'folder with what came in': {
    kind: 'folder',
    leadsTo: true,
    async prepare(db) {
      await meetOthers(db);
      await deletePosts(db, [3], NOW);
      await beginFolder(db, 'https://dav.example/backlist/', NOW);
    },
  },
  folder: {
    kind: 'folder',
    async prepare(db) {
      // The machine's name is drawn otherwise.
      await db.put('meta', 7, 'machine');
      await beginFolder(db, 'https://dav.example/backlist/', NOW);
    },
  },
  map: { kind: 'map', prepare: (db) => orderMap(db, 'start') },
  'map while the index is rebuilt': {
    kind: 'map',
    async prepare(db) {
      await orderMap(db, 'start');
      await addJob(db, newJob('reindex', 0, NOW + HOUR));
    },
  },
  'room made': {
    kind: 'make-room',
    leadsTo: true,
    prepare: (db) => orderRoom(db, { what: 'source', sourceId: 1 }, NOW),
  },
  checkup: {
    kind: 'checkup',
    leadsTo: true,
    async prepare(db) {
      await db.delete('bodies', 2);
      await db.delete('posts', 3);
      await damageIndex(db);
      await db.put('attempts', { sourceId: 99 } as never);
      await orderCheckup(db, NOW, true);
    },
  },
};
