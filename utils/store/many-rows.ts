// Reads many rows by id without blocking the thread.

/** Requests at once: each takes some 30 µs of the thread, and 2,000 of them in one go froze a screen. */
const BATCH = 100;

/**
 * The rows with these ids, in their order; undefined where there is none. Batch by batch, in the store's transaction, which the
 * next request keeps alive.
 */
export async function rowsOf<T>(
  store: { get(id: number): Promise<T | undefined> },
  ids: readonly number[],
): Promise<(T | undefined)[]> {
  const rows: (T | undefined)[] = [];
  for (let at = 0; at < ids.length; at += BATCH)
    rows.push(...(await Promise.all(ids.slice(at, at + BATCH).map((id) => store.get(id)))));
  return rows;
}
