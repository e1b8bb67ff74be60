// Long work in slices, so that the worker answers in between.

/** A slice ends after this time, in milliseconds; the last piece of work in it may run over. */
const SLICE = 12;

/** The next turn of the event loop; a timer comes four milliseconds late once several follow each other. */
const turn = (): Promise<unknown> =>
  'scheduler' in globalThis ? scheduler.postTask(() => undefined) : new Promise((done) => setTimeout(done));

/** Asked after each piece of long work: once a slice is full, everything else that waits for this thread has its turn. */
export class Slices {
  #began = performance.now();

  /** Answers a promise only where a pause is due. */
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

  /** Ends the slice however short it was: what follows takes a slice of its own. */
  async end(): Promise<void> {
    await turn();
    this.#began = performance.now();
  }
}
