// The handlers of messages about imports and backups.
import { announce } from '@/utils/messaging/changes';
import type { TransferOutput } from '@/utils/messaging/protocol-transfer';
import type { Handlers } from '@/utils/messaging/server';
import { changeSettings } from '@/utils/platform/settings';
import { orderBackups } from '@/utils/store/backup/backup-job';
import type { Archive } from '@/utils/store/database';
import {
  beginImport,
  discardImport,
  finishStaging,
  stageSlices,
  startImport,
  undoImport,
} from '@/utils/store/import/import-store';

/**
 * @param ready the archive, open and complete
 * @param sync runs due jobs; answers do not wait for it
 */
export function transferHandlers(
  ready: () => Promise<Archive>,
  sync: () => void,
): Pick<Handlers, keyof TransferOutput> {
  const told = async (work: Promise<unknown>): Promise<null> => {
    await work;
    announce({ of: 'imports' });
    return null;
  };
  const begun = async (work: Promise<unknown>): Promise<null> => {
    await told(work);
    sync();
    return null;
  };
  return {
    'import.begin': async (what) => ({ id: await beginImport(await ready(), what, Date.now()) }),
    'import.stage': async ({ id, first, slices }) => {
      await stageSlices(await ready(), id, first, slices);
      return null;
    },
    'import.staged': async ({ id, counts }) => told(finishStaging(await ready(), id, counts)),
    'import.start': async ({ id, ...choices }) => begun(startImport(await ready(), id, choices, Date.now())),
    'import.undo': async ({ id }) => begun(undoImport(await ready(), id, Date.now())),
    'backup.plan': async (backup) => {
      await changeSettings({ backup });
      announce({ of: 'settings' });
      return begun(orderBackups(await ready(), backup.to !== 'off', Date.now()));
    },
    'import.discard': async ({ id }) => told(discardImport(await ready(), id)),
  };
}
