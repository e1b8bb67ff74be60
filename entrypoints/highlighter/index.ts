// The highlighter: injected only into pages with highlights, or where the user makes one. Run again in the same page, it reads the
// highlights again. It runs in the extension's isolated world; what the page can see of it is in utils/marking/mark-keeper.ts.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connected, whenLeftBehind } from '../on-page/left-behind';
import { send } from '../on-page/send';
import { PageMarker } from './page-marker';

interface Running {
  marker: PageMarker;
  /** False once the extension was updated or removed. */
  connected(): boolean;
}

/** On the global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as { backlistMarker?: Running };

function start(): Running {
  const marker = new PageMarker(send);
  // Only the extension itself can send such a message here.
  browser.runtime.onMessage.addListener((order: unknown) => {
    if (marker.stopped || typeof order !== 'object' || order === null) return;
    if (!('marks' in order || 'settings' in order)) return;
    const isOfSelection = 'marks' in order && order.marks === 'selection';
    const done = isOfSelection ? marker.markSelection() : marker.refresh();
    done.catch(() => marker.stop());
  });
  whenLeftBehind(() => marker.stop());
  return { marker, connected };
}

export default defineUnlistedScript(async () => {
  const before = world.backlistMarker;
  if (before && !before.connected()) before.marker.stop();
  const running = before && !before.marker.stopped ? before : start();
  world.backlistMarker = running;
  try {
    await running.marker.refresh();
    running.marker.offer();
  } catch {
    // The worker cannot be reached, or refused: remove everything from the page.
    running.marker.stop();
  }
});
