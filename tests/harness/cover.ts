// A page that hides itself, and what stands on it, behind an element of its own through which presses go.
import type { Page } from 'playwright-core';

/** Lays a white cover over the whole page, in the top layer; a press still reaches what is under it. */
export function coverPage(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
}
