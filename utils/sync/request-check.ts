// 'Check now': makes a source's job due at once.
import { BacklistError } from '@/utils/core/errors';
import type { Archive, WriteTransaction } from '@/utils/store/database';
import { addJobIn, newJob } from '@/utils/store/job-store';
import { hasWork } from '@/utils/store/sources/backfill-store';
import { getSource } from '@/utils/store/sources/source-store';
import { write } from '@/utils/store/write';
import { hostWaitsUntil } from './schedule';

/** @throws BacklistError `unknown-source`, or `rate-limited` while its server wants to be left alone */
export async function requestCheck(db: Archive, sourceId: number, now: number): Promise<void> {
  const { url } = await getSource(db, sourceId);
  const until = URL.canParse(url) ? hostWaitsUntil(await db.getAll('sources'), new URL(url).host) : 0;
  if (until > now)
    throw new BacklistError('rate-limited', {
      facts: { url, retryAfterSeconds: Math.ceil((until - now) / 1_000) },
    });
  await makeDue(db, sourceId, now);
}

/** Makes a source's check due as soon as its server allows, within a transaction over `jobs`. */
export async function makeDueIn(tx: WriteTransaction, sourceId: number, now: number): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const own = await jobs.index('sourceId').getAll(sourceId);
  const job = own.find((one) => one.kind === 'check');
  // One that is running is left alone.
  if (job && job.leaseUntil > now) return;
  if (job) await jobs.put({ ...job, notBefore: now });
  else await addJobIn(tx, newJob('check', sourceId, now));
  // A backfill that waits for the first check continues after it.
  const waiting = own.find((one) => one.kind === 'backfill' && hasWork(one) && one.cursor.way === undefined);
  if (waiting) await jobs.put({ ...waiting, notBefore: now + 1 });
}

/** The same in a transaction of its own. */
export function makeDue(db: Archive, sourceId: number, now: number): Promise<void> {
  return write(db, ['jobs'], (tx) => makeDueIn(tx, sourceId, now));
}

/** Has the sources checked at once whose last check found no room for what it brought: there is room now. */
export function retryFull(db: Archive, now: number): Promise<void> {
  return write(db, ['sources', 'jobs'], async (tx) => {
    for (const { id, lastCheck } of await tx.objectStore('sources').getAll())
      if (lastCheck?.error === 'quota') await makeDueIn(tx, id, now);
  });
}
