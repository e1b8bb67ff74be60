// Marks that are to be sent to a reader server: noted in the transaction that makes them, deleted once they were sent.
import type { Merge } from '@/utils/model/merge';
import type { Post } from '@/utils/model/post';
import type { ReaderField, ReaderItem, ReaderMark } from '@/utils/model/reader';
import type { Archive, WriteTransaction } from '../database';
import { addJobIn, newJob } from '../job-store';
import { beginningWith } from '../key-range';
import type { StoreName } from '../schema';
import { write } from '../write';

/** How long marks wait for others, in milliseconds, to be sent in one request. */
const COMPANY = 20_000;
/** Marks read at once. */
const MOST = 2_000;

/** The stores that noting a mark needs, besides those of posts. */
export const MARK_STORES: readonly StoreName[] = ['readerAccounts', 'readerMarks', 'merges', 'jobs'];

type Named = Pick<ReaderItem, 'accountId' | 'item'>;

/** Whether a mark of this item is still to be sent. */
export async function pendingMark(
  tx: WriteTransaction,
  { accountId, item }: Named,
  field: ReaderField,
): Promise<boolean> {
  return (await tx.objectStore('readerMarks').getKey([accountId, item, field])) !== undefined;
}

/** Makes the job that sends marks due soon. */
async function wakeTeller(tx: WriteTransaction, accountId: number, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = (await jobs.index('sourceId').getAll(accountId)).find(({ kind }) => kind === 'reader-marks');
  if (!job) await addJobIn(tx, newJob('reader-marks', accountId, now + COMPANY));
}

/** Notes a mark to be sent. */
export async function addReaderMark(
  tx: WriteTransaction,
  { accountId, item }: Named,
  field: ReaderField,
  value: boolean,
  now: number,
): Promise<void> {
  await tx.objectStore('readerMarks').put({ accountId, item, field, value, at: now });
  await wakeTeller(tx, accountId, now);
}

/** A post before and after it was marked. */
interface Marked {
  before: Post;
  after: Post;
}

/**
 * Notes what the reader servers have to be told of posts that the user marked: of their own posts, and of those that came
 * together with an entry of theirs.
 * @param tx over `MARK_STORES`
 */
export async function noteReaderMarks(
  tx: WriteTransaction,
  posts: readonly Marked[],
  now: number,
): Promise<void> {
  const owners = new Map<number, number>();
  for (const { sourceId: accountId, streams } of await tx.objectStore('readerAccounts').getAll())
    for (const { sourceId } of Object.values(streams)) owners.set(sourceId, accountId);
  if (owners.size === 0) return;
  for (const { before, after } of posts) {
    const changed = (
      [
        ['read', before.readAt, after.readAt],
        ['starred', before.starredAt, after.starredAt],
      ] as const
    ).filter(([, was, is]) => (was === null) !== (is === null));
    if (changed.length === 0) continue;
    const merged: Merge[] = await tx.objectStore('merges').index('postId').getAll(after.id);
    const carriers = [after, ...merged.filter(({ state }) => state === 'merged')];
    for (const { sourceId, guid } of carriers) {
      const accountId = owners.get(sourceId);
      if (accountId === undefined) continue;
      for (const [field, , is] of changed)
        await addReaderMark(tx, { accountId, item: guid }, field, is !== null, now);
    }
  }
}

/** Whether marks are still to be sent. */
export const hasReaderMarks = async (db: Archive): Promise<boolean> => (await db.count('readerMarks')) > 0;

/** The next marks to send to an account's server. */
export function nextMarks(db: Archive, accountId: number): Promise<ReaderMark[]> {
  return db.getAll('readerMarks', beginningWith(accountId), MOST);
}

/** Marks that the server knows now: a newer one of the same field stays, and what is known of the items follows. */
export async function marksTold(db: Archive, marks: readonly ReaderMark[]): Promise<void> {
  return write(db, ['readerMarks', 'readerItems'], async (tx) => {
    const [waiting, items] = [tx.objectStore('readerMarks'), tx.objectStore('readerItems')];
    for (const { accountId, item, field, value, at } of marks) {
      const there = await waiting.get([accountId, item, field]);
      if (there?.at === at) await waiting.delete([accountId, item, field]);
      const row = await items.get([accountId, item]);
      if (!row) continue;
      const { unread, starred, ...rest } = row;
      const flags = { unread: unread !== undefined, starred: starred !== undefined };
      if (field === 'read') flags.unread = !value;
      else flags.starred = value;
      await items.put({
        ...rest,
        ...(flags.unread ? { unread: 1 as const } : {}),
        ...(flags.starred ? { starred: 1 as const } : {}),
      });
    }
  });
}
