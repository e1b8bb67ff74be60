// Sync in the running extension: its parts put together, one run of due jobs at a time, and the alarm for the next.
import { browser } from 'wxt/browser';
import { inTurn } from '@/utils/core/in-turn';
import type { MachinesShop } from '@/utils/machines/shop';
import { announce } from '@/utils/messaging/changes';
import { LEAST_ROOM, ROOM_WANTED } from '@/utils/model/disk';
import { accountItems } from '@/utils/platform/account';
import { wakeAt } from '@/utils/platform/alarms';
import { freeBytes, readFullDisk } from '@/utils/platform/disk';
import { forgetFullDisk, isStillFull, LOOK_SOON, noteFullDisk } from '@/utils/platform/note-disk';
import { keepProbe } from '@/utils/platform/page-scripts';
import { countingFetch, noteRequest } from '@/utils/platform/request-log';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { hasSite } from '@/utils/platform/site-access';
import { workshopClient } from '@/utils/platform/workshop-client';
import { nextCheckupSlice } from '@/utils/store/checkup/checkup-job';
import type { Archive } from '@/utils/store/database';
import type { FolderWrite } from '@/utils/store/folder-rows';
import { freshLog } from '@/utils/store/fresh-log';
import { keepReserve, RESERVE } from '@/utils/store/keep-reserve';
import { releaseReserve } from '@/utils/store/reserve';
import { watchFailures } from '@/utils/store/write';
import { LEASE } from '@/utils/sync/check-run';
import type { SyncDeps } from '@/utils/sync/deps';
import { createHostLanes } from '@/utils/sync/host-lanes';
import { retryFull } from '@/utils/sync/request-check';
import { createRunner, type Runner } from '@/utils/sync/runner';
import type { Workshop } from '@/utils/sync/workshop';
import { makeBackup } from './backup-maker';

/** One step between machines moves at most a few megabytes, over whatever line. */
const MACHINES_LIMIT = 240_000;

/** Milliseconds between two requests to one host. */
const PAUSE = 200;
const lanes = createHostLanes(PAUSE, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));

const counting = countingFetch(() => announce({ of: 'requests' }));

/** What sync needs, over an open archive. */
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
    machines: workshopClient<MachinesShop<FolderWrite>>(
      ['planAccount', 'folderStep', 'eraseFolder'],
      undefined,
      MACHINES_LIMIT,
    ),
    countRequests(url, count) {
      for (let n = 0; n < count; n += 1) void noteRequest(url);
      if (count > 0) announce({ of: 'requests' });
    },
    isFull: () => isFull(db),
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

/** Whether nothing new is to be stored. When there is room again, what found none is due at once. */
async function isFull(db: Archive): Promise<boolean> {
  if ((await readFullDisk()) === null) {
    const free = await freeBytes();
    if (free === null || free >= LEAST_ROOM) return false;
    // Filled to the last, the archive could not even be opened. On such a disk the browser may take seconds to say how much
    // is free, in which somebody may have made room.
    await noteFullDisk(free);
    lookSoon(async () => db);
    return true;
  }
  if (await isStillFull(Date.now())) return true;
  await forgetFullDisk();
  await prepareForFullDisk();
  await retryFull(db, Date.now());
  return false;
}

const complain = (error: unknown) => console.error('Backlist:', error);

/**
 * Once in a session of the browser, and when a full disk has room again: what a write left behind that failed in its middle
 * is no longer the end of the log, and room is kept aside for the next time. Everything works without.
 */
export async function prepareForFullDisk(): Promise<void> {
  const free = await freeBytes();
  if (free === null || free < ROOM_WANTED + RESERVE) return;
  await freshLog().then(keepReserve).catch(complain);
}

/**
 * Has a full disk noticed by the first write that fails for it. To be called once, when the worker starts.
 */
export function watchDisk(open: () => Promise<Archive>): void {
  const next = inTurn();
  watchFailures((code) => {
    if (code === 'disk') void next(letGo).catch(complain);
    if (code === 'quota') void next(() => full(open)).catch(complain);
  });
}

async function full(open: () => Promise<Archive>): Promise<void> {
  // Before anything else: should worker or browser end now, the log that may be torn is the end of the archive, and to ask
  // how much is free can take seconds. What else fails while it is full has nothing to be let go for.
  if ((await readFullDisk()) === null) await letGo().catch(complain);
  await noteFullDisk();
  lookSoon(open);
}

/** Looks at the disk behind a note, whose time counts, and before a worker with nothing to do is stopped. */
function lookSoon(open: () => Promise<Archive>): void {
  setTimeout(() => void runSync(open).catch(complain), LOOK_SOON);
}

/** The room that was kept aside is there for this: to end the log that may be torn before anything is written behind it. */
async function letGo(): Promise<void> {
  if (await releaseReserve()) await freshLog();
}

let current: { db: Archive; runner: Runner } | null = null;

let pacing: ReturnType<typeof setTimeout> | undefined;

/**
 * Has the next slice of a checkup run when its rest is over. A timer of this life of the worker and no alarm: nothing is
 * woken for it, and whoever wakes next goes on with it.
 */
async function paceCheckup(open: () => Promise<Archive>): Promise<void> {
  clearTimeout(pacing);
  const at = await nextCheckupSlice(await open());
  if (at === null) return;
  const again = () => void runSync(open).catch(complain);
  pacing = setTimeout(again, Math.max(0, at - Date.now()));
}

/** Runs what is due, and sets the alarm for what is not. */
export async function runSync(open: () => Promise<Archive>): Promise<void> {
  const db = await open();
  if (current?.db !== db) current = { db, runner: createRunner(syncDeps(db)) };
  // Should the worker be stopped in the middle, this alarm begins again what was under way when its lease is over.
  await wakeAt(Date.now() + LEASE);
  await wakeAt(await current.runner.run());
  await paceCheckup(open);
}
