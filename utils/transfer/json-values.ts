// JSON streamed: the elements of its lists one after the other, so that a library of any size is never in memory whole.
import { JSONParser } from '@streamparser/json';
import { BacklistError } from '@/utils/core/errors';

/**
 * The elements at a path (`$.*`, `$.bookmarks.*`) of a JSON text.
 * @throws BacklistError `damaged-file` (`reason` `json`) where it is not JSON, or ends too early
 */
export async function* jsonValues(text: AsyncIterable<string>, path: string): AsyncGenerator<unknown> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: unknown[] = [];
  let failure: unknown = null;
  parser.onValue = ({ value }) => {
    found.push(value);
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  const check = () => {
    if (failure) throw new BacklistError('damaged-file', { facts: { reason: 'json' }, cause: failure });
  };
  let first = true;
  for await (const piece of text) {
    parser.write(first ? piece.replace(/^\ufeff/, '') : piece);
    first = false;
    check();
    const ready = found;
    found = [];
    yield* ready;
  }
  if (!parser.isEnded) {
    try {
      parser.end();
    } catch (error) {
      failure ??= error;
    }
  }
  check();
  if (!parser.isEnded) throw new BacklistError('damaged-file', { facts: { reason: 'json' } });
  yield* found;
}
