// 'Check now': makes a source's job due at once. The runner does the rest.
import type { Archive } from '@/utils/store/database';
import { addJob, jobsOfSource, newJob, putJob } from '@/utils/store/job-store';
import { getSource } from '@/utils/store/source-store';

/** @throws BacklistError `unknown-source` */
export async function requestCheck(db: Archive, sourceId: number, now: number): Promise<void> {
  await getSource(db, sourceId);
  const job = (await jobsOfSource(db, sourceId)).find((one) => one.kind === 'check');
  // One that runs this moment is not disturbed.
  if (job && job.leaseUntil > now) return;
  if (job) await putJob(db, { ...job, notBefore: now });
  else await addJob(db, newJob('check', sourceId, now));
}
