// Work that is done one after the other, because each piece reads what the one before it wrote.

/** Makes a queue: works handed to it run in the order in which they came, and one that fails holds up none. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // What failed is its caller's affair.
    last = next.catch(() => undefined);
    return next;
  };
}
