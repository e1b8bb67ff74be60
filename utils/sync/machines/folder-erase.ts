// Takes everything of ours out of the folder of the machines, in the workshop.
import { readName } from '@/utils/machines/folder/names';
import { VAULT_NAME } from '@/utils/machines/folder/vault';
import { WebdavFolder } from '@/utils/machines/folder/webdav';
import type { FolderAccess } from '@/utils/store/machines/folder-access';

/** Deletes the vault and every file that machines put there; what is not ours stays. @returns requests that were made */
export async function eraseFolder(access: FolderAccess, fetcher: typeof fetch): Promise<number> {
  let asked = 0;
  const folder = new WebdavFolder(access.login, (input, init) => {
    asked += 1;
    return fetcher(input, init);
  });
  const files = await folder.list();
  for (const { name } of files) if (readName(name) !== null) await folder.remove(name);
  // Last: as long as it is there, what is left can be opened, and deleted again.
  if (files.some(({ name }) => name === VAULT_NAME)) await folder.remove(VAULT_NAME);
  return asked;
}
