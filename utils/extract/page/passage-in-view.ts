// Finds the passage of a page that is in view, by a few points of the window, so that it costs the same on any page.

import { plainText } from '../plain-text';
import { mainRegion } from './main-region';

/** Below these limits a passage says no more than the whole page. */
const LEAST_TEXT = 3_000;
const LEAST_WINDOWS = 2;
/** Heights of these points as shares of the window: where one reads, not at its edges. */
const HEIGHTS = [0.2, 0.35, 0.5, 0.65];
const BLOCKS = 'p, li, blockquote, pre, h1, h2, h3, h4, h5, h6, dd, td, figcaption';
const MOST_PASSAGE = 2_000;
/** Least characters of a passage. */
const LEAST_PASSAGE = 80;

/**
 * The text in view, at most 2,000 characters of it; null where the page is too short to tell, where its beginning is in
 * view (which stands for the whole), or where nothing of its main part is.
 */
export function passageInView(page: Document): string | null {
  const view = page.defaultView;
  if (!view) return null;
  const region = mainRegion(page);
  const box = region.getBoundingClientRect();
  if (box.height < LEAST_WINDOWS * view.innerHeight || box.top > -view.innerHeight / 2) return null;
  if ((region.textContent ?? '').length < LEAST_TEXT) return null;
  const x = Math.min(view.innerWidth - 1, Math.max(0, box.left + box.width / 2));
  const blocks = new Set<Element>();
  for (const share of HEIGHTS) {
    for (const element of page.elementsFromPoint(x, share * view.innerHeight)) {
      const block = element.closest(BLOCKS);
      if (!block || !region.contains(block)) continue;
      blocks.add(block);
      break;
    }
  }
  const text = [...blocks].map((block) => plainText(block, MOST_PASSAGE)).join('\n\n');
  return text.length < LEAST_PASSAGE ? null : text.slice(0, MOST_PASSAGE).toWellFormed();
}
