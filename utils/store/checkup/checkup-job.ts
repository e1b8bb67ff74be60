// The job that checks and repairs the archive: one slice of one stage per transaction, with the repairs and the place where the
// next slice begins. It runs once per browser session and at the user's request. Unasked it takes less than a hundredth of the
// processor's time, because it rests after each slice.
import { type Finding, MENDED, OPEN } from '@/utils/model/checkup';
import type { Job } from '@/utils/model/job';
import type { Archive } from '../database';
import { addJobIn, newJob } from '../job-store';
import { NEVER } from '../sources/backfill-store';
import { write } from '../write';
import { blocksAreWhole, segmentsAreWhole, vectorsAreWhole } from './index-records';
import { POST_ROWS } from './post-rows';
import type { Stage } from './stage';
import { postsHaveTexts, textsHavePosts, versionsHavePosts } from './texts';
import { workIsThere } from './work';

/** Length of the rest after a slice, as a multiple of the slice's duration. */
const REST = 400;
/** While these run, rows may be there before what belongs to them. */
const IMPORT_WAIT = 60_000;
/** A stage that failed this many times is skipped, so that the others need not wait for it. */
const ATTEMPTS = 3;

const STAGES: readonly Stage[] = [
  workIsThere,
  postsHaveTexts,
  textsHavePosts,
  versionsHavePosts,
  ...POST_ROWS,
  segmentsAreWhole,
  vectorsAreWhole,
  blocksAreWhole,
];

/** Names of the figures in the cursor: of the checkup that runs, and of the last one that ended. */
export const runningFigure = (finding: Finding): string => `now:${finding}`;
export const lastFigure = (finding: Finding): string => `last:${finding}`;

/**
 * Begins a checkup, or continues a running one.
 * @param urgent the user waits for it: no rests
 */
export async function orderCheckup(db: Archive, now: number, urgent: boolean): Promise<void> {
  await write(db, ['jobs'], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const job = (await jobs.index('sourceId').getAll(0)).find(({ kind }) => kind === 'checkup');
    const begun = { stage: 0, at: '', done: 0, total: 0, begun: now, worked: 0 };
    const running = job?.cursor.state === 'checking';
    const cursor = {
      ...job?.cursor,
      ...(running ? {} : begun),
      state: 'checking',
      urgent: urgent || (running && job.cursor.urgent === true),
    };
    if (job) await jobs.put({ ...job, cursor, notBefore: now, attempts: 0 });
    else await addJobIn(tx, { ...newJob('checkup', 0, now), cursor });
  });
}

/** The cursor of a checkup that has ended. */
function ended(cursor: Job['cursor'], now: number): Job['cursor'] {
  const figures = [...MENDED, ...OPEN].flatMap((finding) => {
    const found = cursor[runningFigure(finding)];
    return found === undefined ? [] : [[lastFigure(finding), found]];
  });
  const { begun = now, worked = 0 } = cursor;
  return { state: 'resting', begun, finishedAt: now, worked, ...Object.fromEntries(figures) };
}

/** Number of rows to check. */
async function countAll(db: Archive): Promise<number> {
  const stores = [...new Set(STAGES.flatMap(({ walks }) => walks))];
  const tx = db.transaction(stores);
  const counts = await Promise.all(stores.map((store) => tx.objectStore(store).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Does one slice of a checkup, and writes the job's row. Repeating it changes nothing. */
export async function checkupSlice(db: Archive, job: Job, now: number): Promise<void> {
  const { cursor } = job;
  const rested = { ...job, leaseUntil: 0, attempts: 0 };
  const isTaking = (await db.getAll('imports')).some(
    ({ state }) => state === 'running' || state === 'undoing',
  );
  const skipped = job.attempts > ATTEMPTS;
  const at = Number(cursor.stage ?? 0) + Number(skipped);
  const stage = cursor.state === 'checking' ? STAGES[at] : undefined;
  if (!stage || isTaking) {
    const row =
      cursor.state === 'checking' && !stage
        ? { ...rested, cursor: ended(cursor, now), notBefore: NEVER }
        : { ...rested, notBefore: isTaking ? now + IMPORT_WAIT : NEVER };
    await write(db, ['jobs'], (tx) => tx.objectStore('jobs').put(row));
    return;
  }
  const began = performance.now();
  const total = Number(cursor.total) || (await countAll(db));
  await write(db, [...new Set([...stage.stores, 'jobs' as const])], async (tx) => {
    const next: Job['cursor'] = { ...cursor, total };
    const note = (finding: Finding, times = 1) => {
      const name = runningFigure(finding);
      next[name] = Number(next[name] ?? 0) + times;
    };
    const after = skipped || cursor.at === '' ? null : JSON.parse(String(cursor.at));
    const { rows, last } = await stage.look({ tx, now, note }, after);
    next.done = Number(cursor.done ?? 0) + rows;
    next.stage = last === null ? at + 1 : at;
    next.at = last === null ? '' : JSON.stringify(last);
    const took = performance.now() - began;
    // Milliseconds worked, from which its share of the time follows.
    next.worked = Number(cursor.worked ?? 0) + took;
    // The user may have asked for something else meanwhile: that counts.
    const urgent = (await tx.objectStore('jobs').get(job.id))?.cursor.urgent ?? cursor.urgent ?? false;
    const notBefore = urgent ? now : Math.ceil(now + REST * took);
    await tx.objectStore('jobs').put({ ...rested, cursor: { ...next, urgent }, notBefore });
  });
}

/** When the next slice of a running checkup is due, in milliseconds since 1970; null if none runs. */
export async function nextCheckupSlice(db: Archive): Promise<number | null> {
  const job = (await db.getAllFromIndex('jobs', 'sourceId', 0)).find(({ kind }) => kind === 'checkup');
  return job?.cursor.state === 'checking' ? Math.max(job.notBefore, job.leaseUntil) : null;
}
