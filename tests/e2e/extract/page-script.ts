// Runs in the browser's page: the extraction core, as the tests call it. Documents are made there and told about in
// plain values, because nothing else crosses to the test.
import { readArticle } from '@/utils/extract/article';
import { cleanEntry } from '@/utils/extract/clean-entry';
import { parseHtml, parseXml } from '@/utils/extract/html/parse-html';
import { isRunaway } from '@/utils/extract/html/runaway-html';
import { safeHtml } from '@/utils/extract/html/safe-html';
import { capturePage } from '@/utils/extract/page/capture-page';
import { feedLinks } from '@/utils/extract/page/feed-links';
import { privateReason } from '@/utils/extract/page/private-page';
import { readProbe } from '@/utils/extract/page/read-probe';
import { plainText } from '@/utils/extract/plain-text';
import { readSitemapXml } from '@/utils/extract/sitemap';

export interface ElementFacts {
  name: string;
  attributes: Record<string, string>;
}

/** A document at an address of its own, as a page's is: its links resolve against `<base>`. */
function documentAt(html: string, address: string): Document {
  const page = parseHtml(html);
  if (!page.querySelector('base')) {
    const base = page.createElement('base');
    base.href = address;
    page.head.append(base);
  }
  return page;
}

const calls = {
  safeHtml,
  isRunaway,
  cleanEntry,
  sitemapOf: (xml: string, url: string) => readSitemapXml(parseXml(xml), url),
  feedLinks: (html: string, url: string) => feedLinks(parseHtml(html), url),
  readProbe: (html: string, address: string) => readProbe(documentAt(html, address), address),
  privateReason: (html: string, address: string) => privateReason(parseHtml(html), address),

  /** The privacy of the shown page itself, where visibility can be told. */
  privateReasonShown(html: string, address: string) {
    document.body.innerHTML = html;
    const reason = privateReason(document, address);
    document.body.replaceChildren();
    return reason;
  },

  /**
   * The shown page as it is captured, and whether that changed it. `#host` gets an open shadow tree with a slot, as pages of
   * web components have.
   */
  captureShown(html: string, address: string) {
    document.body.innerHTML = html;
    const host = document.querySelector('#host');
    if (host) {
      host.attachShadow({
        mode: 'open',
      }).innerHTML = `<style>p { color: red }</style><p>Shade</p>${host.getAttribute('data-shade') ?? ''}<slot>Nothing put in</slot>`;
    }
    const before = document.documentElement.outerHTML;
    const captured = capturePage(document, address);
    const unchanged = document.documentElement.outerHTML === before;
    document.body.replaceChildren();
    return { ...captured, unchanged };
  },

  /** Probe and article of one document, and whether reading them changed it. */
  readTwice(html: string, address: string) {
    const page = documentAt(html, address);
    const before = page.documentElement.outerHTML;
    const probes = [readProbe(page, address), readProbe(page, address)];
    const articles = [readArticle(page, address), readArticle(page, address)];
    return { probes, articles, unchanged: page.documentElement.outerHTML === before };
  },

  articleOf: (html: string, address: string) => readArticle(documentAt(html, address), address),

  /** The article of a document as a live page has it: nothing was done to it before. */
  articleOfLive(html: string, address: string) {
    return readArticle(new DOMParser().parseFromString(html, 'text/html'), address);
  },

  /** HTML put into a shadow root of this page, as the reader shows it: what it became there. */
  show(html: string): { html: string; elements: ElementFacts[] } {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = html;
    return {
      html: root.innerHTML,
      elements: [...root.querySelectorAll('*')].map((element) => ({
        name: element.localName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      })),
    };
  },

  /** The text of a document that scripts nested more deeply than any stack. */
  textOfDeepDocument(depth: number) {
    const top = document.createElement('div');
    let deepest = top;
    for (let n = 0; n < depth; n += 1) {
      const child = document.createElement('div');
      deepest.append(child);
      deepest = child;
    }
    deepest.append('x');
    return plainText(top);
  },
};

export type ExtractCalls = typeof calls;

declare global {
  interface Window {
    extract: ExtractCalls;
    /** Set by hostile HTML that got to run. */
    hit?: unknown;
  }
}

window.extract = calls;
