// Takes rows of a backup back, merged by identity: what the archive has and the backup has as well stays as it is, but for
// what is plainly older or poorer here. Where the archive is empty, every row comes back as it was.
import type { Highlight } from '@/utils/model/highlight';
import type { ImportEffect, ImportedRow } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { Body, Post, Tombstone } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import type { Archive, WriteTransaction } from '../database';
import { BOOKS, effectOn, nextSlice, noteSlice, runningIn } from '../import/import-progress';
import { markDead } from '../index/index-writer';
import { keepOwnTexts } from '../ingest/merge-store';
import { isWorse } from '../ingest/verdict';
import { bumpRevision } from '../revision';
import { write } from '../write';
import { type BackupStore, KEPT_STORES, type KeptStore, keptStore } from './backup-stores';
import { Ids, isNumberOfRow, restorePost, restoreTombstone } from './restore-posts';

interface RowSlice {
  importId: number;
  slice: number;
  rows: readonly ImportedRow[];
  /** Of what lies outside of the archive. */
  effects: readonly ImportEffect[];
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
  bringBack: boolean,
): Promise<ImportEffect[]> {
  const name = KEPT_STORES.find((one) => one === store);
  if (!name) return [];
  const rule = keptStore(name);
  // Its shape was checked where the file was read, by the page that alone can stage it.
  const read = { key, value: value as object };
  if (rule.merge === 'sources') return restoreSource(tx, ids, read.value as Source);
  const row = await renamed(ids, rule, read);
  if (!row) return [];
  if (rule.merge === 'posts') return restorePost(tx, ids, row.value as Post, bringBack);
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
  const stores = new Set([
    ...BOOKS,
    ...KEPT_STORES,
    'bin',
    'mirrors',
    'segments',
    'postings',
    'meta',
  ] as const);
  return write(db, [...stores], async (tx) => {
    const running = await runningIn(tx, importId, 'running');
    const ids = new Ids(tx, importId);
    const effects: ImportEffect[] = [...outside];
    for (const row of rows) effects.push(...(await restoreRow(tx, ids, row, running.bringBack ?? false)));
    await bumpRevision(tx);
    await noteSlice(tx, running, slice, effects);
    await tx.objectStore('jobs').put(nextSlice(job, now));
  });
}
