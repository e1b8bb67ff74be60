// How long some work may take before it counts as hung: by what honest work took in this run, on this machine. And an end to
// how long is waited for what hangs, so that many a hanging payload cannot hold the whole check up.
import { Hung } from './check-browser';

/** Milliseconds that any work has. */
const LEAST = 6_000;
/** How many times as long as the slowest before it some work may take. */
const TIMES = 20;
/** Units by which it is told how long one takes: what a call takes by itself says nothing of that. */
const TELLING = 100;
/** Milliseconds that are waited, all in all, for what hangs. */
const MOST_LOST = 600_000;
/** How many times as long as in a batch one is waited for that is tried alone, since it is named as what hangs. */
const ALONE = 4;

export class Patience {
  private perUnit: number;
  private isMeasured = false;
  private lost = 0;

  /** @param atFirst milliseconds a unit, before any work was done */
  constructor(atFirst: number) {
    this.perUnit = atFirst / TIMES;
  }

  /** Whether so much was waited for in vain that what is bad is looked for no more. */
  get isOver(): boolean {
    return this.lost > MOST_LOST;
  }

  /**
   * Does some work in the time that it may take.
   * @param units how much work it is
   * @throws what the work throws: Hung where it keeps the time and was not done in it
   */
  async take<T>(units: number, alone: boolean, work: (milliseconds: number) => Promise<T>): Promise<T> {
    const began = performance.now();
    const most = (LEAST + TIMES * units * this.perUnit) * (alone ? ALONE : 1);
    try {
      const done = await work(most);
      const perUnit = (performance.now() - began) / Math.max(units, TELLING);
      this.perUnit = this.isMeasured ? Math.max(this.perUnit, perUnit) : perUnit;
      this.isMeasured = true;
      return done;
    } catch (thrown) {
      if (thrown instanceof Hung) this.lost += performance.now() - began;
      throw thrown;
    }
  }
}
