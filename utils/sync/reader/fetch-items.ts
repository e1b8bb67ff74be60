// Fetches and stores the contents of items, a batch at a time, newest first: posts of all subscriptions, their marks and the item
// states in one transaction, so that it can be interrupted at any point.
import type { Job } from '@/utils/model/job';
import type { Entry } from '@/utils/model/post';
import type { ReaderAccount } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { ingest, type Outcome } from '@/utils/store/ingest/ingest';
import { finishJob, putJob } from '@/utils/store/job-store';
import { readerAccount } from '@/utils/store/reader-server/reader-accounts';
import { nextWanted, takeStates } from '@/utils/store/reader-server/reader-items';
import { MARK_STORES } from '@/utils/store/reader-server/reader-marks';
import { LEASE } from '../check-run';
import type { SyncDeps } from '../deps';
import { failureOf, passes, waitAfter } from '../failures';
import { DAY } from '../schedule';
import type { ServerItem } from '../workshop';
import { askItems } from './ask-items';
import { ReaderClient } from './client';

/** Items per request and transaction. */
const BATCH = 200;

/** The same after failures: a server may lack memory or time for two hundred long items. */
export const batchAfter = (failures: number): number => Math.max(1, BATCH >> (2 * Math.min(failures, 4)));

/** The entries of items by the sources that they belong to; of streams that are followed here. */
async function bySource(
  deps: SyncDeps,
  { streams }: ReaderAccount,
  items: readonly ServerItem[],
): Promise<{ sourceId: number; entries: Entry[] }[]> {
  const groups = new Map<number, Entry[]>();
  for (const { stream, entry } of items) {
    const sourceId = streams[stream]?.sourceId;
    if (sourceId === undefined) continue;
    const entries = groups.get(sourceId) ?? [];
    groups.set(sourceId, entries);
    entries.push(entry);
  }
  const parts = await Promise.all(
    [...groups].map(async ([sourceId, entries]) => {
      const source = await deps.db.get('sources', sourceId);
      return source?.state === 'active' ? [{ sourceId, entries }] : [];
    }),
  );
  return parts.flat();
}

/**
 * Fetches and stores the next batch.
 * @param job the job's new row
 * @param most items per request
 * @returns the outcome; null if nothing waits
 */
export async function takeBatch(
  deps: SyncDeps,
  client: ReaderClient,
  source: Source,
  job: Job,
  most: number,
): Promise<Outcome | null> {
  const { db } = deps;
  const asked = await nextWanted(db, source.id, most);
  if (asked.length === 0) return null;
  const items = await askItems(deps, client, asked);
  const account = await readerAccount(db, source.id);
  const now = deps.now();
  const outcome = await ingest(db, {
    source,
    keepSource: true,
    entries: [],
    besides: await bySource(deps, account, items),
    jobId: job.id,
    job,
    now,
    along: {
      stores: ['readerItems', ...MARK_STORES],
      write: (tx, plan) => takeStates(tx, plan, { account, asked, items, now }),
    },
  });
  deps.announce({ of: 'posts', sourceId: source.id });
  return outcome;
}

/** One slice of the job that brings in what a server has: a batch, and the next one is due behind whatever else is. */
export async function itemsSlice(deps: SyncDeps, source: Source, job: Job): Promise<void> {
  const later = (notBefore: number, failures = 0) =>
    putJob(deps.db, { ...job, notBefore, leaseUntil: 0, attempts: 0, cursor: { failures } });
  // Resuming or restoring the account makes its jobs due.
  if (source.state !== 'active') return later(deps.now() + DAY);
  const client = new ReaderClient(deps, source, await readerAccount(deps.db, source.id));
  const failures = Number(job.cursor.failures ?? 0);
  try {
    const next = { ...job, notBefore: deps.now(), leaseUntil: 0, attempts: 0, cursor: {} };
    if ((await takeBatch(deps, client, source, next, batchAfter(failures))) === null)
      await finishJob(deps.db, job.id);
  } catch (thrown) {
    const error = failureOf(job, thrown);
    // What does not pass by itself is told by the next check, which begins this anew when it is over.
    if (passes(error)) await later(deps.now() + waitAfter(error, failures), failures + 1);
    else await later(deps.now() + DAY);
  }
}

/** The job's row while a check takes batches in. */
export const whileChecking = (deps: SyncDeps, job: Job): Job => ({
  ...job,
  leaseUntil: deps.now() + LEASE,
  attempts: 1,
});
