// How we show something on a web page: a host element that no style of the page reaches, a closed shadow root, and the browser's
// top layer, above the page's own layers.

const FRAME = [
  'all:initial',
  'position:fixed',
  'inset:auto',
  'overflow:visible',
  'background:none',
  'color-scheme:light dark',
  'z-index:2147483647',
]
  .map((rule) => `${rule}!important`)
  .join(';');

/** A page's style policy does not apply to constructed style sheets. */
function dress(root: ShadowRoot, style: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch (error) {
    // Firefox does not let an extension's script do that in a page.
    console.warn('Backlist: styled by an element.', error);
    root.append(Object.assign(document.createElement('style'), { textContent: style }));
  }
}

/** A host with this content, styled; not on the page yet. */
export function makeSurface(content: Element, style: string): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = FRAME;
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, style);
  root.append(content);
  return host;
}

/** Puts the host on the page, above all else where the browser has a top layer. The focus stays where it is. */
export function showSurface(host: HTMLElement): void {
  document.documentElement.append(host);
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  host.showPopover();
}
