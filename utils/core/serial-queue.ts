// Runs asynchronous work one piece at a time, because each piece reads what the one before it wrote.

/** Makes a queue: work runs in the order in which it came; a piece that fails does not stop the others. */
export function serialQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // The caller has `next` and handles its failure.
    last = next.catch(() => undefined);
    return next;
  };
}
