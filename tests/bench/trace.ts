// The browser's own trace of what it does. A thread's time on a processor (`tdur`) is told apart from the time that passed, so
// that a busy machine does not decide.
import type { CDPSession } from 'playwright-core';

/** A turn of a thread's event loop. */
export const TASK = 'ThreadControllerImpl::RunTask';

/** As much of one as a bench looks at. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: begin, length, and of that on a processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; worldName?: string; data?: { url?: string; documentLoaderURL?: string } };
}

/** Records what the whole browser does while `work` runs. */
export async function recorded<T>(
  browser: CDPSession,
  categories: readonly string[],
  work: () => Promise<T>,
): Promise<{ answer: T; events: TraceEvent[] }> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  });
  try {
    return { answer: await work(), events };
  } finally {
    const complete = new Promise((done) => browser.once('Tracing.tracingComplete', done));
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', take);
  }
}

/** What kept a thread, in milliseconds on a processor. */
export interface OwnWork {
  /** The longest turn of its event loop. */
  longestMs: number;
  /** The most that it did between two turns of a timer: several turns, each of which others may have queued before the timer's. */
  betweenTimersMs: number;
}

/**
 * What the tasks of a thread come to, in the order of time, with the moments at which a timer had its turn. What was done before
 * the first of these and after the last is not between two: that is where a bench hands over what it brings.
 */
function ownWorkOf(tasks: readonly TraceEvent[], timers: readonly number[]): OwnWork & { all: number } {
  const work = { all: 0, longestMs: 0, betweenTimersMs: 0 };
  let since = Number.NEGATIVE_INFINITY;
  let timer = 0;
  for (const { tdur = 0, ts, dur = 0 } of tasks) {
    work.all += tdur;
    work.longestMs = Math.max(work.longestMs, tdur / 1_000);
    since += tdur / 1_000;
    for (; (timers[timer] ?? Number.POSITIVE_INFINITY) <= ts + dur; timer++) {
      work.betweenTimersMs = Math.max(work.betweenTimersMs, since);
      since = 0;
    }
  }
  return work;
}

/** What the busiest worker of an extension does itself while `work` runs. */
export async function workerTurns<T>(
  browser: CDPSession,
  work: () => Promise<T>,
): Promise<{ answer: T; own: OwnWork }> {
  const { answer, events } = await recorded(browser, ['toplevel', 'devtools.timeline'], work);
  const threads = new Map<string, { tasks: TraceEvent[]; timers: number[] }>();
  for (const { ph, name, pid, tid, args } of events)
    if (ph === 'M' && name === 'thread_name' && args?.name === 'ServiceWorker thread')
      threads.set(`${pid}/${tid}`, { tasks: [], timers: [] });
  for (const event of events) {
    const thread = event.ph === 'X' ? threads.get(`${event.pid}/${event.tid}`) : undefined;
    if (event.name === TASK) thread?.tasks.push(event);
    else if (event.name === 'TimerFire') thread?.timers.push(event.ts);
  }
  const busiest = [...threads.values()]
    .map(({ tasks, timers }) =>
      ownWorkOf(
        tasks.sort((a, b) => a.ts - b.ts),
        timers.sort((a, b) => a - b),
      ),
    )
    .sort((a, b) => b.all - a.all)[0];
  if (!busiest?.all) throw new Error('the trace does not tell of the worker');
  return { answer, own: busiest };
}
