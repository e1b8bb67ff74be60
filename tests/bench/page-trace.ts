// What the main thread of a page did, from the browser's own trace. Counted is the thread's time on a processor (`tdur`), so
// that a busy machine does not decide.
import type { CDPSession } from 'playwright-core';
import { recorded, TASK, type TraceEvent } from './trace';

/** No `devtools.timeline`: it notes a stack for each timer, which costs more than what is measured. */
const CATEGORIES = ['toplevel', 'v8', 'blink.user_timing'];
/** How Chrome names the world of our scripts in a page: as the manifest names the extension. */
const WORLD = 'Backlist';

export interface Thread {
  pid: number;
  tid: number;
}

export interface MainThread {
  /** Of everything, of our scripts, and of the longest task of ours and of all; in milliseconds on a processor. */
  all: number;
  ours: number;
  longest: number;
  longestOfAll: number;
  /** Of our scripts' time, what the browser took to collect garbage, nearly all of it the page's own: it does so when anybody asks for memory. */
  collecting: number;
}

/** Times of stretches, those inside of others left out. */
function outermost(events: readonly TraceEvent[]): number {
  let [end, sum] = [0, 0];
  for (const { ts, dur = 0, tdur = 0 } of events) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur;
  }
  return sum;
}

const isOurs = ({ args }: TraceEvent): boolean => args?.worldName === WORLD;

const isCollecting = ({ name }: TraceEvent): boolean => /^(?:V8\.GC|(?:Major|Minor)GC)/.test(name);

/** A script that is put into a page is compiled and run, and its result is handed over: the whole task is its own. */
const isPutIn = (event: TraceEvent): boolean => event.name === 'v8.run' && isOurs(event);

/**
 * What the main thread of the page at an address does while `work` runs.
 * @param known the thread that was found before, where `work` does not open the address
 * @throws Error where the trace tells nothing of the page
 */
export async function mainThreadOf(
  browser: CDPSession,
  url: string,
  work: () => Promise<unknown>,
  known?: Thread,
): Promise<MainThread & { thread: Thread }> {
  const { events } = await recorded(browser, CATEGORIES, work);
  const opened = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  const thread = known ?? (opened && { pid: opened.pid, tid: opened.tid });
  if (!thread) throw new Error(`the trace does not tell of ${url}`);
  const there = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === thread.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = there.filter(({ name }) => name === TASK);
  if (tasks.length === 0) throw new Error(`the trace has no task of ${url}`);
  const own = there.filter(isOurs);
  const garbage = there.filter(isCollecting);
  const found = { all: 0, ours: 0, longest: 0, longestOfAll: 0, collecting: 0 };
  for (const task of tasks) {
    const { ts, dur = 0, tdur = 0 } = task;
    const inside = own.filter((event) => event.ts >= ts && event.ts < ts + dur);
    const isAllOurs = inside.some(isPutIn);
    const ours = isAllOurs ? tdur : outermost(inside);
    const stretches = isAllOurs ? [task] : inside;
    const within = garbage.filter((one) =>
      stretches.some((event) => one.ts >= event.ts && one.ts < event.ts + (event.dur ?? 0)),
    );
    found.collecting += outermost(within) / 1_000;
    found.all += tdur / 1_000;
    found.ours += ours / 1_000;
    found.longest = Math.max(found.longest, ours / 1_000);
    found.longestOfAll = Math.max(found.longestOfAll, tdur / 1_000);
  }
  return { ...found, thread };
}
