// Carries out a plan of an exchange: in one transaction, or not at all if the user changed something since it was made.
import type { Post } from '@/utils/model/post';
import type { Archive, WriteTransaction } from '../database';
import { deletePosts, restorePosts } from '../posts/post-deletion';
import { liftTombstones } from '../posts/tombstones';
import { MARK_STORES, noteReaderMarks } from '../reader-server/reader-marks';
import { bumpRevision } from '../revision';
import type { StoreName } from '../schema';
import { TOUCHES } from '../touched';
import { write } from '../write';
import type { FolderWrite } from './folder-rows';

const STORES: readonly StoreName[] = [
  'entities',
  'mirrors',
  'touched',
  'bags',
  'posts',
  'positions',
  'highlights',
  'meta',
  ...MARK_STORES,
];

/** A deleted post that is no longer in the bin comes back with its source once its tombstone is gone. */
async function letComeAgain(db: Archive, ids: readonly number[]): Promise<void> {
  return write(db, ['tombstones', 'sources'], async (tx) => {
    for (const id of ids) {
      for (const [sourceId] of await tx.objectStore('tombstones').index('postId').getAllKeys(id)) {
        const source = await tx.objectStore('sources').get(sourceId);
        if (source) await tx.objectStore('sources').put({ ...source, validators: null, seen: {} });
      }
      await liftTombstones(tx, id);
    }
  });
}

async function writeMarks(
  tx: WriteTransaction,
  { marks, positions }: FolderWrite,
  now: number,
): Promise<void> {
  const posts = tx.objectStore('posts');
  const changed: { before: Post; after: Post }[] = [];
  for (const { id, readAt, starredAt, laterAt, labels } of marks) {
    const post = await posts.get(id);
    if (!post) continue;
    const { laterAt: _later, labels: _labels, ...row } = post;
    const own = { ...(laterAt === null ? {} : { laterAt }), ...(labels.length > 0 ? { labels } : {}) };
    const after = { ...row, readAt, starredAt, ...own };
    await posts.put(after);
    changed.push({ before: post, after });
  }
  for (const position of positions) await tx.objectStore('positions').put(position);
  // A reader server that only this machine is signed in to must be told as well.
  await noteReaderMarks(tx, changed, now);
  if (marks.length > 0) await bumpRevision(tx);
}

async function writeHighlights(tx: WriteTransaction, { highlights }: FolderWrite): Promise<void> {
  for (const { row, mirror } of highlights) {
    // The database assigns the id if there is none; the type requires one.
    const id = await tx.objectStore('highlights').put(row as typeof row & { id: number });
    await tx.objectStore('mirrors').put({ ...mirror, key: `highlight:${id}` });
  }
}

/** @returns whether it was written */
async function writeRows(db: Archive, plan: FolderWrite, now: number): Promise<boolean> {
  return write(db, [...STORES], async (tx) => {
    const [entities, mirrors, touched, bags] = [
      tx.objectStore('entities'),
      tx.objectStore('mirrors'),
      tx.objectStore('touched'),
      tx.objectStore('bags'),
    ];
    if ((await tx.objectStore('meta').get(TOUCHES)) !== plan.touches) {
      return false;
    }
    for (const entity of plan.entities) await entities.put(entity);
    for (const mirror of plan.mirrors) await mirrors.put(mirror);
    for (const key of plan.gone) await mirrors.delete(key);
    for (const key of plan.done) await touched.delete(key);
    // Touched, so that it is compared again afterwards, even if the worker dies before that.
    for (const id of [...plan.remove, ...plan.restore]) await touched.put(now, `post:${id}`);
    await writeMarks(tx, plan, now);
    await writeHighlights(tx, plan);
    for (const bag of plan.bags) await bags.put(bag);
    for (const name of plan.bagsGone) await bags.delete(name);
    for (const { id, unsent } of plan.sent) {
      const row = await entities.get(['folder', id]);
      if (row?.unsent !== unsent) continue;
      const { unsent: _, ...sent } = row;
      await entities.put(sent);
    }
    return true;
  });
}

/** Writes a plan. Returns false, and writes nothing, if something was touched since it was made. */
export async function commitFolder(db: Archive, plan: FolderWrite, now: number): Promise<boolean> {
  if (!(await writeRows(db, plan, now))) return false;
  if (plan.remove.length > 0) await deletePosts(db, plan.remove, now);
  if (plan.restore.length > 0) {
    await restorePosts(db, plan.restore, now);
    await letComeAgain(db, plan.restore);
  }
  return true;
}
