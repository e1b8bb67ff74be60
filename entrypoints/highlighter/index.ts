// The highlighter: injected only into pages with highlights, or where the user makes one. Run again in the same page, it reads the
// highlights again. It runs in the extension's isolated world; what the page can see of it is in utils/highlighting/highlight-painter.ts.
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connected, whenLeftBehind } from '../on-page/left-behind';
import { send } from '../on-page/send';
import { PageHighlighter } from './page-highlighter';

interface Running {
  highlighter: PageHighlighter;
  /** False once the extension was updated or removed. */
  connected(): boolean;
}

/** On the global object of the extension's isolated world, which the page cannot see. */
const world = globalThis as { backlistHighlighter?: Running };

function start(): Running {
  const highlighter = new PageHighlighter(send);
  // Only the extension itself can send such a message here.
  browser.runtime.onMessage.addListener((order: unknown) => {
    if (highlighter.stopped || typeof order !== 'object' || order === null) return;
    if (!('highlights' in order || 'settings' in order)) return;
    const isOfSelection = 'highlights' in order && order.highlights === 'selection';
    const done = isOfSelection ? highlighter.highlightSelection() : highlighter.refresh();
    done.catch(() => highlighter.stop());
  });
  whenLeftBehind(() => highlighter.stop());
  return { highlighter, connected };
}

export default defineUnlistedScript(async () => {
  const before = world.backlistHighlighter;
  if (before && !before.connected()) before.highlighter.stop();
  const running = before && !before.highlighter.stopped ? before : start();
  world.backlistHighlighter = running;
  try {
    await running.highlighter.refresh();
    running.highlighter.offer();
  } catch {
    // The worker cannot be reached, or refused: remove everything from the page.
    running.highlighter.stop();
  }
});
