// Reading imports: those that wait, run or are over, and what the archive knows of a file's posts already.
import { urlKey } from '@/utils/core/url-key';
import type { ImportRow } from '@/utils/model/import';
import { removedSources } from './archive-reader';
import type { Archive } from './database';
import { beginningWith } from './key-range';

/** Imports, newest first. */
export async function listImports(db: Archive): Promise<ImportRow[]> {
  return (await db.getAll('imports')).reverse();
}

/** Which of these addresses lead to archived posts, in their order. */
export async function knownAddresses(db: Archive, urls: readonly (string | null)[]): Promise<boolean[]> {
  const removed = await removedSources(db);
  const index = db.transaction('posts').store.index('urlKey');
  return Promise.all(
    urls.map(async (url) => {
      const key = url === null ? null : urlKey(url);
      return key !== null && (await index.getAll(key, 5)).some((post) => !removed.has(post.sourceId));
    }),
  );
}

/** Identities of the addresses that sources are read from. */
export async function knownSources(db: Archive): Promise<Set<string>> {
  const sources = await db.getAll('sources');
  return new Set(
    sources.filter((source) => source.state !== 'removed').map((source) => urlKey(source.url) ?? source.url),
  );
}

/** Hosts of links that are looked for: beyond, access to every site is what is asked for. */
const MOST_HOSTS = 200;

/** Addresses that an import would have fetched: its sources, and one of each host of its links without a text. */
export async function stagedAddresses(
  db: Archive,
  importId: number,
): Promise<{ sources: string[]; links: string[] }> {
  const sources: string[] = [];
  const links = new Map<string, string>();
  let cursor = await db.transaction('importSlices').store.openCursor(beginningWith(importId));
  while (cursor && links.size < MOST_HOSTS) {
    for (const record of cursor.value.records) {
      if (record.is === 'source') sources.push(record.url);
      else if (record.is === 'post' && record.url !== null && record.text === '')
        links.set(new URL(record.url).host, record.url);
    }
    cursor = await cursor.continue();
  }
  return { sources, links: [...links.values()] };
}
