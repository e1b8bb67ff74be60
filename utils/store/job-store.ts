// Jobs: future work as rows. An alarm only wakes the worker to read them.
import type { Job } from '@/utils/model/job';
import type { Archive, WriteTransaction } from './database';
import { write } from './write';

type JobDraft = Omit<Job, 'id'>;

/** A new job. */
export function newJob(kind: Job['kind'], sourceId: number, notBefore: number): JobDraft {
  return { kind, sourceId, notBefore, attempts: 0, leaseUntil: 0, cursor: {} };
}

/** Adds a job within a transaction; answers its id. */
export function addJobIn(tx: WriteTransaction, draft: JobDraft): Promise<number> {
  // The database assigns the id; the type requires one.
  return tx.objectStore('jobs').add(draft as Job);
}

/** Adds a job; answers its id. */
export async function addJob(db: Archive, draft: JobDraft): Promise<number> {
  return write(db, ['jobs'], async (tx) => {
    const id = await addJobIn(tx, draft);
    return id;
  });
}

/** Writes a job's row back. */
export async function putJob(db: Archive, job: Job): Promise<void> {
  await write(db, ['jobs'], (tx) => tx.objectStore('jobs').put(job));
}

/** Jobs that are due and not running, the one that has waited longest first. */
export async function dueJobs(
  db: Archive,
  now: number,
  limit = 20,
  may: (job: Job) => boolean = () => true,
): Promise<Job[]> {
  const due = await db.getAllFromIndex('jobs', 'notBefore', IDBKeyRange.upperBound(now));
  return due.filter((job) => job.leaseUntil <= now && may(job)).slice(0, limit);
}

/** Leases a job until a time; null if another slice of it runs, or it is done. */
export async function leaseJob(db: Archive, id: number, now: number, until: number): Promise<Job | null> {
  return write(db, ['jobs'], async (tx) => {
    const job = await tx.objectStore('jobs').get(id);
    const free =
      job && job.leaseUntil <= now ? { ...job, leaseUntil: until, attempts: job.attempts + 1 } : null;
    if (free) await tx.objectStore('jobs').put(free);
    return free;
  });
}

/** Deletes a job that is done. */
export async function finishJob(db: Archive, id: number): Promise<void> {
  await write(db, ['jobs'], (tx) => tx.objectStore('jobs').delete(id));
}

/** Jobs of one source. */
export function jobsOfSource(db: Archive, sourceId: number): Promise<Job[]> {
  return db.getAllFromIndex('jobs', 'sourceId', sourceId);
}

/** All jobs: one or two rows per source. */
export function allJobs(db: Archive): Promise<Job[]> {
  return db.getAll('jobs');
}
