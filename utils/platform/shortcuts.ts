// Keyboard shortcuts of the manifest's commands. Only the user can change them, in the browser's settings. Phones have none.
import { type Browser, browser } from 'wxt/browser';

export interface Shortcut {
  /** Name of the command in the manifest. */
  command: string;
  /** As the browser writes them (`Alt+Shift+Y`); empty if there are none. */
  keys: string;
}

/** The current bindings; the browser or another extension may have taken a key first. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

interface Settings {
  openShortcutSettings?(): Promise<void>;
}

/** Calls `listener` when a shortcut was pressed. Call it synchronously at the top of the worker. */
export function onShortcut(listener: (command: string, tab: Browser.tabs.Tab | undefined) => void): void {
  browser.commands?.onCommand.addListener(listener);
}

/** Opens the browser's page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = (browser.commands ?? {}) as Settings;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
