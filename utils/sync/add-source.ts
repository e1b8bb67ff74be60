// Adds a publication: finds what to follow behind its address, and leaves its first check as a job.
import { BacklistError } from '@/utils/core/errors';
import { restoreSource } from '@/utils/store/removal';
import { findSourceByUrl, addSource as storeSource } from '@/utils/store/source-store';
import { findSources } from './discover';
import type { SyncDeps } from './sync-deps';

/**
 * Adds the source at (or behind) an address; answers its id. A source that was removed a moment ago is taken back.
 * @throws BacklistError `already-added`, or what `findSources` throws
 */
export async function addSource(deps: SyncDeps, typed: string): Promise<number> {
  const [found] = await findSources(deps, typed);
  if (!found) throw new BacklistError('no-feed-found', { facts: { url: typed } });
  const { db } = deps;
  const existing = await findSourceByUrl(db, found.url);
  if (existing?.state === 'removed') {
    await restoreSource(db, existing.id, deps.now());
    return existing.id;
  }
  if (existing)
    throw new BacklistError('already-added', { facts: { id: existing.id, title: existing.title } });
  const now = deps.now();
  return storeSource(db, {
    kind: found.kind,
    url: found.url,
    siteUrl: null,
    title: found.title,
    lang: null,
    addedAt: now,
    state: 'active',
    validators: null,
    seen: {},
    lastSuccessAt: null,
    lastCheck: null,
    nextCheckAt: now,
    failures: 0,
  });
}
