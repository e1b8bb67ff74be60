// The one place where HTML is set, and it sets only what utils/extract made safe on its way into the archive: no scripts,
// no handlers, no styles, images with `data-src` in place of `src`. It lives in a shadow root, so that neither side's
// styles reach the other, under the extension's strict policy for content. Where the browser has `setHTML`, its own
// sanitiser goes over it once more.
import { useLayoutEffect, useRef } from 'preact/hooks';
import bodyStyle from './body.css?inline';
import { directionOf } from './direction';

interface Props {
  /** From the `bodies` of the archive, and from nowhere else. */
  html: string;
  lang: string | null;
  label: string;
  /** Called with the root after the body was set, and again when it was set anew. */
  onReady(root: ShadowRoot): void;
}

interface CarefulRoot {
  setHTML(html: string, options: { sanitizer: { dataAttributes?: boolean } }): void;
}

function hasSetHtml(element: object): element is CarefulRoot {
  return 'setHTML' in element;
}

function fill(root: ShadowRoot, html: string, lang: string | null): void {
  const body = document.createElement('div');
  body.className = 'body';
  body.dir = directionOf(lang);
  // An empty configuration takes out what could run and leaves all else, `data-src` included.
  if (hasSetHtml(body)) body.setHTML(html, { sanitizer: {} });
  else body.innerHTML = html;
  const style = document.createElement('style');
  style.textContent = bodyStyle;
  root.replaceChildren(style, body);
}

export function SafeHtml({ html, lang, label, onReady }: Props) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    fill(root, html, lang);
    onReady(root);
  }, [html]);
  return <section ref={host} class="reader-body" aria-label={label} {...(lang ? { lang } : {})} />;
}
