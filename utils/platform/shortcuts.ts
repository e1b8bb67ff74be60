// The keys that the browser holds for us. Only the reader changes them, in the browser's own settings. Phones have none.
import { type Browser, browser } from 'wxt/browser';

export interface Shortcut {
  /** Name of the command in the manifest. */
  command: string;
  /** As the browser writes it (`Alt+Shift+Y`); empty where there is none. */
  keys: string;
}

/** What is bound at this moment; another extension or the browser may have had a key first. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }],
  );
}

interface Settings {
  openShortcutSettings?(): Promise<void>;
}

/** Calls `listener` when a key of ours was pressed. To be called synchronously at the top of the worker. */
export function onShortcut(listener: (command: string, tab: Browser.tabs.Tab | undefined) => void): void {
  browser.commands?.onCommand.addListener(listener);
}

/** Opens the browser's own page for the keys of extensions. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = (browser.commands ?? {}) as Settings;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
