// Messages about accounts on reader servers.
import * as z from 'zod/mini';
import { address, filled, id, screen } from './message-parts';

export const READER_MESSAGES = {
  /**
   * Signs in to the server behind an address, and adds the account or takes it up again; answers its source's id. Site
   * access to its host must have been granted at the click. The password goes to that server only, and is not kept.
   */
  'reader.sign-in': screen(z.strictObject({ url: address, user: filled(500), password: filled(1_000) })),
  /** Follows a subscription again that was removed here. */
  'reader.follow': screen(z.strictObject({ id, stream: filled(4_096) })),
} as const;

export interface ReaderOutput {
  'reader.sign-in': { id: number; title: string };
  'reader.follow': null;
}
