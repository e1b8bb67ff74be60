// The doors that open the panel from outside of our screens: the context menu and the keyboard.
import { browser } from 'wxt/browser';
import { t } from '@/utils/i18n/translate';
import { announce } from '@/utils/messaging/changes';
import { askPanel, type PanelRequest } from '@/utils/messaging/panel-request';
import { onMenu, setMenus } from '@/utils/platform/menus';
import { openSidePanel } from '@/utils/platform/panel';

const LOOK_UP = 'look-up';
const OPEN_PANEL = 'open-panel';
/** Selected text is looked up by its first words; the rest would only blur them. */
const LONGEST_SELECTION = 300;

/** Fills the context menu. */
export function makeMenus(): Promise<void> {
  return setMenus([
    { id: LOOK_UP, title: t('menu.lookup'), contexts: ['selection'] },
    { id: OPEN_PANEL, title: t('menu.panel'), contexts: ['page', 'action'] },
  ]);
}

/** Opens the panel at once, in the reader's gesture; what it shall show follows. */
function open(windowId: number, request: PanelRequest): void {
  const opening = openSidePanel(windowId);
  const asking = askPanel(request).then(() => announce({ of: 'panel' }));
  Promise.all([opening, asking]).catch((error) =>
    console.error('Backlist: the panel could not be opened.', error),
  );
}

/** Listens at both doors. To be called synchronously at the top of the worker. */
export function watchDoors(): void {
  onMenu((info, tab) => {
    const query = info.selectionText?.trim().slice(0, LONGEST_SELECTION);
    if (!tab) return;
    if (info.menuItemId === LOOK_UP && query) open(tab.windowId, { show: 'lookup', query });
    if (info.menuItemId === OPEN_PANEL) open(tab.windowId, { show: 'archive' });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === OPEN_PANEL && tab) open(tab.windowId, { show: 'archive' });
  });
}
