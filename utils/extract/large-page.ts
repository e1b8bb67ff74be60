// Pages that are too large to be read where they are: Readability takes some 30 microseconds an element, in one piece.
import type { PageSource } from '@/utils/model/page';

/** Elements up to which a page is read in its own thread: some 20 milliseconds. */
const MOST_ELEMENTS = 600;
/** Characters that are handed over; what follows is left out. */
const MOST_HTML = 4_000_000;

export const isLargePage = (page: Document): boolean =>
  // By the interface: a page may give the name of a method to one of its controls (unclobbered.ts).
  Document.prototype.getElementsByTagName.call(page, '*').length > MOST_ELEMENTS;

/** The page as it is now. The browser serialises it in one go, some ten times faster than it is read. */
export const pageSource = (page: Document, url: string): PageSource => ({
  url: url.slice(0, 4_096),
  html: page.documentElement.outerHTML.slice(0, MOST_HTML),
});
