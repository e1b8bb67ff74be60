// A backup as a download: written to a file of the extension's own, read back, and only then handed to the browser. Nothing
// of it is in memory but the piece that is written.
import { browser } from 'wxt/browser';
import { readSettings } from '@/utils/platform/settings';
import { BACKUP_NAMES, backupLines } from '@/utils/store/backup-reader';
import { openArchive } from '@/utils/store/database';
import { verifyBackup } from '@/utils/transfer/backup/read-backup';
import { writeBackup } from '@/utils/transfer/backup/write-backup';
import { zipBundle } from '@/utils/transfer/zip-bundle';

/** Where it is written, within the extension's own file system. */
const WORKPLACE = 'backup.zip';

/** `backlist-2026-11-29.zip`, by the reader's own day. */
export function backupName(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `backlist-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}.zip`;
}

/** Writes a backup into the extension's own file system and reads it back. */
async function makeBackup(onProgress: (rows: number) => void): Promise<{ file: File; posts: number }> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(WORKPLACE, { create: true });
  const db = await openArchive();
  const manifest = await writeBackup(await handle.createWritable(), {
    names: BACKUP_NAMES,
    madeAt: Date.now(),
    madeBy: browser.runtime.getManifest().version,
    async *lines(name) {
      if (name === 'settings') yield { value: await readSettings() };
      else yield* backupLines(db, name);
    },
    onProgress,
  });
  const file = await handle.getFile();
  await verifyBackup(await zipBundle(WORKPLACE, file));
  return { file, posts: manifest.files.find(({ store }) => store === 'posts')?.rows ?? 0 };
}

export async function downloadBackup(
  onProgress: (rows: number) => void,
): Promise<{ name: string; bytes: number; posts: number }> {
  const { file, posts } = await makeBackup(onProgress);
  const name = backupName(new Date());
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name, bytes: file.size, posts };
}
