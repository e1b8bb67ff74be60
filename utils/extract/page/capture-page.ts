// A live page as the reader sees it, as HTML: what scripts and a login made of it, and none of what it runs or asks.
import type { CapturedPage } from '@/utils/model/page';
import { privateReason, reasonOfField } from './private-page';

/** Characters of HTML that are given back; what follows is left out. */
const MOST_HTML = 4_000_000;
/** Elements one inside the other; deeper ones are left out. */
const MOST_DEPTH = 400;
const LONGEST_INLINE = 500_000;
/** Nothing of them is text to read, and some of them hold what the reader typed. */
const LEFT_OUT = new Set(
  'style link iframe object embed canvas audio input textarea select option button dialog'.split(' '),
);

/** A property by its interface: the controls of a form hide its own ones by their names. */
const own = <K extends keyof Element>(element: Element, name: K): Element[K] =>
  Reflect.get(Element.prototype, name, element) as Element[K];

/** What an element shows: its shadow tree where it has an open one, and what was put into the slots of it. */
function childrenOf(element: Element): Iterable<Node> {
  const shadow = own(element, 'shadowRoot');
  if (shadow) return shadow.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return own(element, 'childNodes');
}

const isLeftOut = (element: Element): boolean =>
  LEFT_OUT.has(own(element, 'localName'))
    ? !(element.localName === 'link' && /\bcanonical\b/i.test(element.getAttribute('rel') ?? '')) &&
      !(element.localName === 'iframe' && element.hasAttribute('src'))
    : element.localName === 'script' && element.getAttribute('type') !== 'application/ld+json';

/** The address of the picture that is really shown, whatever the page writes. */
function keepPicture(from: Element, to: Element): void {
  if (!(from instanceof HTMLImageElement)) return;
  if (/^https?:/i.test(from.currentSrc)) to.setAttribute('src', from.currentSrc);
  else if ((to.getAttribute('src')?.length ?? 0) > LONGEST_INLINE) to.removeAttribute('src');
}

/** Thrown over a field in a shadow tree, where a look at the page does not find it. */
class IsPrivate extends Error {
  readonly reason: CapturedPage['private'];
  constructor(reason: CapturedPage['private']) {
    super('private');
    this.reason = reason;
  }
}

/**
 * Copies into a document that fetches nothing and runs nothing.
 * @throws IsPrivate
 */
function copy(node: Node, into: Document, depth: number): Node | null {
  if (node instanceof Text) return into.importNode(node, false);
  if (!(node instanceof Element)) return null;
  const reason = reasonOfField(node);
  if (reason) throw new IsPrivate(reason);
  if (depth > MOST_DEPTH || isLeftOut(node)) return null;
  const element = into.importNode(node, false);
  keepPicture(node, element);
  for (const child of childrenOf(node)) {
    const copied = copy(child, into, depth + 1);
    if (copied) Node.prototype.appendChild.call(element, copied);
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
  try {
    const root = copy(page.documentElement, inert, 0);
    const html = root instanceof Element ? root.outerHTML : '';
    return { url: address.slice(0, 4_096), html: html.slice(0, MOST_HTML), private: null };
  } catch (thrown) {
    if (thrown instanceof IsPrivate) return { url: '', html: '', private: thrown.reason };
    throw thrown;
  }
}
