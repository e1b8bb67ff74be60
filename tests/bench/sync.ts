// Measures sync over a site server on loopback, with the archive in memory:
//   npm run --silent bench:sync -- [--posts 500]
// Prints one JSON object: per kind of site the speed of a first sync, its requests, and what a later check costs when
// nothing changed; and how often 200 sources at rest wake the worker in a day. Progress goes to stderr.
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { IDBFactory } from 'fake-indexeddb';
import { closeArchive } from '@/utils/store/database';
import { hasWork, NEVER } from '@/utils/store/sources/backfill-store';
import { newSource } from '@/utils/store/sources/new-source';
import { addSource } from '@/utils/store/sources/source-store';
import { requestCheck } from '@/utils/sync/request-check';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { changingEtags } from '../sites/faults';
import { KIND_NAMES, KINDS, type KindName } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { serveSite } from '../sites/serve';
import { makeWorld, type World } from '../unit/sync/world';
import { round } from './figures';
import { wakeUpsPerDay } from './wake-ups';

const { values } = parseArgs({ options: { posts: { type: 'string', default: '500' } } });
const POSTS = Number(values.posts);

async function freshWorld(): Promise<World> {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  return makeWorld();
}

/** Runs what is due, and what becomes due, until nothing is left but later checks. */
async function runAll(world: World): Promise<void> {
  const runner = createRunner(world);
  for (;;) {
    const next = await runner.run();
    const jobs = await world.db.getAll('jobs');
    if (
      next === null ||
      jobs.every((job) => job.kind === 'check' || job.notBefore === NEVER || !hasWork(job))
    )
      return;
    world.clock = Math.max(world.clock + 1, next);
  }
}

/** Wire bytes and requests of a check when nothing changed. */
async function idleCheck(world: World, site: Awaited<ReturnType<typeof serveSite>>, id: number) {
  const [wire, requests] = [site.wire(), site.log.length];
  world.clock += DAY;
  await requestCheck(world.db, id, world.clock);
  await createRunner(world).run();
  const checked = site.log.slice(requests);
  return {
    requests: checked.length,
    bytes: site.wire() - wire,
    bodyBytes: checked.reduce((sum, { bytes }) => sum + bytes, 0),
    statuses: checked.map(({ status }) => status),
  };
}

async function measure(kind: KindName) {
  const world = await freshWorld();
  const publication = { title: 'The Harbour Letter', posts: makePosts(POSTS) };
  const site = await serveSite(KINDS[kind].play(publication));
  const source = newSource(
    { url: site.origin + KINDS[kind].path, title: '', kind: KINDS[kind].source },
    world.clock,
  );
  const id = await addSource(world.db, source, kind !== 'pack');
  const began = performance.now();
  await runAll(world);
  const seconds = (performance.now() - began) / 1_000;
  const posts = await world.db.count('posts');
  const requests = site.log.length;
  const notModified = await idleCheck(world, site, id);
  site.play = changingEtags(site.play);
  const unchangedBody = await idleCheck(world, site, id);
  await site.close();
  return {
    posts,
    of: POSTS,
    postsPerSecond: round(posts / seconds, 1),
    requests,
    requestsPerPost: round(requests / posts),
    idle: { notModified, unchangedBody },
  };
}

const kinds: Partial<Record<KindName, Awaited<ReturnType<typeof measure>>>> = {};
for (const kind of KIND_NAMES) {
  console.error(kind);
  kinds[kind] = await measure(kind);
}
console.error('a day of 200 sources at rest');
const rest = await wakeUpsPerDay(await freshWorld(), 200);
console.log(JSON.stringify({ archive: 'in memory', kinds, rest }));
