// Syncs a scenario to its end, through as many lives of the worker as it takes.
import { IDBFactory } from 'fake-indexeddb';
import { closeArchive } from '@/utils/store/database';
import { hasWork, NEVER } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource } from '@/utils/store/sources/source-store';
import { LEASE } from '@/utils/sync/check-run';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { KINDS } from '../sites/kinds/all';
import type { LoggedRequest } from '../sites/play';
import { playFetch } from '../sites/play-fetch';
import { makeWorld, type World } from '../unit/sync/world';
import { archiveContents } from './archive-contents';
import { Life } from './life';
import type { Scenario, SyncedSite } from './scenario';

/** A sync that takes more lives than this gets nowhere. */
const MOST_LIVES = 400;

export interface Outcome {
  contents: Record<string, unknown>;
  sites: SyncedSite[];
  log: LoggedRequest[];
  /** Lives that were ended. */
  kills: number;
  /** Steps of all lives. */
  steps: number;
}

/** Whether every source was read since `from`, and nothing is left to be done but the next checks. */
async function isSettled({ db }: World, from: number): Promise<boolean> {
  const sources = await db.getAll('sources');
  const jobs = await db.getAll('jobs');
  return (
    sources.every(({ lastSuccessAt }) => (lastSuccessAt ?? 0) >= from) &&
    jobs.every(
      (job) => job.leaseUntil === 0 && (job.kind === 'check' || job.notBefore === NEVER || !hasWork(job)),
    )
  );
}

/** @param budget the steps until the worker is stopped next, however often it went to sleep by itself before */
async function live(
  world: World,
  budget: () => number,
  outcome: Pick<Outcome, 'kills' | 'steps'>,
): Promise<void> {
  const from = world.clock;
  let left = budget();
  for (let lives = 0; lives < MOST_LIVES; lives += 1) {
    const life = new Life(left);
    const next = await Promise.race([createRunner(life.live(world)).run(), life.ended]);
    outcome.steps += life.steps;
    left = life.dead ? budget() : Math.max(1, left - life.steps);
    if (life.dead) {
      outcome.kills += 1;
      world.clock += LEASE + 1;
    } else if (await isSettled(world, from)) return;
    else world.clock = Math.max(world.clock + 1, next ?? 0);
  }
  throw new Error(`not done after ${MOST_LIVES} lives: ${JSON.stringify(await world.db.getAll('jobs'))}`);
}

/** Reads the scenario's sources for the first time, and again after they have published more. */
export async function syncToEnd(scenario: Scenario, budget: () => number): Promise<Outcome> {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  const log: LoggedRequest[] = [];
  const world = await makeWorld();
  const sites = scenario.sites(() => world.clock);
  world.fetch = playFetch(new Map(sites.map(({ origin, play }) => [origin, play])), log);
  const outcome = { kills: 0, steps: 0 };
  for (const { url, kind } of sites)
    await addSource(
      world.db,
      newSource({ url, title: '', kind: KINDS[kind].source }, world.clock),
      kind !== 'pack',
    );
  await live(world, budget, outcome);

  for (const site of sites) site.publish();
  world.clock += 2 * DAY;
  for (const { id } of await world.db.getAll('sources')) await requestCheck(world.db, id, world.clock);
  await live(world, budget, outcome);
  return { contents: await archiveContents(world.db), sites, log, ...outcome };
}
