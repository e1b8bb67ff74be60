// Sends marks made here to a reader server, in batches, each deleted once the server has accepted it. Marks sent twice, because
// the worker died in between, change nothing there.
import type { Job } from '@/utils/model/job';
import type { ReaderMark } from '@/utils/model/reader';
import type { Source } from '@/utils/model/source';
import { finishJob, putJob } from '@/utils/store/job-store';
import { readerAccount } from '@/utils/store/reader-server/reader-accounts';
import { marksTold, nextMarks } from '@/utils/store/reader-server/reader-marks';
import type { SyncDeps } from '../deps';
import { failureOf, passes, waitAfter } from '../failures';
import { DAY } from '../schedule';
import { askItems } from './ask-items';
import { ReaderClient } from './client';
import { inHalves } from './in-halves';

/** Items per request. */
const BATCH = 100;

/** Marks with the same value for different items are sent together. */
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
 * Marks that differ from the server's state. Older versions of Miniflux inverted a mark that was already set: read became unread
 * when it was sent twice. Servers with Miniflux's token are asked for their state first.
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

/** Sends all waiting marks. @throws BacklistError what the requests throw; marks that were not sent stay */
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
        // A mark that is refused by itself is for an item that the server no longer has.
        await marksTold(deps.db, batch);
      }
    }
  }
}

/** The job that sends new marks, without waiting for the next check. */
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
