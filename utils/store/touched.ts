// Notes which rows the user changed, in the transaction that changes them, for the exchange with other machines. Without an
// exchange nothing is noted.
import type { WriteTransaction } from './database';

/** Key in `meta`: how often rows were touched since the exchange was set up; absent if there is none. */
export const TOUCHES = 'touches';

/**
 * Notes rows as changed at a time.
 * @param tx over `touched` and `meta`, besides what it changes
 */
export async function touch(
  tx: WriteTransaction,
  kind: 'post' | 'highlight',
  ids: readonly number[],
  at: number,
): Promise<void> {
  const meta = tx.objectStore('meta');
  const count = ids.length > 0 ? await meta.get(TOUCHES) : undefined;
  if (count === undefined) return;
  await meta.put(count + 1, TOUCHES);
  for (const id of ids) await tx.objectStore('touched').put(at, `${kind}:${id}`);
}
