// Measures what share of a processor the checkup takes that every session of the browser makes by itself, in the real extension:
//   npm run --silent bench:checkup -- --posts 5000 [--seconds 120]
// Whatever all processes of the browser use meanwhile counts, less the least of what they use as long without it, before and after. Prints
// one JSON object.
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Job } from '@/utils/model/job';
import { rowsOf, sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { until } from '../harness/until';
import { inWorker, stopWorker, wakeWorker } from '../harness/worker';
import { BenchWorker, bundle } from './bench-worker';
import { round } from './figures';
import { fillArchive } from './fill-archive';
import { generatedPosts } from './generated-posts';

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '5000' }, seconds: { type: 'string', default: '120' } },
});
const posts = Number(values.posts);
const seconds = Number(values.seconds);
if (!(posts >= 1) || !(seconds >= 1)) {
  console.error('usage: npm run --silent bench:checkup -- --posts 5000 [--seconds 120]');
  process.exit(2);
}

/** A first checkup of a large archive takes its time. */
const PATIENCE = 3_600_000;

const checkup = async (companion: Companion) =>
  (await rowsOf<Job>(companion, 'jobs')).find(({ kind }) => kind === 'checkup')?.cursor;
const toBe = (companion: Companion, state: string) =>
  until(`a checkup that is ${state}`, async () => (await checkup(companion))?.state === state, PATIENCE);

/** Seconds on a processor of all processes of the browser. */
async function used(companion: Companion): Promise<number> {
  const { processInfo } = await companion.cdp.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** What share of one processor the browser uses, in percent, over the time asked for. */
async function share(companion: Companion): Promise<number> {
  const [before, began] = [await used(companion), performance.now()];
  await wait(seconds * 1_000);
  return (100_000 * ((await used(companion)) - before)) / (performance.now() - began);
}

/** The next start of the worker takes this for a new session. */
async function newSession(companion: Companion): Promise<void> {
  await inWorker(companion, () => chrome.storage.session.remove('checkup-begun'), null);
  await stopWorker(companion);
  await wakeWorker(companion);
}

const companion = await launch({ headless: true });
try {
  const worker = await BenchWorker.over(companion);
  await worker.wake(await bundle('tests/bench/in-worker/engine.ts'));
  await fillArchive(
    worker,
    generatedPosts(posts),
    () => undefined,
    (progress) => console.error(progress),
    false,
  );
  // What the first session began goes on over what was filled in.
  await sendMessage(companion, 'archive.check', {});
  await toBe(companion, 'resting');
  console.error('at rest');
  const before = await share(companion);
  await newSession(companion);
  await toBe(companion, 'checking');
  console.error('checking');
  const checking = await share(companion);
  const running = await checkup(companion);
  await toBe(companion, 'resting');
  const after = await share(companion);
  const { begun, finishedAt, worked } = (await checkup(companion)) ?? {};
  console.log(
    JSON.stringify(
      {
        ...{ posts, seconds },
        percent: {
          ...{ before: round(before, 2), checking: round(checking, 2), after: round(after, 2) },
          ofTheCheckup: round(checking - Math.min(before, after), 2),
        },
        done: Number(running?.done ?? 0),
        ofRows: Number(running?.total ?? 0),
        minutes: round((Number(finishedAt) - Number(begun)) / 60_000, 1),
        workedSeconds: round(Number(worked) / 1_000, 1),
        load: loadavg().map((one) => round(one, 1)),
      },
      null,
      2,
    ),
  );
} finally {
  await companion.close();
}
