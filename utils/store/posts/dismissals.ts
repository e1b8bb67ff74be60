// 'Not related': posts that the user does not want beside a page again.
import type { Archive } from '../database';
import { write } from '../write';

/** Remembers that a post does not belong beside a page (its canonical identity). */
export async function dismiss(db: Archive, pageKey: string, postId: number, at: number): Promise<void> {
  await write(db, ['dismissals'], (tx) => tx.objectStore('dismissals').put({ at }, [pageKey, postId]));
}

/** Takes a dismissal back. */
export async function undismiss(db: Archive, pageKey: string, postId: number): Promise<void> {
  await write(db, ['dismissals'], (tx) => tx.objectStore('dismissals').delete([pageKey, postId]));
}

/** Ids of the posts dismissed beside a page. */
export async function dismissedFor(db: Archive, pageKey: string): Promise<Set<number>> {
  const keys = await db.getAllKeys(
    'dismissals',
    IDBKeyRange.bound([pageKey, 0], [pageKey, Number.MAX_SAFE_INTEGER]),
  );
  return new Set(keys.map(([, postId]) => postId));
}
