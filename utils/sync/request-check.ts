// 'Check now': makes a source's job due at once. The runner does the rest.
import { BacklistError } from '@/utils/core/errors';
import { hasWork } from '@/utils/store/backfill-store';
import type { Archive } from '@/utils/store/database';
import { addJob, jobsOfSource, newJob, putJob } from '@/utils/store/job-store';
import { getSource } from '@/utils/store/source-store';
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

/** Has a source checked as soon as its server may be asked. */
export async function makeDue(db: Archive, sourceId: number, now: number): Promise<void> {
  const jobs = await jobsOfSource(db, sourceId);
  const job = jobs.find((one) => one.kind === 'check');
  // One that runs this moment is not disturbed.
  if (job && job.leaseUntil > now) return;
  if (job) await putJob(db, { ...job, notBefore: now });
  else await addJob(db, newJob('check', sourceId, now));
  // A backfill that waits for the first check goes on behind it.
  const waiting = jobs.find((one) => one.kind === 'backfill' && hasWork(one) && one.cursor.way === undefined);
  if (waiting) await putJob(db, { ...waiting, notBefore: now + 1 });
}
