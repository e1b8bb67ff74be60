// Asks queries of a worker that was just woken, and of one that is warm.
import type { BenchWorker } from './bench-worker';
import { round, spread } from './figures';
import type { Asked } from './in-worker/engine';

type Spread = ReturnType<typeof spread>;

export interface Figures {
  coldQueries: number;
  /** Milliseconds. */
  cold: Spread;
  warm: Spread;
  recordsPerQuery?: number;
  bytesPerQuery?: number;
  /** The same records read again by the database alone, in milliseconds. */
  readAlone?: Spread;
  hitsPerQuery: number;
  /** The most that was seen behind a query, garbage included; and what is held once all is collected. */
  heapMB: number;
  heldMB?: number;
}

/** Every query of a kind, cold (the worker stopped before each; the first `colds`) and warm (all in one life of it). */
export async function askAll(
  worker: BenchWorker,
  code: string,
  name: string,
  inputs: readonly unknown[],
  colds: number,
): Promise<Figures> {
  const cold: Asked[] = [];
  let heap = 0;
  for (const input of inputs.slice(0, colds)) {
    await worker.wake(code);
    cold.push(await worker.call<Asked>(name, input));
    heap = Math.max(heap, await worker.heap());
  }
  const warm: Asked[] = [];
  for (const input of inputs) {
    warm.push(await worker.call<Asked>(name, input));
    heap = Math.max(heap, await worker.heap());
  }
  const mean = (of: (asked: Asked) => number): number =>
    Math.round(warm.reduce((sum, asked) => sum + (of(asked) ?? 0), 0) / Math.max(1, warm.length));
  return {
    coldQueries: cold.length,
    cold: spread(cold.map(({ ms }) => ms)),
    warm: spread(warm.map(({ ms }) => ms)),
    ...(warm[0]?.records === undefined
      ? {}
      : {
          recordsPerQuery: mean(({ records }) => records),
          bytesPerQuery: mean(({ bytes }) => bytes),
          readAlone: spread(warm.map(({ readMs }) => readMs)),
          heldMB: round((await worker.held()) / 1e6, 1),
        }),
    hitsPerQuery: mean(({ hits }) => hits),
    heapMB: round(heap / 1e6, 1),
  };
}
