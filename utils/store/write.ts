// The only way to write to the archive: a transaction that is stored completely or not at all, with failures as BacklistErrors.
import { BacklistError, type ErrorCode, toBacklistError } from '@/utils/core/errors';
import type { Archive, WriteTransaction } from './database';
import { written } from './index/held-segments';
import type { StoreName } from './schema';

/** Names of errors of a transaction that ended before the work did; elsewhere they mean other things. */
const CUT_OFF = new Set(['AbortError', 'TimeoutError']);

let onFailure: (code: ErrorCode) => void = () => undefined;

/** Sets the listener for failed writes; there is one, the worker's. */
export function watchFailures(listener: (code: ErrorCode) => void): void {
  onFailure = listener;
}

/** A database error as a BacklistError. An error in our own code stays what it is. */
function storeError(thrown: unknown): unknown {
  if (!(thrown instanceof DOMException)) return thrown;
  return CUT_OFF.has(thrown.name)
    ? new BacklistError('interrupted', { cause: thrown, message: thrown.message })
    : toBacklistError(thrown);
}

/** Rolls a transaction back. @returns the database's reason for its end, if there is one */
async function undone(tx: WriteTransaction, thrown: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch (error) {
    // It has ended already.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
  await tx.done.catch(() => undefined);
  // A request that was running when the disk was full only learns that its transaction has ended.
  return thrown instanceof DOMException ? (tx.error ?? thrown) : thrown;
}

/**
 * Runs `work` in one transaction over these stores. All that it writes is stored when this resolves; when it throws, or
 * the database fails, nothing is. It must await nothing but requests of its transaction.
 * @throws BacklistError `quota` (the disk is full), `disk` (it could not be written to), `interrupted` (the browser closed
 * the archive, or another version of Backlist wanted it), or whatever `work` throws
 */
export async function write<T>(
  db: Archive,
  stores: readonly StoreName[],
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  let tx: WriteTransaction | null = null;
  try {
    tx = db.transaction([...stores], 'readwrite') as WriteTransaction;
    // Handled here, however the work ends.
    tx.done.catch(() => undefined);
    const answer = await work(tx);
    await tx.done;
    return answer;
  } catch (thrown) {
    const error = storeError(tx === null ? thrown : await undone(tx, thrown));
    if (error instanceof BacklistError) onFailure(error.code);
    throw error;
  } finally {
    written(stores);
  }
}
