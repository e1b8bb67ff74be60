// What the worker asks of the workshop for a backup that is made by itself.
import type { Settings } from './settings';

export interface BackupOrder {
  name: string;
  /** Into the folder that the reader chose; otherwise it is left at an address for the browser to fetch. */
  toFolder: boolean;
  /** How many backups stay in the folder. */
  keep: number;
  madeBy: string;
  settings: Settings;
}

export interface BackupShop {
  writeBackup(order: BackupOrder): Promise<{ url: string | null; bytes: number; posts: number }>;
  /** Lets go of what was written, and of its address. */
  dropBackup(url: string | null): Promise<void>;
}
