// The folder for backups: chosen in the browser's own dialog, or allowed again where it was chosen before.
import { backupFolder, keepBackupFolder } from '@/utils/store/folder-handle';

/** What the DOM's types do not know yet (File System Access). */
interface PermittedFolder extends FileSystemDirectoryHandle {
  requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/**
 * Answers whether there is a folder that may be written to.
 * @param again asks once more for the one that was chosen before, where there is one
 */
export async function chooseFolder(again: boolean): Promise<boolean> {
  const kept = again ? ((await backupFolder()) as PermittedFolder | undefined) : undefined;
  if (kept) return (await kept.requestPermission({ mode: 'readwrite' })) === 'granted';
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
