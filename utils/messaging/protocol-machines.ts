// Messages about the WebDAV folder. Its login and key are never in a message.
import * as z from 'zod/mini';
import { nothing, screen, text } from './message-parts';

export const MACHINES_MESSAGES = {
  /** The folder has been set up (utils/store/machines/folder-access.ts): exchanges begin. */
  'folder.start': screen(z.strictObject({ url: text(4_096) })),
  'folder.exchange': screen(nothing),
  /** Ends the exchange on this machine; `erase`: and deletes our files from the server. */
  'folder.stop': screen(z.strictObject({ erase: z.boolean() })),
} as const;

export interface MachinesOutput {
  'folder.start': null;
  'folder.exchange': null;
  'folder.stop': null;
}
