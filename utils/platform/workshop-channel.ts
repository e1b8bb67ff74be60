// The protocol between worker and workshop: a BroadcastChannel of the extension's origin (structured clone, so that bytes
// travel as bytes). No web page and no content script can hear it.
import type { ErrorCode } from '@/utils/core/errors';

export const WORKSHOP_CHANNEL = 'backlist-workshop';

export interface WorkshopRequest {
  to: 'workshop';
  id: string;
  method: string;
  input: unknown;
}

export type WorkshopReply = { to: 'worker' } & (
  | { state: 'ready' }
  | { state: 'done'; id: string; value: unknown }
  | { state: 'failed'; id: string; code: ErrorCode; facts: Record<string, string | number>; message: string }
);
