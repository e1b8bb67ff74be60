// A machine of the reader's in Node: an archive of its own, the real steps and the real writes, and a worker that may die
// before each of them.
import { openDB } from 'idb';
import type { OpenVault } from '@/utils/machines/folder/vault';
import type { Job } from '@/utils/model/job';
import type { Archive } from '@/utils/store/database';
import type { FolderAccess } from '@/utils/store/machines/folder-access';
import { beginFolder, folderJob, orderFolder } from '@/utils/store/machines/folder-job';
import { MIGRATIONS } from '@/utils/store/migrations';
import type { Schema } from '@/utils/store/schema';
import { folderStep } from '@/utils/sync/machines/folder-steps';
import { createRunner } from '@/utils/sync/runner';
import { makeWorld, type World } from '../unit/sync/world';
import { PASSWORD, USER } from './webdav-server';

/** A new archive of this name. */
export function archiveNamed(name: string): Promise<Archive> {
  return openDB<Schema>(name, MIGRATIONS.length, {
    async upgrade(db, _old, _new, transaction) {
      for (const migrate of MIGRATIONS) await migrate(db, transaction);
    },
  });
}

export interface Machine extends World {
  access: FolderAccess;
  /** Thrown before a step: the worker or the workshop was stopped. */
  dies(): boolean;
  /** What the reader does between the planning of a step and its writing. */
  meanwhile(): Promise<void>;
  /** Exchanges until nothing is left to do, or something went wrong. @returns what that was */
  exchange(): Promise<string | null>;
}

let count = 0;

/** A machine that has set the folder up. */
export async function makeMachine(name: string, url: string, vault: OpenVault): Promise<Machine> {
  count += 1;
  const db = await archiveNamed(`${name}-${count}`);
  const world = await makeWorld({ db });
  const machine = Object.assign(world, {
    access: { login: { url, user: USER, password: PASSWORD }, vault, machineName: name },
    dies: () => false,
    meanwhile: async () => undefined,
    async exchange() {
      await orderFolder(db, machine.clock);
      // What the job would be when its lease is over.
      const left = await folderJob(db);
      if (left)
        await db.put('jobs', { ...left, leaseUntil: 0, notBefore: Math.min(left.notBefore, machine.clock) });
      await createRunner(machine).run();
      return ((await folderJob(db)) as Job).cursor.problem as string | null;
    },
  }) as Machine;
  machine.machines = {
    ...world.machines,
    async folderStep(order) {
      if (machine.dies()) throw new Error('stopped');
      const step = await folderStep(db, machine.access, order, fetch);
      await machine.meanwhile();
      return step;
    },
  };
  await beginFolder(db, url, machine.clock);
  return machine;
}
