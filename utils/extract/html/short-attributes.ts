// Limits the length of attributes: Readability searches the attributes of images for pictures, and parses `srcset`, in quadratic
// time.
import { largestOf } from './prepare-html';

/** Most characters of an attribute; hardly any is longer. */
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
