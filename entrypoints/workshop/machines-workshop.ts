// The workshop's part of the exchange between machines; the code that merges, plans and seals is loaded when it is needed.
import { BacklistError } from '@/utils/core/errors';
import type { MachinesWorkshop } from '@/utils/machines/workshop';
import { openArchive } from '@/utils/store/database';
import { readAccountRows } from '@/utils/store/machines/account-reader';
import { type FolderAccess, folderAccess } from '@/utils/store/machines/folder-access';
import type { FolderWrite } from '@/utils/store/machines/folder-rows';
import { read } from '@/utils/store/read';

async function access(): Promise<FolderAccess> {
  const known = await folderAccess();
  // The exchange was just stopped on this machine.
  if (!known) throw new BacklistError('cancelled');
  return known;
}

const ask: typeof fetch = (input, init) => fetch(input, init);

export const machinesWorkshop: MachinesWorkshop<FolderWrite> = {
  async planAccount(order) {
    const { planAccount } = await import('@/utils/machines/account/plan');
    return planAccount(await read(readAccountRows), order);
  },
  async folderStep(order) {
    const { folderStep } = await import('@/utils/sync/machines/folder-steps');
    return folderStep(await openArchive(), await access(), order, ask);
  },
  async eraseFolder() {
    const { eraseFolder } = await import('@/utils/sync/machines/folder-erase');
    return { asked: await eraseFolder(await access(), ask) };
  },
};
