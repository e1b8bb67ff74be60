// The six journeys of a reader in a real Firefox, on the real toolbar popup and the real sidebar. The event page is ended
// after every one of them. What cannot be pressed there without a window is said in docs/browsers.md.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { pressUntil } from '../../harness/press-until';
import { until } from '../../harness/until';
import { feedRoute } from '../../pages/sample-feed';
import { BUNDLED } from '../support';
import { POSTS_COUNT, shows, useFirefox } from './support';

const world = useFirefox([feedRoute]);
const article = () => `${world.pages.origin}/sample-article`;

describe('the journeys of a reader in Firefox', () => {
  test('1. installs without access to any site, and opens the first-run page with the archive', async () => {
    await until('the first-run page', async () =>
      (await world.firefox.tabs()).includes(world.firefox.url('welcome.html')),
    );
    await world.firefox.goto(world.firefox.url('welcome.html'));
    await until(
      'the bundled archive',
      async () => (await world.firefox.inExtension<number>(POSTS_COUNT)) === BUNDLED,
    );
    expect(await world.firefox.inExtension('return (await browser.permissions.getAll()).origins;')).toEqual(
      [],
    );
    await expect
      .poll(() => world.firefox.inExtension<string>('return document.body.innerText;'))
      .toContain('Scaling AI: Simplicity Over Better Models');
  });

  test('2. clicks the toolbar button and sees what belongs beside the page, and why', async () => {
    await world.firefox.goto(article());
    const popup = await world.firefox.openPopup();
    await shows(popup, /Data Mesh: Decentralized Ownership in Practice/);
    expect(await popup.text()).toMatch(/Links on this page lead to/i);
  });

  test('3. opens the sidebar, reads the list by year and a post', async () => {
    const sidebar = await world.firefox.openSidebar();
    await shows(sidebar, /17 posts, 2020 to 2026/);
    await sidebar.press('a', "2025's Radical Frontend Shift: Rise of Agent Runners");
    await shows(sidebar, /faster keyboard that completes components/);
    await sidebar.press('button', 'Back');
    await shows(sidebar, /17 posts, 2020 to 2026/);
  });

  test('4. looks words up, and sees the passages that speak of them', async () => {
    const sidebar = world.firefox.sidebar();
    await sidebar.press('a', 'Look up');
    await sidebar.fill('.search-input', 'data lake');
    await shows(sidebar, /Why Data Lakes are Failing the Modern Enterprise/);
  });

  test('5. adds a publication by its address; its posts are in the list at once', async () => {
    const sidebar = world.firefox.sidebar();
    // A sidebar is narrow: what does not fit beside the first views stands in a menu.
    await sidebar.press('button', 'More');
    await sidebar.press('a', 'Sources');
    await sidebar.fill('.add-line input', `${world.pages.origin}/paper-cup`);
    await sidebar.press('button', 'Find');
    await sidebar.press('button', 'Add “The Morning Paper Cup”');
    await shows(sidebar, /Added “The Morning Paper Cup/);
    await sidebar.press('a', 'Archive');
    await shows(sidebar, /20 posts, 2020 to 2026/);
  });

  test('6. switches on related posts on every page, and sees their number on the button', async () => {
    await world.firefox.goto(world.firefox.url('welcome.html'));
    const using = 'css selector';
    const buttons = await world.firefox.marionette.send<Record<string, string>[]>('WebDriver:FindElements', {
      using,
      value: 'button',
    });
    for (const button of buttons) {
      const [id] = Object.values(button);
      const { value } = await world.firefox.marionette.send<{ value: string }>('WebDriver:GetElementText', {
        id,
      });
      if (value.startsWith('On every page'))
        await world.firefox.marionette.send('WebDriver:ElementClick', { id });
    }
    await expect
      .poll(() => world.firefox.inExtension<string>('return document.body.innerText;'))
      .toContain('From now on Backlist looks on every page');
    await world.firefox.goto(article());
    const badge = `const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { extension } = WebExtensionPolicy.getByID('backlist@backlist.example');
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      return action.getProperty(window.gBrowser.selectedTab, 'badgeText');`;
    await expect
      .poll(async () => Number(await world.firefox.marionette.run<string>('chrome', badge)))
      .toBeGreaterThan(0);
  });

  test('a page that makes the sign on it transparent has nothing pressed in it', async () => {
    const { firefox } = world;
    const { marionette } = firefox;
    await firefox.goto(firefox.url('options.html'));
    const dot = { name: 'settings.change', input: { marker: 'dot' } };
    await firefox.inExtension('await browser.runtime.sendMessage(args[0]);', [dot]);
    await firefox.goto(article());
    const host = 'document.querySelector("html > div[popover]")';
    const box = () =>
      marionette.run<{ left: number; top: number; width: number; height: number }>(
        'content',
        `return ${host}?.getBoundingClientRect().toJSON() ?? null;`,
      );
    const { left, top, width, height } = await until('the sign', box);
    const at = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    const press = async () => {
      const actions = [
        { type: 'pointerMove', ...at },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
    };
    const opacity = (value: string) =>
      marionette.run('content', `${host}.style.setProperty('opacity', '${value}', 'important');`);
    await opacity('0.01');
    // As long as it must have been there for a press to count, and once more.
    await wait(900);
    await press();
    await wait(300);
    expect((await box()).width).toBe(width);
    await opacity('1');
    await pressUntil('the card', press, async () => (await box()).width > 200);
  });

  test('the report for bugs names the browser, and is copied as it is shown', async () => {
    await world.firefox.goto(world.firefox.url('options.html#diagnostics'));
    const report = () =>
      world.firefox.inExtension<string>('return document.querySelector(".diagnostics-text")?.value ?? "";');
    await expect.poll(report).toContain(`browser: Firefox ${world.firefox.version.split('.')[0]}`);
    expect(await report()).toMatch(/^rows: .*\bposts: 20\b/m);
    expect(await report()).not.toContain(world.pages.origin);
  });
});
