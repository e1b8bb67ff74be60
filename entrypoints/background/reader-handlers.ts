// The handlers of messages about reader servers.
import type { ReaderOutput } from '@/utils/messaging/protocol-reader';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { followStream } from '@/utils/store/reader-server/reader-accounts';
import { signIn } from '@/utils/sync/reader/sign-in';
import { syncDeps } from './sync-service';

/**
 * @param ready the archive, open and complete
 * @param sync runs due jobs; answers do not wait for it
 */
export function readerHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof ReaderOutput> {
  return {
    'reader.sign-in': async (input) => {
      const account = await signIn(syncDeps(await ready()), input);
      sync();
      return account;
    },
    'reader.follow': async ({ id, stream }) => {
      await followStream(await ready(), id, stream, Date.now());
      sync();
      return null;
    },
  };
}
