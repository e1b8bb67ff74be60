// The extension's background worker: found, stopped as the browser stops it, woken by the extension itself, and asked.
import type { Companion } from './launch';
import { RemoteTarget } from './remote-target';
import { until } from './until';

/** The worker's targets: one while it runs. */
export async function workerTargets(companion: Companion): Promise<string[]> {
  const { targetInfos } = await companion.cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos
    .filter((target) => target.type === 'service_worker' && target.url.includes(companion.extensionId))
    .map((target) => target.targetId);
}

export async function workerRuns(companion: Companion): Promise<boolean> {
  return (await workerTargets(companion)).length > 0;
}

/** Stops the worker, as the browser does when it has been idle, and waits until it is gone. */
export async function stopWorker(companion: Companion): Promise<void> {
  await until('the worker to stop', async () => {
    const targets = await workerTargets(companion);
    for (const targetId of targets) await companion.cdp.send('Target.closeTarget', { targetId });
    return targets.length === 0;
  });
}

/** Wakes the worker, if it sleeps, with a message from one of the extension's own pages. */
export async function wakeWorker(companion: Companion): Promise<void> {
  if (await workerRuns(companion)) return;
  const page = await companion.context.newPage();
  try {
    await page.goto(companion.url('manifest.json'));
    await page.evaluate(() => void chrome.runtime.sendMessage({ name: 'wake' }));
    await until('the worker to wake', () => workerRuns(companion));
  } finally {
    await page.close();
  }
}

/**
 * Runs a function inside the worker, which is woken for it if need be, and answers its result.
 * @param ask may use nothing but its argument and what the worker has.
 */
export async function inWorker<T, A extends string | null>(
  companion: Companion,
  ask: (argument: A) => Promise<T> | T,
  argument: A,
): Promise<T> {
  await wakeWorker(companion);
  const [targetId] = await workerTargets(companion);
  if (targetId === undefined) throw new Error('the worker stopped before it could be asked');
  const worker = await RemoteTarget.attachTo(companion.cdp, targetId);
  try {
    await until('the worker to be ready', () =>
      worker.evaluate<boolean>("typeof chrome === 'object' && Boolean(chrome.runtime)"),
    );
    // The transpiler that runs the tour may wrap functions in a helper of this name.
    const helper = 'globalThis.__name ??= (named) => named;';
    return await worker.evaluate<T>(`${helper} (${ask.toString()})(${JSON.stringify(argument)})`);
  } finally {
    await worker.detach();
  }
}
