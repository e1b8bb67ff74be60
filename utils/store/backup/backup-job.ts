// The job of automatic backups.
import type { Job } from '@/utils/model/job';
import type { Archive } from '../database';
import { addJobIn, newJob } from '../job-store';
import { write } from '../write';

const isBackup = ({ kind }: Job): boolean => kind === 'backup';

/** Starts or stops automatic backups. The first is due at once. */
export async function orderBackups(db: Archive, on: boolean, now: number): Promise<void> {
  return write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = (await jobs.index('sourceId').getAll(0)).find(isBackup);
    if (!on && job) await jobs.delete(job.id);
    else if (on && job) await jobs.put({ ...job, notBefore: now, attempts: 0 });
    else if (on) await addJobIn(tx, newJob('backup', 0, now));
  });
}
