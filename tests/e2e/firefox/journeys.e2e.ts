// The six journeys of a reader in a real Firefox, on the real toolbar popup and the real sidebar. The event page is ended
// after every one of them. What cannot be pressed there without a window is said in docs/browsers.md.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD, serveWebdav, USER } from '../../converge/webdav-server';
import { type Firefox, launchFirefox } from '../../harness/firefox';
import { until } from '../../harness/until';

import { feedRoute } from '../../pages/sample-feed';
import { type PageServer, servePages } from '../../pages/server';
import { makeLibrary } from '../../reader-api/library';
import { startReaderServer } from '../../reader-api/server';
import { BUNDLED } from '../support';

const NO_FIREFOX =
  process.env.BACKLIST_NO_FIREFOX ??
  (process.env.BACKLIST_FIREFOX ? null : 'no Firefox was looked for: run `npm test`');
const POSTS = `const open = indexedDB.open('backlist');
  const db = await new Promise((done, fail) => { open.onsuccess = () => done(open.result); open.onerror = () => fail(open.error); });
  const asking = db.transaction('posts').objectStore('posts').getAll();
  const posts = await new Promise((done) => { asking.onsuccess = () => done(asking.result); });
  db.close();
  return posts.map(({ id, guid }) => ({ id, guid }));`;
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

/** Really presses a button of the page at hand, named by how its words begin. */
async function pressInTab(words: string): Promise<void> {
  const find = { using: 'css selector', value: 'button' };
  const id = await until(`the button “${words}”`, async () => {
    const buttons = await firefox.marionette.send<Record<string, string>[]>('WebDriver:FindElements', find);
    for (const button of buttons) {
      const [one = ''] = Object.values(button);
      const text = await firefox.marionette
        .send<{ value: string }>('WebDriver:GetElementText', { id: one })
        .catch(() => null);
      if (text?.value.startsWith(words)) return one;
    }
    return null;
  });
  await firefox.marionette.send('WebDriver:ElementClick', { id });
}

/** Types into a field of the page at hand, named by its label. */
const fillInTab = (label: string, text: string) =>
  firefox.inExtension(
    `const [label, text] = arguments;
    const of = [...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const field = of.control;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));`,
    [label, text],
  );

/** Sends a message as the screens do; made there, as what comes from outside is not the page's own. */
async function send<T>(name: string, input: object): Promise<T> {
  const body = `const { JSON: own } = window.wrappedJSObject ?? window;
    return own.stringify(await browser.runtime.sendMessage(own.parse(arguments[0])));`;
  return JSON.parse(await firefox.inExtension<string>(body, [JSON.stringify({ name, input })])) as T;
}

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
    await pressInTab('On every page');
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

  test('a reader server: its entries come in, and a mark goes there', async () => {
    const server = await startReaderServer('freshrss', makeLibrary('freshrss', 2, 30));
    try {
      await firefox.goto(firefox.url('manifest.json'));
      const account = { url: server.address, user: server.user, password: server.password };
      const reply = await send<{ ok: boolean; value: { id: number } }>('reader.sign-in', account);
      expect(reply).toMatchObject({ ok: true });
      await until('its entries', async () => (await firefox.inExtension<number>(COUNT)) === 50, 60_000);
      const item = server.library.items.find(({ read }) => !read);
      const guid = item?.id.toString(16).padStart(16, '0');
      const [post] = (await firefox.inExtension<{ id: number; guid: string }[]>(POSTS)).filter(
        (one) => one.guid === guid,
      );
      expect(await send('post.mark', { ids: [post?.id], read: true })).toMatchObject({ ok: true });
      expect(await send('source.check', { id: reply.value.id })).toMatchObject({ ok: true });
      await until('the server to know', () => item?.read, 60_000);
    } finally {
      await server.close();
    }
  });

  test('a folder on a server: set up by clicks, and what was read lies there, sealed', async () => {
    const server = await serveWebdav();
    try {
      await firefox.goto(firefox.url('options.html'));
      await pressInTab('Set up a folder');
      await fillInTab('Address of the folder', `${server.url}Backlist`);
      await fillInTab('User name', USER);
      await fillInTab('Password', PASSWORD);
      await pressInTab('Test the connection');
      await expect
        .poll(() => firefox.inExtension<string>('return document.body.innerText;'), { timeout: 20_000 })
        .toContain('Passphrase once more');
      await fillInTab('Passphrase', 'mills and weirs and locks');
      await fillInTab('Passphrase once more', 'mills and weirs and locks');
      await fillInTab('Name of this machine', 'Firefox');
      await pressInTab('Start');
      const folder = path.join(server.root, 'Backlist');
      const sealed = await until(
        'a file of changes',
        async () =>
          (await readdir(folder).catch(() => [])).find((name) => name.startsWith('changes-')) ?? null,
        60_000,
      );
      expect((await readFile(path.join(folder, sealed))).subarray(0, 4).toString('latin1')).toBe('BLBG');
    } finally {
      await server.close();
    }
  });
});
