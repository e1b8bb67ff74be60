// Gives a source another address, after reading it: it must be a feed or pack, or for a listing a listing.
import { BacklistError } from '@/utils/core/errors';
import type { AddressLook } from '@/utils/model/discovery';
import type { Entry } from '@/utils/model/post';
import type { Source } from '@/utils/model/source';
import { countShared } from '@/utils/store/sources/source-reader';
import { changeSourceIn, getSource, isTaken, movedTo } from '@/utils/store/sources/source-store';
import { write } from '@/utils/store/write';
import { fetchShard } from './check-pack';
import type { SyncDeps } from './deps';
import { type Looked, lookAtTyped } from './discover';
import { listedEntry } from './listed-entry';
import { originOf } from './polite-fetch';
import { readManifest } from './read-manifest';
import { makeDueIn } from './request-check';

interface Found {
  kind: Source['kind'];
  title: string;
  entries: Entry[];
}

/** The posts of a feed, or of a pack's first shard. */
async function readThere(deps: SyncDeps, { fetched, kind }: Looked, asList: boolean): Promise<Found> {
  const facts = { url: fetched.url };
  if (kind === 'html' && asList) {
    const { title, pages } = await deps.workshop.readListing(fetched);
    if (pages.length === 0) throw new BacklistError('not-a-list', { facts });
    return { kind: 'listing', title, entries: pages.map(listedEntry) };
  }
  if (kind === 'html') throw new BacklistError('html-not-feed', { facts });
  if (kind === 'empty' || kind === 'unknown') throw new BacklistError('not-a-feed', { facts });
  if (kind !== 'pack') return { kind: 'feed', ...(await deps.workshop.readFeed(fetched)) };
  const { title, shards } = readManifest(fetched);
  const [first] = shards;
  if (!first) return { kind, title, entries: [] };
  const shard = await fetchShard(deps, first, fetched.url, originOf(fetched.url));
  return { kind, title, entries: await deps.workshop.readShard(shard.fetched) };
}

/**
 * Reads what is at an address and makes it the source's own. The posts keep their identity: those that are at both places
 * stay one.
 * @param anyway even if none of its posts is known to the source
 * @throws BacklistError `already-added` where another source is read from there, `html-not-feed`, `not-a-feed`, or what
 * the request or the feed came to
 */
export async function changeAddress(
  deps: SyncDeps,
  id: number,
  typed: string,
  anyway: boolean,
): Promise<AddressLook> {
  const source = await getSource(deps.db, id);
  const looked = await lookAtTyped(deps, typed);
  const { url } = looked.fetched;
  if (await isTaken(deps.db, url, id)) throw new BacklistError('already-added', { facts: { url } });
  const { kind, title, entries } = await readThere(deps, looked, source.kind === 'listing');
  const { shared, posts } = await countShared(deps.db, id, entries);
  const changed = anyway || shared > 0 || posts === 0;
  if (changed) {
    await write(deps.db, ['sources', 'jobs'], async (tx) => {
      await changeSourceIn(tx, id, { ...movedTo(url), kind });
      await makeDueIn(tx, id, deps.now());
    });
    deps.announce({ of: 'sources' });
  }
  return { changed, title, posts: entries.length, shared };
}
