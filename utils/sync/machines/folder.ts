// The job of exchanging through the WebDAV folder: the workshop plans one step after the other, and each is written here.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import { putJob } from '@/utils/store/job-store';
import { machineOf } from '@/utils/store/machine';
import { commitFolder } from '@/utils/store/machines/folder-commit';
import { hasTouched, takeCensus } from '@/utils/store/machines/folder-job';
import type { FolderWrite } from '@/utils/store/machines/folder-rows';
import type { SyncDeps } from '../deps';
import { HOUR, MINUTE } from '../schedule';

/** Lease of a step in milliseconds. */
const STEP_LEASE = 2 * MINUTE;
/** Milliseconds after which an exchange lets other jobs run. */
const TURN = 10_000;
/** Problems that only the user can solve: name and password, the folder, access. */
const WAIT_FOR_READER = 6 * HOUR;
const READERS = new Set<BacklistError['code']>([
  'permission-needed',
  'folder-login',
  'folder-forbidden',
  'folder-missing',
  'folder-no-dav',
  'folder-elsewhere',
  'folder-damaged',
  'folder-newer',
]);

interface Outcome {
  /** Of all its turns. */
  received: number;
  sent: number;
  /** Where to continue at the next turn; null if it is done or has failed. */
  next: { run: string; written: boolean } | null;
  problem: { code: BacklistError['code']; facts: Readonly<Record<string, string | number>> } | null;
}

function announceAll(deps: SyncDeps, write: FolderWrite): void {
  const { marks, positions, remove, restore, highlights } = write;
  if (marks.length + positions.length + remove.length + restore.length > 0)
    deps.announce({ of: 'posts', sourceId: null });
  if (highlights.length > 0) deps.announce({ of: 'highlights' });
}

async function exchange(deps: SyncDeps, job: Job): Promise<Outcome> {
  const { db, machines, now } = deps;
  const { received, sent } = job.cursor.run ? job.cursor : {};
  const outcome: Outcome = {
    received: Number(received ?? 0),
    sent: Number(sent ?? 0),
    next: null,
    problem: null,
  };
  const machine = await machineOf(db);
  const url = String(job.cursor.url);
  if (job.cursor.census === true) await takeCensus(db, now());
  if (!(await deps.mayFetch(url)))
    return { ...outcome, problem: { code: 'permission-needed', facts: { url, host: new URL(url).host } } };
  const run = String(job.cursor.run || crypto.randomUUID());
  let written = job.cursor.written === true;
  const began = now();
  for (;;) {
    await putJob(db, { ...job, leaseUntil: now() + STEP_LEASE });
    const step = await machines.folderStep({ run, machine, now: now(), written });
    deps.countRequests(url, step.asked);
    outcome.received += step.received;
    outcome.sent += step.sent;
    if (step.problem) return { ...outcome, problem: step.problem };
    if (step.write) {
      // The user changed something in between: the step is planned again.
      written = await commitFolder(db, step.write, now());
      if (written) announceAll(deps, step.write);
    }
    if (step.done) return outcome;
    // The user may have stopped it.
    if (!(await db.get('jobs', job.id))) return outcome;
    if (now() - began > TURN) return { ...outcome, next: { run, written } };
  }
}

/** The job: makes an exchange, and plans the next one in an hour, or sooner if something waits. */
export async function runFolder(deps: SyncDeps, job: Job): Promise<void> {
  // If marking everything to be compared was interrupted, it starts over: otherwise the rest would never be sent.
  let census = false;
  const { received, sent, next, problem } = await exchange(deps, job).catch((thrown): Outcome => {
    census = job.cursor.census === true;
    console.error('Backlist: an exchange with the folder was broken off.', thrown);
    return { received: 0, sent: 0, next: null, problem: toBacklistError(thrown) };
  });
  const now = deps.now();
  if (!(await deps.db.get('jobs', job.id))) return;
  const { url = '', at = null, run: _run, ...before } = job.cursor;
  if (next) {
    const cursor = { ...before, url, at, census: false, received, sent, ...next };
    return putJob(deps.db, { ...job, cursor, attempts: 0, leaseUntil: 0, notBefore: now });
  }
  const cursor = problem
    ? { ...before, url, at, census, problem: problem.code, facts: JSON.stringify(problem.facts) }
    : { url, census: false, at: now, received, sent, problem: null };
  const wait = !problem
    ? (await hasTouched(deps.db))
      ? MINUTE
      : HOUR
    : READERS.has(problem.code)
      ? WAIT_FOR_READER
      : Math.min(HOUR, MINUTE * 2 ** Math.min(6, job.attempts));
  const attempts = problem ? job.attempts : 0;
  await putJob(deps.db, { ...job, cursor, attempts, leaseUntil: 0, notBefore: now + wait });
  deps.announce({ of: 'folder' });
}
