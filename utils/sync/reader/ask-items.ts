// What a server has of items, however many are asked about, and whichever of them it has no more.
import type { SyncDeps } from '../deps';
import type { ServerItem } from '../workshop';
import type { ReaderClient } from './client';
import { inHalves } from './in-halves';

/**
 * Asks a server for items.
 * @returns those that it has
 * @throws BacklistError what the requests throw
 */
export async function askItems(
  { workshop }: SyncDeps,
  client: ReaderClient,
  items: readonly string[],
): Promise<ServerItem[]> {
  const answers = await inHalves(items, async (some) => {
    const answer = await client.contents(some);
    return answer === null ? [] : workshop.readReaderItems(answer.fetched);
  });
  const asked = new Set(items);
  return answers.flat().filter(({ item }) => asked.has(item));
}
