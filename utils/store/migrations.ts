// Append-only: the length of this array is the version of the archive. A step that was released is never edited.
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Job } from '@/utils/model/job';
import type { SegmentHeader } from '@/utils/search/index/index-reader';
import type { Schema, StoreName } from './schema';

/** One step from version n to n + 1, inside the transaction of the upgrade. */
export type Migration = (
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  // 1: the first archive.
  (db) => {
    const sources = db.createObjectStore('sources', { keyPath: 'id', autoIncrement: true });
    sources.createIndex('url', 'url');
    const posts = db.createObjectStore('posts', { keyPath: 'id' });
    posts.createIndex('guid', ['sourceId', 'guid']);
    posts.createIndex('urlKey', 'urlKey');
    posts.createIndex('contentHash', 'contentHash');
    posts.createIndex('sortedAt', ['sortedAt', 'id']);
    posts.createIndex('source', ['sourceId', 'sortedAt', 'id']);
    db.createObjectStore('bodies', { keyPath: 'id' });
    const jobs = db.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
    jobs.createIndex('notBefore', 'notBefore');
    jobs.createIndex('sourceId', 'sourceId');
    db.createObjectStore('segments', { keyPath: 'id' });
    db.createObjectStore('postings');
    db.createObjectStore('vectors');
    db.createObjectStore('tombstones');
    db.createObjectStore('dismissals');
    db.createObjectStore('meta');
  },
  // 2: a segment's header lies beside its blocks, so that its row is small.
  async (_db, transaction) => {
    const segments = transaction.objectStore('segments');
    for (const segment of await segments.getAll()) {
      const { header, ...row } = segment as SegmentHeader;
      await transaction.objectStore('postings').put(header, [row.id, -1]);
      await segments.put(row);
    }
  },
  // 3: the attempts of each source, why it waits, and where it was redirected to.
  async (db, transaction) => {
    db.createObjectStore('attempts', { autoIncrement: true }).createIndex('sourceId', 'sourceId');
    const sources = transaction.objectStore('sources');
    for (const source of await sources.getAll()) await sources.put({ ...source, wait: null, moved: null });
  },
  // 4: what a backfill has read and has still to read.
  (db) => {
    const frontier = db.createObjectStore('frontier', { keyPath: ['sourceId', 'url'] });
    frontier.createIndex('waiting', ['sourceId', 'waiting', 'order']);
  },
  // 5: posts that the user deleted, and what they are known by when a source names them again.
  (db, transaction) => {
    db.createObjectStore('bin', { keyPath: 'id' }).createIndex('deletedAt', 'deletedAt');
    const tombstones = transaction.objectStore('tombstones');
    for (const name of ['urlKey', 'contentHash', 'postId'] as const) tombstones.createIndex(name, name);
  },
  // 6: where the user stopped in posts, and where the links of posts lead. Of posts that are there, a job reads them.
  async (db, transaction) => {
    db.createObjectStore('positions', { keyPath: 'postId' }).createIndex('at', 'at');
    db.createObjectStore('links', { keyPath: 'id' }).createIndex('target', 'targets', { multiEntry: true });
    if ((await transaction.objectStore('posts').count()) === 0) return;
    const job = { kind: 'links', sourceId: 0, notBefore: 0, attempts: 0, leaseUntil: 0, cursor: {} };
    await transaction.objectStore('jobs').add(job as Job);
  },
  // 7: texts beside the one that is kept, and pages that may have more; the posts that are there are looked through.
  async (db, transaction) => {
    db.createObjectStore('versions', { keyPath: ['postId', 'from'] });
    const pages = db.createObjectStore('pages', { keyPath: 'postId' });
    pages.createIndex('waiting', ['sourceId', 'waiting', 'order']);
    for (const source of await transaction.objectStore('sources').getAll()) {
      const cursor = { state: 'running', scan: '' };
      const job = {
        kind: 'full-text',
        sourceId: source.id,
        notBefore: 0,
        attempts: 0,
        leaseUntil: 0,
        cursor,
      };
      if (source.kind === 'feed') await transaction.objectStore('jobs').add(job as unknown as Job);
    }
  },
  // 8: highlights. A row without a post, an address or a deletion is in no index of those.
  (db) => {
    const highlights = db.createObjectStore('highlights', { keyPath: 'id', autoIncrement: true });
    highlights.createIndex('postId', 'postId');
    highlights.createIndex('urlKey', 'urlKey');
    highlights.createIndex('deletedAt', 'deletedAt');
  },
  // 9: imports: what is staged, and what they did.
  (db) => {
    db.createObjectStore('imports', { keyPath: 'id', autoIncrement: true });
    for (const name of ['importSlices', 'importEffects', 'importIds'] as const) db.createObjectStore(name);
  },
  // 10: what came together, so that it can be undone.
  (db, transaction) => {
    const merges = db.createObjectStore('merges', { keyPath: ['sourceId', 'guid'] });
    merges.createIndex('postId', 'postId');
    merges.createIndex('holder', 'holder');
    transaction.objectStore('posts').createIndex('guidAlone', 'guid');
  },
  // 11: what the list of the archive filters and sorts by. A post is in no index of what it has not: not read, not starred.
  (_db, transaction) => {
    const posts = transaction.objectStore('posts');
    for (const name of ['readAt', 'starredAt', 'laterAt', 'readingMinutes', 'lang'] as const)
      posts.createIndex(name, name);
    for (const name of ['tags', 'labels'] as const) posts.createIndex(name, name, { multiEntry: true });
  },
  // 12: what the user's machines agree on.
  (db) => {
    const entities = db.createObjectStore('entities', { keyPath: ['of', 'id'] });
    entities.createIndex('name', 'name', { multiEntry: true });
    entities.createIndex('unsent', 'unsent');
    db.createObjectStore('mirrors', { keyPath: 'key' }).createIndex('entity', 'entity');
  },
  // 13: what changed here and is to be told to other machines, and the files that they exchange.
  (db) => {
    db.createObjectStore('touched');
    db.createObjectStore('bags', { keyPath: 'name' });
  },
  // 14: the map: what the engine says of each post, and where it stands.
  (db) => {
    db.createObjectStore('relations', { keyPath: 'id' });
    db.createObjectStore('maps', { keyPath: 'id' });
  },
  // 15: accounts on reader servers, what is known of their items, and marks that these have still to be told.
  (db) => {
    db.createObjectStore('readerAccounts', { keyPath: 'sourceId' });
    const items = db.createObjectStore('readerItems', { keyPath: ['accountId', 'item'] });
    for (const flag of ['unread', 'starred', 'wanted'] as const) items.createIndex(flag, ['accountId', flag]);
    db.createObjectStore('readerMarks', { keyPath: ['accountId', 'item', 'field'] });
  },
];
