// What sync needs of the world outside, handed in, so that tests may play the world.
import type { Archive } from '@/utils/store/database';
import type { FetchWorld } from './polite-fetch';
import type { Workshop } from './workshop';

/** What sync has to announce: posts of a source came or changed, the sources' own rows did, or the index was rebuilt further. */
export type SyncChange = { of: 'posts'; sourceId: number } | { of: 'sources' } | { of: 'index' };

/** What the finding of sources needs. */
export interface DiscoverDeps extends FetchWorld {
  workshop: Workshop;
}

export interface SyncDeps extends DiscoverDeps {
  db: Archive;
  /** Chance, from 0 up to 1. */
  random(): number;
  announce(change: SyncChange): void;
}
