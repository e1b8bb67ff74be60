// Sync in the running extension: its parts put together, one run of due jobs at a time, and the alarm for the next.
import { browser } from 'wxt/browser';
import { announce } from '@/utils/messaging/changes';
import { wakeAt } from '@/utils/platform/alarms';
import { hasSite } from '@/utils/platform/site-access';
import { workshopClient } from '@/utils/platform/workshop-client';
import type { Archive } from '@/utils/store/database';
import { nextJobTime } from '@/utils/store/job-store';
import { runDueJobs } from '@/utils/sync/run-jobs';
import type { SyncDeps } from '@/utils/sync/sync-deps';
import type { Workshop } from '@/utils/sync/workshop';

/** What sync needs, over an open archive. */
export function syncDeps(db: Archive): SyncDeps {
  return {
    db,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    workshop: workshopClient<Workshop>(['readFeed', 'findFeeds', 'readShard']),
    online: () => navigator.onLine,
    mayFetch: async (url) => url.startsWith(browser.runtime.getURL('/')) || hasSite(url),
    changed(sourceId) {
      announce({ of: 'posts', sourceId });
      announce({ of: 'sources' });
    },
  };
}

let running: Promise<void> | null = null;
let again = false;

async function runAll(open: () => Promise<Archive>): Promise<void> {
  do {
    again = false;
    await runDueJobs(syncDeps(await open()));
  } while (again);
  await wakeAt(await nextJobTime(await open()));
}

/** Runs what is due, and sets the alarm for what is not. A call during a run has it look once more. */
export function runSync(open: () => Promise<Archive>): Promise<void> {
  again = true;
  running ??= runAll(open).finally(() => {
    running = null;
  });
  return running;
}
