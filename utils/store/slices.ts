// Splits long work into slices, so that the worker can answer in between.

/** Length of a slice in milliseconds; its last piece of work may take longer. */
const SLICE = 5;

/**
 * Tasks until whatever was due has had its turn. Chromium notices only now and then that a timer is due: behind a single task, two or
 * three slices came before a timer of 4 ms; behind three, one did, 240 times of 240.
 */
const TASKS = 3;

/** Lets everything else that waits go first. `postTask` first: nested timers are delayed by four milliseconds. */
async function turn(): Promise<void> {
  if (!('scheduler' in globalThis)) return new Promise((done) => setTimeout(done));
  for (let task = 0; task < TASKS; task++) await scheduler.postTask(() => undefined);
}

/** To be asked after each piece of work: once a slice is full, everything else that waits for the thread gets a turn. */
export class Slices {
  #began = performance.now();

  /** A promise only if a pause is due. */
  pause(): Promise<void> | undefined {
    if (performance.now() - this.#began < SLICE) return undefined;
    return this.end();
  }

  /** Runs work that comes in steps, with pauses between them. */
  async run<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.pause();
    }
  }

  /** Ends the slice early: what follows needs a slice of its own. */
  async end(): Promise<void> {
    await turn();
    this.#began = performance.now();
  }
}
