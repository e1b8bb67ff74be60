// Promise: nothing is lost. The worker is stopped at a random point of a sync, again and again until it is done; what is
// stored then, and what the index says and answers, is what an undisturbed sync leaves, and no address was asked more
// than once again for each stop. `npm run test:kill` does all 300 runs; to repeat one: BACKLIST_KILL_SEED=17.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random';
import type { LoggedRequest } from '../sites/play';
import { bothWays, seedsOf } from './random-stops';
import { scenarioOf } from './scenario';

const SIZE = Number(process.env.BACKLIST_KILL_POSTS ?? 80);

function timesAsked(log: readonly LoggedRequest[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { origin, path } of log) times.set(origin + path, (times.get(origin + path) ?? 0) + 1);
  return times;
}

/** Answers that ended a check, as a stop does. */
const troubles = (log: readonly LoggedRequest[], url: string): number =>
  log.filter(
    ({ origin, status }) => url.startsWith(`${origin}/`) && (status === 0 || status === 429 || status >= 500),
  ).length;

describe('promise: the worker may be stopped at any instruction', { timeout: 120_000 }, () => {
  it.each(seedsOf(1))('run %i', async (seed) => {
    const scenario = scenarioOf(seed, SIZE);
    const { undisturbed, stopped } = await bothWays(scenario, seededRandom(seed + 7_919));

    expect(stopped.kills, scenario.name).toBeGreaterThan(0);
    expect(stopped.contents, scenario.name).toEqual(undisturbed.contents);
    const usual = timesAsked(undisturbed.log);
    for (const [url, times] of timesAsked(stopped.log)) {
      const again = times - (usual.get(url) ?? 0);
      expect(again, `${scenario.name}: ${url}`).toBeLessThanOrEqual(
        stopped.kills + troubles(stopped.log, url),
      );
    }
  });
});
