// Many ids through a message that takes only so many at once.

/** Most ids that a message about posts takes. */
const MOST = 1_000;

/** Does something with some ids at a time, one part after another. */
export async function inChunks(
  ids: readonly number[],
  work: (part: number[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < ids.length; at += MOST) await work(ids.slice(at, at + MOST));
}
