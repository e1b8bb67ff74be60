// Finding the few bad ones of many by trying halves: honest lists cost one trial a batch.

/**
 * Tries a batch; one that is bad is tried in halves, down to the single ones.
 * @param trial tells what is wrong with the items together, or null where nothing is
 * @returns each single item that is bad, with what is wrong with it. A batch that is bad only as a whole is told as
 * all of its items, because any of them may be why.
 */
export async function findBad<T, W>(
  items: readonly T[],
  trial: (items: readonly T[]) => Promise<W | null>,
): Promise<{ item: T; wrong: W }[]> {
  if (items.length === 0) return [];
  const wrong = await trial(items);
  if (wrong === null) return [];
  const [first] = items;
  if (items.length === 1 && first !== undefined) return [{ item: first, wrong }];
  const middle = Math.ceil(items.length / 2);
  const found = [
    ...(await findBad(items.slice(0, middle), trial)),
    ...(await findBad(items.slice(middle), trial)),
  ];
  return found.length > 0 ? found : items.map((item) => ({ item, wrong }));
}

/** Lists of at most `size` items. */
export function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
