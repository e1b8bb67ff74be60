// What the first sync with a large reader server takes in the real browser: time, requests, and the most heap of the
// worker and the workshop. The worker is stopped on the way, and goes on where it was.
//   npm run --silent bench:reader -- [--items 100000] [--dialect freshrss|miniflux]
// Prints one JSON object; progress goes to stderr.
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { endLeases, sendMessage } from '../harness/archive-rows';
import { type Companion, launch } from '../harness/launch';
import { RemoteTarget } from '../harness/remote-target';
import { grantSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { type Dialect, makeLibrary } from '../reader-api/library';
import { startReaderServer } from '../reader-api/server';
import { round } from './figures';

const { values } = parseArgs({
  options: { items: { type: 'string', default: '100000' }, dialect: { type: 'string', default: 'freshrss' } },
});
const items = Number(values.items);
const dialect: Dialect = values.dialect === 'miniflux' ? 'miniflux' : 'freshrss';
/** Heap of the worker and of the workshop together, in megabytes. */
async function heapOf({ cdp, extensionId }: Companion): Promise<number> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const own = targetInfos.filter(({ url }) => url.includes(extensionId));
  let sum = 0;
  for (const { targetId } of own) {
    const target = await RemoteTarget.attachTo(cdp, targetId).catch(() => null);
    const usage = await target?.command<{ usedSize: number }>('Runtime.getHeapUsage').catch(() => null);
    sum += usage?.usedSize ?? 0;
    await target?.detach().catch(() => undefined);
  }
  return Math.round(sum / 1e6);
}

/** Milliseconds between two looks, which take their time from the worker. */
const LOOK = 5_000;
/** Milliseconds without a single new entry, after which it has got stuck. */
const STUCK = 300_000;

const server = await startReaderServer(dialect, makeLibrary(dialect, 200, items), { user: 'ada' });
const companion = await launch({ headless: true });
try {
  await until('the bundled archive', async () => (await storedCounts(companion)).posts >= 17, 60_000);
  await grantSites(companion, sitePattern(server.base));
  const before = (await storedCounts(companion)).posts;
  const began = Date.now();
  const account = { url: server.address, user: server.user, password: server.password };
  await sendMessage(companion, 'reader.sign-in', account);
  let [come, since, stopped] = [0, Date.now(), false];
  const curve: { seconds: number; entries: number; heap: number }[] = [];
  while (come < items) {
    await wait(LOOK);
    const now = (await storedCounts(companion)).posts - before;
    if (now > come) since = Date.now();
    if (Date.now() - since > STUCK) throw new Error(`stuck at ${now} of ${items}`);
    come = now;
    const seconds = Math.round((Date.now() - began) / 1_000);
    curve.push({ seconds, entries: come, heap: await heapOf(companion) });
    if (stopped || come < items / 2) continue;
    stopped = true;
    await stopWorker(companion);
    await endLeases(companion);
    await wakeWorker(companion);
  }
  const asked = (path: string) => server.log.filter((line) => line.path.endsWith(path)).length;
  console.log(
    JSON.stringify({
      dialect,
      items,
      seconds: round((Date.now() - began) / 1_000, 1),
      requests: {
        ids: asked('stream/items/ids'),
        contents: asked('stream/items/contents'),
        all: server.log.length,
      },
      mostHeap: Math.max(...curve.map(({ heap }) => heap)),
      curve: curve.filter((_, n) => n % Math.ceil(curve.length / 20) === 0),
      load: round(loadavg()[0] ?? 0, 1),
    }),
  );
} finally {
  await companion.close();
  await server.close();
}
