// Guards: a backup by itself is planned anew after each, a failed one is told and tried again, and switched off there is none.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { BacklistError } from '@/utils/core/errors';
import { repairSettings, type Settings } from '@/utils/model/settings';
import { orderBackups } from '@/utils/store/backup/backup-job';
import { backupState } from '@/utils/store/backup/backup-state-reader';
import { closeArchive } from '@/utils/store/database';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { makeWorld, START, type World } from './world';

let world: World;
let settings: Settings;
let made: string[];
let failure: BacklistError | null;
beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  settings = repairSettings({ backup: { to: 'downloads', days: 7 } });
  made = [];
  failure = null;
  world = await makeWorld({
    settings: { read: async () => settings, change: async () => undefined },
    makeBackup: async (to) => {
      if (failure) throw failure;
      made.push(to);
      return { name: `backup-${made.length}.zip`, posts: 17 };
    },
  });
});
const run = () => createRunner(world).run();

test('the first is made at once, the next after a week', async () => {
  await orderBackups(world.db, true, START);
  await run();
  expect(made).toEqual(['downloads']);
  expect(await backupState(world.db)).toEqual({
    at: START,
    name: 'backup-1.zip',
    posts: 17,
    problem: null,
    next: START + 7 * DAY,
  });
  world.clock = START + 6 * DAY;
  await run();
  expect(made).toHaveLength(1);
  world.clock = START + 7 * DAY;
  await run();
  expect(made).toHaveLength(2);
});

test('a failed one is told, the last good one stays named, and a day later it is tried again', async () => {
  await orderBackups(world.db, true, START);
  await run();
  failure = new BacklistError('permission-needed');
  world.clock = START + 7 * DAY;
  await run();
  expect(await backupState(world.db)).toMatchObject({
    at: START,
    name: 'backup-1.zip',
    problem: 'permission-needed',
    next: START + 8 * DAY,
  });
  failure = null;
  world.clock = START + 8 * DAY;
  await run();
  expect(await backupState(world.db)).toMatchObject({ name: 'backup-2.zip', problem: null });
});

test('switched off, there is no job, and one that is left over ends', async () => {
  await orderBackups(world.db, true, START);
  settings = repairSettings({});
  await run();
  expect(made).toEqual([]);
  expect(await backupState(world.db)).toBeNull();
  await orderBackups(world.db, true, START);
  await orderBackups(world.db, false, START);
  expect(await backupState(world.db)).toBeNull();
});

test('settings that were damaged mean no backups, and a week between them', () => {
  expect(repairSettings({ backup: { to: 'moon', days: 0 } }).backup).toEqual({ to: 'off', days: 7 });
});
