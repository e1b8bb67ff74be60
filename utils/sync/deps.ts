// What sync needs from outside, passed in, so that tests can provide it.
import type { AccountItems } from '@/utils/machines/account/items';
import type { MachinesWorkshop } from '@/utils/machines/workshop';
import type { Settings } from '@/utils/model/settings';
import type { Archive } from '@/utils/store/database';
import type { FolderWrite } from '@/utils/store/machines/folder-rows';
import type { FetchWorld } from './polite-fetch';
import type { Workshop } from './workshop';

/** What sync announces: changed posts or sources, progress of the index, a checkup or an import, an exchange with the account. */
export type SyncChange =
  | { of: 'posts'; sourceId: number | null }
  | { of: 'sources' }
  | { of: 'index' }
  | { of: 'checkup' }
  | { of: 'imports' }
  | { of: 'account' }
  | { of: 'folder' }
  | { of: 'map' }
  | { of: 'highlights' };

/** What discovery needs. */
export interface DiscoverDeps extends FetchWorld {
  workshop: Workshop;
}

export interface SyncDeps extends DiscoverDeps {
  db: Archive;
  /** A random number from 0 to below 1. */
  random(): number;
  announce(change: SyncChange): void;
  /** Whether the disk is full, so that nothing new may be stored. */
  isFull(): Promise<boolean>;
  /** Makes a backup and puts it into its place. @throws BacklistError `no-backup-place`, … */
  makeBackup(to: 'downloads' | 'folder'): Promise<{ name: string; posts: number }>;
  /** Merges and plans exchanges between machines. */
  machines: MachinesWorkshop<FolderWrite>;
  /** Counts requests that the workshop made. */
  countRequests(url: string, count: number): void;
  /** The browser's own account; null where the browser has none. */
  account: AccountItems | null;
  /** The user's settings, for a backup that is restored and for what follows from other machines. */
  settings: {
    read(): Promise<Settings>;
    change(change: Partial<Omit<Settings, 'version'>>): Promise<unknown>;
  };
}
