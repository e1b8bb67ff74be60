// Promise: where the browser has no panel, menu, keys, address bar or windows, as Firefox for Android has none, the build starts
// all the same and its archive is read, searched and added to. A real Firefox, from which these are taken away.
import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { androidBuild } from '../../harness/android-build';
import { NOT_ON_ANDROID } from '../../harness/not-on-android';
import { until } from '../../harness/until';
import { feedRoute } from '../../pages/sample-feed';
import { BUNDLED } from '../support';
import { POSTS_COUNT, shows, useFirefox } from './support';

let folder: string | undefined;
const world = useFirefox([feedRoute], undefined, async () => {
  folder = await androidBuild();
  return folder;
});
afterAll(async () => {
  if (folder) await rm(folder, { recursive: true });
});

const count = () => world.firefox.inExtension<number>(POSTS_COUNT);
const open = async (page: string) => {
  await world.firefox.goto(world.firefox.url(page));
  return world.firefox.page();
};
/** What our code threw, wherever it runs: the browser notes it with the address of the script. A page that is closed while it
 * asks for something is none of it. */
const thrown = () =>
  world.firefox.marionette.run<string[]>(
    'chrome',
    `return Services.console.getMessageArray()
       .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
       .filter(({ sourceName }) => sourceName.startsWith(args[0]))
       .filter(({ errorMessage }) => !errorMessage.includes(' after context unloaded'))
       .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName);`,
    [world.firefox.url('')],
  );
/** Interfaces that the background finds after all; null while it rests. */
const foundInBackground = () =>
  world.firefox.marionette.run<string[] | null>(
    'chrome',
    `const { extension } = WebExtensionPolicy.getByID('backlist@backlist.example');
     const background = [...extension.views].find(({ viewType }) => viewType === 'background');
     if (!background) return null;
     const { messageManager } = background.xulBrowser;
     const answer = new Promise((done) =>
       messageManager.addMessageListener('backlist-found', ({ data }) => done(data)));
     const script = 'const { browser } = Cu.waiveXrays(content);'
       + 'sendAsyncMessage("backlist-found", ' + JSON.stringify(args) + '.filter((name) => browser[name] !== undefined))';
     messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
     return answer;`,
    NOT_ON_ANDROID,
  );

describe('without what Firefox for Android lacks', () => {
  test('it starts, opens the first-run page, and keeps the bundled archive', async () => {
    await until('the first-run page', async () =>
      (await world.firefox.tabs()).includes(world.firefox.url('welcome.html')),
    );
    const welcome = await open('welcome.html');
    await expect.poll(foundInBackground).toEqual([]);
    const left = 'return args.filter((name) => browser[name] !== undefined);';
    expect(await world.firefox.inExtension(left, NOT_ON_ANDROID)).toEqual([]);
    await until('the bundled archive', async () => (await count()) === BUNDLED);
    await shows(welcome, /Scaling AI: Simplicity Over Better Models/);
  });

  test('the archive opens in a tab: a post is read, and words are looked up', async () => {
    const panel = await open('sidepanel.html?tab=1');
    await shows(panel, /17 posts, 2020 to 2026/);
    await panel.press('a', "2025's Radical Frontend Shift: Rise of Agent Runners");
    await shows(panel, /faster keyboard that completes components/);
    await open('sidepanel.html?tab=1#/lookup');
    await panel.fill('.search-input', 'data lake');
    await shows(panel, /Why Data Lakes are Failing the Modern Enterprise/);
  });

  test('the button tells what belongs beside a page, and leads to the archive in a tab', async () => {
    await world.firefox.goto(`${world.pages.origin}/sample-article`);
    const popup = await world.firefox.openPopup();
    await shows(popup, /Data Mesh: Decentralized Ownership in Practice/);
    await popup.press('button', 'Open the archive');
    await expect
      .poll(async () => (await world.firefox.tabs()).join(' '))
      .toContain(world.firefox.url('sidepanel.html?tab=1'));
  });

  test('a publication is added', async () => {
    const panel = await open('sidepanel.html?tab=1#/sources');
    await panel.fill('.add-line input', `${world.pages.origin}/paper-cup`);
    await panel.press('button', 'Find');
    await panel.press('button', 'Add “The Morning Paper Cup”');
    await shows(panel, /Added “The Morning Paper Cup/);
    await expect.poll(count).toBe(BUNDLED + 3);
  });

  test('the settings offer no keys that the browser does not hold', async () => {
    const options = await open('options.html');
    await shows(options, /In lists/);
    expect(await options.text()).not.toContain('In the whole browser');
  });

  test('nothing of ours has thrown meanwhile', async () => {
    expect(await thrown()).toEqual([]);
  });
});
