// The exchange through the WebDAV folder, as the settings show it.
import type { ErrorCode } from '@/utils/core/errors';

/** A file that was set aside: it is never changed or deleted. */
export interface AsideFile {
  name: string;
  why: 'foreign' | 'torn' | 'newer' | 'sealed' | 'unreadable';
}

/** Another machine of the user. */
export interface OtherMachine {
  name: string;
  /** When it last sent something, in milliseconds since 1970. */
  at: number;
}

export interface FolderState {
  /** Address of the folder. */
  url: string;
  machineName: string;
  /** An exchange is running. */
  running: boolean;
  /** When the last one was completed, in milliseconds since 1970; null before the first. */
  at: number | null;
  /** Entities that it received and sent. */
  received: number;
  sent: number;
  /** Entities that are still to be sent. */
  waiting: number;
  problem: { code: ErrorCode; facts: Record<string, string | number> } | null;
  next: number | null;
  machines: OtherMachine[];
  asides: AsideFile[];
}
