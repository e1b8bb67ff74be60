// Login and key of the WebDAV folder. A CryptoKey can only be kept in IndexedDB, and cannot be sent in a message: it is in a
// database of its own, written by the settings page (like folder-handle.ts) and read by the workshop.
import { openDB } from 'idb';
import type { OpenVault } from '@/utils/machines/folder/vault';
import type { FolderLogin } from '@/utils/machines/folder/webdav';

export interface FolderAccess {
  login: FolderLogin;
  /** The key cannot be exported. */
  vault: OpenVault;
  /** This machine's name on the others. */
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
