// A backup as a download: written, read back, and only then handed to the browser.
import { browser } from 'wxt/browser';
import { readSettings } from '@/utils/platform/settings';
import { BACKUP_NAMES, backupLines } from '@/utils/store/backup/backup-reader';
import { openArchive } from '@/utils/store/database';
import { verifyBackup } from '@/utils/transfer/backup/read-backup';
import { writeBackup } from '@/utils/transfer/backup/write-backup';
import { zipBundle } from '@/utils/transfer/zip-bundle';
import { datedName, download, inOwnFile } from './own-file';

export async function downloadBackup(
  onProgress: (rows: number) => void,
): Promise<{ name: string; bytes: number; posts: number }> {
  const db = await openArchive();
  const file = await inOwnFile('backup.zip', (sink) =>
    writeBackup(sink, {
      names: BACKUP_NAMES,
      madeAt: Date.now(),
      madeBy: browser.runtime.getManifest().version,
      async *lines(name) {
        if (name === 'settings') yield { value: await readSettings() };
        else yield* backupLines(db, name);
      },
      onProgress,
    }),
  );
  const manifest = await verifyBackup(await zipBundle('backup.zip', file));
  const name = datedName('backlist', 'zip');
  download(file, name);
  const posts = manifest.files.find(({ store }) => store === 'posts')?.rows ?? 0;
  return { name, bytes: file.size, posts };
}
