// Isolates items that make a request fail, by bisection.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import { statusOf } from './client';

/** Whether an error may be caused by one of the requested things, or by their number. */
const mayBeOne = (error: BacklistError): boolean =>
  error.code === 'too-large' ||
  error.code === 'timeout' ||
  error.code === 'not-found' ||
  [400, 413].includes(statusOf(error));

/**
 * Requests everything at once; if that is refused, each half, down to single things, of which those refused are left out.
 * @throws BacklistError errors with other causes, or the last refusal if every single one was refused
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
  // If all of many are refused, it is the server's fault and not theirs.
  if (answers.length === 0 && refusal && things.length > 1) throw refusal;
  return answers;
}
