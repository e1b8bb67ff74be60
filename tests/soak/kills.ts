// Stopping the worker thousands of times, as soon after it began as is wanted. What it does is told by the browser: nobody asks
// again and again, which would take the processor that the worker is to work on.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** What a worker gets to begin, and to end, in milliseconds. */
const PATIENCE = 5_000;

/** As it begins, before its script has run; or while it works. */
type Moment = 'starting' | 'running';

/** The extension's worker, as the browser tells of it. */
export interface WorkerWatch {
  /**
   * Waits until the worker, which somebody woke, has come so far, lets it live for so many milliseconds, and stops it.
   * @returns whether there was one, and it is gone
   */
  killAfter(moment: Moment, milliseconds: number): Promise<boolean>;
  end(): Promise<void>;
}

/** @param inside a page of the extension */
export async function watchWorker(inside: Page): Promise<WorkerWatch> {
  const cdp = await inside.context().newCDPSession(inside);
  let worker = { id: '', status: 'stopped' };
  const waiting = new Set<() => void>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      worker = { id: versionId, status: runningStatus };
      for (const look of waiting) look();
    }
  });

  /** Whether its status came to be one of these in time. */
  function toBe(...wanted: string[]): Promise<boolean> {
    const holds = () => wanted.includes(worker.status);
    if (holds()) return Promise.resolve(true);
    return new Promise((done) => {
      const finish = (answer: boolean) => {
        clearTimeout(timer);
        waiting.delete(look);
        done(answer);
      };
      const look = () => {
        if (holds()) finish(true);
      };
      const timer = setTimeout(finish, PATIENCE, false);
      waiting.add(look);
    });
  }

  await cdp.send('ServiceWorker.enable');
  return {
    async killAfter(moment, milliseconds) {
      const reached = moment === 'starting' ? toBe('starting', 'running') : toBe('running');
      if (!(await reached)) return false;
      await wait(milliseconds);
      await cdp.send('ServiceWorker.stopWorker', { versionId: worker.id });
      return toBe('stopped');
    },
    end: () => cdp.detach(),
  };
}
