// The state of automatic backups.
import type { ErrorCode } from '@/utils/core/errors';

/** Times are milliseconds since 1970. */
export interface BackupState {
  /** The last one that was completed and read back; null before the first. */
  at: number | null;
  name: string;
  posts: number;
  /** Why the last attempt failed; null where it succeeded. */
  problem: ErrorCode | null;
  next: number;
}
