// The six journeys of a reader in a real Firefox, on the real toolbar popup and the real sidebar. The event page is ended
// after every one of them. What cannot be pressed there without a window is said in docs/browsers.md.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from '../../harness/firefox';
import { until } from '../../harness/until';

import { feedRoute } from '../../pages/sample-feed';
import { type PageServer, servePages } from '../../pages/server';
import { BUNDLED } from '../support';

const NO_FIREFOX =
  process.env.BACKLIST_NO_FIREFOX ??
  (process.env.BACKLIST_FIREFOX ? null : 'no Firefox was looked for: run `npm test`');
const COUNT = `const open = indexedDB.open('backlist');
  const db = await new Promise((done, fail) => { open.onsuccess = () => done(open.result); open.onerror = () => fail(open.error); });
  const counting = db.transaction('posts').objectStore('posts').count();
  const count = await new Promise((done) => { counting.onsuccess = () => done(counting.result); });
  db.close();
  return count;`;

let firefox: Firefox;
let pages: PageServer;
const article = () => `${pages.origin}/sample-article`;
const shows = (surface: { text(): Promise<string> }, what: RegExp) =>
  expect.poll(() => surface.text().catch(String), { timeout: 20_000 }).toMatch(what);

describe('the journeys of a reader in Firefox', () => {
  beforeEach((context) => {
    if (NO_FIREFOX) context.skip(`skipped: ${NO_FIREFOX}`);
  });
  beforeAll(async () => {
    if (NO_FIREFOX) return;
    pages = await servePages([feedRoute]);
    firefox = await launchFirefox(process.env.BACKLIST_FIREFOX ?? '');
  });
  afterEach(async () => {
    if (firefox) expect(await firefox.stopBackground()).toBe('stopped');
  });
  afterAll(async () => {
    await firefox?.close();
    await pages?.close();
  });

  test('1. installs without access to any site, and opens the first-run page with the archive', async () => {
    await until(
      'the first-run page',
      async () => (await firefox.tabs()).includes(firefox.url('welcome.html')),
      30_000,
    );
    await firefox.goto(firefox.url('welcome.html'));
    await until(
      'the bundled archive',
      async () => (await firefox.inExtension<number>(COUNT)) === BUNDLED,
      30_000,
    );
    expect(await firefox.inExtension('return (await browser.permissions.getAll()).origins;')).toEqual([]);
    expect(await firefox.inExtension('return document.body.innerText;')).toContain(
      'Scaling AI: Simplicity Over Better Models',
    );
  });

  test('2. clicks the toolbar button and sees what belongs beside the page, and why', async () => {
    await firefox.goto(article());
    const popup = await firefox.openPopup();
    await shows(popup, /Data Mesh: Decentralized Ownership in Practice/);
    expect(await popup.text()).toMatch(/Links on this page lead to/i);
  });

  test('3. opens the sidebar, reads the list by year and a post', async () => {
    const sidebar = await firefox.openSidebar();
    await shows(sidebar, /17 posts, 2020 to 2026/);
    await sidebar.press('a', "2025's Radical Frontend Shift: Rise of Agent Runners");
    await shows(sidebar, /faster keyboard that completes components/);
    await sidebar.press('button', 'Back');
    await shows(sidebar, /17 posts, 2020 to 2026/);
  });

  test('4. looks words up, and sees the passages that speak of them', async () => {
    const sidebar = firefox.sidebar();
    await sidebar.press('a', 'Look up');
    await sidebar.fill('.search-input', 'data lake');
    await shows(sidebar, /Why Data Lakes are Failing the Modern Enterprise/);
  });

  test('5. adds a publication by its address; its posts are in the list at once', async () => {
    const sidebar = firefox.sidebar();
    // A sidebar is narrow: what does not fit beside the first views stands in a menu.
    await sidebar.press('button', 'More');
    await sidebar.press('a', 'Sources');
    await sidebar.fill('.add-line input', `${pages.origin}/paper-cup`);
    await sidebar.press('button', 'Find');
    await sidebar.press('button', 'Add “The Morning Paper Cup”');
    await shows(sidebar, /Added “The Morning Paper Cup/);
    await sidebar.press('a', 'Archive');
    await shows(sidebar, /20 posts, 2020 to 2026/);
  });

  test('6. switches on related posts on every page, and sees their number on the button', async () => {
    await firefox.goto(firefox.url('welcome.html'));
    const using = 'css selector';
    const buttons = await firefox.marionette.send<Record<string, string>[]>('WebDriver:FindElements', {
      using,
      value: 'button',
    });
    for (const button of buttons) {
      const [id] = Object.values(button);
      const { value } = await firefox.marionette.send<{ value: string }>('WebDriver:GetElementText', { id });
      if (value.startsWith('On every page')) await firefox.marionette.send('WebDriver:ElementClick', { id });
    }
    await expect
      .poll(() => firefox.inExtension<string>('return document.body.innerText;'))
      .toContain('From now on Backlist looks on every page');
    await firefox.goto(article());
    const badge = `const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { extension } = WebExtensionPolicy.getByID('backlist@backlist.example');
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      return action.getProperty(window.gBrowser.selectedTab, 'badgeText');`;
    await expect
      .poll(async () => Number(await firefox.marionette.run<string>('chrome', badge)), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  test('the report for bugs names the browser, and is copied as it is shown', async () => {
    await firefox.goto(firefox.url('options.html#diagnostics'));
    const report = () =>
      firefox.inExtension<string>('return document.querySelector(".diagnostics-text")?.value ?? "";');
    await expect.poll(report).toContain(`browser: Firefox ${firefox.version.split('.')[0]}`);
    expect(await report()).toMatch(/^rows: .*\bposts: 20\b/m);
    expect(await report()).not.toContain(pages.origin);
  });
});
