// Follows the passage in view in the tab beside the panel, by a script that the panel injects there.
import { browser } from 'wxt/browser';
import type { FollowPassage } from '@/components/page/use-passage';
import { watchPassages } from '@/utils/platform/page-scripts';

/** A passage from a page (hostile input), or null if it is none. */
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
      // The page is gone, or never listened. Reading the error marks it as handled.
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
