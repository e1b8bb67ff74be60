// Prepares HTML for the sanitiser, so that nothing useful is lost: lazy-loaded pictures, videos in frames, footnotes, languages of
// code. Works on an inert document; the result is not safe and goes through the sanitiser.
import { httpAddress } from '../http-address';
import { MEDIA } from './media-stand-ins';
import { INLINE_PICTURE, INLINE_PICTURE_LENGTH, SAFE_ATTRIBUTES } from './safe-markup';

/** Attributes with the address of a lazy-loaded picture. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-orig-file', 'data-url'];
const FRAMES = `iframe[src],embed[src],object[data],${MEDIA}`;

/**
 * An address of a srcset without the commas at its ends, and what stands between it and the next comma (HTML, section
 * 4.8.4.2.1). Whatever follows an address, it is one: a pattern that could fail there would be tried from each of its letters.
 */
const CANDIDATE = /([^\s,]+(?:,+[^\s,]+)*)(\s[^,]*)?/g;

/** The largest candidate of a srcset. */
export function largestOf(srcset: string | null): string | null {
  let best: string | null = null;
  let bestSize = -1;
  for (const [, address = '', descriptor = ''] of (srcset ?? '').matchAll(CANDIDATE)) {
    const size = Number(/^\s+([\d.]+)[wx]/.exec(descriptor)?.[1] ?? 1);
    if (size > bestSize) [best, bestSize] = [address, size];
  }
  return best;
}

/** The address that the sources of a `picture` give, or null. */
function sourceAddress(picture: Element, base: string | null): string | null {
  for (const source of picture.querySelectorAll('source[srcset]')) {
    const address = httpAddress(largestOf(source.getAttribute('srcset')), base);
    if (address) return address;
  }
  return null;
}

/** A picture's own address, wherever the page keeps it; an inline picture only where there is none. */
function pictureAddress(picture: Element, base: string | null): string | null {
  const written = [
    ...LAZY.map((name) => picture.getAttribute(name)),
    picture.getAttribute('src'),
    largestOf(picture.getAttribute('srcset') ?? picture.getAttribute('data-srcset')),
  ];
  for (const candidate of written) {
    const address = httpAddress(candidate, base);
    if (address) return address;
  }
  return null;
}

function preparePictures(root: Element, base: string | null): void {
  /** Asked once, as any number of pictures may stand among any number of sources. */
  const ofSources = new Map<Element, string | null>();
  const addressAround = (picture: Element): string | null => {
    const around = picture.closest('picture,x-picture');
    if (!around) return null;
    const known = ofSources.get(around);
    if (known !== undefined) return known;
    const address = sourceAddress(around, base);
    ofSources.set(around, address);
    return address;
  };
  for (const picture of root.querySelectorAll('img')) {
    const size = [picture.getAttribute('width'), picture.getAttribute('height')];
    if (size.some((side) => side !== null && /^[01](?:px)?$/.test(side.trim()))) {
      // A picture of one pixel is a tracking pixel.
      picture.remove();
      continue;
    }
    const address = pictureAddress(picture, base) ?? addressAround(picture);
    // In small letters: the sanitiser knows no others, and would leave an image with no picture.
    const inline = (picture.getAttribute('src') ?? '').trim().replace(/^data:/i, 'data:');
    picture.removeAttribute('src');
    picture.removeAttribute('data-src');
    if (address) picture.setAttribute('data-src', address);
    else if (INLINE_PICTURE.test(inline) && inline.length <= INLINE_PICTURE_LENGTH) {
      picture.setAttribute('src', inline);
    } else if (picture.getAttribute('alt')) picture.replaceWith(picture.getAttribute('alt') ?? '');
    else picture.remove();
  }
}

/** Frames and videos become links to what they show. */
function prepareFrames(root: Element, base: string | null): void {
  for (const frame of root.querySelectorAll(FRAMES)) {
    const address = httpAddress(frame.getAttribute('src') ?? frame.getAttribute('data'), base);
    if (!address || frame.closest('a')) {
      frame.remove();
      continue;
    }
    const link = root.ownerDocument.createElement('a');
    link.setAttribute('href', address);
    link.textContent = frame.getAttribute('title')?.trim() || new URL(address).hostname;
    frame.replaceWith(link);
  }
}

/** Targets of links within the text (footnotes) keep their name as `data-anchor`; `id` itself may not stay. */
function prepareAnchors(root: Element): void {
  const wanted = new Set<string>();
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const name = /#([\w:.-]{1,100})$/.exec(link.getAttribute('href') ?? '')?.[1];
    if (name) wanted.add(name);
  }
  if (wanted.size === 0) return;
  for (const target of root.querySelectorAll('[id],a[name]')) {
    const name = target.getAttribute('id') ?? target.getAttribute('name') ?? '';
    // Some renderers put this before the names that they write, and not before the links to them.
    const bare = name.replace(/^user-content-/, '');
    if (wanted.has(name)) target.setAttribute('data-anchor', name);
    else if (wanted.has(bare)) target.setAttribute('data-anchor', bare);
  }
}

/** The language of code, as an element's class or attribute names it. */
function languageOf(element: Element | null): string | undefined {
  const written = `${element?.getAttribute('class') ?? ''} lang-${element?.getAttribute('data-lang') ?? ''}`;
  return /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*)([\w+#.-]{1,30})/i.exec(written)?.[1];
}

/** The language that is written on what is around a block of code: GitHub and Jekyll do so. */
function languageAround(pre: Element): string | undefined {
  return languageOf(pre.parentElement) ?? languageOf(pre.parentElement?.parentElement ?? null);
}

/** The language of code, which pages write as a class. */
function prepareCode(root: Element): void {
  for (const code of root.querySelectorAll('pre,code')) {
    const language = languageOf(code) ?? (code.localName === 'pre' ? languageAround(code) : undefined);
    if (language) code.setAttribute('data-language', language.toLowerCase());
  }
  // The parser drops a line break that begins a `pre`; one left here would be lost each time the HTML is read.
  for (const pre of root.querySelectorAll('pre')) {
    const first = pre.firstChild;
    if (first?.nodeType === 3) first.nodeValue = (first.nodeValue ?? '').replace(/^\n+/, '');
  }
}

/** What of an element that is made anew is of use to the steps below; handlers and scripts are not even copied. */
const COPIED = new Set([
  ...SAFE_ATTRIBUTES,
  ...LAZY,
  ...['id', 'name', 'class', 'srcset', 'data-srcset', 'data-lang'],
]);
const RUNNING = /^(?:script|object|embed|iframe|frame)$/;

/** Attributes of one element; taking them away one by one takes time with the square of it. */
const MOST_ATTRIBUTES = 200;

/**
 * An element that says it is another one (`is`) would say so for ever: it is made anew, without. So is one with more
 * attributes than any has.
 */
function prepareNames(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (!element.hasAttribute('is') && element.attributes.length <= MOST_ATTRIBUTES) continue;
    if (RUNNING.test(element.localName)) {
      element.remove();
      continue;
    }
    const plain = root.ownerDocument.createElement(element.localName);
    for (const name of COPIED) {
      const value = element.getAttribute(name);
      if (value !== null) plain.setAttribute(name, value);
    }
    while (element.firstChild) plain.append(element.firstChild);
    element.replaceWith(plain);
  }
}

/** Comments are nothing to read, and are taken out many times faster here than one by one while all else is looked at. */
function prepareComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
  );
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments.reverse()) comment.parentNode?.removeChild(comment);
}

/** Prepares everything below `root` (an inert document's body). `base`: what relative addresses are meant against. */
export function prepareHtml(root: Element, base: string | null): void {
  prepareComments(root);
  prepareNames(root);
  prepareFrames(root, base);
  preparePictures(root, base);
  prepareAnchors(root);
  prepareCode(root);
}
