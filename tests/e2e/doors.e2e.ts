// The doors outside of our screens, on the real screen: the keyword in the address bar, and the keys of the browser.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closePanel, panel, rightClick, xdotool } from '../harness/doors';
import { until } from '../harness/until';
import { inWorker } from '../harness/worker';
import { needsScreen, useWorld } from './support';

const world = useWorld();

test('the browser gave each suggested key, and no other', async () => {
  const bound = await inWorker(
    world.companion,
    async () => (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
    null,
  );
  expect(Object.fromEntries(bound)).toEqual({
    _execute_action: 'Alt+Shift+U',
    'open-panel': 'Alt+Shift+Y',
    'look-up': 'Alt+Shift+L',
    'save-page': 'Alt+Shift+S',
    'next-related': '',
    'previous-related': '',
  });
});

test('words behind the keyword in the address bar are looked up in the panel', async (context) => {
  const { companion, tab, pages } = world;
  needsScreen(context, companion);
  await tab.goto(`${pages.origin}/related/temporal-queue-migration`);
  await tab.bringToFront();
  xdotool(companion, 'key', 'ctrl+l');
  xdotool(companion, 'type', '--delay', '60', 'bl');
  xdotool(companion, 'key', 'Tab');
  await wait(300);
  xdotool(companion, 'type', '--delay', '60', 'temporal');
  await wait(1_500);
  xdotool(companion, 'key', 'Return');
  const side = await panel(companion);
  await side.shows(/posts? speaks? of it/);
  const typed = await side.evaluate<string>("document.querySelector('.panel-main input').value");
  expect(typed).toBe('temporal');
  // The panel itself, not the tab that stands in for it where the browser refuses.
  expect(await side.evaluate<string>('location.search')).toBe('');
});

test('the key for looking up takes the selected words of the page', async (context) => {
  const { companion, tab, pages } = world;
  needsScreen(context, companion);
  await tab.goto(`${pages.origin}/related/temporal-queue-migration`);
  await tab.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
  });
  const words = await tab.evaluate(() => String(getSelection()).trim());
  await tab.bringToFront();
  await wait(300);
  xdotool(companion, 'key', 'alt+shift+l');
  const side = await panel(companion);
  await until('the selected words', async () =>
    side.evaluate<boolean>(`document.querySelector('.panel-main input')?.value === ${JSON.stringify(words)}`),
  );
});

test('the context menu shows what belongs beside the page', async (context) => {
  const { companion, tab, pages } = world;
  needsScreen(context, companion);
  await closePanel(companion);
  await tab.goto(`${pages.origin}/related/temporal-queue-migration`);
  await rightClick(companion, tab, 'h1');
  // The browser's last entry is its own; above it stands ours, with a submenu.
  xdotool(companion, 'key', 'Up', 'Up', 'Up', 'Right', 'r');
  const side = await panel(companion);
  await side.shows(/Beside this page/i);
  const first = await side.evaluate<string>("document.querySelector('.panel-main h3')?.textContent ?? ''");
  expect(first).toMatch(/Temporal/);
});

test('a key that the reader binds leads to the next related post and back to the one before', async (context) => {
  const { companion, tab, pages } = world;
  needsScreen(context, companion);
  await closePanel(companion);
  const keys = await companion.context.newPage();
  await keys.goto('chrome://extensions/shortcuts');
  const bind = (commandName: string, keybinding: string) =>
    keys.evaluate(
      `chrome.developerPrivate.updateExtensionCommand(${JSON.stringify({ extensionId: companion.extensionId, commandName, keybinding })})`,
    );
  await bind('next-related', 'Alt+Shift+N');
  await bind('previous-related', 'Alt+Shift+P');
  // The settings read what the browser has by now.
  await keys.goto(companion.url('options.html'));
  const line = keys.locator('.keys-line', { hasText: 'Next post related to this page' });
  expect(await line.locator('kbd').textContent()).toBe('Alt+Shift+N');
  await keys.close();

  await tab.goto(`${pages.origin}/sample-article`);
  await tab.bringToFront();
  await wait(500);
  const press = async (key: string) => {
    await tab.bringToFront();
    xdotool(companion, 'key', key);
  };
  const shown = async () => {
    const side = await panel(companion);
    return side.evaluate<string>("document.querySelector('.sheet-title')?.textContent ?? ''");
  };
  await press('alt+shift+n');
  const first = await until('a related post', async () => (await shown()) || null);
  await press('alt+shift+n');
  const second = await until('the next one', async () => {
    const title = await shown();
    return title !== '' && title !== first ? title : null;
  });
  await press('alt+shift+p');
  await until('the first again', async () => (await shown()) === first);
  expect(second).not.toBe(first);
});
