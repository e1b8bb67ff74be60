// Safe HTML → XHTML for a book (EPUB 3.3, section 6.1): well-formed, without what is obsolete or must be fetched.
import { parseHtml } from '@/utils/extract/html/parse-html';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Elements that HTML knows no more, and what they are today (HTML, section 16.2). */
const TODAY: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  strike: 's',
  tt: 'code',
};

function modernise(root: Element): void {
  for (const element of root.querySelectorAll(Object.keys(TODAY).join(','))) {
    const modern = root.ownerDocument.createElement(TODAY[element.localName] ?? 'span');
    modern.append(...element.childNodes);
    element.replaceWith(modern);
  }
}

/** A book asks for nothing: a picture on a server becomes a link to it. */
function withoutPictures(root: Element): void {
  for (const picture of root.querySelectorAll('img')) {
    const address = picture.getAttribute('data-src');
    const words = picture.getAttribute('alt')?.trim() ?? '';
    if (address === null) {
      if (picture.hasAttribute('src')) picture.setAttribute('alt', words);
      else picture.remove();
      continue;
    }
    const name = words || new URL(address).pathname.split('/').at(-1) || address;
    if (picture.closest('a')) {
      picture.replaceWith(name);
      continue;
    }
    const link = root.ownerDocument.createElement('a');
    link.setAttribute('href', address);
    link.textContent = name;
    picture.replaceWith(link);
  }
}

/** Attributes that HTML has only for some elements today (HTML, "Attributes"); on others they are of the past. */
const ONLY_ON: Readonly<Record<string, readonly string[]>> = {
  abbr: ['th'],
  cite: ['blockquote', 'del', 'ins', 'q'],
  colspan: ['td', 'th'],
  datetime: ['del', 'ins', 'time'],
  height: ['img'],
  reversed: ['ol'],
  rowspan: ['td', 'th'],
  scope: ['th'],
  span: ['col', 'colgroup'],
  start: ['ol'],
  value: ['li'],
  width: ['img'],
};

/** Whether an attribute may stand there. Formulas have their own. */
function isCurrent(element: Element, name: string, value: string): boolean {
  if (element.namespaceURI !== XHTML) return true;
  if (ONLY_ON[name] && !ONLY_ON[name].includes(element.localName)) return false;
  if (name === 'width' || name === 'height') return /^\d+$/.test(value);
  return (
    name !== 'datetime' ||
    /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(value)
  );
}

/** What XML 1.0 cannot hold, and what only screens use. */
function cleanAttributes(root: Element): void {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    element.removeAttribute('target');
    element.removeAttribute('rel');
    const anchor = element.getAttribute('data-anchor');
    if (anchor !== null && /^[A-Za-z_][\w.-]*$/.test(anchor) && !ids.has(anchor)) {
      ids.add(anchor);
      element.setAttribute('id', anchor);
    }
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('data-') || !isCurrent(element, name, value)) element.removeAttribute(name);
      // A link within the text to a place that is not there would be an error of the book.
      else if (name === 'href' && value.includes('#') && !/^[a-z]+:/i.test(value))
        element.removeAttribute(name);
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as XML 1.0 takes it. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '').toWellFormed();

/** The children of a body as XHTML, and whether there is mathematics among them. */
export function xhtmlOf(html: string): { xhtml: string; mathml: boolean } {
  const { body } = parseHtml(xmlText(html));
  modernise(body);
  withoutPictures(body);
  cleanAttributes(body);
  const serializer = new XMLSerializer();
  const xhtml = [...body.childNodes]
    .map((node) => serializer.serializeToString(node))
    .join('')
    // Said once, at the root.
    .replaceAll(` xmlns="${XHTML}"`, '');
  return { xhtml, mathml: body.querySelector('math') !== null };
}
