// Opens the side panel on something. The browser opens it only within a click, so that comes first and the request
// follows; a panel that is open already hears of it.
import { browser } from 'wxt/browser';
import { announce } from '@/utils/messaging/changes';
import { askPanel, type PanelRequest } from '@/utils/messaging/panel-request';
import { openSidePanel } from '@/utils/platform/panel';

/** To be called in the click itself. Where the browser has no side panel, the same screen opens in a tab. */
export async function openPanel(windowId: number, request: PanelRequest): Promise<void> {
  // Heard at once: a refusal that comes while the request is left would be nobody's otherwise.
  const opened = openSidePanel(windowId).then(
    () => true,
    () => false,
  );
  await askPanel(request);
  announce({ of: 'panel' });
  if (!(await opened)) await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html?tab=1') });
}
