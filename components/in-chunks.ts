// Many posts through a message that takes only so many at once.

/** Most posts that a message about posts takes. */
const MOST = 1_000;

/** Does something with some of them at a time, one part after another. */
export async function inChunks<T>(items: readonly T[], work: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += MOST) await work(items.slice(at, at + MOST));
}
