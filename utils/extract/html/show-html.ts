// The only place where HTML is put into a page that is shown. It gets only what `safe-html` has made safe on its way into the
// archive. If the browser has `setHTML`, its own sanitiser processes it once more.
import { htmlPolicy } from './trusted-html';

interface CarefulElement {
  setHTML(html: string, options: { sanitizer: { dataAttributes?: boolean } }): void;
}

function isCareful(element: object): element is CarefulElement {
  return 'setHTML' in element;
}

/** Fills an element with safe HTML from the `bodies` of the archive. */
export function showHtml(element: Element, html: string): void {
  // An empty configuration takes out what could run and leaves all else, `data-src` included.
  if (isCareful(element)) element.setHTML(html, { sanitizer: {} });
  else element.innerHTML = htmlPolicy().createHTML(html);
}
