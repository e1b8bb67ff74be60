// Reads the progress of an account on a reader server, for its page.
import type { ReaderProgress } from '@/utils/model/reader';
import type { Archive } from '../database';
import { beginningWith } from '../key-range';

/** The progress of an account's items. */
export async function readerProgress(db: Archive, sourceId: number): Promise<ReaderProgress> {
  const tx = db.transaction(['readerAccounts', 'readerItems', 'readerMarks', 'sources']);
  const items = tx.objectStore('readerItems');
  const [account, all, waiting, marks, ids] = await Promise.all([
    tx.objectStore('readerAccounts').get(sourceId),
    items.count(beginningWith(sourceId)),
    items.index('wanted').count(beginningWith(sourceId)),
    tx.objectStore('readerMarks').count(beginningWith(sourceId)),
    tx.objectStore('sources').getAllKeys(),
  ]);
  const there = new Set(ids);
  const { streams = {}, gone = {}, auth = null } = account ?? {};
  const left = Object.entries(streams).flatMap(([stream, { sourceId: id, title }]) =>
    there.has(id) || stream in gone ? [] : { stream, title },
  );
  return { signedIn: auth !== null, items: all, waiting, marks, left };
}
