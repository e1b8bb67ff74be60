// Reads a sitemap: its pages and further sitemaps (sitemaps.org 0.9; Google's news extension).
import { httpAddress } from './http-address';

const MOST = 50_000;

export interface SitemapPage {
  url: string;
  title: string | null;
  /** As it is written, or null. Not `lastmod`, which says when a page was changed. */
  published: string | null;
}

const textOf = (element: Element, name: string): string | null =>
  [...element.getElementsByTagName('*')]
    .find(({ localName }) => localName.toLowerCase().replace(/^.*:/, '') === name)
    ?.textContent?.trim() || null;

/** @param xml the parsed document. Names are told without their prefixes, which are anything in the wild. */
export function readSitemapXml(xml: Document, url: string): { sitemaps: string[]; pages: SitemapPage[] } {
  const root = xml.querySelector('urlset,sitemapindex') ?? xml.documentElement;
  const sitemaps: string[] = [];
  const pages: SitemapPage[] = [];
  for (const element of [...(root?.children ?? [])].slice(0, MOST)) {
    const address = httpAddress(textOf(element, 'loc'), url);
    if (address === null) continue;
    if (element.localName.toLowerCase() === 'sitemap') sitemaps.push(address);
    else
      pages.push({
        url: address,
        title: textOf(element, 'title'),
        published: textOf(element, 'publication_date'),
      });
  }
  return { sitemaps, pages };
}

/** A sitemap that is a plain list of addresses, one a line. */
export function readSitemapText(text: string): { sitemaps: string[]; pages: SitemapPage[] } {
  const addresses = text
    .split(/\r?\n/)
    .slice(0, MOST)
    .flatMap((line) => httpAddress(line, null) ?? []);
  return { sitemaps: [], pages: addresses.map((url) => ({ url, title: null, published: null })) };
}
