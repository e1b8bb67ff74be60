// Tells a reader server what was marked here: in batches, each forgotten once the server has said OK. What was told twice,
// because the worker died in between, changes nothing there.
import type { Job } from '@/utils/model/job';
import type { ReaderMark } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { finishJob, putJob } from '@/utils/store/job-store';
import { readerAccount } from '@/utils/store/reader-accounts';
import { marksTold, nextMarks } from '@/utils/store/reader-marks';
import type { SyncDeps } from '../deps';
import { failureOf, passes, waitAfter } from '../failures';
import { DAY } from '../schedule';
import { askItems } from './ask-items';
import { ReaderClient } from './client';
import { inHalves } from './in-halves';

/** Items of one request. */
const BATCH = 100;

/** Marks that say the same of different items go together. */
function alike(marks: readonly ReaderMark[]): ReaderMark[][] {
  const groups = new Map<string, ReaderMark[]>();
  for (const mark of marks) {
    const name = `${mark.field} ${mark.value}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(mark);
  }
  return [...groups.values()];
}

/**
 * Marks of which the server says otherwise. Miniflux, for years, turned a mark round that was set already: read became unread
 * by being read on two machines, or by being told twice over a line that was cut. Whoever has its one token is asked first.
 */
async function contradicted(
  deps: SyncDeps,
  client: ReaderClient,
  marks: readonly ReaderMark[],
): Promise<ReaderMark[]> {
  if (!(await client.hasOneToken())) return [...marks];
  const items = await askItems(
    deps,
    client,
    marks.map(({ item }) => item),
  );
  const states = new Map(items.map((state) => [state.item, state]));
  return marks.filter(({ item, field, value }) => (states.get(item)?.[field] ?? value) !== value);
}

/** Tells all marks that wait. @throws BacklistError what the requests throw; what was not told waits on */
export async function tellMarks(deps: SyncDeps, client: ReaderClient, accountId: number): Promise<void> {
  for (;;) {
    const marks = await nextMarks(deps.db, accountId);
    const [first] = marks;
    if (!first) return;
    for (const group of alike(marks)) {
      for (let at = 0; at < group.length; at += BATCH) {
        const batch = group.slice(at, at + BATCH);
        const [{ field, value } = first] = batch;
        const news = await contradicted(deps, client, batch);
        await inHalves(news, (some) => client.edit({ field, value, items: some.map(({ item }) => item) }));
        // One that the server refuses by itself is an item that it has no more.
        await marksTold(deps.db, batch);
      }
    }
  }
}

/** The job that tells a server what was just marked, without waiting for its next check. */
export async function marksSlice(deps: SyncDeps, source: Source, job: Job): Promise<void> {
  const failures = Number(job.cursor.failures ?? 0);
  const later = (wait: number) =>
    putJob(deps.db, {
      ...job,
      notBefore: deps.now() + wait,
      leaseUntil: 0,
      attempts: 0,
      cursor: { failures: failures + 1 },
    });
  if (source.state !== 'active') return later(DAY);
  try {
    const client = new ReaderClient(deps, source, await readerAccount(deps.db, source.id));
    await tellMarks(deps, client, source.id);
    await finishJob(deps.db, job.id);
  } catch (thrown) {
    const error = failureOf(job, thrown);
    // The next check tells what does not pass by itself; signing in makes this due.
    await later(passes(error) ? waitAfter(error, failures) : DAY);
  }
  deps.announce({ of: 'sources' });
}
