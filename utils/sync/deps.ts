// What sync needs of the world outside, handed in, so that tests may play the world.
import type { Settings } from '@/utils/model/settings';
import type { Archive } from '@/utils/store/database';
import type { FetchWorld } from './polite-fetch';
import type { Workshop } from './workshop';

/** What sync has to announce: posts of a source came or changed, the sources' own rows did, the index was rebuilt or an import got further. */
export type SyncChange =
  | { of: 'posts'; sourceId: number | null }
  | { of: 'sources' }
  | { of: 'index' }
  | { of: 'imports' };

/** What the finding of sources needs. */
export interface DiscoverDeps extends FetchWorld {
  workshop: Workshop;
}

export interface SyncDeps extends DiscoverDeps {
  db: Archive;
  /** Chance, from 0 up to 1. */
  random(): number;
  announce(change: SyncChange): void;
  /** Makes a backup and puts it where it shall go. @throws BacklistError `no-backup-place`, … */
  makeBackup(to: 'downloads' | 'folder'): Promise<{ name: string; posts: number }>;
  /** The reader's settings, for a backup that is restored. */
  settings: {
    read(): Promise<Settings>;
    change(change: Partial<Omit<Settings, 'version'>>): Promise<unknown>;
  };
}
