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

/** Of a cut where CI is set (`CI=true`), in minutes: the one number to change where that is too long. */
export const CI_MINUTES = 10;
/** The cut that `npm test` makes otherwise, bounded by counts: a minute or so. */
export const SMALL: Cut = { sources: 20, steps: 8, minutes: null };

/** How many of `all` things of the month fall on a step, so that they are spread evenly. */
export const onStep = (all: number, step: number): number =>
  Math.floor(((step + 1) * all) / STEPS) - Math.floor((step * all) / STEPS);

/** `--minutes 10`, `--steps 50`, `--sources 40`; `--small` and `--ci` as `npm test` asks for them; the whole month without. */
export function cutOf(args: readonly string[]): Cut {
  const figure = (name: string): number | null => {
    const at = args.indexOf(`--${name}`);
    if (at === -1) return null;
    const value = Number(args[at + 1]);
    if (!(value > 0)) throw new Error(`--${name} wants a number above 0`);
    return value;
  };
  if (args.includes('--small')) return SMALL;
  if (args.includes('--ci')) return { sources: MONTH.sources, steps: STEPS, minutes: CI_MINUTES };
  return {
    sources: figure('sources') ?? MONTH.sources,
    steps: Math.min(STEPS, figure('steps') ?? STEPS),
    minutes: figure('minutes'),
  };
}
