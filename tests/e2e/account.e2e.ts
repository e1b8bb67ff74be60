// Promise: sources and settings follow the browser's own account. No test can sign in, so two real browsers stand for two
// machines, and what Chromium would carry between them (the items of chrome.storage.sync) is carried by hand: read out of the
// one, put into the other, which hears of it as it would of its account.
import { expect, test } from 'vitest';
import type { Companion } from '../harness/launch';
import { grantSites, sitePattern } from '../harness/site-access';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { KINDS } from '../sites/kinds/all';
import { makePosts } from '../sites/sentences';
import { type ServedSite, serveSite } from '../sites/serve';
import { BUNDLED, subscribe } from './support';
import { PATIENCE, useTwoBrowsers } from './two-browsers';

const TITLE = 'The Harbour Letter';
const POSTS = 6;

let site: ServedSite;
const browsers = useTwoBrowsers(
  async () => {
    site = await serveSite(KINDS.sitemap.play({ title: TITLE, posts: makePosts(POSTS) }));
  },
  async () => {
    await site?.close();
  },
);

const itemsOf = (machine: Companion) =>
  inWorker(machine, async () => JSON.stringify(await chrome.storage.sync.get(null)), null);

/** What the account does between two machines: items come in one by one, and what went, goes. */
async function carry(from: Companion, to: Companion): Promise<void> {
  await inWorker(
    to,
    async (carried) => {
      const items = JSON.parse(carried ?? '{}');
      const there = await chrome.storage.sync.get(null);
      await chrome.storage.sync.remove(Object.keys(there).filter((key) => !(key in items)));
      for (const [key, value] of Object.entries(items)) await chrome.storage.sync.set({ [key]: value });
    },
    await itemsOf(from),
  );
}

/** States of the followed sources that have this address, as they are stored. */
const sourceStates = (machine: Companion, url: string) =>
  inWorker(
    machine,
    (wanted) =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('backlist');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('sources').objectStore('sources').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            done(asking.result.filter(({ url }) => url === wanted).map(({ state }) => state));
          };
        };
      }),
    url,
  );

const themeOf = (machine: Companion) =>
  inWorker(
    machine,
    async () =>
      String(
        ((await chrome.storage.local.get('settings')).settings as { theme?: string } | undefined)?.theme,
      ),
    null,
  );

test('a source and a setting arrive, wait for their click, and a removal goes the other way', {
  timeout: PATIENCE * 4,
}, async () => {
  const { home, work } = browsers;
  const feed = `${site.origin}/feed`;
  await subscribe(home, feed, TITLE);
  const options = await home.context.newPage();
  await options.goto(home.url('options.html'));
  await options.getByRole('radio', { name: 'Dark' }).check();
  // The items are Chromium's: what it holds, within its limits.
  const told = async () => {
    await carry(home, work);
    return (await sourceStates(work, feed)).join();
  };
  await until('the source on the other machine', async () => (await told()) === 'active', PATIENCE);
  await until('the theme there', async () => (await themeOf(work)) === 'dark', PATIENCE);
  const used = await inWorker(home, () => chrome.storage.sync.getBytesInUse(null), null);
  expect(used).toBeGreaterThan(0);
  expect(used).toBeLessThan(8_192);

  // It asked for nothing; it waits where sources are, and one click has it read.
  const there = await work.context.newPage();
  await there.goto(work.url('options.html'));
  await there.getByText('waits for access').waitFor({ timeout: PATIENCE });
  expect((await storedCounts(work)).posts).toBe(BUNDLED);
  await grantSites(work, sitePattern(site.origin));
  await there.getByRole('button', { name: 'Allow access…' }).click();
  await until('its posts', async () => (await storedCounts(work)).posts === BUNDLED + POSTS, PATIENCE);
  await there.getByText('waits for access').waitFor({ state: 'detached', timeout: PATIENCE });

  await there.getByRole('button', { name: `Remove “${TITLE}”` }).click();
  const gone = async () => {
    await carry(work, home);
    return (await sourceStates(home, feed)).join();
  };
  await until('the removal on the first machine', async () => /removed|^$/.test(await gone()), PATIENCE);
});
