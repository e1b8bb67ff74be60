// The workshop's part of automatic backups: what writes them comes when it is asked for.
import type { BackupShop } from '@/utils/model/backup-shop';

export const backupShop: BackupShop = {
  async writeBackup(order) {
    const { writeBackupFile } = await import('./write-backup-file');
    return writeBackupFile(order);
  },
  async dropBackup(url) {
    const { dropBackupFile } = await import('./write-backup-file');
    await dropBackupFile(url);
  },
};
