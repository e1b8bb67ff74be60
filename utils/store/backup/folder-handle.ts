// The folder that the user chose for backups (not the WebDAV folder). A handle can only be kept in IndexedDB, and cannot be sent
// in a message: it is in a database of its own, written by the page where it is chosen.
import { openDB } from 'idb';

const open = () =>
  openDB<{ handles: { key: string; value: FileSystemDirectoryHandle } }>('backlist-folder', 1, {
    upgrade: (db) => void db.createObjectStore('handles'),
  });

/** The folder; undefined where none was chosen. */
export async function backupFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const db = await open();
  try {
    return await db.get('handles', 'backups');
  } finally {
    db.close();
  }
}

/** Stores the handle. */
export async function keepBackupFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  const db = await open();
  try {
    await db.put('handles', folder, 'backups');
  } finally {
    db.close();
  }
}
