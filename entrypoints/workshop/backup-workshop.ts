// The workshop's part of automatic backups; the code that writes them is loaded when it is needed.
import type { BackupWorkshop } from '@/utils/model/backup-workshop';

export const backupWorkshop: BackupWorkshop = {
  async writeBackup(order) {
    const { writeBackupFile } = await import('./write-backup-file');
    return writeBackupFile(order);
  },
  async dropBackup(url) {
    const { dropBackupFile } = await import('./write-backup-file');
    await dropBackupFile(url);
  },
};
