// How long is waited for what hangs: for each by what honest work took in this run, on this machine; and for all of it
// together, so that many a hanging payload holds the whole check up for minutes and not for hours.
import { Hung } from './check-browser';

/** Milliseconds of a run. Where they are left to be changed, it is for the test of the check. */
export interface Waits {
  /** That any work has. */
  least: number;
  /** Lost to what hung, after which nothing that hung is tried once more. */
  again: number;
  /** Lost to what hung, after which nothing else is tried. */
  most: number;
}

const WAITS: Waits = { least: 6_000, again: 120_000, most: 900_000 };
/** How many times as long as the slowest before it some work may take. */
const TIMES = 20;
/** Units by which it is told how long one takes: what a call takes by itself says nothing of that. */
const TELLING = 100;
/** How many times as long as among others one is waited for that is tried alone, since it is named as what hangs. */
const ALONE = 3;

/** What is lost to what hangs, in the whole of a run. */
export class Loss {
  readonly waits: Waits;
  #lost = 0;

  constructor(waits: Partial<Waits> = {}) {
    this.waits = { ...WAITS, ...waits };
  }

  add(milliseconds: number): void {
    this.#lost += milliseconds;
  }

  /** Whether there is no time to try once more what hung. */
  get isOnce(): boolean {
    return this.#lost >= this.waits.again;
  }

  /** Whether there is no time to try anything. */
  get isOver(): boolean {
    return this.#lost >= this.waits.most;
  }
}

/** The patience with one kind of work. */
export class Patience {
  readonly #loss: Loss;
  #perUnit: number;
  #isMeasured = false;

  /** @param atFirst milliseconds a unit, before any work was done */
  constructor(loss: Loss, atFirst: number) {
    this.#loss = loss;
    this.#perUnit = atFirst / TIMES;
  }

  /** Milliseconds that so much work may take. */
  for(units: number, alone: boolean): number {
    return (this.#loss.waits.least + TIMES * units * this.#perUnit) * (alone ? ALONE : 1);
  }

  /** Notes how long honest work took. */
  note(units: number, milliseconds: number): void {
    const perUnit = milliseconds / units;
    this.#perUnit = this.#isMeasured ? Math.max(this.#perUnit, perUnit) : perUnit;
    this.#isMeasured = true;
  }

  /**
   * Does some work in the time that it may take.
   * @param units how much work it is
   * @throws what the work throws: Hung where it keeps the time and was not done in it
   */
  async take<T>(units: number, alone: boolean, work: (milliseconds: number) => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      const done = await work(this.for(units, alone));
      this.note(Math.max(units, TELLING), performance.now() - began);
      return done;
    } catch (thrown) {
      if (thrown instanceof Hung) this.#loss.add(performance.now() - began);
      throw thrown;
    }
  }
}
