// The backfill of a source as a job: ordered and stopped. How it walks is utils/sync/backfill.
import type { BackfillState } from '@/utils/model/backfill';
import type { Job } from '@/utils/model/job';
import type { Archive } from './database';
import { clearFrontier } from './frontier';
import { addJobIn, newJob } from './job-store';
import { write } from './write';

/** When a job that waits for nobody but the user is due: never. */
export const NEVER = Date.UTC(9_999, 0, 1);

export type BackfillOrder = 'start' | 'pause' | 'resume' | 'cancel';

const STATES: Readonly<Record<BackfillOrder, BackfillState>> = {
  start: 'running',
  pause: 'paused',
  resume: 'running',
  cancel: 'cancelled',
};

/** Whether there is work left in a job: all but a backfill that was stopped, or has come to its end. */
export const hasWork = ({ cursor }: Job): boolean => cursor.state === undefined || cursor.state === 'running';

/** Whether the user has stopped a job: a slice of it that runs this moment leaves it so. */
export const isStopped = (job: Job): boolean =>
  job.cursor.state === 'paused' || job.cursor.state === 'cancelled';

/** A backfill that is due a moment later than the first check, which tells what the source is. */
export const newBackfill = (sourceId: number, now: number): Omit<Job, 'id'> => ({
  ...newJob('backfill', sourceId, now + 1),
  cursor: { state: 'running' },
});

/** Starts the backfill of a source anew, pauses it, takes it up again, or ends it. What came stays. */
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
      // A hole stays one; access that was missing may be there by now.
      const problem = job.cursor.problem === 'permission-needed' ? null : (job.cursor.problem ?? null);
      const cursor = { ...job.cursor, state: STATES[order], failures: 0, problem };
      await jobs.put({ ...job, cursor, notBefore: running ? now : NEVER, attempts: 0 });
    }
  });
}
