// The doors outside of our screens, on the real screen: the keyword in the address bar, and the keys of the browser.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { panel, xdotool } from '../harness/doors';
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
