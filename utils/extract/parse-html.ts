// HTML → an inert document: nothing in it is fetched and nothing runs.
import { htmlPolicy } from './trusted-html';
import { unclobbered } from './unclobbered';

/** Elements that end by themselves, or that never hold anything. */
const SELF_ENDING = new Set(
  'area base br caption col colgroup dd dt embed hr img input li link meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);
/** Elements left open at once. A parser's time grows with the square of it. */
const MOST_OPEN = 1_000;

/** Whether HTML opens elements without end, as no honest page does: a browser's own parser would take minutes for it. */
export function isRunaway(html: string): boolean {
  const open = new Map<string, number>();
  let total = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,30})/gi)) {
    const element = name.toLowerCase();
    if (SELF_ENDING.has(element)) continue;
    const now = open.get(element) ?? 0;
    if (slash === '') {
      open.set(element, now + 1);
      total += 1;
      if (total > MOST_OPEN) return true;
    } else if (now > 0) {
      open.set(element, now - 1);
      total -= 1;
    }
  }
  return false;
}

/**
 * Parses HTML as browsers do. Runaway HTML is read without its tags.
 * @param kind `bookmarks`: a list of links, which may open elements by the thousand (`<DT>`, `<p>`) and close none
 */
export function parseHtml(html: string, kind: 'page' | 'bookmarks' = 'page'): Document {
  const bounded = kind === 'page' && isRunaway(html) ? html.replace(/<[^<>]{0,4000}>/g, ' ') : html;
  return unclobbered(new DOMParser().parseFromString(htmlPolicy().createHTML(bounded), 'text/html'));
}

/** A document type with all that it declares: entities that expand without end are declared there, and nothing of use. */
const DOCTYPE = /<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]\s*>|[^[>]*>)/i;

/** Parses XML as browsers do, which stop where it is not well-formed and leave an element `parsererror`. */
export function parseXml(xml: string): XMLDocument {
  return new DOMParser().parseFromString(htmlPolicy().createHTML(xml.replace(DOCTYPE, '')), 'text/xml');
}

/** What is in an element, as HTML. It is as safe as what was parsed. */
export const htmlOf = (element: Element): string => element.innerHTML;
