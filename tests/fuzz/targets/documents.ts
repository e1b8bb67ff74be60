// What is read out of the documents of publications: lists of posts, sitemaps.
import { parseHtml, parseXml } from '@/utils/extract/html/parse-html';
import { readList } from '@/utils/extract/listing/listing';
import { nextPage } from '@/utils/extract/listing/next-page';
import { feedLinks } from '@/utils/extract/page/feed-links';
import { readSitemapXml } from '@/utils/extract/sitemap';
import { findDate } from '@/utils/feeds/dates/find-date';
import { withDocuments } from '../library-dom';
import { type Fuzz, holds, textOf } from '../target';

const ADDRESS = 'https://quay.example/2024/lock';

export const seeds = [
  '0<title>Works</title><ul><li><a href="/a">The lock</a> March 5, 2026 It was drained.</li><li><a href="/b">The pump</a> May 1, 2025 It was wrong.</li></ul>',
  '0<html lang="de"><table><tr><td><a href="?p=1">Die Schleuse</a><td>5. März 2026</table><a rel=next href="?page=2">2</a>',
  '1<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://quay.example/a</loc><lastmod>2024-01-02</lastmod></url></urlset>',
];

function readListOf(html: string): void {
  const page = parseHtml(html);
  const { pages } = readList(page, ADDRESS, findDate);
  for (const { url, published } of pages) {
    holds('a post has an address of the web', /^https?:/.test(url));
    holds('a date is one', published === null || Number.isFinite(published));
  }
  nextPage(page, ADDRESS, ADDRESS);
  feedLinks(page, ADDRESS);
}

export const fuzz: Fuzz = (data) => {
  const text = textOf(data.subarray(1));
  return withDocuments(() =>
    (data[0] ?? 0) % 2 === 0 ? readListOf(text) : void readSitemapXml(parseXml(text), ADDRESS),
  );
};
