// What a stage of a checkup is: it looks at one kind of row after another, a slice at a time, and repairs what it can.
import type { Finding } from '@/utils/model/checkup';
import type { WriteTransaction } from '../database';
import type { StoreName } from '../schema';

/** One slice of a stage. */
export interface Look {
  tx: WriteTransaction;
  now: number;
  note(finding: Finding, times?: number): void;
}

export interface Stage {
  /** Stores that its transaction covers. */
  stores: readonly StoreName[];
  /** Stores whose rows it walks, for the progress. */
  walks: readonly StoreName[];
  /**
   * Looks at the next rows.
   * @param after the key at which the slice before ended; null at first
   */
  look(look: Look, after: IDBValidKey | null): Promise<{ rows: number; last: IDBValidKey | null }>;
}

/** Keys behind one, to the end. */
export const behind = (after: IDBValidKey | null): IDBKeyRange | null =>
  after === null ? null : IDBKeyRange.lowerBound(after, true);

/** Keys behind one up to another; to the end where that is null. */
export const between = (after: IDBValidKey | null, last: IDBValidKey | null): IDBKeyRange | null =>
  last === null
    ? behind(after)
    : after === null
      ? IDBKeyRange.upperBound(last)
      : IDBKeyRange.bound(after, last, true);

/** The key to go on from after so many rows of at most `limit`; null where they were the last. */
export const lastOf = <K extends IDBValidKey>(keys: readonly K[], limit: number): K | null =>
  keys.length < limit ? null : (keys.at(-1) ?? null);

/** Whether a post is there, or was deleted a moment ago and can still come back. */
export async function isKept(tx: WriteTransaction, id: number): Promise<boolean> {
  return (
    (await tx.objectStore('posts').getKey(id)) !== undefined ||
    (await tx.objectStore('bin').getKey(id)) !== undefined
  );
}
