// The history of a source: the last attempts to read it.
import type { Attempt } from '@/utils/model/source';
import type { WriteTransaction } from '../database';

/** Attempts kept for each source. */
export const ATTEMPTS = 50;

/** Adds an attempt to its source's history within a transaction, and deletes those beyond the limit. */
export async function noteAttempt(tx: WriteTransaction, attempt: Attempt): Promise<void> {
  const attempts = tx.objectStore('attempts');
  await attempts.add(attempt);
  const keys = await attempts.index('sourceId').getAllKeys(attempt.sourceId);
  for (const key of keys.slice(0, -ATTEMPTS)) await attempts.delete(key);
}

/** Deletes a source's history within a transaction. */
export async function forgetAttempts(tx: WriteTransaction, sourceId: number): Promise<void> {
  const attempts = tx.objectStore('attempts');
  for (const key of await attempts.index('sourceId').getAllKeys(sourceId)) await attempts.delete(key);
}
