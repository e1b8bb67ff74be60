// The workshop's part of a backfill: sitemaps, lists of posts, pages and WordPress's interface → our model.
import { readArticle } from '@/utils/extract/article';
import { cleanEntry } from '@/utils/extract/clean-entry';
import { parseHtml, parseXml } from '@/utils/extract/html/parse-html';
import { readList } from '@/utils/extract/listing/listing';
import { ownAddress } from '@/utils/extract/page/own-address';
import { type PageArticle, readPageArticle, readPageAsIs } from '@/utils/extract/page/page-article';
import { pageBase } from '@/utils/extract/page/page-base';
import { publishedIn } from '@/utils/extract/page/page-dates';
import { readSitemapText, readSitemapXml } from '@/utils/extract/sitemap';
import { findDate } from '@/utils/feeds/dates/find-date';
import { parseDate } from '@/utils/feeds/dates/parse-date';
import { decodeBytes } from '@/utils/feeds/decode';
import { gunzipped } from '@/utils/feeds/gunzip';
import { readWordpressBytes } from '@/utils/feeds/wordpress';
import type { Entry, TextOrigin } from '@/utils/model/post';
import type { NamedPage, Workshop } from '@/utils/sync/workshop';

const dated = (page: { url: string; title: string | null; published: string | null }): NamedPage => ({
  ...page,
  published: parseDate(page.published ?? undefined),
});

/** What a page says, as an entry of our model. */
function pageEntry(page: Document, article: PageArticle, url: string, textFrom: TextOrigin): Entry {
  const own = ownAddress(page, url);
  const { site, title, html, lang, authors, tags } = article;
  const entry = cleanEntry({
    title,
    html,
    lang,
    authors,
    tags,
    guid: own,
    url: own,
    published: publishedIn(article, parseDate, findDate),
    updated: null,
    summary: null,
    baseUrl: pageBase(page, url),
    enclosures: [],
  });
  return { ...entry, textFrom, ...(site === null ? {} : { site }) };
}

export const backCatalogue: Pick<
  Workshop,
  'readWordpress' | 'readSitemap' | 'readListing' | 'readPage' | 'readCaptured' | 'readText'
> = {
  async readWordpress(fetched) {
    return readWordpressBytes(fetched).map(cleanEntry);
  },
  async readSitemap({ bytes, contentType, url }) {
    const text = decodeBytes(await gunzipped(bytes, url), contentType).trim();
    const read = text.startsWith('<') ? readSitemapXml(parseXml(text), url) : readSitemapText(text);
    return { sitemaps: read.sitemaps, pages: read.pages.map(dated) };
  },
  async readListing({ bytes, contentType, url }) {
    const page = parseHtml(decodeBytes(bytes, contentType));
    return readList(page, url, findDate);
  },
  async readPage({ bytes, contentType, url }) {
    const page = parseHtml(decodeBytes(bytes, contentType));
    const article = readPageArticle(page);
    return article && pageEntry(page, article, url, 'page');
  },
  async readText({ url, html }) {
    return readArticle(parseHtml(html), url);
  },
  async readCaptured({ url, html }) {
    const page = parseHtml(html);
    const article = readPageArticle(page);
    return { entry: pageEntry(page, article ?? readPageAsIs(page), url, 'tab'), article: article !== null };
  },
};
