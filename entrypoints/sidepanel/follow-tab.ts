// The tab beside the panel: the active one of the panel's window, through activation and navigation.
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { FollowedTab } from '@/components/panel/ThisPageView';
import { windowAtHand } from '@/utils/platform/windows';

/** A signal of the tab, which changes with each activation and with each page that begins to load in it. */
export async function followTab(): Promise<ReadonlySignal<FollowedTab | null>> {
  const windowId = await windowAtHand();
  const followed = signal<FollowedTab | null>(null);
  const see = (id: number | undefined) => {
    if (id === undefined) return;
    followed.value = { id, visit: (followed.value?.visit ?? 0) + 1 };
  };
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) see(active.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === followed.value?.id && change.status === 'loading') see(tabId);
  });
  const [active] = await browser.tabs.query({ active: true, windowId });
  // A tab that came to the front meanwhile is the newer one.
  if (!followed.value) see(active?.id);
  return followed;
}
