// When the worker is stopped: at random, some five times in a run.

import type { Scenario } from './scenario';
import { syncToEnd } from './sync-to-end';

/** Stops of one run, about. */
const STOPS = 5;

/** A scenario's undisturbed outcome, and that of a worker that is stopped again and again, at points drawn by `next`. */
export async function bothWays(scenario: Scenario, next: () => number) {
  const undisturbed = await syncToEnd(scenario, () => Number.POSITIVE_INFINITY);
  let lives = 0;
  const stopped = await syncToEnd(scenario, () => {
    lives += 1;
    return lives > STOPS * 4 ? Number.POSITIVE_INFINITY : 1 + next() * (undisturbed.steps / STOPS) * 2;
  });
  return { undisturbed, stopped };
}

/** The seeds of this test's runs: `share` of all, or the one that is to be repeated. */
export function seedsOf(share: number): number[] {
  const only = process.env.BACKLIST_KILL_SEED;
  const runs = Math.ceil(Number(process.env.BACKLIST_KILL_RUNS ?? 40) * share);
  return only ? [Number(only)] : Array.from({ length: runs }, (_, n) => n + 1);
}
