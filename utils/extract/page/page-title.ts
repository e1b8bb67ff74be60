// What a page is called.
import { oneLine } from '../one-line';

/** The title in the head. Not `document.title`: an element of that name in the page would stand in its place. */
export function pageTitle(page: Document): string {
  return oneLine(page.querySelector('head title')?.textContent);
}
