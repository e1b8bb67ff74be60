// Exchanges with the user's other machines through their folder: the workshop takes one step after the other, and each is
// written here.
import { type BacklistError, toBacklistError } from '@/utils/core/errors';
import type { Job } from '@/utils/model/job';
import { commitFolder } from '@/utils/store/folder-commit';
import { hasTouched, takeCensus } from '@/utils/store/folder-job';
import type { FolderWrite } from '@/utils/store/folder-rows';
import { putJob } from '@/utils/store/job-store';
import { machineOf } from '@/utils/store/machine';
import type { SyncDeps } from '../deps';
import { HOUR, MINUTE } from '../schedule';

/** How long a step may take before it is taken to have died, in milliseconds. */
const STEP_LEASE = 2 * MINUTE;
/** How long an exchange goes on before other jobs have their turn, in milliseconds. */
const TURN = 10_000;
/** Where only the user can help: the name and password, the folder, access. */
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
  /** Where it goes on at its next turn; null where it is done, or has failed. */
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
      // What the user changed in between comes first: the step is planned anew.
      written = await commitFolder(db, step.write, now());
      if (written) announceAll(deps, step.write);
    }
    if (step.done) return outcome;
    // The user may have ended it.
    if (!(await db.get('jobs', job.id))) return outcome;
    if (now() - began > TURN) return { ...outcome, next: { run, written } };
  }
}

/** The job: an exchange, and the next one in an hour, or sooner where something waits. */
export async function runFolder(deps: SyncDeps, job: Job): Promise<void> {
  // A census that broke off is taken anew: what it has not looked at would be told to nobody.
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
