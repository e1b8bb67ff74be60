// The six journeys of a reader, on the real popup, the real side panel and the real context menu. The worker is stopped
// after every one of them: nothing may depend on its having stayed awake.
import { afterEach, describe, expect, test } from 'vitest';
import {
  closePanel,
  closePopup,
  goToView,
  lookUpSelection,
  openPanel,
  openPopup,
  panel,
  selectText,
  xdotool,
} from '../harness/doors';
import { grantSites, pressAllow, sitePattern } from '../harness/site-access';
import { badgeOf, storedCounts } from '../harness/stored';
import { shownAnswer } from '../harness/titles';
import { until } from '../harness/until';
import { inWorker, stopWorker, workerRuns } from '../harness/worker';
import { feedRoute } from '../pages/sample-feed';
import { BUNDLED, firstRunPage, grace, needsScreen, subscribe, useWorld } from './support';

const world = useWorld({ routes: [feedRoute], fresh: true });
const article = () => `${world.pages.origin}/sample-article`;

describe('the journeys of a reader', () => {
  afterEach(async () => {
    if (!world.companion) return;
    await closePopup(world.companion);
    await stopWorker(world.companion);
  });

  test('1. installs without a warning, and reads on the first-run page what it does', async () => {
    const { companion } = world;
    const manifest = await inWorker(companion, () => chrome.runtime.getManifest(), null);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(await inWorker(companion, async () => (await chrome.permissions.getAll()).origins, null)).toEqual(
      [],
    );

    const page = await firstRunPage(companion);
    // The page may still be drawing: a look too early would fail here and stop the worker in its first sync.
    const promises = page.getByRole('main').getByRole('list').first().getByRole('listitem');
    await expect.poll(() => promises.count()).toBe(3);
    await page.getByText('Scaling AI: Simplicity Over Better Models').waitFor();
    await until('the bundled archive', async () => (await storedCounts(companion)).posts === BUNDLED);
    await page.getByRole('button', { name: /Only when I click/ }).click();
    await page.getByText('Backlist looks only when you click its button').first().waitFor();
    await page.close();
    expect(await inWorker(companion, async () => (await chrome.permissions.getAll()).origins, null)).toEqual(
      [],
    );
  });

  test('2. clicks the toolbar button and sees what belongs beside the page, and why', async () => {
    const { companion, tab } = world;
    if (companion.headless) {
      await grantSites(companion, sitePattern(world.pages.origin));
      await stopWorker(companion);
    }
    await tab.goto(article());
    expect(await workerRuns(companion)).toBe(false);
    const popup = await openPopup(companion);
    const { related, text } = await shownAnswer(popup);
    expect(related.slice(0, 3), text).toContain('Data Mesh: Decentralized Ownership in Practice');
    expect(text).toMatch(/May 28, 2021|28 May 2021/);
    expect(text).toMatch(/\d+ min/);
    expect(await popup.all('blockquote', /Best passage/)).not.toEqual([]);
    expect(await popup.all('list', /Shared with this page/)).not.toEqual([]);
    expect(text).toContain('The Case for Modular Monoliths in Distributed Teams'); // linked from the article
    expect(text).toMatch(/Links on this page lead to/i);
    expect(text).toMatch(/What’s new/i);
    expect(text).toContain('Add this site');
    expect(text).toMatch(/Synced/);
    await popup.fill('textbox', /Find in the archive/, 'carbon intensity');
    await popup.get('link', 'Sustainable Software: Measuring our Carbon Footprint');
  });

  test('2b. says that a post is not related, and does not see it there again', async () => {
    const { companion, tab } = world;
    await tab.bringToFront();
    const first = await openPopup(companion);
    const [best = ''] = (await shownAnswer(first)).related;
    await first.click('button', `“${best}” is not related to this page`);
    await first.shows('Not shown beside this page again.');
    await closePopup(companion);
    expect((await shownAnswer(await openPopup(companion))).related).not.toContain(best);
  });

  test('3. opens the side panel, reads the list by year and a post', async () => {
    const { companion, tab } = world;
    await tab.bringToFront();
    const side = await openPanel(companion);
    await side.shows(/17 posts, 2020 to 2026/);
    await side.get('link', 'Scaling AI: Simplicity Over Better Models');
    await side.click('link', '2025’s Radical Frontend Shift: Rise of Agent Runners'.replace('’', "'"));
    const text = await side.shows(/faster keyboard that completes components/);
    expect(text).toContain('Backlist’s own abstract');
    await side.click('button', 'Back');
    await side.shows(/17 posts, 2020 to 2026/);
  });

  test('4. selects words, right-clicks, and the panel shows the passages that speak of them', async (context) => {
    const { companion, tab } = world;
    needsScreen(context, companion);
    await closePanel(companion);
    await tab.goto(article());
    await selectText(tab, 'data lake');
    await stopWorker(companion);
    await lookUpSelection(companion, tab);
    const side = await panel(companion);
    await side.get('link', 'Why Data Lakes are Failing the Modern Enterprise');
    expect((await side.get('textbox', /Look up/)).value).toBe('data lake');
    expect(await side.all('mark')).not.toEqual([]);
  });

  test('5. adds a publication from the page at hand; its posts are in list and look-up at once', async () => {
    const { companion, tab } = world;
    const side = await subscribe(companion, `${world.pages.origin}/paper-cup`, 'The Morning Paper Cup');
    await until('its posts', async () => (await storedCounts(companion)).posts === BUNDLED + 3);
    await goToView(side, 'Archive');
    await side.shows(/20 posts, 2020 to 2026/);
    await goToView(side, 'Look up');
    await side.fill('textbox', /Look up/, 'Gruyère onions');
    await side.get('link', 'Onion soup for a wet evening');
    await tab.goto(`${world.pages.origin}/paper-cup`);
    await tab.bringToFront();
    await (await openPopup(companion)).shows('This site is among your sources.');
  });

  test('6. switches on related posts on every page in the browser’s own prompt, and sees their number on the badge', async (context) => {
    const { companion, tab } = world;
    needsScreen(context, companion);
    const page = await companion.context.newPage();
    await page.goto(companion.url('welcome.html'));
    await page.bringToFront();
    await page.getByRole('button', { name: /On every page/ }).click();
    await pressAllow(companion);
    await page.getByText('From now on Backlist looks on every page').first().waitFor();
    await page.close();
    await stopWorker(companion);
    await tab.goto(article());
    const badge = await until('the badge', async () => (await badgeOf(companion, article())) || null);
    expect(Number(badge)).toBeGreaterThan(0);
    const quiet = `${world.pages.origin}/unrelated/hard-tax-return`;
    await tab.goto(quiet);
    await grace(3_000);
    expect(await badgeOf(companion, quiet)).toBe('');
  });

  test('the panel follows the tab, and the keyboard opens it', async (context) => {
    const { companion, tab } = world;
    needsScreen(context, companion);
    await closePanel(companion);
    await tab.goto(article());
    await tab.bringToFront();
    xdotool(companion, 'key', 'alt+shift+y');
    const side = await panel(companion);
    await goToView(side, 'This page');
    await side.shows('Who owns the number on the dashboard?');
    expect((await shownAnswer(side)).related.length).toBeGreaterThan(0);
    await tab.goto(`${world.pages.origin}/unrelated/hard-football`);
    await side.shows('Nothing in the archive belongs beside this page.');
  });
});
