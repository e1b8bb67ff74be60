// What the workshop and the worker say to each other while they exchange through a folder.
import type { ErrorCode } from '@/utils/core/errors';

export interface StepOrder {
  /** The same for all steps of one exchange. */
  run: string;
  machine: string;
  now: number;
  /** What the step before planned was written. Where the reader changed something in between it was not, and is planned anew. */
  written: boolean;
}

/** @typeParam W what the worker is to write before it asks for the next step */
export interface Step<W> {
  write: W | null;
  /** Nothing is left to do. */
  done: boolean;
  /** Requests that were made. */
  asked: number;
  /** Entities that came in, and that went out. */
  received: number;
  sent: number;
  problem: { code: ErrorCode; facts: Record<string, string | number> } | null;
}
