// Everything that a publication has published comes in, by whichever way leads to it, though the worker is stopped.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endLeases } from '../harness/archive-rows';
import { allowSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { stopWorker, wakeWorker } from '../harness/worker';
import { KINDS, type KindName } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, subscribe, useWorld } from './support';

const POSTS = 40;
const WAYS: readonly KindName[] = ['archived', 'wordpress', 'sitemap', 'listing'];
const PATIENCE = 90_000;

const world = useWorld();
const sites = new Map<KindName, ServedSite>();
beforeAll(async () => {
  for (const [n, name] of WAYS.entries())
    sites.set(
      name,
      await serveSite(KINDS[name].play({ title: `Harbour ${name}`, posts: makePosts(POSTS, n) })),
    );
});
afterAll(async () => {
  for (const site of sites.values()) await site.close();
});

const posts = async (): Promise<number> => (await storedCounts(world.companion)).posts - BUNDLED;

test.each(WAYS)('the back catalogue comes in by %s', { timeout: PATIENCE * 2 }, async (name) => {
  const site = sites.get(name);
  if (!site) throw new Error(`no site ${name}`);
  const before = await posts();
  await allowSites(world.companion, sitePattern(site.origin));
  const side = await subscribe(world.companion, site.origin + KINDS[name].path, `Harbour ${name}`);
  await until('some of it', async () => (await posts()) > before + 10, PATIENCE);
  await stopWorker(world.companion);
  // restart.e2e.ts waits until the lease of the slice that was under way ends by itself.
  await endLeases(world.companion);
  await wakeWorker(world.companion);
  await until('all of it', async () => (await posts()) === before + POSTS, PATIENCE);
  await side.click('button', `About the source “Harbour ${name}”`);
  await until('the page to say so', async () => /All that could be found/.test(await side.text()), PATIENCE);
  await side.close();
  const asked = site.log.map(({ path }) => path).filter((path) => path.startsWith('/posts/'));
  // The one that was being read when the worker was stopped may be asked for again, with what was read for the same write.
  expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(10);
});
