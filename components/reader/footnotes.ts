// Footnotes, in whatever markup: a short sign that links to a place further down. What stands there is the note, without
// the links that lead back.
import { placeOfLink } from './body-links';

/** `1`, `[12]`, `*`, `†`, `a`, `iv`. */
const SIGN = /^[[(]?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,3})[\])]?$/i;
/** What links back are written with, and what says how such a sign is drawn. */
const BACK = /^[\s\u21a9\u21b5\u23ce\u2191\u2934\u2b06^]*$/;
const VARIANTS = /[\ufe0e\ufe0f]/g;
const INLINE = 'a, sup, sub, span, b, strong, i, em, small, cite';
/** Characters of a note that opens in place; what is longer is a part of the text, and is gone to. */
const LONGEST = 4_000;

const follows = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The block that a note stands in: an element of a list, a paragraph, a box of its own. */
function blockOf(place: Element, body: Element): Element | null {
  const block = place.matches(INLINE) ? place.parentElement?.closest('li, dd, p, div, aside, td') : place;
  return block && block !== body && body.contains(block) ? block : null;
}

/** Whether a link of the note leads back to where it was referred to, or is the sign in front of it. */
function leadsBack(
  link: HTMLAnchorElement,
  body: Element,
  address: string | null,
  reference: Element,
): boolean {
  if (BACK.test((link.textContent ?? '').replace(VARIANTS, ''))) return true;
  const place = placeOfLink(body, link, address);
  return place !== null && (place.contains(reference) || reference.contains(place) || follows(place, link));
}

/**
 * The text of the note that a link refers to, as a copy; null where the link is no reference to a note.
 * @param address the post's own
 */
export function noteOf(
  reference: HTMLAnchorElement,
  body: Element,
  address: string | null,
): DocumentFragment | null {
  const sign = (reference.textContent ?? '').trim();
  if (!SIGN.test(sign) && reference.closest('sup') === null) return null;
  const place = placeOfLink(body, reference, address);
  if (!place || !follows(reference, place)) return null;
  const block = blockOf(place, body);
  if (!block || block.contains(reference)) return null;
  const back = [...block.querySelectorAll('a')].map((link) => leadsBack(link, body, address, reference));
  const copy = block.cloneNode(true) as Element;
  for (const [n, link] of [...copy.querySelectorAll('a')].entries()) if (back[n]) link.remove();
  const text = (copy.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST) return null;
  for (const named of copy.querySelectorAll('[data-anchor]')) named.removeAttribute('data-anchor');
  for (const empty of copy.querySelectorAll('sup, p')) if (!empty.textContent?.trim()) empty.remove();
  const note = document.createDocumentFragment();
  note.append(...copy.childNodes);
  return note;
}

/** The links of a body that refer to notes; each is marked, so that it is set as a sign. */
export function markReferences(body: Element, address: string | null): HTMLAnchorElement[] {
  const references = [...body.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')].filter(
    (link) => noteOf(link, body, address) !== null,
  );
  for (const link of references) {
    link.dataset.note = '';
    link.setAttribute('aria-expanded', 'false');
  }
  return references;
}
