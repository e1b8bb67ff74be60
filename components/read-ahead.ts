// Something is read before what shows it is drawn, so that it is there by then.
import type { Services } from './services';

/**
 * A reading of which the first answer is on its way: whoever asks first is given that, whoever asks later has it read anew.
 * Where a change was announced in between, or it could not be read, the first has it read anew as well.
 */
export function readAhead<T>(
  begun: Promise<T>,
  read: () => Promise<T>,
  onChange: Services['onChange'],
): () => Promise<T> {
  let ahead: Promise<T> | null = begun;
  // Whoever asks hears of it.
  begun.catch(() => undefined);
  const end = onChange(() => {
    ahead = null;
  });
  return () => {
    const answer = ahead ? ahead.catch(read) : read();
    ahead = null;
    end();
    return answer;
  };
}
