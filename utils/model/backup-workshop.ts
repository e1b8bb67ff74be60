// What the worker asks of the workshop for an automatic backup.
import type { Settings } from './settings';

export interface BackupOrder {
  name: string;
  /** Write it into the folder that the user chose; otherwise offer it at an address for the browser to download. */
  toFolder: boolean;
  /** How many backups stay in the folder. */
  keep: number;
  madeBy: string;
  settings: Settings;
}

export interface BackupWorkshop {
  writeBackup(order: BackupOrder): Promise<{ url: string | null; bytes: number; posts: number }>;
  /** Deletes our own copy, and revokes its address. */
  dropBackup(url: string | null): Promise<void>;
}
