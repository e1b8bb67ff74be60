// The handlers of messages about the WebDAV folder.
import { announce } from '@/utils/messaging/changes';
import type { MachinesOutput } from '@/utils/messaging/protocol-machines';
import type { Handlers } from '@/utils/messaging/server';
import type { Archive } from '@/utils/store/database';
import { beginFolder, endFolder, orderFolder } from '@/utils/store/machines/folder-job';
import { syncDeps } from './sync-service';

/** @param sync runs due jobs; answers do not wait for it */
export function machinesHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof MachinesOutput> {
  const told = () => {
    announce({ of: 'folder' });
    return null;
  };
  return {
    'folder.start': async ({ url }) => {
      await beginFolder(await ready(), url, Date.now());
      sync();
      return told();
    },
    'folder.exchange': async () => {
      await orderFolder(await ready(), Date.now(), true);
      sync();
      return told();
    },
    'folder.stop': async ({ erase }) => {
      const db = await ready();
      // First: what cannot be erased leaves everything as it is.
      if (erase) await syncDeps(db).machines.eraseFolder(null);
      await endFolder(db);
      return told();
    },
  };
}
