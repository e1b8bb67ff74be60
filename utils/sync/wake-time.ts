// When the worker is to be woken for its jobs: checks that are due close together share one wake-up.
import type { Job } from '@/utils/model/job';

/** How long a check that is due may wait for others to come due, in milliseconds. Late is always polite. */
const COMPANY = 15 * 60_000;

/**
 * Only a check that was not begun may wait: one that the user asked for runs at once, without an alarm. A checkup that nobody
 * waits for has no alarm: it continues while the worker is awake for something else.
 */
function patience({ kind, attempts, cursor }: Job): number {
  if (kind === 'checkup' && cursor.urgent !== true) return Number.POSITIVE_INFINITY;
  return kind === 'check' && attempts === 0 ? COMPANY : 0;
}

/**
 * The time of the next alarm, in milliseconds since 1970: when a job is due, or its dead slice's lease ends; for checks a
 * little later, so that those that come due meanwhile are done in the same waking. Null where there is no job.
 */
export function wakeTime(jobs: readonly Job[]): number | null {
  const times = jobs.map((job) => Math.max(job.notBefore + patience(job), job.leaseUntil));
  const next = Math.min(...times);
  return Number.isFinite(next) ? next : null;
}
