// Highlights in web pages: the script and the style that draw them, put into pages that have some or where the reader asks,
// and the tabs in which that runs, so that a change made elsewhere is seen there.
import { browser } from 'wxt/browser';
import css from '@/utils/marking/marks.css?raw';
import { injectInto } from './page-scripts';
import { removeSession, writeSession } from './session';

const GROUP = 'marks:';

/** What the script in a page is told. */
export type PageOrder =
  /** What is marked there has changed: read it again. */
  | { marks: 'changed' }
  /** Mark what is selected. */
  | { marks: 'selection' };

/**
 * Runs the highlighter in the page of a tab; where it runs already, it reads its marks again.
 * @throws BacklistError `permission-needed` where the browser does not let us in
 */
export async function startHighlighter(tabId: number, documentId?: string): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  // Put in by the browser, it is in no list of the page's style sheets. As the page's own and not the reader's, since
  // Chrome draws no background of a highlight that has its style from the reader.
  const style = { target, css };
  await injectInto(tabId, 'highlighter', documentId);
  // Once, however often this runs in the same document.
  await browser.scripting.removeCSS(style);
  await browser.scripting.insertCSS(style);
}

/** Tells the script in a tab to do something. */
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

/** Remembers which page's marks the script in a tab shows. */
export function rememberMarkedTab(tabId: number, urlKey: string): Promise<void> {
  return writeSession(GROUP + tabId, urlKey, GROUP);
}

/** Tells the tabs that show one of these pages that their marks have changed. */
export async function tellMarkedTabs(urlKeys: ReadonlySet<string>): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const tabs = Object.entries(stored).filter(([key]) => key.startsWith(GROUP));
  await Promise.all(
    tabs.map(async ([key, urlKey]) => {
      if (typeof urlKey !== 'string' || !urlKeys.has(urlKey)) return;
      // The tab was closed, or shows another page by now: there is nobody to tell.
      await orderPage(Number(key.slice(GROUP.length)), { marks: 'changed' }).catch(() => removeSession(key));
    }),
  );
}

/** The tabs whose address Backlist may see and a test accepts. */
export async function tabsAt(passes: (url: string) => boolean): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined && passes(url) ? [id] : []));
}
