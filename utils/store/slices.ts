// Splits long work into slices, so that the worker can answer in between.

/** Length of a slice in milliseconds; its last piece of work may take longer. */
const SLICE = 5;

/** The next turn of the event loop. `postTask` first: nested timers are delayed by four milliseconds. */
const turn = (): Promise<unknown> =>
  'scheduler' in globalThis ? scheduler.postTask(() => undefined) : new Promise((done) => setTimeout(done));

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
