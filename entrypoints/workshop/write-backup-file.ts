// Writes a backup into the extension's own file system, reads it back, and puts a copy into the reader's folder, which is
// read back as well.
import { BacklistError, type ErrorCode } from '@/utils/core/errors';
import type { BackupOrder } from '@/utils/model/backup-workshop';
import { BACKUP_NAMES, backupLines } from '@/utils/store/backup/backup-reader';
import { backupFolder } from '@/utils/store/backup/folder-handle';
import { openArchive } from '@/utils/store/database';
import { putCopy } from '@/utils/transfer/backup/put-copy';
import { verifyBackup } from '@/utils/transfer/backup/read-backup';
import { writeBackup } from '@/utils/transfer/backup/write-backup';
import { zipBundle } from '@/utils/transfer/zip-bundle';

const OWN_COPY = 'automatic-backup.zip';
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

/** What the file system says (File System Standard, "Exceptions") of the reader's folder, in our words. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'no-backup-room',
  NotAllowedError: 'backup-not-allowed',
};

/** Why the reader's folder could not be written to: it may be gone. */
function refusal(cause: unknown): BacklistError {
  const said = cause instanceof DOMException ? REFUSALS[cause.name] : undefined;
  return new BacklistError(said ?? 'no-backup-place', { cause, message: String(cause) });
}

async function copyToFolder(file: File, { name, keep }: BackupOrder): Promise<void> {
  const folder = (await backupFolder()) as (FileSystemDirectoryHandle & Permitted) | undefined;
  if (!folder) throw new BacklistError('no-backup-place');
  // Browsers take it back when they are started anew, unless it was given for every visit.
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted')
    throw new BacklistError('backup-not-allowed');
  try {
    await putCopy(folder, file, name, readBack);
    await prune(folder, keep);
  } catch (error) {
    throw refusal(error);
  }
}

/** Writes it to the extension's own file system and reads it back there. */
async function writeOwn(order: BackupOrder): Promise<{ file: File; posts: number }> {
  const db = await openArchive();
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(OWN_COPY, { create: true });
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
  return { file, posts: await readBack(file) };
}

export async function writeBackupFile(
  order: BackupOrder,
): Promise<{ url: string | null; bytes: number; posts: number }> {
  const { file, posts } = await writeOwn(order);
  if (order.toFolder) await copyToFolder(file, order);
  return { url: order.toFolder ? null : URL.createObjectURL(file), bytes: file.size, posts };
}

/** Lets the extension's own copy go, which is as large as the archive. */
export async function dropBackupFile(url: string | null): Promise<void> {
  if (url !== null) URL.revokeObjectURL(url);
  const root = await navigator.storage.getDirectory();
  for await (const name of (root as FileSystemDirectoryHandle & Permitted).keys())
    if (name === OWN_COPY) await root.removeEntry(name);
}
