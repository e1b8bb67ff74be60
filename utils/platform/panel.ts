// The panel beside the page: Chrome's side panel, Firefox's sidebar.
import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens the panel in a window. Browsers allow it only within a user's gesture: call it at once in the event, before any
 * `await`. What it is to show follows by `askPanel`.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: Sidebar };
  if (browser.sidePanel) return browser.sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('this browser has no side panel'));
}
