// Injected by the panel while it shows 'This page': tells it, and nobody else, which passage is in view once scrolling rests. It
// stops when the panel disconnects.
import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { passageInView } from '@/utils/extract/page/passage-in-view';
import { privateReason } from '@/utils/extract/page/private-page';

/** Milliseconds without scrolling until the passage is read. */
const REST = 700;
const NAME = 'passage';

/** On the global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as { backlistPassage?: boolean };

function watch(port: Browser.runtime.Port): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: string | null = null;
  const look = () => {
    if (document.visibilityState !== 'visible' || privateReason(document, location.href)) return;
    const passage = passageInView(document);
    if (passage === told) return;
    told = passage;
    port.postMessage({ passage });
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true });
  port.onDisconnect.addListener(() => {
    clearTimeout(timer);
    document.removeEventListener('scroll', onScroll, { capture: true });
  });
  onScroll();
}

export default defineUnlistedScript(() => {
  if (world.backlistPassage) return;
  world.backlistPassage = true;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === NAME && port.sender?.id === browser.runtime.id) watch(port);
  });
});
