// The tools of the page: what reads and writes files comes when it is asked for.
import type { TransferTools } from '@/components/transfer/tools';
import { requestOrigins } from '@/utils/platform/site-access';
import { openArchive } from '@/utils/store/database';
import { listImports, stagedAddresses } from '@/utils/store/import-reader';

export function makeTools(): TransferTools {
  return {
    listImports: async () => listImports(await openArchive()),
    stagedAddresses: async (id) => stagedAddresses(await openArchive(), id),
    async read(files, onProgress, signal) {
      const { importFiles } = await import('./import-files');
      await importFiles(files, onProgress, signal);
    },
    async downloadBackup(onProgress) {
      const { downloadBackup } = await import('./download-backup');
      return downloadBackup(onProgress);
    },
    requestSites: requestOrigins,
  };
}
