// The passage in view in the tab beside the panel, told by a script that the panel puts there while it wants to know.
import { browser } from 'wxt/browser';
import type { FollowPassage } from '@/components/page/use-passage';
import { watchPassages } from '@/utils/platform/page-scripts';

/** What came from a page: hostile until it is looked at. Null for anything that is no passage. */
function passageOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('passage' in message)) return null;
  const { passage } = message;
  return typeof passage === 'string' && passage.length <= 2_000 ? passage : null;
}

export const followPassage: FollowPassage = (tabId, onPassage) => {
  let port: ReturnType<typeof browser.tabs.connect> | null = null;
  let ended = false;
  const letGo = () => {
    port?.disconnect();
    port = null;
  };
  const take = async () => {
    if (document.visibilityState !== 'visible') return letGo();
    if (port || !(await watchPassages(tabId)) || ended || port) return;
    port = browser.tabs.connect(tabId, { name: 'passage', frameId: 0 });
    port.onMessage.addListener((message: unknown) => onPassage(passageOf(message)));
    port.onDisconnect.addListener(() => {
      // The page went away, or never listened; reading the error tells the browser that it is known.
      void browser.runtime.lastError;
      port = null;
    });
  };
  const onVisible = () => void take();
  document.addEventListener('visibilitychange', onVisible);
  void take();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', onVisible);
    letGo();
  };
};
