// A tab that nobody looks at costs nothing: nothing of its page is read or told until it is shown.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noteProbes, probesOf as told } from '../harness/noted-probes';
import { switchOnEverywhere } from '../harness/site-access';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { grace, useWorld } from './support';

// Otherwise every tab believes that it is seen.
const world = useWorld({ launch: () => ({ unchanged: true }) });
/** Longer than the probe takes for a page that is seen. */
const LONG_ENOUGH = 3_500;

const probesOf = (path: string) => told(world.companion, path);

/** Opens a page in a tab behind the one that is shown. */
async function openBehind(path: string): Promise<Page> {
  const { companion, pages } = world;
  const opened = companion.context.waitForEvent('page');
  await inWorker(
    companion,
    async (url) => void (await chrome.tabs.create({ url, active: false })),
    pages.origin + path,
  );
  const page = await opened;
  await page.waitForURL(pages.origin + path);
  await page.waitForLoadState('load');
  return page;
}

const isSeen = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

describe('a tab that is hidden', () => {
  beforeAll(async () => {
    if (!world.companion) return;
    await switchOnEverywhere(world.companion);
    await noteProbes(world.companion);
  });

  test('is looked at when it is shown, and not before', async () => {
    const path = '/related/lake-to-swamp';
    const page = await openBehind(path);
    await grace(LONG_ENOUGH);
    expect(await isSeen(page)).toBe(false);
    expect(await probesOf(path)).toBe(0);
    await page.bringToFront();
    await until('the probe of the tab that is shown', async () => (await probesOf(path)) === 1);
    await page.close();
  });

  test('may go to as many addresses as it likes: the one at which it is shown is looked at', async () => {
    const { companion, pages, tab } = world;
    const page = await companion.context.newPage();
    await page.goto(`${pages.origin}/unrelated/kitchen-dal`);
    await until('the probe', async () => (await probesOf('/unrelated/kitchen-dal')) === 1);
    await tab.bringToFront();
    await until('the tab to be hidden', async () => !(await isSeen(page)));
    for (let n = 1; n <= 20; n += 1)
      await page.evaluate((to) => {
        history.pushState(null, '', `/place/${to}`);
        document.title = `Place ${to}`;
        document.body.append(document.createElement('p'));
      }, n);
    await grace(LONG_ENOUGH);
    const seen = () =>
      Promise.all(Array.from({ length: 20 }, (_, n) => probesOf(`/place/${n + 1}`))).then((counts) =>
        counts.flatMap((count, n) => (count > 0 ? [`${count} of ${n + 1}`] : [])),
      );
    expect(await seen()).toEqual([]);
    await page.bringToFront();
    await until('the probe of where it is', async () => (await probesOf('/place/20')) > 0);
    expect(await seen()).toEqual(['1 of 20']);
    await page.close();
  });

  test('is told of again where the browser shows it from its back-forward cache', async () => {
    const { companion, pages, tab } = world;
    const path = '/related/mesh-in-retail';
    await tab.bringToFront();
    await tab.goto(pages.origin + path);
    await until('the probe', async () => (await probesOf(path)) === 1);
    await tab.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'As it was' : 'Loaded anew';
      });
    });
    const next = '/unrelated/kitchen-plum-jam';
    await tab.goto(pages.origin + next);
    await until('the probe of the next page', async () => (await probesOf(next)) === 1);
    await inWorker(companion, () => chrome.tabs.goBack(), null);
    const shown = async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.title;
    await until('the page before', async () => (await inWorker(companion, shown, null)) === 'As it was');
    await until('the probe once more', async () => (await probesOf(path)) === 2);
  });
});
