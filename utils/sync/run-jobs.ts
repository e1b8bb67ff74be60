// Runs what is due: one job after another, each leased, so that a worker that dies leaves nothing half-done for long.
import { toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import { mergeOnce } from '@/utils/store/index-merge';
import { dueJobs, finishJob, leaseJob, putJob } from '@/utils/store/job-store';
import { purgeSlice } from '@/utils/store/removal';
import { checkSource } from './check-source';
import type { SyncDeps } from './sync-deps';

/** How long a slice may take before it is taken to have died, in milliseconds. */
const LEASE = 120_000;
/** A job that fails by our own fault is tried again after this, doubled each time up to a day. */
const RETRY = 60_000;
const DAY = 86_400_000;

async function runPurge(deps: SyncDeps, job: Job): Promise<void> {
  while (await purgeSlice(deps.db, job.sourceId)) deps.changed(job.sourceId);
  await finishJob(deps.db, job.id);
  deps.changed(job.sourceId);
}

async function runMerge(deps: SyncDeps, job: Job): Promise<void> {
  while (await mergeOnce(deps.db, job)) job = { ...job, cursor: {} };
}

async function runJob(deps: SyncDeps, job: Job): Promise<void> {
  try {
    if (job.kind === 'check') await checkSource(deps, job);
    else if (job.kind === 'purge') await runPurge(deps, job);
    else await runMerge(deps, job);
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'unknown-source') {
      await finishJob(deps.db, job.id);
      return;
    }
    console.error(`Backlist: the job "${job.kind}" failed and is tried again.`, thrown);
    const wait = Math.min(DAY, RETRY * 2 ** Math.min(12, job.attempts));
    await putJob(deps.db, { ...job, leaseUntil: 0, notBefore: deps.now() + wait });
  }
}

/** Runs every job that is due, until none is. Jobs of one host never run side by side, since none do. */
export async function runDueJobs(deps: SyncDeps): Promise<void> {
  for (;;) {
    const [next] = await dueJobs(deps.db, deps.now());
    if (!next) return;
    const now = deps.now();
    const job = await leaseJob(deps.db, next.id, now, now + LEASE);
    if (job) await runJob(deps, job);
  }
}
