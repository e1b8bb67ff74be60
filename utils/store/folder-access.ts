// How the user's folder is reached and opened. A key can only be kept in IndexedDB, and cannot travel in a message: it has a
// database of its own, written by the page where the folder is set up (like folder-handle.ts), and read by the workshop.
import { openDB } from 'idb';
import type { OpenVault } from '@/utils/machines/folder/vault';
import type { FolderLogin } from '@/utils/machines/folder/webdav';

export interface FolderAccess {
  login: FolderLogin;
  /** The key cannot be exported. */
  vault: OpenVault;
  /** What the other machines call this one. */
  machineName: string;
}

async function inAccess<T>(work: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const open = () =>
  openDB<{ access: { key: string; value: FolderAccess } }>('backlist-machines', 1, {
    upgrade: (db) => void db.createObjectStore('access'),
  });

/** Undefined where no folder is set up. */
export const folderAccess = (): Promise<FolderAccess | undefined> =>
  inAccess((db) => db.get('access', 'folder'));

export async function keepFolderAccess(access: FolderAccess): Promise<void> {
  await inAccess((db) => db.put('access', access, 'folder'));
}

export const forgetFolderAccess = (): Promise<void> => inAccess((db) => db.delete('access', 'folder'));
