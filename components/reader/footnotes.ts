// Footnotes, in whatever markup: a short sign that links to a place further down. What stands there is the note, without
// the links that lead back.
import { BodyPlaces } from './body-links';

/** `1`, `[12]`, `*`, `†`, `a`, `iv`. */
const SIGN = /^[[(]?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,3})[\])]?$/i;
/** What links back are written with, and what says how such a sign is drawn. */
const BACK = /^[\s\u21a9\u21b5\u23ce\u2191\u2934\u2b06^]*$/;
const VARIANTS = /[\ufe0e\ufe0f]/g;
const INLINE = 'a, sup, sub, span, b, strong, i, em, small, cite';
/** Characters of a note that opens in place; what is longer is a part of the text, and is gone to. */
const LONGEST = 4_000;

const isSign = (link: HTMLAnchorElement): boolean =>
  SIGN.test((link.textContent ?? '').trim()) || link.closest('sup') !== null;

/** Elements of a note, and signs that are looked at: what has more of either is made to keep the reader busy. */
const MOST_ELEMENTS = 200;
const MOST_SIGNS = 1_000;

/** The notes of a body. Honest posts have some dozens; what is made of many links is looked at once a link. */
export class Footnotes {
  readonly #body: Element;
  readonly #places: BodyPlaces;
  readonly #short = new Map<Element, boolean>();

  /** @param address the post's own */
  constructor(body: Element, address: string | null) {
    this.#body = body;
    this.#places = new BodyPlaces(body, address);
  }

  /** The links that refer to notes; each is marked, so that it is set as a sign. */
  markReferences(): HTMLAnchorElement[] {
    const references = [...this.#body.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')]
      .filter(isSign)
      .slice(0, MOST_SIGNS)
      .filter((link) => this.noteOf(link) !== null);
    for (const link of references) {
      link.dataset.note = '';
      link.setAttribute('aria-expanded', 'false');
    }
    return references;
  }

  /** The text of the note that a link refers to, as a copy; null where the link is no reference to a note. */
  noteOf(reference: HTMLAnchorElement): DocumentFragment | null {
    if (!isSign(reference)) return null;
    const place = this.#places.placeOf(reference);
    if (!place || !this.#places.follows(reference, place)) return null;
    const block = this.#blockOf(place);
    if (!block || block.contains(reference) || !this.#isShort(block)) return null;
    const back = [...block.querySelectorAll('a')].map((link) => this.#leadsBack(link, reference));
    const copy = block.cloneNode(true) as Element;
    for (const [n, link] of [...copy.querySelectorAll('a')].entries()) if (back[n]) link.remove();
    if ((copy.textContent ?? '').trim() === '') return null;
    for (const named of copy.querySelectorAll('[data-anchor]')) named.removeAttribute('data-anchor');
    for (const empty of copy.querySelectorAll('sup, p')) if (!empty.textContent?.trim()) empty.remove();
    const note = document.createDocumentFragment();
    note.append(...copy.childNodes);
    return note;
  }

  /** The block that a note stands in: an element of a list, a paragraph, a box of its own. */
  #blockOf(place: Element): Element | null {
    const block = place.matches(INLINE) ? place.parentElement?.closest('li, dd, p, div, aside, td') : place;
    return block && block !== this.#body && this.#body.contains(block) ? block : null;
  }

  #isShort(block: Element): boolean {
    const known = this.#short.get(block);
    if (known !== undefined) return known;
    const isShort =
      block.getElementsByTagName('*').length <= MOST_ELEMENTS &&
      (block.textContent ?? '').trim().length <= LONGEST;
    this.#short.set(block, isShort);
    return isShort;
  }

  /** Whether a link of the note leads back to where it was referred to, or is the sign in front of it. */
  #leadsBack(link: HTMLAnchorElement, reference: Element): boolean {
    if (BACK.test((link.textContent ?? '').replace(VARIANTS, ''))) return true;
    const place = this.#places.placeOf(link);
    if (place === null) return false;
    return place.contains(reference) || reference.contains(place) || this.#places.follows(place, link);
  }
}
