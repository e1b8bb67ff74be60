// What tells the content of two pages of one app apart, without reading either.
import { pageTitle } from './page-title';

/** Letters of a text that are compared. */
const LETTERS = 200;

/** The number of elements, the title, and how the first heading and the first paragraph begin. */
export function markOf(page: Document): string {
  const begins = ['h1', 'p'].map((name) => page.querySelector(name)?.textContent?.slice(0, LETTERS) ?? '');
  return [page.getElementsByTagName('*').length, pageTitle(page), ...begins].join('\n');
}
