// Exchanges with the reader's other machines through their folder: the workshop takes one step after the other, and each is
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
/** Where only the reader can help: the name and password, the folder, access. */
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
  received: number;
  sent: number;
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
  const outcome: Outcome = { received: 0, sent: 0, problem: null };
  const machine = await machineOf(db);
  const url = String(job.cursor.url);
  if (job.cursor.census === true) await takeCensus(db, now());
  if (!(await deps.mayFetch(url)))
    return { ...outcome, problem: { code: 'permission-needed', facts: { url, host: new URL(url).host } } };
  const run = crypto.randomUUID();
  let written = false;
  for (;;) {
    await putJob(db, { ...job, leaseUntil: now() + STEP_LEASE });
    const step = await machines.folderStep({ run, machine, now: now(), written });
    deps.countRequests(url, step.asked);
    outcome.received += step.received;
    outcome.sent += step.sent;
    if (step.problem) return { ...outcome, problem: step.problem };
    if (step.write) {
      // What the reader changed in between comes first: the step is planned anew.
      written = await commitFolder(db, step.write, now());
      if (written) announceAll(deps, step.write);
    }
    if (step.done) return outcome;
    // The reader may have ended it.
    if (!(await db.get('jobs', job.id))) return outcome;
  }
}

/** The job: an exchange, and the next one in an hour, or sooner where something waits. */
export async function runFolder(deps: SyncDeps, job: Job): Promise<void> {
  const { received, sent, problem } = await exchange(deps, job).catch((thrown): Outcome => {
    console.error('Backlist: an exchange with the folder was broken off.', thrown);
    return { received: 0, sent: 0, problem: toBacklistError(thrown) };
  });
  const now = deps.now();
  if (!(await deps.db.get('jobs', job.id))) return;
  const { url } = job.cursor;
  const cursor = problem
    ? { ...job.cursor, census: false, problem: problem.code, facts: JSON.stringify(problem.facts) }
    : { url: url ?? '', census: false, at: now, received, sent, problem: null };
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
