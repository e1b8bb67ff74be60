// Many requests of one transaction.

/**
 * Requests that are on their way at once: enough to keep the database busy, few enough to block nobody. Their answers stand
 * in one line with all else that waits for the thread, so that two hundred at once keep it from everybody for 70 ms.
 */
const AT_ONCE = 32;

/**
 * Makes requests for each item, begun in the order of the items, some at once; nothing but requests of one transaction.
 * @param each requests for an item that are on their way at once
 * @returns what came of each item, in their order
 */
export async function inTurns<T, R>(
  items: Iterable<T>,
  request: (item: T) => Promise<R>,
  each = 1,
): Promise<R[]> {
  const answers: R[] = [];
  const rest = items[Symbol.iterator]();
  let begun = 0;
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const place = begun++;
      answers[place] = await request(next.value);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE / each }, lane));
  return answers;
}
