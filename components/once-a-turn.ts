// Several components of a screen ask for the same while it is drawn: it is read once for all of them.

/**
 * A reading that is shared by all who ask in the same turn of the event loop's queue. Whoever asks later, as for a change
 * that was announced meanwhile, has it read anew.
 */
export function onceATurn<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    if (reading) return reading;
    queueMicrotask(() => {
      reading = null;
    });
    reading = read();
    return reading;
  };
}
