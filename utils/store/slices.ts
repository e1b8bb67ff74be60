// Long work in slices, so that the worker answers in between.

/** A slice ends after this time, in milliseconds; the last piece of work in it may run over. */
const SLICE = 12;

/** Asked after each piece of long work: once a slice is full, everything else that waits for this thread has its turn. */
export class Slices {
  #began = performance.now();

  /** Answers a promise only where a pause is due. */
  pause(): Promise<void> | undefined {
    if (performance.now() - this.#began < SLICE) return undefined;
    return new Promise((done) =>
      setTimeout(() => {
        this.#began = performance.now();
        done();
      }),
    );
  }
}
