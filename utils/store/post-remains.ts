// What is kept of a post besides its row and its place in the index.
import type { WriteTransaction } from './database';

/** Stores that `deleteRemains` writes to: the transaction must cover them. */
export const REMAINS = ['bodies', 'links', 'positions'] as const;

/** Deletes a post's text, where its links lead, and where the reader stopped in it. */
export async function deleteRemains(tx: WriteTransaction, id: number): Promise<void> {
  for (const store of REMAINS) await tx.objectStore(store).delete(id);
}
