// How the exchange through the reader's folder fares, as the settings tell it.
import type { ErrorCode } from '@/utils/core/errors';

/** A file that was set aside: it is never touched. */
export interface AsideFile {
  name: string;
  why: 'foreign' | 'torn' | 'newer' | 'sealed' | 'unreadable';
}

/** Another machine of the reader's. */
export interface OtherMachine {
  name: string;
  /** When it last sent something, in milliseconds since 1970. */
  at: number;
}

export interface FolderState {
  /** Address of the folder. */
  url: string;
  machineName: string;
  /** An exchange is under way. */
  running: boolean;
  /** When the last one was done, in milliseconds since 1970; null where none was yet. */
  at: number | null;
  /** Things that were taken in and sent by it. */
  received: number;
  sent: number;
  /** What waits to be sent. */
  waiting: number;
  problem: { code: ErrorCode; facts: Record<string, string | number> } | null;
  next: number | null;
  machines: OtherMachine[];
  asides: AsideFile[];
}
