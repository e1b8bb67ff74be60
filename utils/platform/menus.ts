// The entries of the context menu. Firefox for Android has none.
import { type Browser, browser } from 'wxt/browser';

export interface MenuEntry {
  id: string;
  /** `%s` stands for the selected text. An `&` before a letter makes it the entry's key. */
  title: string;
  /** Match patterns of the pages on which it is offered; everywhere unless named. */
  documentUrlPatterns?: string[];
  contexts: [`${Browser.contextMenus.ContextType}`, ...`${Browser.contextMenus.ContextType}`[]];
}

/**
 * Replaces the menu's entries. Call it when the extension was installed or updated, and when the browser starts (Firefox
 * forgets the entries of temporary add-ons).
 */
export async function setMenus(entries: readonly MenuEntry[]): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  await Promise.all(entries.map(create));
}

function create(entry: MenuEntry): Promise<void> {
  return new Promise((done, fail) => {
    browser.contextMenus.create({ ...entry }, () => {
      const error = browser.runtime.lastError;
      // Of two calls at once, both may have cleared the menu before either filled it: then the entry exists already.
      if (error && !/duplicate|already exists/i.test(error.message ?? '')) fail(new Error(error.message));
      else done();
    });
  });
}

/** Calls `listener` when an entry was chosen, synchronously, so that it may open the panel within the user's gesture. */
export function onMenu(
  listener: (info: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined) => void,
): void {
  browser.contextMenus?.onClicked.addListener(listener);
}
