// Messages about accounts on reader servers.
import * as z from 'zod/mini';
import { address, filled, id, screen } from './message-parts';

export const READER_MESSAGES = {
  /**
   * Signs in to the server at an address, and adds the account or continues with it; answers its source's id. Site access to
   * its host must have been granted at the click. The password is sent to that server only, and is not kept.
   */
  'reader.sign-in': screen(z.strictObject({ url: address, user: filled(500), password: filled(1_000) })),
  /** Follows a subscription again that was removed here. */
  'reader.follow': screen(z.strictObject({ id, stream: filled(4_096) })),
} as const;

export interface ReaderOutput {
  'reader.sign-in': { id: number; title: string };
  'reader.follow': null;
}
