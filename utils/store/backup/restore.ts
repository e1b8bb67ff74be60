// Takes rows of a backup back, merged by identity: what the archive has and the backup has as well stays as it is, but for
// what is plainly older or poorer here. Where the archive is empty, every row comes back as it was.
import type { Highlight } from '@/utils/model/highlight';
import type { ImportEffect, ImportedRow } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import { type Body, bothMarks, type Post, type Tombstone } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { BOOKS, effectOn, nextSlice, noteSlice, runningIn } from '../import/import-progress';
import { markDead } from '../index/index-writer';
import { isWorse } from '../ingest/identity';
import { keepOwnTexts } from '../ingest/merge-store';
import { bumpRevision } from '../revision';
import { write } from '../write';
import { type BackupStore, KEPT_STORES, type KeptStore, keptStore } from './backup-stores';

interface RowSlice {
  importId: number;
  slice: number;
  rows: readonly ImportedRow[];
  /** Of what lies outside of the archive. */
  effects: readonly ImportEffect[];
}

/**
 * The largest number of a row that is taken over. An archive counts up from the largest that it has: one beyond all that a
 * life's posts come to would leave it none for what follows.
 */
const MOST_ROWS = 1_000_000_000;
const isNumberOfRow = (id: number): boolean => Number.isInteger(id) && id >= 0 && id <= MOST_ROWS;

/** Which row of the archive a row of the backup is. */
class Ids {
  readonly #tx: WriteTransaction;
  readonly #importId: number;
  constructor(tx: WriteTransaction, importId: number) {
    this.#tx = tx;
    this.#importId = importId;
  }
  find(store: 'sources' | 'posts', id: number): Promise<{ id: number; fresh: boolean } | undefined> {
    return this.#tx.objectStore('importIds').get([this.#importId, store, id]);
  }
  async note(store: 'sources' | 'posts', old: number, id: number, fresh: boolean): Promise<void> {
    await this.#tx.objectStore('importIds').put({ id, fresh }, [this.#importId, store, old]);
  }
}

async function restoreSource(tx: WriteTransaction, ids: Ids, row: Source): Promise<ImportEffect[]> {
  const sources = tx.objectStore('sources');
  const there = await sources.index('url').get(row.url);
  if (there) {
    await ids.note('sources', row.id, there.id, false);
    if (there.state !== 'removed' || row.state === 'removed') return [];
    // Hidden and about to be deleted: whoever restores a backup wants it back.
    const back = { ...there, state: row.state };
    await sources.put(back);
    return [effectOn('sources', there.id, there, back)];
  }
  const { id: old, ...rest } = row;
  const taken = !isNumberOfRow(old) || (await sources.getKey(old)) !== undefined;
  // The id is the database's to give where the old one is taken.
  const id = await sources.put((taken ? rest : row) as Source);
  await ids.note('sources', old, id, true);
  return [effectOn('sources', id, null, { ...row, id })];
}

/** The post of the archive that a post of the backup is. */
async function findPost(tx: WriteTransaction, row: Post): Promise<Post | undefined> {
  const posts = tx.objectStore('posts');
  const byGuid = await posts.index('guid').get([row.sourceId, row.guid]);
  if (byGuid || row.urlKey === null) return byGuid;
  const atAddress = await posts.index('urlKey').getAll(row.urlKey, 10);
  return atAddress.find((post) => post.title === row.title || post.contentHash === row.contentHash);
}

/** Marks of the backup count where the reader set none here; the rest only where it is known to be newer. */
function mergedPost(here: Post, row: Post): Post {
  const untouched = here.readAt === null && here.starredAt === null;
  const marks = untouched ? { readAt: row.readAt, starredAt: row.starredAt } : {};
  const { id, sourceId, guid, urlKey, contentHash, readingMinutes, addedAt } = here;
  const own = { id, sourceId, guid, urlKey, contentHash, readingMinutes };
  const newer = row.updated !== null && here.updated !== null && row.updated > here.updated;
  const merged = newer ? { ...here, ...row, ...own } : here;
  return {
    ...merged,
    readAt: here.readAt,
    starredAt: here.starredAt,
    published: merged.published ?? row.published,
    addedAt: Math.min(addedAt, row.addedAt),
    ...bothMarks(here, row),
    ...marks,
  };
}

async function restorePost(tx: WriteTransaction, ids: Ids, row: Post): Promise<ImportEffect[]> {
  const posts = tx.objectStore('posts');
  if (await tx.objectStore('tombstones').get([row.sourceId, row.guid])) return [];
  const here = await findPost(tx, row);
  if (here) {
    await ids.note('posts', row.id, here.id, false);
    const merged = mergedPost(here, row);
    if (JSON.stringify(merged) === JSON.stringify(here)) return [];
    await posts.put(merged);
    return [effectOn('posts', here.id, here, merged)];
  }
  const meta = tx.objectStore('meta');
  const next = (await meta.get('nextPostId')) ?? 1;
  const free = isNumberOfRow(row.id) && (await posts.getKey(row.id)) === undefined;
  const id = free ? row.id : next;
  await meta.put(Math.max(next, id + 1), 'nextPostId');
  const post = { ...row, id };
  await posts.put(post);
  await ids.note('posts', row.id, id, true);
  return [effectOn('posts', id, null, post)];
}

/** A body comes with its post, or in the place of an excerpt of it. */
async function restoreBody(tx: WriteTransaction, row: Body, fresh: boolean): Promise<ImportEffect[]> {
  const bodies = tx.objectStore('bodies');
  const here = await bodies.get(row.id);
  if (!fresh && here && !isWorse(row.text, here.text)) return [];
  if (!fresh) await keepOwnTexts(tx, [row.id]);
  await bodies.put(row);
  if (fresh) return [];
  await markDead(tx, [row.id]);
  return here ? [effectOn('bodies', row.id, here, {})] : [];
}

/** A deleted post stays deleted, unless it is here again. */
async function restoreTombstone(
  tx: WriteTransaction,
  key: [sourceId: number, guid: string],
  row: Tombstone,
): Promise<ImportEffect[]> {
  const [posts, tombstones, meta] = [
    tx.objectStore('posts'),
    tx.objectStore('tombstones'),
    tx.objectStore('meta'),
  ];
  if ((await posts.index('guid').getKey(key)) !== undefined) return [];
  if ((await tombstones.getKey(key)) !== undefined) return [];
  // Its number is no other post's, now or later: by it the tombstone is lifted.
  const free = isNumberOfRow(row.postId) && (await posts.getKey(row.postId)) === undefined;
  const stone = free ? row : { ...row, postId: -1 };
  await meta.put(Math.max((await meta.get('nextPostId')) ?? 1, stone.postId + 1), 'nextPostId');
  await tombstones.put(stone, key);
  return [effectOn('tombstones', key, null, stone)];
}

/** The same passage of the same text is one highlight; the one that was changed last counts. */
async function restoreHighlight(tx: WriteTransaction, row: Highlight): Promise<ImportEffect[]> {
  const highlights = tx.objectStore('highlights');
  const beside =
    row.postId !== null
      ? await highlights.index('postId').getAll(row.postId)
      : row.urlKey !== null
        ? await highlights.index('urlKey').getAll(row.urlKey)
        : [];
  const here = beside.find(
    ({ quote, position }) => quote.exact === row.quote.exact && position.start === row.position.start,
  );
  if (here && here.changedAt >= row.changedAt) return [];
  const free = here === undefined && isNumberOfRow(row.id) && (await highlights.getKey(row.id)) === undefined;
  const { id: old, ...rest } = row;
  const wanted = here ? { ...rest, id: here.id } : free ? row : rest;
  // The id is the database's to give where the old one is taken.
  const id = await highlights.put(wanted as Highlight);
  return [effectOn('highlights', id, here ?? null, { ...rest, id: free ? old : id })];
}

/** A row, and its key, with the ids of this archive; null where what it names did not come along. */
async function renamed(
  ids: Ids,
  rule: KeptStore,
  { key, value }: { key?: unknown; value: object },
): Promise<{ key: IDBValidKey | undefined; value: object; fresh: boolean } | null> {
  let fresh = true;
  const idOf = async (store: 'sources' | 'posts', old: unknown): Promise<number | null> => {
    const found = await ids.find(store, Number(old));
    fresh &&= found?.fresh ?? false;
    return found?.id ?? null;
  };
  const row: Record<string, unknown> = { ...value };
  for (const [field, store] of Object.entries(rule.refs)) {
    if (row[field] === null) continue;
    const id = await idOf(store, row[field]);
    if (id === null && !rule.outlives) return null;
    row[field] = id;
  }
  if (!rule.keyRefs || !Array.isArray(key)) return { key: key as IDBValidKey | undefined, value: row, fresh };
  const parts: IDBValidKey[] = [];
  for (const [n, store] of rule.keyRefs.entries()) {
    const part = store === null ? (key[n] as IDBValidKey) : await idOf(store, key[n]);
    if (part === null) return null;
    parts.push(part);
  }
  return { key: parts, value: row, fresh };
}

/** A row of a store without a way of its own. */
async function restoreOther(
  tx: WriteTransaction,
  name: BackupStore,
  rule: KeptStore,
  { key, value, fresh }: { key: IDBValidKey | undefined; value: object; fresh: boolean },
): Promise<ImportEffect[]> {
  const store = tx.objectStore(name);
  if (rule.merge === 'with-source') {
    if (!fresh) return [];
    // Numbered by the database: an old number may be another row's by now.
    const { id: _, ...rest } = value as { id?: number };
    const row = store.autoIncrement ? rest : value;
    const work = name === 'jobs' ? { leaseUntil: 0, attempts: 0 } : {};
    // Each store has a shape of its own, which the row was checked against.
    const at = await store.put({ ...row, ...work } as never);
    return [effectOn(name, at as IDBValidKey, null, {})];
  }
  const { keyPath } = store;
  const fields = value as Record<string, IDBValidKey>;
  const inline = Array.isArray(keyPath)
    ? keyPath.map((path) => fields[path] as IDBValidKey)
    : fields[String(keyPath)];
  const at = key ?? inline;
  if (at === undefined) return [];
  const here = (await store.get(at as never)) as Record<string, unknown> | undefined;
  const field = typeof rule.merge === 'object' ? rule.merge.newer : null;
  const isNewer = field !== null && Number((value as Record<string, unknown>)[field]) > Number(here?.[field]);
  if (here && !isNewer) return [];
  if (key === undefined) await store.put(value as never);
  else await store.put(value as never, key as never);
  return [effectOn(name, at, here ?? null, value)];
}

async function restoreRow(
  tx: WriteTransaction,
  ids: Ids,
  { store, key, value }: ImportedRow,
): Promise<ImportEffect[]> {
  const name = KEPT_STORES.find((one) => one === store);
  if (!name) return [];
  const rule = keptStore(name);
  // Its shape was checked where the file was read, by the page that alone can stage it.
  const read = { key, value: value as object };
  if (rule.merge === 'sources') return restoreSource(tx, ids, read.value as Source);
  const row = await renamed(ids, rule, read);
  if (!row) return [];
  if (rule.merge === 'posts') return restorePost(tx, ids, row.value as Post);
  if (rule.merge === 'bodies') return restoreBody(tx, row.value as Body, row.fresh);
  if (rule.merge === 'tombstones')
    return restoreTombstone(tx, row.key as [number, string], row.value as Tombstone);
  if (rule.merge === 'highlights') return restoreHighlight(tx, row.value as Highlight);
  return restoreOther(tx, name, rule, row);
}

/** Takes a slice of a backup's rows back, with what that did, in one transaction. */
export async function restoreRows(
  db: Archive,
  job: Job,
  { importId, slice, rows, effects: outside }: RowSlice,
  now: number,
): Promise<void> {
  const stores = new Set([...BOOKS, ...KEPT_STORES, 'segments', 'postings', 'meta'] as const);
  return write(db, [...stores], async (tx) => {
    const running = await runningIn(tx, importId, 'running');
    const ids = new Ids(tx, importId);
    const effects: ImportEffect[] = [...outside];
    for (const row of rows) effects.push(...(await restoreRow(tx, ids, row)));
    await bumpRevision(tx);
    await noteSlice(tx, running, slice, effects);
    await tx.objectStore('jobs').put(nextSlice(job, now));
  });
}
