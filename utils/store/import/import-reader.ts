// Reading imports: those that wait, run or are over, and what the archive knows of a file's posts already.
import { urlKey } from '@/utils/core/url-key';
import type { ImportRecord, ImportRow } from '@/utils/model/import';
import type { Archive } from '../database';
import { candidateOf } from '../ingest/identity';
import { beginningWith } from '../key-range';
import { keysAmong } from '../keys-among';
import { mapConcurrently } from '../map-concurrently';
import { removedSources } from '../posts/archive-reader';
import { stoneSuspects, stonesOf } from '../posts/tombstones';
import { toEntry } from './to-entry';

/** Imports, newest first. */
export async function listImports(db: Archive): Promise<ImportRow[]> {
  return (await db.getAll('imports')).reverse();
}

/** Those of these identities of addresses that lead to archived posts. */
export async function knownKeys(db: Archive, keys: readonly string[]): Promise<Set<string>> {
  const removed = await removedSources(db);
  const index = db.transaction('posts').store.index('urlKey');
  const there = await keysAmong(keys, index);
  if (removed.size === 0) return there;
  const known = await mapConcurrently(there, async (key) =>
    (await index.getAll(key, 5)).some((post) => !removed.has(post.sourceId)) ? [key] : [],
  );
  return new Set(known.flat());
}

/** The number of a source that is not here. */
const NO_SOURCE = -1;

/** Those of these guids under which the source of an address has a post, of its own or together with another's. */
export async function knownGuids(
  db: Archive,
  source: string,
  guids: readonly string[],
): Promise<Set<string>> {
  const tx = db.transaction(['sources', 'posts', 'merges']);
  const there = await tx.objectStore('sources').index('url').getAll(source);
  const known = new Set<string>();
  for (const { id, state } of there) {
    if (state === 'removed') continue;
    for (const where of [tx.objectStore('posts').index('guid'), tx.objectStore('merges')])
      for (const guid of await keysAmong(guids, where, (guid) => [id, guid])) known.add(guid);
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
  const posts = records.flatMap((record) =>
    record.is === 'post' ? { record, entry: toEntry(record, false) } : [],
  );
  const suspects = await stoneSuspects(
    db.transaction(['tombstones']),
    posts.map(({ entry }) => entry),
    sourceId,
  );
  // Made ahead of the transaction, which would end meanwhile.
  const candidates = await Promise.all(
    posts
      .filter(({ entry }) => suspects.has(entry))
      .map(async ({ record, entry }) => ({ record, candidate: await candidateOf(entry) })),
  );
  const tx = db.transaction(['tombstones']);
  const deleted = await mapConcurrently(candidates, async ({ record, candidate }) =>
    (await stonesOf(tx, candidate, sourceId)).length > 0 ? [record] : [],
  );
  // A backup's posts are taken back by their guids alone.
  const rows = records.flatMap((record) =>
    record.is === 'row' ? { record, guid: (record.value as { guid: string }).guid } : [],
  );
  const guids = await keysAmong(
    rows.map(({ guid }) => guid),
    tx.objectStore('tombstones'),
    (guid) => [sourceId, guid],
  );
  return new Set<ImportRecord>([
    ...deleted.flat(),
    ...rows.flatMap(({ record, guid }) => (guids.has(guid) ? record : [])),
  ]);
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
