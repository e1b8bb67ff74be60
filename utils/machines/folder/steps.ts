// The protocol between worker and workshop for an exchange through the WebDAV folder.
import type { ErrorCode } from '@/utils/core/errors';

export interface StepOrder {
  /** The same for all steps of one exchange. */
  run: string;
  machine: string;
  now: number;
  /** Whether the previous step's plan was written. If the user changed something in between it was not, and is planned again. */
  written: boolean;
}

/** @typeParam W what the worker is to write before it asks for the next step */
export interface Step<W> {
  write: W | null;
  /** Whether nothing is left to do. */
  done: boolean;
  /** Requests that were made. */
  asked: number;
  /** Entities received and sent. */
  received: number;
  sent: number;
  problem: { code: ErrorCode; facts: Record<string, string | number> } | null;
}
