// The one way to write to the archive: a transaction that is stored whole or not at all, and a failure in our own terms.
import { BacklistError, type ErrorCode, toBacklistError } from '@/utils/core/errors';
import type { Archive, WriteTransaction } from './database';
import { segmentsWritten } from './held-segments';
import type { StoreName } from './schema';

/** What the database says when a transaction ended before the work did; elsewhere these names mean other things. */
const CUT_OFF = new Set(['AbortError', 'TimeoutError']);

let onFailure: (code: ErrorCode) => void = () => undefined;

/** Has a listener hear of every write that failed; there is one, the worker's. */
export function watchFailures(listener: (code: ErrorCode) => void): void {
  onFailure = listener;
}

/** What the database said, as one of ours. A mistake in our own code stays what it is. */
function storeError(thrown: unknown): unknown {
  if (!(thrown instanceof DOMException)) return thrown;
  return CUT_OFF.has(thrown.name)
    ? new BacklistError('interrupted', { cause: thrown, message: thrown.message })
    : toBacklistError(thrown);
}

/** Ends a transaction without a trace, and answers why it ended: what the database says of that, if it says anything. */
async function undone(tx: WriteTransaction, thrown: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
  await tx.done.catch(() => undefined);
  // A request that was under way when the disk was full is only told that its transaction is over.
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
    // Heard here, however the work ends.
    tx.done.catch(() => undefined);
    const answer = await work(tx);
    await tx.done;
    return answer;
  } catch (thrown) {
    const error = storeError(tx === null ? thrown : await undone(tx, thrown));
    if (error instanceof BacklistError) onFailure(error.code);
    throw error;
  } finally {
    if (stores.includes('segments')) segmentsWritten();
  }
}
