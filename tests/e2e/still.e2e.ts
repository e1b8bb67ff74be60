// Promise: nothing that is being read moves when answers come, in the popup and in the settings. Measured by the browser itself
// (Layout Instability), of which .1 and less counts as good on the web.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { grantSites, sitePattern } from '../harness/site-access';
import { useWorld } from './support';

const world = useWorld();

/** What moved by itself since the page was opened, summed up; as text, as transpilers add helpers to code. */
const WATCH = `window.moved = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved.push(value);
}).observe({ type: 'layout-shift', buffered: true });`;
const MOST = 0.05;

async function movedOf(address: string, size: { width: number; height: number }, answered: string) {
  const page = await world.companion.context.newPage();
  try {
    await page.setViewportSize(size);
    await page.addInitScript({ content: WATCH });
    await page.goto(world.companion.url(address));
    await page.locator(answered).first().waitFor();
    await settled(page);
    return await page.evaluate<number>('window.moved.reduce((sum, value) => sum + value, 0)');
  } finally {
    await page.close();
  }
}

/** Two frames in which nothing was put into the page. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    let still = 0;
    let before = '';
    const look = () => {
      const now = document.body.innerHTML;
      still = now === before ? still + 1 : 0;
      before = now;
      if (still > 30) done();
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

async function tabAt(path: string): Promise<number> {
  await world.tab.goto(`${world.pages.origin}${path}`);
  await world.tab.bringToFront();
  const desk = await world.companion.context.newPage();
  await desk.goto(world.companion.url('manifest.json'));
  const id = await desk.evaluate(
    (url) => chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === url)?.id ?? -1),
    world.tab.url(),
  );
  await desk.close();
  return id;
}

test.each([
  ['an article with related posts', '/sample-article', '.related'],
  ['an article with none', '/unrelated/hard-tax-return', '.page-answer .calm'],
])('the popup over %s', async (_, path, answered) => {
  await grantSites(world.companion, sitePattern(world.pages.origin));
  const tab = await tabAt(path);
  const size = { width: 400, height: 560 };
  expect(await movedOf(`popup.html?tab=${tab}`, size, answered)).toBeLessThan(MOST);
});

test.each([420, 1_000])('the settings, %i pixels wide', async (width) => {
  expect(await movedOf('options.html', { width, height: 700 }, '#about')).toBeLessThan(MOST);
});
