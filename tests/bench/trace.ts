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

/** The longest turn of the busiest worker of an extension while `work` runs, in milliseconds on a processor. */
export async function longestWorkerTask<T>(
  browser: CDPSession,
  work: () => Promise<T>,
): Promise<{ answer: T; longestMs: number }> {
  const { answer, events } = await recorded(browser, ['toplevel'], work);
  const threads = new Map<string, { all: number; longest: number }>();
  for (const { ph, name, pid, tid, args } of events)
    if (ph === 'M' && name === 'thread_name' && args?.name === 'ServiceWorker thread')
      threads.set(`${pid}/${tid}`, { all: 0, longest: 0 });
  for (const { ph, name, pid, tid, tdur = 0 } of events) {
    const thread = ph === 'X' && name === TASK ? threads.get(`${pid}/${tid}`) : undefined;
    if (!thread) continue;
    thread.all += tdur;
    thread.longest = Math.max(thread.longest, tdur);
  }
  const busiest = [...threads.values()].sort((a, b) => b.all - a.all)[0];
  if (!busiest?.all) throw new Error('the trace does not tell of the worker');
  return { answer, longestMs: busiest.longest / 1_000 };
}
