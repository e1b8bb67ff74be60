// Reads the state of automatic backups.
import type { ErrorCode } from '@/utils/core/errors';
import type { BackupState } from '@/utils/model/backup-state';
import type { Archive } from '../database';

/** The outcome of the last one, and when the next is due; null if they are off. */
export async function backupState(db: Archive): Promise<BackupState | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'backup');
  if (!job) return null;
  const { at, name, posts, problem } = job.cursor;
  return {
    at: typeof at === 'number' ? at : null,
    name: String(name ?? ''),
    posts: Number(posts ?? 0),
    problem: (problem ?? null) as ErrorCode | null,
    next: job.notBefore,
  };
}
