// The tools of the page: what reads and writes files comes when it is asked for.
import type { TransferTools } from '@/components/transfer/tools';
import { requestDownloads } from '@/utils/platform/downloads';
import { needEverySite, requestOrigins } from '@/utils/platform/site-access';
import { backupState } from '@/utils/store/backup/backup-state-reader';
import { listImports, stagedAddresses } from '@/utils/store/import/import-reader';
import { read } from '@/utils/store/read';
import { chooseFolder } from './choose-folder';

export function makeTools(): TransferTools {
  return {
    listImports: () => read((db) => listImports(db)),
    stagedAddresses: (id) => read((db) => stagedAddresses(db, id)),
    async read(files, onProgress, signal) {
      const { importFiles } = await import('./import-files');
      await importFiles(files, onProgress, signal);
    },
    async downloadBackup(onProgress) {
      const { downloadBackup } = await import('./download-backup');
      return downloadBackup(onProgress);
    },
    async exportPosts(selection, format, onProgress) {
      const { exportPosts } = await import('./export-posts');
      return exportPosts(selection, format, onProgress);
    },
    exportSources: async () => (await import('./export-posts')).exportSources(),
    preview: async (template) => (await import('./export-posts')).previewTemplate(template),
    async usualTemplate() {
      const { DEFAULT_TEMPLATE, TEMPLATE_FIELDS } = await import('@/utils/transfer/export/template');
      return { template: DEFAULT_TEMPLATE, fields: TEMPLATE_FIELDS };
    },
    backupState: () => read((db) => backupState(db)),
    hasFolders: 'showDirectoryPicker' in window,
    chooseFolder,
    requestDownloads,
    needEverySite,
    requestSites: requestOrigins,
  };
}
