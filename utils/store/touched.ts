// Which rows the user changed, noted in the transaction that changes them, for the exchange with other machines. Where
// nothing is exchanged, nothing is noted.
import type { WriteTransaction } from './database';

/** In `meta`: how often rows were touched since the exchange was set up; absent where there is none. */
export const TOUCHES = 'touches';

/**
 * Notes rows as changed at a time.
 * @param tx over `touched` and `meta` beside what it changes
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
