// Starts and stops the backfill of a source, which is a job. How it works is in utils/sync/backfill.
import type { BackfillState } from '@/utils/model/backfill';
import type { Job } from '@/utils/model/job';
import type { Archive } from '../database';
import { addJobIn, newJob } from '../job-store';
import { write } from '../write';
import { clearFrontier } from './frontier';

/** Due date of a job that waits for the user: never. */
export const NEVER = Date.UTC(9_999, 0, 1);

export type BackfillOrder = 'start' | 'pause' | 'resume' | 'cancel';

const STATES: Readonly<Record<BackfillOrder, BackfillState>> = {
  start: 'running',
  pause: 'paused',
  resume: 'running',
  cancel: 'cancelled',
};

/** Whether a job has work left: every one except a backfill that was stopped or has ended. */
export const hasWork = ({ cursor }: Job): boolean => cursor.state === undefined || cursor.state === 'running';

/** Whether the user has stopped a job: a slice that is running leaves it so. */
export const isStopped = (job: Job): boolean =>
  job.cursor.state === 'paused' || job.cursor.state === 'cancelled';

/** A backfill that is due shortly after the first check, which finds out what the source is. */
export const newBackfill = (sourceId: number, now: number): Omit<Job, 'id'> => ({
  ...newJob('backfill', sourceId, now + 1),
  cursor: { state: 'running' },
});

/** Starts the backfill of a source over, pauses it, resumes it, or cancels it. Posts that came stay. */
export async function orderBackfill(
  db: Archive,
  sourceId: number,
  order: BackfillOrder,
  now: number,
): Promise<void> {
  return write(db, ['jobs', 'frontier'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = (await jobs.index('sourceId').getAll(sourceId)).find(({ kind }) => kind === 'backfill');
    if (order === 'start') {
      if (job) await jobs.delete(job.id);
      await clearFrontier(tx, sourceId);
      await addJobIn(tx, newBackfill(sourceId, now));
    } else if (job) {
      const running = order === 'resume';
      if (order === 'cancel') await clearFrontier(tx, sourceId);
      // What could not be read stays a gap; missing access may have been granted by now.
      const problem = job.cursor.problem === 'permission-needed' ? null : (job.cursor.problem ?? null);
      const cursor = { ...job.cursor, state: STATES[order], failures: 0, problem };
      await jobs.put({ ...job, cursor, notBefore: running ? now : NEVER, attempts: 0 });
    }
  });
}
