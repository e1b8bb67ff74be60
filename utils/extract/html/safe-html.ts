// The only place that makes safe HTML. Its result may be put into a page of the extension: it runs nothing, requests nothing,
// names nothing and styles nothing.
import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { WORDS_ONLY } from '@/utils/model/post';
import { httpAddress } from '../http-address';
import { htmlToText, plainText } from '../plain-text';
import { isReadAsWords, parseHtml } from './parse-html';
import { prepareHtml } from './prepare-html';
import { INLINE_PICTURE, SAFE_ATTRIBUTES, SAFE_ELEMENTS, SILENT_ELEMENTS } from './safe-markup';
import { htmlPolicy } from './trusted-html';

/** Characters of HTML that are read; what follows is left out. */
const MOST_HTML = 2_000_000;
/** Most levels of nesting, and elements. Real posts are far below. */
const MOST_DEPTH = 200;
const MOST_ELEMENTS = 100_000;
/** Most rounds until the result must be stable. Real HTML needs one. */
const MOST_ROUNDS = 4;

const ADDRESSES = ['href', 'src', 'data-src', 'cite'];

const CONFIG: Config = {
  ALLOWED_TAGS: SAFE_ELEMENTS,
  ALLOWED_ATTR: SAFE_ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
  FORBID_CONTENTS: SILENT_ELEMENTS,
  KEEP_CONTENT: true,
  // The others hold no address, and what they may hold is checked below.
  ADD_URI_SAFE_ATTR: SAFE_ATTRIBUTES.filter((name) => !ADDRESSES.includes(name)),
};

/** The bases of addresses. */
interface Bases {
  base: string | null;
  /** The text's own address: a bare fragment is a place in it, wherever the rest is resolved. */
  own: string | null;
}

/** The new value of an attribute, or null to remove it. */
function safeValue(element: Element, name: string, value: string, { base, own }: Bases): string | null {
  switch (name) {
    case 'href':
      if (element.localName !== 'a') return null;
      if (/^mailto:/i.test(value.trim())) return value.trim();
      return httpAddress(value, value.trim().startsWith('#') ? own : base);
    case 'data-src':
      return element.localName === 'img' ? httpAddress(value, null) : null;
    case 'src':
      return element.localName === 'img' && INLINE_PICTURE.test(value) ? value : null;
    case 'cite':
      return httpAddress(value, base);
    case 'rel':
    case 'target':
      // Each link gets ours.
      return null;
    case WORDS_ONLY:
      return element.localName === 'p' ? '' : null;
    case 'data-anchor':
      return /^[\w:.-]{1,100}$/.test(value) ? value : null;
    case 'data-language':
      return /^[\w+#.-]{1,30}$/.test(value) ? value : null;
    case 'dir':
      return /^(?:ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : null;
    case 'colspan':
    case 'rowspan':
    case 'scriptlevel':
    case 'span':
    case 'start':
    case 'value':
      return /^[+-]?\d{1,6}$/.test(value) ? value : null;
    case 'width':
    case 'height':
      return /^\d{1,5}(?:\.\d+)?(?:px|em|ex|%)?$/.test(value) ? value : null;
    default:
      return value;
  }
}

/** A sanitiser whose hooks resolve against the base that is set at the time. */
function makePurifier(): { purifier: DOMPurify; resolveAgainst(bases: Bases): void } {
  let bases: Bases = { base: null, own: null };
  const purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const value = safeValue(element, attribute.attrName, attribute.attrValue, bases);
    if (value === null) attribute.keepAttr = false;
    else attribute.attrValue = value;
  });
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (element.localName !== 'a' || !element.hasAttribute('href')) return;
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('target', '_blank');
  });
  return {
    purifier,
    resolveAgainst(next) {
      bases = next;
    },
  };
}

let made: ReturnType<typeof makePurifier> | null = null;

/** Cleans what is below `root`. */
function clean(root: Element, bases: Bases): void {
  made ??= makePurifier();
  made.resolveAgainst(bases);
  prepareHtml(root, bases.base);
  const content = root.ownerDocument.createDocumentFragment();
  while (root.firstChild) content.append(root.firstChild);
  const policy = htmlPolicy() as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>;
  root.append(
    made.purifier.sanitize(content, {
      ...CONFIG,
      RETURN_DOM_FRAGMENT: true,
      TRUSTED_TYPES_POLICY: policy,
    }),
  );
  root.normalize();
}

/** Whether two trees are the same, their elements' namespaces included, which HTML does not show. */
const isSameTree = (one: Element, other: Element): boolean =>
  one.childNodes.length === other.childNodes.length &&
  [...one.childNodes].every((node, n) => node.isEqualNode(other.childNodes[n] ?? null));

/** Whether there is more nesting or are more elements than any text has; sanitising them takes too long. */
function isExcessive(root: Element): boolean {
  let elements = 0;
  let depth = 0;
  let node: Element | null = root;
  while (node) {
    elements += 1;
    if (depth > MOST_DEPTH || elements > MOST_ELEMENTS) return true;
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth += 1;
      continue;
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextElementSibling ?? null);
  }
  return false;
}

/** The text alone, a paragraph for each block, marked as such (WORDS_ONLY). */
export function textOnly(text: string): SafeHtml {
  const { body } = parseHtml('');
  for (const block of text === '' ? [] : text.split('\n\n')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = block;
    if (body.firstChild === null) paragraph.setAttribute(WORDS_ONLY, '');
    body.append(paragraph);
  }
  return { html: body.innerHTML, body };
}

export interface SafeHtml {
  html: string;
  /** The same, parsed into an inert document, to read text from. */
  body: HTMLElement;
}

/**
 * Makes HTML safe. Links become absolute, lead to http, https or mailto only and pass no referrer; the address of a
 * remote picture is in `data-src`, so that nothing is requested until the user wants it; elements that links within
 * the text lead to have their name in `data-anchor`. Doing it twice changes nothing: it is repeated until the parser
 * reads from the result just the tree that was made safe, so that no later reading can see anything else in it.
 * @param base what relative addresses are meant against, or null where nothing is known
 * @param own the text's own address, where that is another: links to places in the text lead there
 */
export function makeSafe(html: string, base: string | null, own: string | null = base): SafeHtml {
  let safe: SafeHtml;
  let most = MOST_HTML;
  // Written anew it may be several times as long (`<` is `&lt;`), and what is too long would be cut the next time.
  do {
    // Lone surrogates are replaced; the cut itself may leave one.
    safe = settled(html.slice(0, most).toWellFormed(), { base, own });
    most /= 2;
  } while (safe.html.length > MOST_HTML);
  return safe;
}

/** Sanitises and parses until the result is stable. */
function settled(html: string, bases: Bases): SafeHtml {
  let dirty = html;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const page = parseHtml(dirty);
    const { body } = page;
    if (isReadAsWords(page) || isExcessive(body)) return textOnly(plainText(body));
    clean(body, bases);
    dirty = body.innerHTML;
    if (isSameTree(body, parseHtml(dirty).body)) return { html: dirty, body };
  }
  // HTML that changes each time it is parsed is an attack.
  return textOnly(htmlToText(dirty));
}

/** The HTML of `makeSafe`. */
export function safeHtml(html: string, base: string | null, own: string | null = base): string {
  return makeSafe(html, base, own).html;
}
