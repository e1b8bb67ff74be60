// Makes an automatic backup and plans the next one.
import { toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import { finishJob, putJob } from '@/utils/store/job-store';
import type { SyncDeps } from './deps';
import { DAY } from './schedule';

/** Lease of a backup in milliseconds: longer than the time limit for it. */
const BACKUP_LEASE = 1_200_000;

export async function runBackup(deps: SyncDeps, job: Job): Promise<void> {
  const { backup } = await deps.settings.read();
  if (backup.to === 'off') return finishJob(deps.db, job.id);
  await putJob(deps.db, { ...job, leaseUntil: deps.now() + BACKUP_LEASE });
  const done = { leaseUntil: 0, attempts: 0 };
  try {
    const { name, posts } = await deps.makeBackup(backup.to);
    const now = deps.now();
    const cursor = { at: now, name, posts, problem: null };
    await putJob(deps.db, { ...job, ...done, cursor, notBefore: now + backup.days * DAY });
  } catch (thrown) {
    const error = toBacklistError(thrown);
    if (error.code === 'internal') console.error('Backlist: a backup failed', thrown);
    // The last successful one stays in the state; the next attempt is tomorrow, or when the user asks for it.
    const cursor = { ...job.cursor, problem: error.code };
    await putJob(deps.db, { ...job, ...done, cursor, notBefore: deps.now() + DAY });
  }
  deps.announce({ of: 'imports' });
}
