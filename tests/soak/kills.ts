// Stopping the worker thousands of times: as soon after it began as is wanted, and looked for often.
import { setTimeout as wait } from 'node:timers/promises';
import type { Companion } from '../harness/launch';
import { workerTargets } from '../harness/worker';

/** What a worker gets to begin, and to end, in milliseconds. */
const PATIENCE = 5_000;
/** Between two looks. Asking the browser takes one or two milliseconds. */
const PAUSE = 5;

/**
 * Waits until the worker, which somebody woke, is there, lets it live for so many milliseconds, and stops it.
 * @returns whether there was one, and it is gone
 */
export async function killAfter(companion: Companion, milliseconds: number): Promise<boolean> {
  const end = Date.now() + PATIENCE + milliseconds;
  while ((await workerTargets(companion)).length === 0) {
    if (Date.now() > end) return false;
    await wait(PAUSE);
  }
  await wait(milliseconds);
  for (;;) {
    const targets = await workerTargets(companion);
    if (targets.length === 0) return true;
    if (Date.now() > end) return false;
    for (const targetId of targets)
      await companion.cdp.send('Target.closeTarget', { targetId }).catch((error) => {
        // It has ended by itself meanwhile.
        if (!/target/i.test(String(error))) throw error;
      });
    await wait(PAUSE);
  }
}
