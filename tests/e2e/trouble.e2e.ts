// Trouble on the way: a server that fails, no network, a worker that dies in the middle. Nothing is lost, and the reader is told.
import { describe, expect, test } from 'vitest';
import { goToView, panel } from '../harness/doors';
import { allowSites } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker, stopWorker, wakeWorker } from '../harness/worker';
import { feedRoute } from '../pages/sample-feed';
import type { Route } from '../pages/server';
import { BUNDLED, find, openSources, useWorld } from './support';

let mode: 'well' | 'failing' | 'held' = 'well';
/** Requests since answers are held back: whoever adds the feed asks for it once, and then its first sync does. */
let asked = 0;
const letGo = Promise.withResolvers<void>();
const moody: Route = async (request, response) => {
  if (request.url !== '/paper-cup.atom' || mode === 'well') return false;
  if (mode === 'held') {
    asked += 1;
    if (asked > 1) await letGo.promise;
    return false;
  }
  response.statusCode = 500;
  response.end('<h1>Internal Server Error</h1>');
  return true;
};
const world = useWorld({ routes: [moody, feedRoute] });
const CHECK = 'Check now: “The Morning Paper Cup”';
const ALL = BUNDLED + 3;

describe('trouble', () => {
  test('a worker that is stopped in the middle of the first sync starts it again and completes it', async () => {
    const { companion } = world;
    await allowSites(companion, '*://*/*');
    const side = await openSources(companion);
    await find(side, `${world.pages.origin}/paper-cup.atom`);
    await side.get('button', 'Add “The Morning Paper Cup”');
    mode = 'held';
    await side.click('button', 'Add “The Morning Paper Cup”');
    await side.shows(/^Added “/m);
    // The job that was under way is leased for half a minute; then the alarm wakes the worker to begin it again.
    await stopWorker(companion);
    expect((await storedCounts(companion)).posts).toBe(BUNDLED);
    mode = 'well';
    letGo.resolve();
    await until('the posts to arrive', async () => (await storedCounts(companion)).posts === ALL, 100_000);
    expect((await storedCounts(companion)).bodies).toBe(ALL);
  }, 130_000);

  test('a 500 from the feed is told with its number, and loses nothing', async () => {
    const { companion } = world;
    mode = 'failing';
    const side = await openSources(companion);
    await side.click('button', CHECK);
    await side.shows(/answered with error 500/);
    expect((await storedCounts(companion)).posts).toBe(ALL);
    mode = 'well';
    await side.click('button', CHECK);
    await side.shows(/Nothing new/);
  });

  test('offline is told as such, and the archive is read and looked up all the same', async () => {
    const { companion } = world;
    await wakeWorker(companion);
    await companion.context.setOffline(true);
    try {
      const side = await panel(companion);
      expect(await inWorker(companion, () => navigator.onLine, null)).toBe(false);
      await side.click('button', CHECK);
      await side.shows(/This computer is offline/);
      await goToView(side, 'Archive');
      await side.shows(/20 posts/);
      await goToView(side, 'Look up');
      await side.fill('textbox', /Look up/, 'carbon intensity');
      await side.click('link', 'Sustainable Software: Measuring our Carbon Footprint');
      await side.shows(/Operational and embodied emissions/);
    } finally {
      await companion.context.setOffline(false);
    }
    expect((await storedCounts(companion)).posts).toBe(ALL);
  });

  test('adding without access to the site says what is missing, and adding twice that it is there', async () => {
    const { companion } = world;
    await allowSites(companion, '*://*/*');
    const side = await openSources(companion);
    await find(side, `${world.pages.origin}/paper-cup.atom`);
    await side.click('button', 'Add “The Morning Paper Cup”');
    await side.shows(/among your sources/);
    expect((await storedCounts(companion)).sources).toBe(2);
  });
});
