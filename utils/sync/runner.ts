// Runs due jobs one after the other, each with a lease, so that what a killed worker was doing is soon taken up again.
import { toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import type { Source } from '@/utils/model/source';
import { checkupSlice } from '@/utils/store/checkup/checkup-job';
import { checkIndex } from '@/utils/store/index/index-health';
import { mergeOnce } from '@/utils/store/index/index-merge';
import { auditBlocks, rebuildSlice } from '@/utils/store/index/index-rebuild';
import { allJobs, dueJobs, finishJob, leaseJob, putJob } from '@/utils/store/job-store';
import { askSlice } from '@/utils/store/map/map-job';
import { linksSlice } from '@/utils/store/posts/links';
import { emptyBin } from '@/utils/store/posts/post-deletion';
import { makeRoomSlice } from '@/utils/store/room/make-room';
import { purgeSlice } from '@/utils/store/sources/removal';
import { updateSource } from '@/utils/store/sources/source-store';
import { backfillSlice } from './backfill/backfill';
import { runBackup } from './backup-run';
import { checkFeed } from './check-feed';
import { checkListing } from './check-listing';
import { checkPack } from './check-pack';
import { closeFailure, LEASE, openRun } from './check-run';
import type { SyncDeps } from './deps';
import { fullTextSlice } from './full-text/full-text';
import { runImport, runUndo } from './import-job';
import { runAccount } from './machines/account';
import { runFolder } from './machines/folder';
import { checkReader } from './reader/check-reader';
import { itemsSlice } from './reader/fetch-items';
import { marksSlice } from './reader/tell-marks';
import { DAY, HOUR, hostWaitsUntil } from './schedule';
import { wakeTime } from './wake-time';

/** Attempts without progress after which a job is taken to kill the worker. */
const ATTEMPTS = 10;
const FIRST_WAIT = 60_000;
/** Milliseconds between looks at a full disk. */
const FULL_WAIT = 15 * 60_000;

const CHECKS = { pack: checkPack, feed: checkFeed, listing: checkListing, reader: checkReader } as const;

export interface Runner {
  /**
   * Runs what is due, and what becomes due meanwhile; one loop at a time, however often it is called.
   * @returns when to wake the worker again (wake-time.ts), in milliseconds since 1970; null when there is no job
   */
  run(): Promise<number | null>;
}

/** Until when a source's server told it, or another source, to wait; null if it did not. */
async function waitOfHost(deps: SyncDeps, source: Source): Promise<number | null> {
  if (!URL.canParse(source.url)) return null;
  const until = hostWaitsUntil(await deps.db.getAll('sources'), new URL(source.url).host);
  return until > deps.now() ? until : null;
}

/** Postpones a check without a request. */
async function postpone(deps: SyncDeps, job: Job, source: Source, until: number): Promise<void> {
  const wait = { why: 'told-to-wait', planned: until - deps.now(), rhythm: null } as const;
  await updateSource(deps.db, source.id, { nextCheckAt: until, wait });
  await putJob(deps.db, { ...job, notBefore: until, leaseUntil: 0, attempts: 0 });
  deps.announce({ of: 'sources' });
}

async function runCheck(deps: SyncDeps, job: Job): Promise<void> {
  const source = await deps.db.get('sources', job.sourceId);
  // Nobody but the user adds to what was saved; a subscription is its account's to check.
  if (!source || source.kind === 'saved' || source.kind === 'subscription') return finishJob(deps.db, job.id);
  // Resuming or restoring it makes its job due.
  if (source.state !== 'active')
    return putJob(deps.db, { ...job, notBefore: deps.now() + DAY, leaseUntil: 0, attempts: 0 });
  const until = await waitOfHost(deps, source);
  if (until !== null) return postpone(deps, job, source, until);
  const run = openRun(source, job, deps.now());
  try {
    if (job.attempts > ATTEMPTS) throw new Error(`begun ${job.attempts} times in vain`);
    await CHECKS[source.kind](deps, run);
  } catch (error) {
    await closeFailure(deps, run, error);
  }
}

/** Runs a slice of work that makes requests to a source's server, unless that told us to wait. */
async function runSlice(
  deps: SyncDeps,
  job: Job,
  slice: (deps: SyncDeps, source: Source, job: Job) => Promise<void>,
): Promise<void> {
  const source = await deps.db.get('sources', job.sourceId);
  if (!source) return finishJob(deps.db, job.id);
  const until = await waitOfHost(deps, source);
  if (until !== null) return putJob(deps.db, { ...job, notBefore: until, leaseUntil: 0, attempts: 0 });
  await slice(deps, source, job);
}

async function runPurge(deps: SyncDeps, job: Job): Promise<void> {
  if (job.sourceId === 0) return emptyBin(deps.db, job, deps.now());
  const more = await purgeSlice(deps.db, job.sourceId);
  deps.announce({ of: 'posts', sourceId: job.sourceId });
  if (more) await putJob(deps.db, { ...job, leaseUntil: 0, attempts: 0 });
  else await finishJob(deps.db, job.id);
}

async function runLinks(deps: SyncDeps, job: Job): Promise<void> {
  const cursor = await linksSlice(deps.db, Number(job.cursor.after ?? 0));
  if (cursor === null) await finishJob(deps.db, job.id);
  else await putJob(deps.db, { ...job, cursor: { after: cursor }, leaseUntil: 0, attempts: 0 });
}

/** Merges; a damaged segment is rebuilt, and the others are merged. */
async function runMerge(deps: SyncDeps, job: Job): Promise<void> {
  try {
    await mergeOnce(deps.db, job, deps.now());
  } catch (error) {
    if (toBacklistError(error).code !== 'corrupt-index') throw error;
    await auditBlocks(deps.db);
    await checkIndex(deps.db);
    throw error;
  }
}

async function runJob(deps: SyncDeps, job: Job): Promise<void> {
  switch (job.kind) {
    case 'check':
      return runCheck(deps, job);
    case 'backfill':
      return runSlice(deps, job, backfillSlice);
    case 'full-text':
      return runSlice(deps, job, fullTextSlice);
    case 'reader-items':
      return runSlice(deps, job, itemsSlice);
    case 'reader-marks':
      return runSlice(deps, job, marksSlice);
    case 'purge':
      return runPurge(deps, job);
    case 'merge':
      return runMerge(deps, job);
    case 'import':
      return runImport(deps, job);
    case 'backup':
      return runBackup(deps, job);
    case 'account':
      return runAccount(deps, job);
    case 'folder':
      return runFolder(deps, job);
    case 'undo-import':
      return runUndo(deps, job);
    case 'reindex':
      await rebuildSlice(deps.db, job, deps.now());
      deps.announce({ of: 'index' });
      return;
    case 'links':
      return runLinks(deps, job);
    case 'map':
      await askSlice(deps.db, job, deps.now);
      deps.announce({ of: 'map' });
      return;
    case 'make-room':
      await makeRoomSlice(deps.db, job, deps.now());
      deps.announce({ of: 'posts', sourceId: null });
      return;
    case 'checkup':
      await checkupSlice(deps.db, job, deps.now());
      deps.announce({ of: 'checkup' });
      return;
  }
}

/** Puts back a job that could not even be closed, later each time, so that the loop does not spin. */
async function putBack(deps: SyncDeps, job: Job, error: unknown): Promise<void> {
  console.error(`Backlist: a job (${job.kind} ${job.sourceId}) failed`, error);
  const wait = Math.min(HOUR, FIRST_WAIT * 2 ** Math.min(10, job.attempts - 1));
  const stored = await deps.db.get('jobs', job.id);
  if (stored) await putJob(deps.db, { ...stored, notBefore: deps.now() + wait, leaseUntil: 0 });
}

/** Jobs that run on a full disk, because they make room. Everything else waits. */
const MAKES_ROOM: ReadonlySet<Job['kind']> = new Set(['make-room', 'purge']);

async function runDue(deps: SyncDeps): Promise<void> {
  for (;;) {
    const isFull = await deps.isFull();
    const [due] = await dueJobs(deps.db, deps.now(), 1, ({ kind }) => !isFull || MAKES_ROOM.has(kind));
    if (!due) return;
    const now = deps.now();
    const job = await leaseJob(deps.db, due.id, now, now + LEASE);
    if (!job) continue;
    try {
      await runJob(deps, job);
    } catch (error) {
      if (toBacklistError(error).code !== 'quota') await putBack(deps, job, error);
      // Nothing can be written back: its lease expires.
      else console.error(`Backlist: the disk is full (${job.kind} ${job.sourceId})`, error);
    }
  }
}

export function createRunner(deps: SyncDeps): Runner {
  let running: Promise<void> | null = null;
  let again = false;
  const loop = async () => {
    do {
      again = false;
      await runDue(deps);
      // A job that was added between the last look and here is not missed.
    } while (again);
  };
  return {
    async run() {
      if (running) again = true;
      running ??= loop().finally(() => {
        running = null;
      });
      await running;
      const next = wakeTime(await allJobs(deps.db));
      return next !== null && (await deps.isFull()) ? Math.max(next, deps.now() + FULL_WAIT) : next;
    },
  };
}
