// A stage of a checkup: checks one rule, a slice at a time, and repairs what it can.
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
   * Checks the next rows.
   * @param after the key at which the previous slice ended; null for the first
   */
  look(look: Look, after: IDBValidKey | null): Promise<{ rows: number; last: IDBValidKey | null }>;
}

/** Keys after one, to the end. */
export const behind = (after: IDBValidKey | null): IDBKeyRange | null =>
  after === null ? null : IDBKeyRange.lowerBound(after, true);

/** Keys after one up to another; null: to the end. */
export const between = (after: IDBValidKey | null, last: IDBValidKey | null): IDBKeyRange | null =>
  last === null
    ? behind(after)
    : after === null
      ? IDBKeyRange.upperBound(last)
      : IDBKeyRange.bound(after, last, true);

/** The key to go on from after so many rows of at most `limit`; null where they were the last. */
export const lastOf = <K extends IDBValidKey>(keys: readonly K[], limit: number): K | null =>
  keys.length < limit ? null : (keys.at(-1) ?? null);

/** Whether a post exists, or was deleted and can still be restored. */
export async function isKept(tx: WriteTransaction, id: number): Promise<boolean> {
  return (
    (await tx.objectStore('posts').getKey(id)) !== undefined ||
    (await tx.objectStore('bin').getKey(id)) !== undefined
  );
}
