// What a page of the extension and its worker hold while something runs: what is still there once their garbage was
// collected, so that it neither depends on how busy the machine is nor on when the browser would have collected it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Companion } from './launch';
import { RemoteTarget } from './remote-target';
import { wakeWorker, workerTargets } from './worker';

/** Milliseconds between two looks. */
const REST = 200;
/** Milliseconds in which a page comes to rest. */
const REST_BEFORE = 3_000;

interface HeapUsage {
  usedSize: number;
  /** Not told by every browser. */
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

type Ask = <T>(method: string) => Promise<T>;

/** What is held, by its kind, in bytes. */
export interface Held {
  heap: number;
  buffers: number;
  /**
   * Of elements and documents. Told, and not counted: those that were parsed and let go are swept in the browser's own time,
   * whoever asks for it.
   */
  document: number;
}

/** How often each look asks, and milliseconds between. */
const ROUNDS = 4;
const BETWEEN = 30;

/**
 * The least of some readings: the page goes on with its work meanwhile, and buffers that were let go are freed on a thread of its
 * own, in its own time. What is held in all of them is held.
 */
async function heldBy(ask: Ask): Promise<Held> {
  const readings: Held[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await ask('HeapProfiler.collectGarbage');
    await wait(BETWEEN);
    const usage = await ask<HeapUsage>('Runtime.getHeapUsage');
    readings.push({
      heap: usage.usedSize,
      buffers: usage.backingStorageSize ?? 0,
      document: usage.embedderHeapUsedSize ?? 0,
    });
  }
  return readings.reduce((least, one) => (sum(one) < sum(least) ? one : least));
}

const sum = ({ heap, buffers }: Held): number => heap + buffers;
const sumOf = ({ page, worker }: { page: Held; worker: Held }): number => sum(page) + sum(worker);
const less = (one: Held, other: Held): Held => ({
  heap: one.heap - other.heap,
  buffers: one.buffers - other.buffers,
  document: one.document - other.document,
});

/**
 * Runs something, and answers how many bytes more than before page and worker together held at most meanwhile, and how many
 * of each kind either of them then did.
 * @returns also how often was looked
 */
export async function whileWatched<T>(
  companion: Companion,
  page: Page,
  work: () => Promise<T>,
): Promise<{ value: T; grown: number; parts: { page: Held; worker: Held }; looks: number }> {
  await wakeWorker(companion);
  const [targetId] = await workerTargets(companion);
  if (targetId === undefined) throw new Error('the worker stopped before it could be watched');
  // While somebody is attached, it is not stopped.
  const worker = await RemoteTarget.attachTo(companion.cdp, targetId);
  const session = await companion.context.newCDPSession(page);
  const look = async () => ({
    page: await heldBy((method) => session.send(method as 'Runtime.getHeapUsage') as Promise<never>),
    worker: await heldBy((method) => worker.command(method)),
  });
  // What was done before may still be on its way out, and would hide as much of what comes.
  const early = await look();
  await wait(REST_BEFORE);
  const late = await look();
  const before = sumOf(late) < sumOf(early) ? late : early;
  let [parts, grown] = [
    { page: less(before.page, before.page), worker: less(before.worker, before.worker) },
    0,
  ];
  let [looks, over] = [0, false];
  const watching = (async () => {
    while (!over) {
      const now = await look();
      const more = { page: less(now.page, before.page), worker: less(now.worker, before.worker) };
      const all = sumOf(more);
      if (all > grown) [parts, grown] = [more, all];
      looks += 1;
      await wait(REST);
    }
  })();
  try {
    const value = await work();
    over = true;
    await watching;
    return { value, grown, parts, looks };
  } finally {
    over = true;
    await watching.catch(() => undefined);
    await worker.detach();
    await session.detach();
  }
}
