// Writes a backup into the extension's own file system, reads it back, and puts a copy into the reader's folder, which is
// read back as well.
import { BacklistError } from '@/utils/core/errors';
import type { BackupOrder } from '@/utils/model/backup-shop';
import { BACKUP_NAMES, backupLines } from '@/utils/store/backup-reader';
import { openArchive } from '@/utils/store/database';
import { backupFolder } from '@/utils/store/folder-handle';
import { verifyBackup } from '@/utils/transfer/backup/read-backup';
import { writeBackup } from '@/utils/transfer/backup/write-backup';
import { zipBundle } from '@/utils/transfer/zip-bundle';

const OURS = /^backlist-\d{4}-\d{2}-\d{2}\.zip$/;

/** Permissions of a handle, which the DOM's types do not know yet. */
interface Permitted {
  queryPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  keys(): AsyncIterable<string>;
}

async function readBack(file: File): Promise<number> {
  const { files } = await verifyBackup(await zipBundle(file.name, file));
  return files.find(({ store }) => store === 'posts')?.rows ?? 0;
}

/** The oldest backups go; nothing else in the folder is touched. */
async function prune(folder: FileSystemDirectoryHandle & Permitted, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (OURS.test(name)) names.push(name);
  for (const name of names.sort().reverse().slice(keep)) await folder.removeEntry(name);
}

async function copyToFolder(file: File, { name, keep }: BackupOrder): Promise<void> {
  const folder = (await backupFolder()) as (FileSystemDirectoryHandle & Permitted) | undefined;
  // Folders of the extension's own (tests) have no permissions to ask for.
  if (
    !folder ||
    (folder.queryPermission && (await folder.queryPermission({ mode: 'readwrite' })) !== 'granted')
  )
    throw new BacklistError('no-backup-place');
  const copy = await folder.getFileHandle(name, { create: true });
  await file.stream().pipeTo(await copy.createWritable());
  await readBack(await copy.getFile());
  await prune(folder, keep);
}

export async function writeBackupFile(
  order: BackupOrder,
): Promise<{ url: string | null; bytes: number; posts: number }> {
  const db = await openArchive();
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('automatic-backup.zip', { create: true });
  await writeBackup(await handle.createWritable(), {
    names: BACKUP_NAMES,
    madeAt: Date.now(),
    madeBy: order.madeBy,
    async *lines(name) {
      if (name === 'settings') yield { value: order.settings };
      else yield* backupLines(db, name);
    },
  });
  const file = await handle.getFile();
  const posts = await readBack(file);
  if (order.toFolder) await copyToFolder(file, order);
  return { url: order.toFolder ? null : URL.createObjectURL(file), bytes: file.size, posts };
}
