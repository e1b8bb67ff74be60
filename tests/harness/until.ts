// Waiting for something that a browser does in its own time.
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds for what takes one or two on any machine: only what never comes is waited for so long. */
export const PATIENCE = 30_000;
/** A question to a worker that was stopped meanwhile is never answered: it is given up and asked again. */
const ANSWER = 8_000;

async function inTime<T>(asking: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${ANSWER} ms`)), ANSWER);
  });
  try {
    return await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until `ask` answers something other than undefined, null or false.
 * @param what the thing waited for, named in the error.
 * @param ask may throw while things are not ready: the last error is told when time runs out.
 * @throws Error after `milliseconds`.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  milliseconds = PATIENCE,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + milliseconds;
  let last = 'it never held';
  do {
    try {
      const answer = await inTime(ask());
      if (answer !== undefined && answer !== null && answer !== false)
        return answer as Exclude<T, undefined | null | false>;
    } catch (thrown) {
      last = thrown instanceof Error ? thrown.message : String(thrown);
    }
    await wait(80);
  } while (Date.now() < end);
  throw new Error(`waited ${milliseconds} ms for ${what}: ${last}`);
}
