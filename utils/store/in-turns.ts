// Many requests of one transaction.

/** Requests that are on their way at once: enough to keep the database busy, few enough to block nobody. */
const AT_ONCE = 32;

/** Makes a request for each item, in their order, some at once; nothing but requests of one transaction. */
export async function inTurns<T>(items: Iterable<T>, request: (item: T) => Promise<unknown>): Promise<void> {
  let turn: Promise<unknown>[] = [];
  for (const item of items) {
    turn.push(request(item));
    if (turn.length < AT_ONCE) continue;
    await Promise.all(turn);
    turn = [];
  }
  await Promise.all(turn);
}
