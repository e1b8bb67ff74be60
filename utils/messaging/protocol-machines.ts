// Messages about the folder through which the reader's machines exchange. Its login and key never travel in one.
import * as z from 'zod/mini';
import { nothing, screen, text } from './message-parts';

export const MACHINES_MESSAGES = {
  /** The folder is set up (store/folder-access.ts): from now on there is an exchange with it. */
  'folder.start': screen(z.strictObject({ url: text(4_096) })),
  'folder.exchange': screen(nothing),
  /** Ends it on this machine; `erase`: and deletes from the server what machines put there. */
  'folder.stop': screen(z.strictObject({ erase: z.boolean() })),
} as const;

export interface MachinesOutput {
  'folder.start': null;
  'folder.exchange': null;
  'folder.stop': null;
}
