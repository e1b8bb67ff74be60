// Attributes as long as an honest page's, for who tries patterns on them: Readability looks for pictures in the attributes of
// images, and takes a `srcset` apart, in time with the square of their length.
import { largestOf } from './prepare-html';

/** Characters of an attribute; hardly any is longer. */
const LONGEST = 2_000;
/** These are not looked into, and may hold a picture, or words. */
const LEFT = new Set(['src', 'href', 'alt', 'title', 'content', 'value', 'style', 'class']);
const SETS = new Set(['srcset', 'data-srcset']);

/**
 * Takes away attributes that are longer than any, and leaves of the candidates for a picture the largest, which is the one
 * that is kept.
 * @param copy of a page, and so ours to change
 */
export function shortenAttributes(copy: Document): void {
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (LEFT.has(name)) continue;
      const value = element.getAttribute(name) ?? '';
      if (value.length <= LONGEST) continue;
      const short = SETS.has(name) ? (largestOf(value) ?? '') : '';
      if (short !== '' && short.length <= LONGEST) element.setAttribute(name, short);
      else element.removeAttribute(name);
    }
  }
}
