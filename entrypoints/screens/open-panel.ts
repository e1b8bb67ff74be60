// Opens the side panel to show something. The browser opens it only within a click, so that comes first, and the request follows;
// a panel that is already open is notified.
import { browser } from 'wxt/browser';
import { announce } from '@/utils/messaging/changes';
import { askPanel, type PanelRequest } from '@/utils/messaging/panel-request';
import { openSidePanel } from '@/utils/platform/panel';

/** Call it within the click. Without a side panel, the same screen opens in a tab. */
export async function openPanel(windowId: number, request: PanelRequest): Promise<void> {
  // Handled at once: a refusal during the following await would otherwise be an unhandled rejection.
  const opened = openSidePanel(windowId).then(
    () => true,
    () => false,
  );
  await askPanel(request);
  announce({ of: 'panel' });
  if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html?tab=1') });
}
