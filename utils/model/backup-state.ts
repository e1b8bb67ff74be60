// What became of the backups that are made by themselves.
import type { ErrorCode } from '@/utils/core/errors';

/** What became of automatic backups. Times are milliseconds since 1970. */
export interface BackupState {
  /** The last one that is complete and was read back; null where there was none yet. */
  at: number | null;
  name: string;
  posts: number;
  /** Why the last attempt failed; null where it did not. */
  problem: ErrorCode | null;
  next: number;
}
