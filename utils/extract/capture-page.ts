// A live page as the reader sees it, as HTML: what scripts and a login made of it, and none of what it runs or asks.
import type { CapturedPage } from '@/utils/model/page';
import { privateReason } from './private-page';

/** Characters of HTML that are given back; what follows is left out. */
const MOST_HTML = 4_000_000;
/** Elements one inside the other; deeper ones are left out. */
const MOST_DEPTH = 400;
const LONGEST_INLINE = 500_000;
/** Nothing of them is text to read, and some of them hold what the reader typed. */
const LEFT_OUT = new Set(
  'style link iframe object embed canvas audio input textarea select option button dialog'.split(' '),
);

/** What an element shows: its shadow tree where it has an open one, and what was put into the slots of it. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(element.localName)
    ? !(element.localName === 'link' && /\bcanonical\b/i.test(element.getAttribute('rel') ?? '')) &&
      !(element.localName === 'iframe' && element.hasAttribute('src'))
    : element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json';

/** The address of the picture that is really shown, whatever the page writes. */
function keepPicture(from: Element, to: Element): void {
  if (!(from instanceof HTMLImageElement)) return;
  if (/^https?:/i.test(from.currentSrc)) to.setAttribute('src', from.currentSrc);
  else if ((to.getAttribute('src')?.length ?? 0) > LONGEST_INLINE) to.removeAttribute('src');
}

/** Copies into a document that fetches nothing and runs nothing. */
function copy(node: Node, into: Document, depth: number): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return into.importNode(node, false);
  if (!(node instanceof Element) || depth > MOST_DEPTH || isLeftOut(node)) return null;
  const element = into.importNode(node, false);
  keepPicture(node, element);
  for (const child of childrenOf(node)) {
    const copied = copy(child, into, depth + 1);
    if (copied) element.appendChild(copied);
  }
  return element;
}

/**
 * Captures the page. On one that has a password or card field, or where one signs in or pays, nothing is read but that.
 * The document is left as it is.
 */
export function capturePage(page: Document, address: string): CapturedPage {
  const reason = privateReason(page, address);
  if (reason) return { url: '', html: '', private: reason };
  const inert = page.implementation.createHTMLDocument('');
  const root = copy(page.documentElement, inert, 0);
  const html = root instanceof Element ? root.outerHTML : '';
  return { url: address.slice(0, 4_096), html: html.slice(0, MOST_HTML), private: null };
}
