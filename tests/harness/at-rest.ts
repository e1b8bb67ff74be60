// An archive in which nothing goes on by itself any more.
import type { Job } from '@/utils/model/job';
import { hasWork } from '@/utils/store/sources/backfill-store';
import { rowsOf } from './archive-rows';
import type { Companion } from './launch';
import { until } from './until';

/** What is always due again, or takes long rests of its own. */
const GOES_ON: ReadonlySet<Job['kind']> = new Set(['check', 'checkup', 'account']);

/** Whether no job is under way or has something left to do, but for those that always have. */
export async function isAtRest(companion: Companion): Promise<boolean> {
  const jobs = await rowsOf<Job>(companion, 'jobs');
  return jobs.every((job) => job.leaseUntil === 0 && (GOES_ON.has(job.kind) || !hasWork(job)));
}

/** Waits until what was begun has come to its end: how long that takes is the machine's affair. */
export async function atRest(companion: Companion): Promise<void> {
  await until('the work to be done', () => isAtRest(companion), 120_000);
}
