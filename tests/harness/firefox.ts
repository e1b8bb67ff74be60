// Starts a real Firefox with the built extension as a temporary add-on, in a profile of its own, with no window.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Marionette } from './marionette';
import { until } from './until';

/** The built extension. */
export const FIREFOX_EXTENSION = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
const ID = 'backlist@backlist.example';
/** What the extension's addresses begin with: chosen, so that tests can name them. */
const UUID = '0b5e7c1a-3d42-4e8f-9a6b-7c8d9e0f1a2b';

const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  // The browser's prompt cannot be pressed without a window; without it, a request in a gesture is granted.
  'extensions.webextOptionalPermissionPrompts': false,
};

/** A page of the extension's that WebDriver does not list: the toolbar popup, the sidebar. */
export interface Surface {
  text(): Promise<string>;
  /** Presses what is found by a selector and, if named, by its words, in a gesture. */
  press(selector: string, words?: string): Promise<void>;
  /** Types into a field and leaves the typing to be heard. */
  fill(selector: string, text: string): Promise<void>;
}

export interface Firefox {
  marionette: Marionette;
  version: string;
  url(page: string): string;
  /** Opens an address in the tab at hand. */
  goto(url: string): Promise<void>;
  /** Runs the body of an async function in a page of the extension's own, with `browser` at hand. */
  inExtension<T>(body: string, args?: readonly unknown[]): Promise<T>;
  /** The page in the tab at hand, pressed and typed into as WebDriver does it: by real events. */
  page(): Surface & { choose(selector: string, file: string): Promise<void> };
  /** Addresses of all tabs. */
  tabs(): Promise<string[]>;
  openPopup(): Promise<Surface>;
  openSidebar(): Promise<Surface>;
  sidebar(): Surface;
  /** Ends the event page, as the browser does when it rests. */
  stopBackground(): Promise<string>;
  close(): Promise<void>;
}

const FIND_POPUP = `const frame = [...window.document.querySelectorAll('.webextension-popup-browser')].at(-1);`;
const FIND_SIDEBAR = `const frame = window.SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');`;
const IN_WINDOW = `const window = Services.wm.getMostRecentWindow('navigator:browser');`;

/** Talks to a page in another process by a frame script: the part runs there, with `content` at hand. */
const ask = (find: string) => `${IN_WINDOW} ${find}
  if (!frame?.messageManager) throw new Error('it is not open');
  const name = 'backlist-test-' + Math.random();
  const answer = new Promise((done) => frame.messageManager.addMessageListener(name, ({ data }) => done(data)));
  const script = 'try { sendAsyncMessage(' + JSON.stringify(name) + ', { value: ((args) => {' + args[0] + '})(' + JSON.stringify(args.slice(1)) + ') }) } catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }) }';
  frame.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  const { value, error } = await answer;
  if (error) throw new Error(error);
  return value ?? null;`;

/** The body of a post stands in a shadow root. */
const TEXT = `const { document } = content;
  const shadows = [...document.querySelectorAll('*')].map((one) => one.openOrClosedShadowRoot?.textContent ?? '');
  return [document.body.innerText, ...shadows].join('\\n');`;
const PRESS = `const [selector, words] = args;
  const named = (one) => [one.getAttribute('aria-label'), one.textContent, one.title].some((text) => text?.trim() === words);
  const one = [...content.document.querySelectorAll(selector)].find((each) => !words || named(each));
  if (!one) throw new Error('there is no ' + selector + ' ' + words);
  const gesture = content.windowUtils.setHandlingUserInput(true);
  try { one.click(); } finally { gesture.destruct(); }`;
const FILL = `const [selector, text] = args;
  const one = content.document.querySelector(selector);
  if (!one) throw new Error('there is no ' + selector);
  one.focus();
  one.value = text;
  one.dispatchEvent(new content.Event('input', { bubbles: true }));`;

function surface(marionette: Marionette, find: string): Surface {
  const inside = <T>(part: string, ...args: unknown[]) =>
    marionette.run<T>('chrome', ask(find), [part, ...args]);
  return {
    text: () => inside<string>(TEXT),
    press: async (selector, words = '') =>
      void (await until(`${selector} ${words}`, async () => {
        await inside(PRESS, selector, words);
        return true;
      })),
    fill: async (selector, text) =>
      void (await until(selector, async () => {
        await inside(FILL, selector, text);
        return true;
      })),
  };
}

/** Finds an element by a selector and, if named, by its words, in the page at hand. */
const FIND = `const [selector, words] = args;
  const named = (one) => [one.getAttribute('aria-label'), one.textContent, one.title].some((text) => text?.trim() === words);
  const one = [...document.querySelectorAll(selector)].find((each) => !words || named(each));
  if (!one) throw new Error('there is no ' + selector + ' ' + words);
  return one;`;
const PAGE_TEXT = `const shadows = [...document.querySelectorAll('*')].map((one) => one.shadowRoot?.textContent ?? '');
  return [document.body.innerText, ...shadows].join('\\n');`;

function tabAtHand(marionette: Marionette): ReturnType<Firefox['page']> {
  const find = async (selector: string, words: string) => {
    const found = await marionette.run<Record<string, string>>('content', FIND, [selector, words]);
    const [id] = Object.values(found);
    return id;
  };
  const onceFound = async (selector: string, words: string, act: (id: string) => Promise<unknown>) =>
    void (await until(`${selector} ${words}`, async () => {
      await act((await find(selector, words)) ?? '');
      return true;
    }));
  return {
    text: () => marionette.run<string>('content', PAGE_TEXT),
    press: (selector, words = '') =>
      onceFound(selector, words, (id) => marionette.send('WebDriver:ElementClick', { id })),
    fill: (selector, text) =>
      onceFound(selector, '', async (id) => {
        await marionette.send('WebDriver:ElementClear', { id });
        await marionette.send('WebDriver:ElementSendKeys', { id, text });
      }),
    choose: (selector, file) =>
      onceFound(selector, '', (id) => marionette.send('WebDriver:ElementSendKeys', { id, text: file })),
  };
}

/**
 * @param downloads folder of what is downloaded
 * @param extension folder of the extension
 * @throws Error with a sentence where Firefox does not start
 */
export async function launchFirefox(
  program: string,
  downloads = tmpdir(),
  extension = FIREFOX_EXTENSION,
): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'backlist-firefox-'));
  const preferences = { ...PREFERENCES, 'browser.download.folderList': 2, 'browser.download.dir': downloads };
  const lines = Object.entries(preferences).map(
    (each) => `user_pref(${each.map((one) => JSON.stringify(one)).join(', ')});`,
  );
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const flags = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--headless',
    '--profile',
    profile,
  ];
  const child = spawn(program, [...flags, 'about:blank'], { stdio: 'ignore' });
  const portFile = path.join(profile, 'MarionetteActivePort');
  const port = await until(
    'Firefox to start',
    async () => existsSync(portFile) && Number(await readFile(portFile, 'utf8')),
    60_000,
  );
  const marionette = await Marionette.connect(port);
  const { value: version } = {
    value: await marionette.run<string>('chrome', 'return Services.appinfo.version;'),
  };
  await marionette.send('Addon:Install', { path: extension, temporary: true });

  const url = (page: string) => `moz-extension://${UUID}/${page}`;
  const policy = `${IN_WINDOW} const { extension } = WebExtensionPolicy.getByID('${ID}');`;
  const goto = async (address: string) => {
    await marionette.send('Marionette:SetContext', { value: 'content' });
    const { value: handle } = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle');
    // The first-run page opens in front of it.
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await marionette.send('WebDriver:Navigate', { url: address });
  };
  return {
    marionette,
    version,
    url,
    goto,
    inExtension: (body, args) =>
      marionette.run('content', `const browser = (window.wrappedJSObject ?? window).browser; ${body}`, args),
    page: () => tabAtHand(marionette),
    tabs: () =>
      marionette.run(
        'chrome',
        `${IN_WINDOW} return window.gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);`,
      ),
    async openPopup() {
      const popup = surface(marionette, FIND_POPUP);
      const trigger = `${policy} const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;
      // A browser that is busy may close it again before it has drawn anything.
      await until(
        'the popup',
        async () => {
          await marionette.run('chrome', trigger);
          return until('its first words', async () => (await popup.text()).trim() !== '', 5_000);
        },
        30_000,
      );
      return popup;
    },
    async openSidebar() {
      await marionette.run(
        'chrome',
        `${IN_WINDOW} const id = [...window.SidebarController.sidebars.keys()].find((each) => /backlist/.test(each));
         await window.SidebarController.show(id);`,
      );
      return surface(marionette, FIND_SIDEBAR);
    },
    sidebar: () => surface(marionette, FIND_SIDEBAR),
    stopBackground: () =>
      marionette.run(
        'chrome',
        // What is open may wake it again at once: that this one is gone is what counts.
        `${policy} const background = () => [...extension.views].find(({ viewType }) => viewType === 'background');
         const before = background();
         await extension.terminateBackground({ ignoreDevToolsAttached: true });
         return !before || background() !== before ? 'stopped' : extension.backgroundState;`,
      ),
    async close() {
      await Promise.race([
        marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined),
        wait(3_000),
      ]);
      marionette.close();
      child.kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
