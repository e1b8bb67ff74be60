// Highlights in web pages: injects the script and style that draw them, and remembers the tabs in which they run, so that
// changes made elsewhere show there.
import { browser } from 'wxt/browser';
import css from '@/utils/highlighting/highlights.css?raw';
import { injectInto } from './page-scripts';
import { removeSession, writeSession } from './session';

const GROUP = 'highlights:';

/** What the highlighter in a page is told. */
export type PageOrder =
  /** The page's highlights have changed: read them again. */
  | { highlights: 'changed' }
  /** Highlight the selection. */
  | { highlights: 'selection' };

/**
 * Runs the highlighter in the page of a tab; if it runs already, it reads the highlights again.
 * @throws BacklistError `permission-needed` where we have no access
 */
export async function startHighlighter(tabId: number, documentId?: string): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  // Inserted by the browser, it is not among the page's style sheets. Its origin is the author, since Chrome draws no
  // background for highlights styled by a user sheet.
  const style = { target, css };
  await injectInto(tabId, 'highlighter', documentId);
  // Removed first, so that it is there once however often this runs in the same document.
  await browser.scripting.removeCSS(style);
  await browser.scripting.insertCSS(style);
}

/** Sends an order to the highlighter in a tab. */
export async function orderPage(tabId: number, order: PageOrder): Promise<void> {
  await browser.tabs.sendMessage(tabId, order, { frameId: 0 });
}

/** Tells the scripts in pages that the settings changed, which they cannot see themselves. */
export async function tellOfSettings(): Promise<void> {
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    // In most pages there is nobody to hear it.
    if (id !== undefined)
      void browser.tabs.sendMessage(id, { settings: 'changed' }, { frameId: 0 }).catch(() => undefined);
  }
}

/** Remembers which page's highlights a tab shows. */
export function rememberHighlightedTab(tabId: number, urlKey: string): Promise<void> {
  return writeSession(GROUP + tabId, urlKey, GROUP);
}

/** Tells the tabs that show one of these pages that its highlights have changed. */
export async function tellHighlightedTabs(urlKeys: ReadonlySet<string>): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const tabs = Object.entries(stored).filter(([key]) => key.startsWith(GROUP));
  await Promise.all(
    tabs.map(async ([key, urlKey]) => {
      if (typeof urlKey !== 'string' || !urlKeys.has(urlKey)) return;
      // The tab was closed or shows another page by now: forget it.
      await orderPage(Number(key.slice(GROUP.length)), { highlights: 'changed' }).catch(() =>
        removeSession(key),
      );
    }),
  );
}

/** The tabs whose address we may see and `passes` accepts. */
export async function tabsAt(passes: (url: string) => boolean): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined && passes(url) ? [id] : []));
}
