// The vault as a file of the folder: found there, or made.
import { BacklistError } from '@/utils/core/errors';
import type { FolderFile } from './listing';
import { readName } from './names';
import { readVault, VAULT_NAME, type Vault, writeVault } from './vault';
import type { WebdavFolder } from './webdav';

export interface FoundVault {
  vault: Vault | null;
  /** What lies there is none, and sealed nothing: the line was cut while it was made. */
  torn: boolean;
}

/** The vault of a folder. @throws BacklistError `folder-damaged` where files lie there that it sealed, `folder-newer`, … */
export async function findVault(folder: WebdavFolder, files: readonly FolderFile[]): Promise<FoundVault> {
  const isThere = files.some(({ name }) => name === VAULT_NAME);
  const bytes = isThere ? await folder.read(VAULT_NAME) : null;
  if (!bytes) return { vault: null, torn: false };
  try {
    return { vault: readVault(bytes), torn: false };
  } catch (error) {
    const damaged = error instanceof BacklistError && error.code === 'folder-damaged';
    if (!damaged || files.some(({ name }) => readName(name) !== null)) throw error;
    return { vault: null, torn: true };
  }
}

/**
 * Writes a vault where there is none, or a torn one.
 * @returns whether it is the folder's: another machine may have made its own a moment ago, and that one counts. Not every
 *   server refuses to write over it, so it is looked for first
 */
export async function putVault(folder: WebdavFolder, vault: Vault, { torn }: FoundVault): Promise<boolean> {
  if (torn) await folder.remove(VAULT_NAME);
  return (await folder.read(VAULT_NAME)) === null && folder.create(VAULT_NAME, writeVault(vault));
}
