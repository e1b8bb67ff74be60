// What is read out of documents: lists of posts, sitemaps, OPML, bookmarks, notes, tables with HTML in them. The DOM is a test library's and parses
// otherwise than browsers do: what is tried is our own reading of trees, whatever they look like. It knows too few selectors
// for articles; these, and what makes HTML safe, are tried in the real one (`npm run --silent check:sanitize -- --grown N`).
import { Window } from 'happy-dom';
import { parseHtml, parseXml } from '@/utils/extract/html/parse-html';
import { readList } from '@/utils/extract/listing/listing';
import { nextPage } from '@/utils/extract/listing/next-page';
import { feedLinks } from '@/utils/extract/page/feed-links';
import { readSitemapXml } from '@/utils/extract/sitemap';
import { findDate } from '@/utils/feeds/dates/find-date';
import { type Bundle, bundleOf } from '@/utils/transfer/bundle';
import { readBookmarks, readLists } from '@/utils/transfer/formats/bookmarks';
import { csvFormat, readCsv } from '@/utils/transfer/formats/csv-products';
import { readMarkdown } from '@/utils/transfer/formats/markdown';
import { readOpml } from '@/utils/transfer/formats/opml';
import { headOf } from '@/utils/transfer/read-text';
import type { Read } from '@/utils/transfer/records';
import { bytesOf, type Fuzz, holds, mayFail, textOf } from '../target';

const ADDRESS = 'https://quay.example/2024/lock';
const window = new Window();
const { document, DOMParser, NodeFilter, HTMLTemplateElement, Document: DocumentOf } = window;
// Where the unit tests run there is a DOM already.
if (!('document' in globalThis))
  Object.assign(globalThis, {
    window,
    document,
    DOMParser,
    NodeFilter,
    HTMLTemplateElement,
    Document: DocumentOf,
  });

/** The parser itself failed, which is none of what is tried. */
class LibraryFault extends Error {}

class LibraryParser extends globalThis.DOMParser {
  override parseFromString(...input: Parameters<DOMParser['parseFromString']>): Document {
    try {
      return super.parseFromString(...input);
    } catch (cause) {
      throw new LibraryFault('no document', { cause });
    }
  }
}
globalThis.DOMParser = LibraryParser;

export const seeds = [
  '0<title>Works</title><ul><li><a href="/a">The lock</a> March 5, 2026 It was drained.</li><li><a href="/b">The pump</a> May 1, 2025 It was wrong.</li></ul>',
  '0<html lang="de"><table><tr><td><a href="?p=1">Die Schleuse</a><td>5. März 2026</table><a rel=next href="?page=2">2</a>',
  '2<opml version="2.0"><body><outline text="Quays"><outline type="rss" text="Q" xmlUrl="https://quay.example/feed"/></outline></body></opml>',
  '3<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Quays</H3><DL><p><DT><A HREF="https://quay.example/" ADD_DATE="1700000000" TAGS="a,b">Q</A><DD>x</DL></DL>',
  '4<h1>Unread</h1><ul><li><a href="https://quay.example/" time_added="1700000000" tags="a">Q</a></ul><h1>Read Archive</h1><ul></ul>',
  '5---\ntitle: The lock\ntags: [a, b]\nurl: https://quay.example/\n---\n# Head\n\n- [x] ==marked== [[Other]] <b>x\n',
  '6title,url,time_added,tags,status\nx,https://quay.example/1,1583020800,a|b,unread\n',
  '6URL,Title,Selection,Folder,Timestamp,Tags\nhttps://quay.example/1,x,a <b>mark</b>,Unread,1583020800,"[""a""]"\n',
  '6Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nx,T,A,,,,,,,2024-01-02,\n',
  '1<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://quay.example/a</loc><lastmod>2024-01-02</lastmod></url></urlset>',
];

/** A table of whichever product its first line is of. */
async function* readTable(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  const format = csvFormat(await headOf(bundle.open(paths[0] ?? '')));
  if (format) yield* readCsv(bundle, paths, format);
}

const PRODUCTS = [
  readOpml,
  readBookmarks,
  (bundle: Bundle, paths: readonly string[]) => readLists(bundle, paths, 'pocket'),
  readMarkdown,
  readTable,
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

export const fuzz: Fuzz = async (data) => {
  try {
    await readOf(data);
  } catch (thrown) {
    if (!(thrown instanceof LibraryFault)) throw thrown;
  }
};

async function readOf(data: Uint8Array): Promise<void> {
  const kind = ((data[0] ?? 0x30) - 0x30) & 7;
  const bytes = bytesOf(data.subarray(1));
  const text = textOf(bytes);
  if (kind === 0) return readListOf(text);
  if (kind === 1) return void readSitemapXml(parseXml(text), ADDRESS);
  const read = PRODUCTS[kind - 2];
  if (!read) return;
  const bundle = bundleOf('x', [{ path: 'x.md', blob: new Blob([bytes]) }]);
  await mayFail(async () => {
    for await (const each of read(bundle, ['x.md'])) holds('what was read is something', each !== undefined);
  });
}
