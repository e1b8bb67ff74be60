// The folder for backups: chosen in the browser's own dialog, or allowed again where it was chosen before.
import { backupFolder, keepBackupFolder } from '@/utils/store/backup/folder-handle';

/** What the DOM's types do not know yet (File System Access). */
interface PermittedFolder extends FileSystemDirectoryHandle {
  requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Whether the folder is where it was; it may be on a disk that is not there. */
async function isThere(folder: PermittedFolder): Promise<boolean> {
  try {
    for await (const _ of folder.keys()) break;
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

/**
 * Answers whether there is a folder that may be written to.
 * @param again asks once more for the one that was chosen before, where it is still there
 */
export async function chooseFolder(again: boolean): Promise<boolean> {
  const kept = again ? ((await backupFolder()) as PermittedFolder | undefined) : undefined;
  if (kept) {
    if ((await kept.requestPermission({ mode: 'readwrite' })) !== 'granted') return false;
    if (await isThere(kept)) return true;
  }
  try {
    const picking = window as unknown as Picking;
    await keepBackupFolder(await picking.showDirectoryPicker({ id: 'backups', mode: 'readwrite' }));
    return true;
  } catch (error) {
    // The reader closed the dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
