// The handlers of messages about storage.
import { t } from '@/utils/i18n/translate';
import { announce } from '@/utils/messaging/changes';
import type { StorageOutput } from '@/utils/messaging/protocol-storage';
import type { Handlers } from '@/utils/messaging/server';
import { forgetFullDisk } from '@/utils/platform/note-disk';
import { orderCheckup } from '@/utils/store/checkup/checkup-job';
import { settleStrays } from '@/utils/store/checkup/strays';
import type { Archive } from '@/utils/store/database';
import { orderRoom } from '@/utils/store/room/make-room';
import { retryFull } from '@/utils/sync/request-check';
import { prepareForFullDisk } from './full-disk';

/** @param sync runs due jobs; answers do not wait for it */
export function storageHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof StorageOutput> {
  const check = async () => {
    await orderCheckup(await ready(), Date.now(), true);
    announce({ of: 'checkup' });
    sync();
  };
  return {
    'archive.check': async () => {
      await check();
      return null;
    },
    'archive.strays': async ({ keep }) => {
      const settled = await settleStrays(await ready(), keep, t('saved.source'), Date.now());
      announce({ of: 'posts', sourceId: null });
      announce({ of: 'sources' });
      await check();
      return { settled };
    },
    'archive.makeRoom': async (order) => {
      await orderRoom(await ready(), order, Date.now());
      sync();
      return null;
    },
    'archive.tryAgain': async () => {
      await forgetFullDisk();
      await prepareForFullDisk();
      await retryFull(await ready(), Date.now());
      sync();
      return null;
    },
  };
}
