// Promise: where a browser has no panel, menu, keys, address bar or windows (Firefox for Android), the worker starts all
// the same and answers, and screens find a window.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanelOn } from '@/entrypoints/background/doors';
import background from '@/entrypoints/background/index';
import { setMenus } from '@/utils/platform/menus';
import { onShortcut, readShortcuts } from '@/utils/platform/shortcuts';
import { lastWindow, windowAtHand } from '@/utils/platform/windows';
import { closeArchive } from '@/utils/store/database';
import { NOT_ON_ANDROID } from '../../harness/not-on-android';

const MISSING = [...NOT_ON_ANDROID, 'downloads'];

beforeEach(async () => {
  await closeArchive();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  for (const name of MISSING) Object.defineProperty(browser, name, { value: undefined, configurable: true });
  Object.assign(browser.permissions, {
    contains: async () => false,
    getAll: async () => ({ permissions: [], origins: [] }),
    onAdded: { addListener: vi.fn() },
    onRemoved: { addListener: vi.fn() },
  });
});

test('the worker starts, and listens for messages, alarms and updates', () => {
  const { addListener } = browser.runtime.onMessage;
  const listening = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(addListener);
  expect(() => background.main()).not.toThrow();
  expect(listening).toHaveBeenCalled();
});

test('what is missing is left out', async () => {
  await setMenus([{ id: 'x', title: 'X', contexts: ['page'] }]);
  onShortcut(() => undefined);
  expect(await readShortcuts()).toEqual([]);
  expect(await windowAtHand()).toBe(-2);
  expect(await lastWindow()).toBeUndefined();
});

test('the panel opens in a tab', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const create = vi.spyOn(browser.tabs, 'create');
  openPanelOn(-2, { show: 'archive' });
  await expect
    .poll(() => create.mock.calls.map(([{ url }]) => url))
    .toEqual([expect.stringContaining('/sidepanel.html?tab=1')]);
});
