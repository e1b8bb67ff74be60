// What a month of reading is made of, and the cuts of it.

export interface Cut {
  sources: number;
  /** Steps of the month that are walked; a whole month has STEPS. */
  steps: number;
  /** Ends before that, after so many minutes; null for never. */
  minutes: number | null;
}

/** A month in steps of some 45 minutes. */
export const STEPS = 1_000;
/** Of the whole month. */
export const MONTH = { sources: 200, checks: 6_000, pages: 3_000, lookUps: 500, kills: 10_000 } as const;
/** The cut that `npm test` makes, bounded by counts: the month's own mixture, a hundredth of it. */
export const SMALL: Cut = { sources: 20, steps: 10, minutes: null };
/** The cut that CI makes (.ci/run): so much more of it as some ten minutes hold, and no less. */
export const TEN_MINUTES: Cut = { sources: 40, steps: STEPS, minutes: 8 };

/** How many of `all` things of the month fall on a step, so that they are spread evenly. */
export const onStep = (all: number, step: number): number =>
  Math.floor(((step + 1) * all) / STEPS) - Math.floor((step * all) / STEPS);

/** `--minutes 10`, `--steps 50`, `--sources 40`; the whole month without. @throws Error on anything else */
export function cutOf(args: readonly string[]): Cut {
  const cut: Cut = { sources: MONTH.sources, steps: STEPS, minutes: null };
  for (let n = 0; n < args.length; n += 2) {
    const value = Number(args[n + 1]);
    if (!(value > 0)) throw new Error(`${args[n]} wants a number above 0`);
    if (args[n] === '--minutes') cut.minutes = value;
    else if (args[n] === '--steps') cut.steps = Math.min(STEPS, value);
    else if (args[n] === '--sources') cut.sources = value;
    else throw new Error(`${args[n]} is not known: --minutes, --steps, --sources`);
  }
  return cut;
}
