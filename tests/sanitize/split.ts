// Finding the few bad ones of many by trying parts: honest lists cost one trial a batch.

/** Parts of a bad batch. Each level of parts costs a hanging payload one deadline more: few levels, of many parts. */
const PARTS = 8;

export interface Bad<T, W> {
  item: T;
  wrong: W;
  /** It was tried by itself, or there was no time left to. */
  alone: boolean;
}

/**
 * Tries a batch; one that is bad is tried in parts, down to the single ones.
 * @param trial tells what is wrong with the items together, or null where nothing is
 * @param isOver whether there is no time left to try any part: then all items of what is bad are told
 * @returns each item that is bad by itself (`alone`), with what is wrong with it. A batch that is bad only as a whole is
 * told as all of its items, because any of them may be why.
 */
export async function findBad<T, W>(
  items: readonly T[],
  trial: (items: readonly T[]) => Promise<W | null>,
  isOver: () => boolean = () => false,
): Promise<Bad<T, W>[]> {
  if (items.length === 0) return [];
  const wrong = await trial(items);
  if (wrong === null) return [];
  const [first] = items;
  if (items.length === 1 && first !== undefined) return [{ item: first, wrong, alone: true }];
  if (isOver()) return items.map((item) => ({ item, wrong, alone: true }));
  const found: Bad<T, W>[] = [];
  for (const part of batches(items, Math.ceil(items.length / PARTS)))
    found.push(...(await findBad(part, trial, isOver)));
  return found.length > 0 ? found : items.map((item) => ({ item, wrong, alone: false }));
}

/** Lists of at most `size` items, in their order. */
export function batches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}

/** Lists of at most `size` items that weigh at most `most` together, in their order; a heavier one is a list by itself. */
export function lightBatches<T>(
  items: readonly T[],
  size: number,
  most: number,
  weigh: (item: T) => number,
): T[][] {
  const all: T[][] = [];
  let weight = 0;
  for (const item of items) {
    const last = all.at(-1);
    weight += weigh(item);
    if (last && last.length < size && weight <= most) last.push(item);
    else {
      all.push([item]);
      weight = weigh(item);
    }
  }
  return all;
}
