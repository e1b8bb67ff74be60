// An archive in which nothing goes on by itself any more.
import type { Job } from '@/utils/model/job';
import { hasWork } from '@/utils/store/sources/backfill-store';
import { rowsOf } from './archive-rows';
import type { Companion } from './launch';
import { until } from './until';

/** What is always due again, or takes long rests of its own; a merge waits until no more posts come in. */
const GOES_ON: ReadonlySet<Job['kind']> = new Set(['check', 'checkup', 'account', 'merge']);

/** Milliseconds. What is put off for longer waits for a user or for another day, and not for a server that was busy. */
const LONG = 12 * 3_600_000;

/** Whether none of an archive's jobs is under way or has something left to do, but for those that always have. */
export function doRest(jobs: readonly Job[]): boolean {
  const rests = (job: Job) => GOES_ON.has(job.kind) || !hasWork(job) || job.notBefore > Date.now() + LONG;
  return jobs.every((job) => job.leaseUntil === 0 && rests(job));
}

export const isAtRest = async (companion: Companion): Promise<boolean> =>
  doRest(await rowsOf<Job>(companion, 'jobs'));

/** Waits until what was begun has come to its end: how long that takes is the machine's affair. */
export async function atRest(companion: Companion): Promise<void> {
  await until('the work to be done', () => isAtRest(companion), 120_000);
}
