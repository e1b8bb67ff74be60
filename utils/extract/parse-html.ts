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
/** A comment, or the beginning of a tag: slash and name. */
const MARKUP = /<!--|<(\/?)([a-z][a-z0-9:-]{0,30})/gi;
/** Elements whose inside is no markup, whatever it looks like: scripts compare with `<`. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** Where what a pattern finds ends, from `from` on; the end of the document where it is not there, as a parser takes it. */
function past(html: string, pattern: RegExp, from: number): number {
  const end = new RegExp(pattern, 'gi');
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}

/** Whether HTML opens elements without end, as no honest page does: a browser's own parser would take minutes for it. */
export function isRunaway(html: string): boolean {
  const open = new Map<string, number>();
  const isOpen = (name: string) => (open.get(name) ?? 0) > 0;
  const markup = new RegExp(MARKUP);
  let total = 0;
  let tagEnd = 0;
  for (let match = markup.exec(html); match && total <= MOST_OPEN; match = markup.exec(html)) {
    const [, slash, name] = match;
    if (name === undefined) {
      markup.lastIndex = past(html, /--!?>/, match.index + 2);
      continue;
    }
    const element = name.toLowerCase();
    const now = open.get(element) ?? 0;
    if (slash !== '') {
      if (now > 0) {
        open.set(element, now - 1);
        total -= 1;
      }
      continue;
    }
    if (SELF_ENDING.has(element)) continue;
    if (tagEnd < markup.lastIndex) tagEnd = past(html, />/, markup.lastIndex);
    // Pictures and formulas know no raw elements, and may end theirs with a slash.
    const isDrawn = isOpen('svg') || isOpen('math');
    if (!isDrawn && RAW.test(element)) markup.lastIndex = past(html, new RegExp(`</${element}`), tagEnd);
    else if (!(isDrawn && html.startsWith('/>', tagEnd - 2))) {
      open.set(element, now + 1);
      total += 1;
    }
  }
  return total > MOST_OPEN;
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

/** Parses XML. Browsers stop where it is not well-formed; what is not is read as they read HTML, which goes on. */
export function parseXml(xml: string): Document {
  const bare = xml.replace(DOCTYPE, '');
  const strict = new DOMParser().parseFromString(htmlPolicy().createHTML(bare), 'text/xml');
  if (!strict.querySelector('parsererror')) return strict;
  return parseHtml(bare.replace(/<\?[^>]*\?>/g, '').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'));
}

/** What is in an element, as HTML. It is as safe as what was parsed. */
export const htmlOf = (element: Element): string => element.innerHTML;
