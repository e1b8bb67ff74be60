// A request about many things, of which one may be what the server, or we, cannot bear.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { statusOf } from './client';

/** Whether it may be the fault of one of the things that were asked about, or of their number. */
const mayBeOne = (error: BacklistError): boolean =>
  error.code === 'too-large' ||
  error.code === 'timeout' ||
  error.code === 'not-found' ||
  [400, 413].includes(statusOf(error));

/**
 * Asks about all at once, and where that is refused about each half, down to the one that is refused alone, which is left
 * out.
 * @throws BacklistError what is no fault of one of them, or the last refusal where every one was refused
 */
export async function inHalves<T, A>(
  things: readonly T[],
  ask: (some: readonly T[]) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = [];
  let refusal: BacklistError | null = null;
  const tryAll = async (some: readonly T[]): Promise<void> => {
    try {
      answers.push(await ask(some));
    } catch (thrown) {
      const error = toBacklistError(thrown);
      if (!mayBeOne(error)) throw error;
      refusal = error;
      if (some.length === 1) return;
      await tryAll(some.slice(0, some.length >> 1));
      await tryAll(some.slice(some.length >> 1));
    }
  };
  if (things.length > 0) await tryAll(things);
  // One alone may be at fault; that all of many are says something about the server.
  if (answers.length === 0 && refusal && things.length > 1) throw refusal;
  return answers;
}
