// Sync in the running extension: assembles its parts, runs due jobs, and sets the alarm for the next.
import { browser } from 'wxt/browser';
import type { MachinesWorkshop } from '@/utils/machines/workshop';
import { announce } from '@/utils/messaging/changes';
import { accountItems } from '@/utils/platform/account';
import { wakeAt } from '@/utils/platform/alarms';
import { keepProbe } from '@/utils/platform/page-scripts';
import { countingFetch, noteRequest } from '@/utils/platform/request-log';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { hasSite } from '@/utils/platform/site-access';
import { workshopClient } from '@/utils/platform/workshop-client';
import { nextCheckupSlice } from '@/utils/store/checkup/checkup-job';
import type { Archive } from '@/utils/store/database';
import type { FolderWrite } from '@/utils/store/machines/folder-rows';
import { LEASE } from '@/utils/sync/check-run';
import type { SyncDeps } from '@/utils/sync/deps';
import { createHostLanes } from '@/utils/sync/host-lanes';
import { createRunner, type Runner } from '@/utils/sync/runner';
import type { Workshop } from '@/utils/sync/workshop';
import { makeBackup } from './backup-maker';
import { isFull } from './full-disk';

/** Time limit for a step between machines, in milliseconds: it moves at most a few megabytes, perhaps over a slow line. */
const MACHINES_LIMIT = 240_000;

/** Milliseconds between two requests to one host. */
const PAUSE = 200;
const lanes = createHostLanes(PAUSE, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));

const counting = countingFetch(() => announce({ of: 'requests' }));

/** What sync needs, on an open archive. */
export function syncDeps(db: Archive): SyncDeps {
  return {
    db,
    fetch: counting,
    now: () => Date.now(),
    random: () => Math.random(),
    workshop: workshopClient<Workshop>([
      'readFeed',
      'findFeeds',
      'readShard',
      'readWordpress',
      'readSitemap',
      'readListing',
      'readPage',
      'readCaptured',
      'readSubscriptions',
      'readItemIds',
      'readReaderItems',
    ]),
    online: () => navigator.onLine,
    lanes,
    mayFetch: async (url) => url.startsWith(browser.runtime.getURL('/')) || hasSite(url),
    makeBackup,
    account: accountItems(),
    machines: workshopClient<MachinesWorkshop<FolderWrite>>(
      ['planAccount', 'folderStep', 'eraseFolder'],
      undefined,
      MACHINES_LIMIT,
    ),
    countRequests(url, count) {
      for (let n = 0; n < count; n += 1) void noteRequest(url);
      if (count > 0) announce({ of: 'requests' });
    },
    isFull: () => isFull(db, () => void runSync(async () => db).catch(complain)),
    settings: {
      read: readSettings,
      async change(change) {
        await keepProbe(await changeSettings(change));
        announce({ of: 'settings' });
      },
    },
    announce(change) {
      announce(change);
      // New posts change the counts that a list of sources shows.
      if (change.of === 'posts') announce({ of: 'sources' });
    },
  };
}

const complain = (error: unknown) => console.error('Backlist:', error);

let current: { db: Archive; runner: Runner } | null = null;

let pacing: ReturnType<typeof setTimeout> | undefined;

/**
 * Runs the next slice of a checkup after its rest. By a timer and not an alarm: the worker is not woken for it, and continues it
 * when it is awake for something else.
 */
async function paceCheckup(open: () => Promise<Archive>): Promise<void> {
  clearTimeout(pacing);
  const at = await nextCheckupSlice(await open());
  if (at === null) return;
  const again = () => void runSync(open).catch(complain);
  pacing = setTimeout(again, Math.max(0, at - Date.now()));
}

/** Runs due jobs, and sets the alarm for the next. */
export async function runSync(open: () => Promise<Archive>): Promise<void> {
  const db = await open();
  if (current?.db !== db) current = { db, runner: createRunner(syncDeps(db)) };
  // If the worker is killed in the middle, this alarm restarts the job when its lease is over.
  await wakeAt(Date.now() + LEASE);
  await wakeAt(await current.runner.run());
  await paceCheckup(open);
}
