// Takes out again what an import brought, the last slice first. What the reader has touched since stays.
import type { Highlight } from '@/utils/model/highlight';
import type { ImportEffect } from '@/utils/model/import';
import type { Job } from '@/utils/model/job';
import type { Post, Tombstone } from '@/utils/model/post';
import { type BackupStore, KEPT_STORES } from '../backup/backup-stores';
import type { Archive, WriteTransaction } from '../database';
import { requestRebuild } from '../index/index-health';
import { requestMerge } from '../index/index-merge';
import { markDead } from '../index/index-writer';
import { beginningWith } from '../key-range';
import { orderCensusIn } from '../machines/folder-job';
import { deleteRemains, REMAINS } from '../posts/post-remains';
import type { StoneKey } from '../posts/tombstones';
import { bumpRevision } from '../revision';
import { clearFrontier } from '../sources/frontier';
import { touch } from '../touched';
import { write } from '../write';
import { BOOKS, nextSlice, runningIn } from './import-progress';

/** What undoing a slice did. */
interface Undone {
  /** When the import began, and when it is undone. */
  since: number;
  now: number;
  stayed: number;
  deleted: number[];
  /** Posts that have their previous text again. */
  retold: number[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A row with its old values in fields that still have the import's values. */
export function reverted<T extends object>(now: T, before: object, after: object): T {
  const row = { ...now } as Record<string, unknown>;
  const [old, made] = [before, after] as Record<string, unknown>[];
  for (const field of Object.keys({ ...before, ...after })) {
    if (!same(old?.[field], made?.[field]) && same(row[field], made?.[field])) {
      if (old?.[field] === undefined) delete row[field];
      else row[field] = old[field];
    }
  }
  return row as T;
}

/** Whether the reader read, starred, ordered, tagged or marked a post since it was made. */
async function isTouched(
  tx: WriteTransaction,
  now: Post,
  made: Pick<Post, 'readAt' | 'starredAt'>,
): Promise<boolean> {
  return (
    now.readAt !== made.readAt ||
    now.starredAt !== made.starredAt ||
    (now.laterAt ?? now.labels) !== undefined ||
    (await tx.objectStore('highlights').index('postId').getKey(now.id)) !== undefined
  );
}

/** A post that is new goes, unless the reader has read, starred or marked it since. */
async function undoPost(tx: WriteTransaction, effect: ImportEffect, undone: Undone): Promise<void> {
  const posts = tx.objectStore('posts');
  const id = Number(effect.key);
  const now = await posts.get(id);
  if (!now) return;
  if (effect.before) {
    const before = reverted(now, effect.before, effect.after ?? {});
    if (!same(before.tags, now.tags)) undone.retold.push(id);
    await posts.put(before);
    return;
  }
  // Highlights of the import itself are gone by now: they were undone before.
  if (await isTouched(tx, now, effect.after as Post)) undone.stayed += 1;
  else await forgetPost(tx, id, undone);
}

/** Deletes a post with everything that refers to it. */
async function forgetPost(tx: WriteTransaction, id: number, undone: Undone): Promise<void> {
  await tx.objectStore('posts').delete(id);
  await deleteRemains(tx, id);
  await tx.objectStore('vectors').delete(id);
  undone.deleted.push(id);
}

/** Deletes a source with the posts that it brought since, unless the user touched one of them: then it stays, with all of them. */
async function undoSource(tx: WriteTransaction, effect: ImportEffect, undone: Undone): Promise<void> {
  const sources = tx.objectStore('sources');
  const id = Number(effect.key);
  const now = await sources.get(id);
  if (!now) return;
  if (effect.before) {
    await sources.put(reverted(now, effect.before, effect.after ?? {}));
    return;
  }
  const posts = tx.objectStore('posts');
  const own = await posts.index('source').getAll(beginningWith(id));
  // What is left of the import's own posts was counted.
  if (now.kind === 'saved' && own.length > 0) return;
  let stays = false;
  for (const post of own) {
    if (!(await isTouched(tx, post, { readAt: null, starredAt: null }))) continue;
    stays = true;
    // Those that came with the import itself, as a backup's do, were counted when they were looked at.
    if (post.addedAt > undone.since) undone.stayed += 1;
  }
  if (stays) return;
  for (const post of own) await forgetPost(tx, post.id, undone);
  await sources.delete(id);
  await clearFrontier(tx, id);
  for (const store of ['jobs', 'attempts'] as const) {
    for (const key of await tx.objectStore(store).index('sourceId').getAllKeys(id))
      await tx.objectStore(store).delete(key);
  }
}

/** Whether a row is still as the import made it; where a highlight was last found does not count. */
function isUntouched(store: BackupStore, now: object, after: object): boolean {
  if (Object.keys(after).length === 0) return true;
  if (store !== 'highlights') return same(now, after);
  const told = ({ changedAt, deletedAt }: Partial<Highlight>) => [changedAt, deletedAt];
  return same(told(now), told(after));
}

/** A deleted post that the import brought back is deleted again, unless the user touched it since: then it is here. */
async function putBack(tx: WriteTransaction, { key, before }: ImportEffect, undone: Undone): Promise<void> {
  const [stone, at] = [before as Tombstone, key as StoneKey];
  if ((await tx.objectStore('posts').index('guid').getKey(at)) !== undefined) return;
  await tx.objectStore('tombstones').put(stone, at);
  // Other machines were told that it is here again.
  if (stone.postId >= 0) await touch(tx, 'post', [stone.postId], undone.now);
}

async function undoEffect(tx: WriteTransaction, effect: ImportEffect, undone: Undone): Promise<void> {
  if (effect.store === 'posts') return undoPost(tx, effect, undone);
  if (effect.store === 'sources') return undoSource(tx, effect, undone);
  const name = KEPT_STORES.find((one) => one === effect.store);
  if (!name) return;
  if (effect.after === null) return putBack(tx, effect, undone);
  const store = tx.objectStore(name);
  const now = (await store.get(effect.key as never)) as object | undefined;
  if (!now) return;
  if (name === 'bodies' && effect.before) {
    await tx.objectStore('bodies').put(effect.before as never);
    undone.retold.push(Number(effect.key));
  } else if (effect.before) {
    const row = reverted(now, effect.before, effect.after) as never;
    await (store.keyPath === null ? store.put(row, effect.key as never) : store.put(row));
  } else if (isUntouched(name, now, effect.after)) {
    await store.delete(effect.key as never);
  }
}

/** Nothing is left to take out; the reader's other machines are told. */
async function finish(tx: WriteTransaction, job: Job, importId: number, now: number): Promise<void> {
  const row = await runningIn(tx, importId, 'undoing');
  await tx.objectStore('imports').put({ ...row, state: 'undone', finishedAt: now, problem: null });
  await tx.objectStore('importIds').delete(beginningWith(importId));
  await tx.objectStore('jobs').delete(job.id);
  await orderCensusIn(tx, now);
}

/**
 * Undoes the last slice that is still in.
 * @param undoSettings the same for what lies outside of the archive
 * @returns whether it was the last step
 */
export async function undoImportSlice(
  db: Archive,
  job: Job,
  now: number,
  undoSettings: (effect: ImportEffect) => Promise<unknown>,
): Promise<boolean> {
  const importId = Number(job.cursor.importId);
  const stores = new Set([
    ...BOOKS,
    ...KEPT_STORES,
    ...REMAINS,
    'segments',
    'postings',
    'vectors',
    'touched',
    'meta',
  ] as const);
  return write(db, [...stores], async (tx) => {
    const cursor = await tx.objectStore('importEffects').openCursor(beginningWith(importId), 'prev');
    if (!cursor) {
      await finish(tx, job, importId, now);
      return true;
    }
    const row = await runningIn(tx, importId, 'undoing');
    const { key, value: effects } = cursor;
    const undone: Undone = { since: row.startedAt, now, stayed: 0, deleted: [], retold: [] };
    for (const effect of [...effects].reverse()) await undoEffect(tx, effect, undone);
    const gone = [...undone.deleted, ...undone.retold];
    if (gone.length > 0) await markDead(tx, gone);
    if (undone.deleted.length > 0) await requestMerge(tx);
    if (undone.retold.length > 0) await requestRebuild(tx);
    await bumpRevision(tx);
    await tx.objectStore('importEffects').delete(key);
    await tx
      .objectStore('imports')
      .put({ ...row, done: row.done + 1, stayed: row.stayed + undone.stayed, problem: null });
    await tx.objectStore('jobs').put(nextSlice(job, now));
    for (const effect of effects) if (effect.store === 'settings') await undoSettings(effect);
    return false;
  });
}
