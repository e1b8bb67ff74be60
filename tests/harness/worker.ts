// The extension's background worker: found, stopped as the browser stops it, and woken by the extension itself.
import type { Worker } from 'playwright-core';
import type { Companion } from './launch';
import { until } from './until';

async function workerTargets(companion: Companion): Promise<string[]> {
  const { targetInfos } = await companion.cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos
    .filter((target) => target.type === 'service_worker' && target.url.includes(companion.extensionId))
    .map((target) => target.targetId);
}

/** The worker that runs now, or null: asking a stopped one would hang. */
export async function runningWorker(companion: Companion): Promise<Worker | null> {
  if ((await workerTargets(companion)).length === 0) return null;
  return (
    companion.context.serviceWorkers().find((worker) => worker.url().includes(companion.extensionId)) ?? null
  );
}

/** Stops the worker, as the browser does when it has been idle, and waits until it is gone. */
export async function stopWorker(companion: Companion): Promise<void> {
  for (const targetId of await workerTargets(companion))
    await companion.cdp.send('Target.closeTarget', { targetId });
  await until('the worker to stop', async () => (await workerTargets(companion)).length === 0);
}

/** The running worker; wakes it with a message from one of the extension's own pages if it sleeps. */
export async function wakeWorker(companion: Companion): Promise<Worker> {
  const running = await runningWorker(companion);
  if (running) return running;
  const page = await companion.context.newPage();
  try {
    await page.goto(companion.url('manifest.json'));
    await page.evaluate(() => void chrome.runtime.sendMessage({ name: 'wake' }));
    return await until('the worker to wake', () => runningWorker(companion));
  } finally {
    await page.close();
  }
}
