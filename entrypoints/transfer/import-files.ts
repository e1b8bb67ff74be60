// Reads chosen files and stages what they hold, in batches of slices, through the worker.

import { browser } from 'wxt/browser';
import { formatName } from '@/components/transfer/import-words';
import type { ChosenFile } from '@/components/transfer/tools';
import { BacklistError } from '@/utils/core/errors';
import { t } from '@/utils/i18n/translate';
import { send } from '@/utils/messaging/client';
import { deletedPosts, knownGuids, knownKeys, knownSources } from '@/utils/store/import/import-reader';
import { read } from '@/utils/store/read';
import { recognise } from '@/utils/transfer/recognise';
import { stageAll } from '@/utils/transfer/stage';

/** @throws BacklistError where the files cannot be read whole, or the reader stopped it: nothing stays staged then */
export async function importFiles(
  files: readonly ChosenFile[],
  onProgress: (records: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { name, format, read: records } = await recognise(files, browser.runtime.getURL('/'));
  const title = t('transfer.source', { product: formatName(format) });
  const { id } = await send('import.begin', { name, title, format });
  try {
    const counts = await stageAll(records(), format, {
      async stage(first, slices) {
        if (signal.aborted) throw new BacklistError('cancelled');
        await send('import.stage', { id, first, slices });
      },
      knownKeys: (keys) => read((db) => knownKeys(db, keys)),
      knownGuids: (source, guids) => read((db) => knownGuids(db, source, guids)),
      deletedPosts: (source, records) => read((db) => deletedPosts(db, source, records)),
      knownSources: () => read(knownSources),
      onProgress,
    });
    await send('import.staged', { id, counts });
  } catch (error) {
    await send('import.discard', { id });
    throw error;
  }
}
