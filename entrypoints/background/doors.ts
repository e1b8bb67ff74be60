// Context menu and keyboard shortcuts: the ways to open the panel from outside of our screens.
import { type Browser, browser } from 'wxt/browser';
import { t } from '@/utils/i18n/translate';
import { announce } from '@/utils/messaging/changes';
import { askPanel, type PanelRequest } from '@/utils/messaging/panel-request';
import { onMenu, setMenus } from '@/utils/platform/menus';
import { orderPage, startHighlighter } from '@/utils/platform/page-highlights';
import { selectionInTab } from '@/utils/platform/page-scripts';
import { openSidePanel } from '@/utils/platform/panel';
import { onShortcut } from '@/utils/platform/shortcuts';
import { requestOrigin } from '@/utils/platform/site-access';
import { speakReadersLanguage } from './language';
import type { PageAnswers } from './page-answers';
import type { PageKeeper } from './page-keeper';
import { stepRelated } from './related-steps';

const LOOK_UP = 'look-up';
const SAVE_PAGE = 'save-page';
const SAVE_LINK = 'save-link';
const OPEN_PANEL = 'open-panel';
const HIGHLIGHT = 'highlight';
const RELATED = 'related';
const NEXT_RELATED = 'next-related';
const PREVIOUS_RELATED = 'previous-related';
/** Characters of a selection that are looked up: more words would only dilute the query. */
const LONGEST_SELECTION = 300;

/** Fills the context menu, in the user's language. */
export async function makeMenus(): Promise<void> {
  await speakReadersLanguage();
  await setMenus([
    { id: LOOK_UP, title: t('menu.lookup'), contexts: ['selection'] },
    {
      id: HIGHLIGHT,
      title: t('menu.highlight'),
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    },
    { id: SAVE_PAGE, title: t('menu.save'), contexts: ['page', 'action'] },
    { id: SAVE_LINK, title: t('menu.saveLink'), contexts: ['link'] },
    {
      id: RELATED,
      title: t('menu.related'),
      contexts: ['page'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    },
    { id: OPEN_PANEL, title: t('menu.panel'), contexts: ['page', 'action'] },
  ]);
}

/** Opens the panel at once, within the user's gesture; what it is to show follows. */
export function openPanelOn(windowId: number, request: PanelRequest | Promise<PanelRequest>): void {
  const opening = openSidePanel(windowId);
  const asking = Promise.resolve(request)
    .then(askPanel)
    .then(() => announce({ of: 'panel' }));
  Promise.all([opening, asking]).catch(async (error) => {
    console.warn('Backlist: the panel could not be opened, so it opens in a tab.', error);
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html?tab=1') });
  });
}

/** Highlights the selection in a page, to which the menu choice gives access. */
function highlightSelection(tabId: number): void {
  startHighlighter(tabId)
    .then(() => orderPage(tabId, { highlights: 'selection' }))
    .catch((error) => console.error('Backlist: a selection could not be highlighted.', error));
}

/** Saves what was chosen in the menu. Within the click, because only then may we ask for access. */
function saveFromMenu(keeper: PageKeeper, info: Browser.contextMenus.OnClickData, tabId: number): void {
  const { linkUrl } = info;
  const saving =
    info.menuItemId === SAVE_LINK && linkUrl
      ? keeper.saveLinkUnseen(tabId, linkUrl, linkTextOf(info), requestOrigin(linkUrl))
      : keeper.saveUnseen(tabId);
  saving.catch((error) => console.error('Backlist: what was saved could not be told of.', error));
}

/** Firefox gives the link's text; in Chrome we ask the page. */
const linkTextOf = (info: object): string =>
  'linkText' in info && typeof info.linkText === 'string' ? info.linkText : '';

/** Listens to both. Call it synchronously at the top of the worker. */
export function watchDoors(keeper: PageKeeper, pages: PageAnswers): void {
  onMenu((info, tab) => {
    const query = info.selectionText?.trim().slice(0, LONGEST_SELECTION);
    if (!tab) return;
    if (info.menuItemId === LOOK_UP && query) openPanelOn(tab.windowId, { show: 'lookup', query });
    if ((info.menuItemId === SAVE_PAGE || info.menuItemId === SAVE_LINK) && tab.id !== undefined)
      saveFromMenu(keeper, info, tab.id);
    if (info.menuItemId === HIGHLIGHT && tab.id !== undefined) highlightSelection(tab.id);
    if (info.menuItemId === RELATED) openPanelOn(tab.windowId, { show: 'page', ask: true });
    if (info.menuItemId === OPEN_PANEL) openPanelOn(tab.windowId, { show: 'archive' });
  });
  onShortcut((command, tab) => {
    if (tab?.id !== undefined) onCommand(command, tab.id, tab.windowId, keeper, pages);
  });
}

/** Handles a shortcut, within the user's gesture, which gives access to the tab and allows the panel to open. */
function onCommand(
  command: string,
  tabId: number,
  windowId: number,
  keeper: PageKeeper,
  pages: PageAnswers,
): void {
  if (command === OPEN_PANEL) openPanelOn(windowId, { show: 'archive' });
  else if (command === LOOK_UP) {
    const asking = selectionInTab(tabId).then(
      (text): PanelRequest => ({ show: 'lookup', query: text.trim().slice(0, LONGEST_SELECTION) }),
    );
    openPanelOn(windowId, asking);
  } else if (command === NEXT_RELATED) openPanelOn(windowId, stepRelated(pages, tabId, 1));
  else if (command === PREVIOUS_RELATED) openPanelOn(windowId, stepRelated(pages, tabId, -1));
  else if (command === SAVE_PAGE)
    keeper
      .saveUnseen(tabId)
      .catch((error) => console.error('Backlist: what was saved could not be told of.', error));
}
