// Everything kept of a post besides its row and its place in the index.
import type { WriteTransaction } from '../database';
import { beginningWith } from '../key-range';

const BY_ID = ['bodies', 'pages', 'links', 'positions', 'relations'] as const;
/** Stores that `deleteRemains` writes to: the transaction must cover them. */
export const REMAINS = [...BY_ID, 'versions', 'merges'] as const;

/**
 * Deletes a post's texts, what is known of its page, where its links lead, where the user stopped in it, what the engine
 * said of it, and what came together with it.
 */
export async function deleteRemains(tx: WriteTransaction, id: number): Promise<void> {
  for (const store of BY_ID) await tx.objectStore(store).delete(id);
  await tx.objectStore('versions').delete(beginningWith(id));
  const merges = tx.objectStore('merges');
  for (const key of await merges.index('postId').getAllKeys(id)) await merges.delete(key);
}
