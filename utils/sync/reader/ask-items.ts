// Fetches items from a reader server, however many, and even if it no longer has some of them.
import type { SyncDeps } from '../deps';
import type { ServerItem } from '../workshop';
import { type ReaderClient, statusOf } from './client';
import { inHalves } from './in-halves';

/**
 * Fetches items. Some servers silently return fewer than requested: the rest is requested again, until an answer brings nothing.
 * @returns the items that the server has
 * @throws BacklistError what the requests throw
 */
export async function askItems(
  { workshop }: SyncDeps,
  client: ReaderClient,
  items: readonly string[],
): Promise<ServerItem[]> {
  const came = new Map<string, ServerItem>();
  for (let left = items; left.length > 0; left = items.filter((item) => !came.has(item))) {
    const answers = await inHalves(left, async (some) => {
      const answer = await client.contents(some);
      return answer === null ? [] : workshop.readReaderItems(answer.fetched);
    }).catch((thrown) => {
      // A server that has returned the others no longer has these.
      if (came.size > 0 && statusOf(thrown) === 400) return [];
      throw thrown;
    });
    const asked = new Set(left);
    const news = answers.flat().filter(({ item }) => asked.has(item));
    if (news.length === 0) break;
    for (const one of news) came.set(one.item, one);
  }
  return [...came.values()];
}
