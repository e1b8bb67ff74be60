// What is kept of a post besides its row and its place in the index.
import type { WriteTransaction } from './database';
import { beginningWith } from './key-range';

/** Stores that `deleteRemains` writes to: the transaction must cover them. */
export const REMAINS = ['bodies', 'versions', 'pages', 'links', 'positions'] as const;

/** Deletes a post's texts, what is known of its page, where its links lead, and where the reader stopped in it. */
export async function deleteRemains(tx: WriteTransaction, id: number): Promise<void> {
  for (const store of REMAINS)
    if (store === 'versions') await tx.objectStore(store).delete(beginningWith(id));
    else await tx.objectStore(store).delete(id);
}
