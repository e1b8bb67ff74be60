// What the probe sees of a page, cheaply: no more than a look at its links and at the length of its paragraphs.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import type { PageProbe } from '@/utils/model/page';
import { linkedFeeds } from './feed-links';
import { httpAddress } from './http-address';
import { pageTitle } from './page-title';
import { privateReason } from './private-page';

const MOST_LINKS = 300;
const MOST_ANCHORS = 3_000;
const LINE = 1_000;

/** The part of a page that holds what it is about, as its author marked it. */
export function mainRegion(page: Document): Element {
  const articles = page.querySelectorAll('article');
  return (
    page.querySelector('main,[role=main]') ??
    (articles.length === 1 ? articles.item(0) : null) ??
    page.querySelector('body') ??
    page.documentElement
  );
}

function linksOf(page: Document, address: string): string[] {
  const own = address.split('#', 1)[0];
  const links = new Set<string>();
  const anchors = mainRegion(page).getElementsByTagName('a');
  for (let n = 0; n < anchors.length && n < MOST_ANCHORS && links.size < MOST_LINKS; n += 1) {
    const anchor = anchors.item(n);
    // `href` of the element is absolute already; an attribute would have to be resolved against the base.
    const link = httpAddress(anchor?.href ?? null, null)?.split('#', 1)[0];
    if (link && link !== own && !anchor?.closest('nav,footer,aside')) links.add(link);
  }
  return [...links];
}

/**
 * What the page is, at a look. On a private page nothing of the page is in the answer but the reason.
 * @param address the page's address; what is sent is bounded, but not trusted by the receiver
 */
export function readProbe(page: Document, address: string): PageProbe {
  const reason = privateReason(page, address);
  if (reason) {
    return { url: '', canonical: null, article: false, private: reason, links: [], feeds: [], title: '' };
  }
  const base = page.baseURI || address;
  const canonical = page.querySelector('link[rel~=canonical i][href]')?.getAttribute('href') ?? null;
  return {
    url: address.slice(0, 4_096),
    canonical: httpAddress(canonical, base),
    article: isProbablyReaderable(page),
    private: null,
    links: linksOf(page, address),
    feeds: linkedFeeds(page, base),
    title: pageTitle(page).slice(0, LINE),
  };
}
