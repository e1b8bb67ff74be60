// What a server has of items, however many are asked about, and whichever of them it has no more.
import type { SyncDeps } from '../deps';
import type { ServerItem } from '../workshop';
import { type ReaderClient, statusOf } from './client';
import { inHalves } from './in-halves';

/**
 * Asks a server for items. Some answer with fewer at a time than they were asked for, without a word: what did not come is
 * asked for again, until an answer brings nothing.
 * @returns those that it has
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
      // A server that answered about the others refuses to answer about what it has no more.
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
