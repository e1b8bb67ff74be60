// The text of a post, as utils/extract made it safe on its way into the archive: no scripts, no handlers, no styles, images
// with `data-src` in place of `src`. It lives in a shadow root, so that neither side's styles reach the other, under the
// extension's strict policy for content.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { showHtml } from '@/utils/extract/html/show-html';
import bodyStyle from './body.css?inline';
import codeStyle from './body-code.css?inline';
import noteStyle from './body-notes.css?inline';
import tableStyle from './body-tables.css?inline';
import { directionOf } from './direction';

interface Props {
  /** From the `bodies` of the archive, and from nowhere else. */
  html: string;
  lang: string | null;
  label: string;
  /** Called with the root after the body was set, and again when it was set anew. */
  onReady(root: ShadowRoot): void;
}

/** A sheet of its own, as the policy for content allows no style that stands in a page. */
let sheet: CSSStyleSheet | null = null;
function bodySheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(bodyStyle + codeStyle + tableStyle + noteStyle);
  }
  return sheet;
}

function fill(root: ShadowRoot, html: string, lang: string | null): void {
  const body = document.createElement('div');
  body.className = 'body';
  body.dir = directionOf(lang);
  showHtml(body, html);
  root.adoptedStyleSheets = [bodySheet(), ...root.adoptedStyleSheets.filter((one) => one !== sheet)];
  root.replaceChildren(body);
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
