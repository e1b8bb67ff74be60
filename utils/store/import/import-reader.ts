// Reading imports: those that wait, run or are over, and what the archive knows of a file's posts already.
import { urlKey } from '@/utils/core/url-key';
import type { ImportedRow, ImportRecord, ImportRow } from '@/utils/model/import';
import type { Archive } from '../database';
import { candidateOf } from '../ingest/identity';
import { beginningWith } from '../key-range';
import { removedSources } from '../posts/archive-reader';
import { stonesOf } from '../posts/tombstones';
import { toEntry } from './to-entry';

/** Imports, newest first. */
export async function listImports(db: Archive): Promise<ImportRow[]> {
  return (await db.getAll('imports')).reverse();
}

/** Those of these identities of addresses that lead to archived posts. */
export async function knownKeys(db: Archive, keys: readonly string[]): Promise<Set<string>> {
  const removed = await removedSources(db);
  const index = db.transaction('posts').store.index('urlKey');
  const known = new Set<string>();
  // Halves that hold no post are told by one request for all of their keys: most of a large file is new.
  const look = async (sorted: readonly string[]): Promise<void> => {
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return;
    if (first === last) {
      if ((await index.getAll(first, 5)).some((post) => !removed.has(post.sourceId))) known.add(first);
    } else if ((await index.getKey(IDBKeyRange.bound(first, last))) !== undefined) {
      const middle = sorted.length >> 1;
      await Promise.all([look(sorted.slice(0, middle)), look(sorted.slice(middle))]);
    }
  };
  // By code units, as the index sorts them.
  await look([...new Set(keys)].sort());
  return known;
}

/** The number of a source that is not here. */
const NO_SOURCE = -1;

/** Guids that are looked for at once. */
const LOOKS = 16;

/** Those of these guids under which the source of an address has a post, of its own or together with another's. */
export async function knownGuids(
  db: Archive,
  source: string,
  guids: readonly string[],
): Promise<Set<string>> {
  const tx = db.transaction(['sources', 'posts', 'merges']);
  const [posts, merges] = [tx.objectStore('posts').index('guid'), tx.objectStore('merges')];
  const there = await tx.objectStore('sources').index('url').getAll(source);
  const known = new Set<string>();
  for (const { id, state } of there) {
    for (let at = 0; state !== 'removed' && at < guids.length; at += LOOKS)
      await Promise.all(
        guids.slice(at, at + LOOKS).map(async (guid) => {
          const [own, merged] = await Promise.all([posts.getKey([id, guid]), merges.getKey([id, guid])]);
          if (own !== undefined || merged !== undefined) known.add(guid);
        }),
      );
  }
  return known;
}

/** Those of the posts among an import's records that the user deleted, and that were of the source of an address. */
export async function deletedPosts(
  db: Archive,
  source: string | undefined,
  records: readonly ImportRecord[],
): Promise<Set<ImportRecord>> {
  if ((await db.count('tombstones')) === 0) return new Set();
  const there = source === undefined ? undefined : await db.getFromIndex('sources', 'url', source);
  const sourceId = there?.id ?? NO_SOURCE;
  // Made ahead of the transaction, which would end meanwhile.
  const candidates = await Promise.all(
    records.map((record) => (record.is === 'post' ? candidateOf(toEntry(record, false)) : null)),
  );
  const tx = db.transaction(['tombstones']);
  const stones = tx.objectStore('tombstones');
  const deleted = await Promise.all(
    records.map(async (record, n) => {
      const candidate = candidates[n];
      if (candidate) return (await stonesOf(tx, candidate, sourceId)).length > 0;
      // A backup's posts are taken back by their guids alone.
      const { guid } = (record as ImportedRow).value as { guid: string };
      return (await stones.getKey([sourceId, guid])) !== undefined;
    }),
  );
  return new Set(records.filter((_, n) => deleted[n]));
}

/** Addresses that sources are read from, and the identities of these. */
export async function knownSources(db: Archive): Promise<Set<string>> {
  const sources = await db.getAll('sources');
  return new Set(sources.flatMap(({ state, url }) => (state === 'removed' ? [] : [url, urlKey(url) ?? url])));
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
