// How often sources at rest wake the worker: the real runner and schedule over a clock that jumps from alarm to alarm.

import { newSource } from '@/utils/store/sources/new-source';
import { addSource } from '@/utils/store/sources/source-store';
import { createRunner } from '@/utils/sync/runner';
import { DAY } from '@/utils/sync/schedule';
import { seededRandom } from '../seeded-random';
import { plainFeed } from '../sites/kinds/feeds';
import type { LoggedRequest, Play } from '../sites/play';
import { playFetch } from '../sites/play-fetch';
import { makePosts } from '../sites/sentences';
import { START, type World } from '../unit/sync/world';
import { round } from './figures';

/** Days until the checks have spread over the day, and days that are counted. */
const [WARM_UP, COUNTED] = [3, 4];

/** Publications that come out between four times a day and once a month, none of which has anything new. */
function quietSite(next: () => number): Play {
  const gap = (DAY / 4) * 120 ** next();
  const posts = makePosts(12).map((post, n) => ({ ...post, published: START - (12 - n) * gap }));
  return plainFeed({ title: 'A quiet letter', posts });
}

/** Alarms and checks a day, of sources of which none has anything new. */
export async function wakeUpsPerDay(world: World, sources: number) {
  const next = seededRandom(200);
  const sites = new Map<string, Play>();
  const log: LoggedRequest[] = [];
  world.fetch = playFetch(sites, log);
  world.random = next;
  for (let n = 0; n < sources; n += 1) {
    const origin = `https://quiet-${n}.example`;
    sites.set(origin, quietSite(next));
    // Added over a day, as if by hand.
    const at = world.clock + Math.floor(next() * DAY);
    await addSource(world.db, newSource({ url: `${origin}/feed`, title: '', kind: 'feed' }, at));
  }
  const [from, to] = [world.clock + WARM_UP * DAY, world.clock + (WARM_UP + COUNTED) * DAY];
  const runner = createRunner(world);
  let [alarms, checks] = [0, 0];
  for (let alarm = world.clock; alarm < to; ) {
    world.clock = alarm;
    const before = log.length;
    const then = await runner.run();
    if (alarm >= from) {
      alarms += 1;
      checks += log.length - before;
    }
    alarm = then ?? to;
  }
  return {
    sources,
    wakeUpsPerDay: round(alarms / COUNTED, 1),
    checksPerDay: round(checks / COUNTED, 1),
  };
}
