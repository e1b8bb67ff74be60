// Sync in the running extension: its parts put together, one run of due jobs at a time, and the alarm for the next.
import { browser } from 'wxt/browser';
import { announce } from '@/utils/messaging/changes';
import { wakeAt } from '@/utils/platform/alarms';
import { countingFetch } from '@/utils/platform/request-log';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { hasSite } from '@/utils/platform/site-access';
import { workshopClient } from '@/utils/platform/workshop-client';
import type { Archive } from '@/utils/store/database';
import { LEASE } from '@/utils/sync/check-run';
import type { SyncDeps } from '@/utils/sync/deps';
import { createHostLanes } from '@/utils/sync/host-lanes';
import { createRunner, type Runner } from '@/utils/sync/runner';
import type { Workshop } from '@/utils/sync/workshop';
import { makeBackup } from './backup-maker';

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
    ]),
    online: () => navigator.onLine,
    lanes,
    mayFetch: async (url) => url.startsWith(browser.runtime.getURL('/')) || hasSite(url),
    makeBackup,
    settings: {
      read: readSettings,
      async change(change) {
        await changeSettings(change);
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

let current: { db: Archive; runner: Runner } | null = null;

/** Runs what is due, and sets the alarm for what is not. */
export async function runSync(open: () => Promise<Archive>): Promise<void> {
  const db = await open();
  if (current?.db !== db) current = { db, runner: createRunner(syncDeps(db)) };
  // Should the worker be stopped in the middle, this alarm begins again what was under way when its lease is over.
  await wakeAt(Date.now() + LEASE);
  await wakeAt(await current.runner.run());
}
