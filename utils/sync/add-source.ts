// Subscribes: reads the address once, so that an error is reported at once, and leaves the first sync to a job.
import { BacklistError } from '@/utils/core/errors';
import { newSource } from '@/utils/store/sources/new-source';
import { restoreSource } from '@/utils/store/sources/removal';
import { findSourceByUrl, addSource as storeSource } from '@/utils/store/sources/source-store';
import type { SyncDeps } from './deps';
import { findSources } from './discover';

/**
 * Adds the publication behind an address and answers its source's id. One that was just removed, or is only kept, comes
 * back as it was.
 * The caller runs the due jobs afterwards.
 * @param backCatalogue whether to fetch the older posts of a new feed as well
 * @param kind `listing`: the page itself as a list of posts, whatever feeds it names
 * @throws BacklistError `already-added` (facts: `id`, `title`), or what `findSources` throws
 */
export async function addSource(
  typed: string,
  deps: SyncDeps,
  backCatalogue = false,
  kind?: 'listing',
): Promise<number> {
  const [found] = (await findSources(typed, deps)).filter((one) => kind === undefined || one.kind === kind);
  if (!found) throw new BacklistError('no-feed-found', { facts: { url: typed } });
  const existing = await findSourceByUrl(deps.db, found.url);
  if (existing && existing.state !== 'removed' && existing.state !== 'kept') {
    throw new BacklistError('already-added', { facts: { id: existing.id, title: existing.title } });
  }
  if (existing) await restoreSource(deps.db, existing.id, deps.now());
  const id =
    existing?.id ??
    (await storeSource(deps.db, newSource(found, deps.now()), backCatalogue && found.kind !== 'pack'));
  deps.announce({ of: 'sources' });
  return id;
}
