// Promise: a document made to cost much costs in proportion to its size. What were quadratic would take minutes here.
import { expect, it } from 'vitest';
import { ENTRIES_PER_DOCUMENT } from '@/utils/feeds/limits';
import { readFeedBytes } from '@/utils/feeds/read-feed';
import { readReaderItems } from '@/utils/feeds/reader-api';
import { feedLine } from '../../check/feed-line';

const MANY = 200_000;
const rss = (inside: string) =>
  `<rss version="2.0" xml:base="https://quay.example/"><channel><item>${inside}</item><item><guid>2</guid></item></channel></rss>`;
const html = (inside: string) => rss(`<description><![CDATA[${inside}]]></description>`);

it.each([
  ['tags that never end, in HTML', html('<a '.repeat(MANY * 2))],
  ['quotes that never end, in HTML', html('<a "'.repeat(MANY))],
  ['quotes in quotes, in HTML', html(`<a '"`.repeat(MANY))],
  ['attributes without values', html(`<a ${' href='.repeat(MANY)}>`)],
  ['white space behind an attribute', html(`<a href${' '.repeat(MANY * 10)}>`)],
  ['a name of an attribute without end', rss(`<x a=b ${'&'.repeat(MANY * 5)}></x>`)],
  ['a picture in very many sizes', html(`<img srcset="${'a 1x, '.repeat(MANY)}">`)],
  ['brackets in brackets, as an author', rss(`<author>${'('.repeat(MANY * 10)}</author>`)],
  ['authors with brackets in brackets', rss(`<author>${'('.repeat(256)}</author>`.repeat(10_000))],
  ['white space in a name', rss(`<dc:creator>x${' '.repeat(MANY * 10)}y</dc:creator>`)],
  [
    'very many namespaces around very many declarations',
    rss(
      `<x ${Array.from({ length: 50_000 }, (_, n) => `xmlns:p${n}="u"`).join(' ')}>${'<y xmlns:q="z"></y>'.repeat(50_000)}</x>`,
    ),
  ],
  ['declarations in declarations', `<rss><channel>${'<x xmlns:a="b">'.repeat(MANY)}`],
  [
    'elements deep inside of a text',
    rss(`<description>${'<p>'.repeat(300)}${'<b></b>'.repeat(MANY)}</description>`),
  ],
  ['ends without beginnings', rss(`<description>${'<p>'.repeat(300)}${'</q>'.repeat(MANY)}</description>`)],
  ['a document type full of entities', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(MANY)}]>${rss('')}`],
  [
    'an entity that is long, very often',
    `<!DOCTYPE rss [<!ENTITY a "${'b'.repeat(250)}">]>${rss(`<title>${'&a;'.repeat(MANY)}</title>`)}`,
  ],
  ['keywords', rss(`<itunes:keywords>${'a,'.repeat(MANY * 5)}</itunes:keywords>`)],
  [
    'links',
    `<feed xml:base="https://quay.example/"><entry>${'<link href="a"/>'.repeat(MANY)}</entry></feed>`,
  ],
  ['numbers as a date', rss(`<pubDate>${'1 '.repeat(MANY * 5)}</pubDate>`)],
  ['strings in JSON', `{"items":[${'"\\"'.repeat(MANY)}`],
])(
  '%s',
  (_what, document) => {
    const line = feedLine('bomb.xml', new TextEncoder().encode(document), {});
    expect(line.error ?? 'malformed').toBe('malformed');
    expect(JSON.stringify(line).length).toBeLessThan(document.length * 4 + 300_000);
  },
  60_000,
);

it('entries beyond what is believed are not even read', () => {
  const { entries } = feedLine('many.xml', new TextEncoder().encode(`<feed>${'<entry/>'.repeat(MANY)}`), {});
  expect(entries.length).toBeLessThanOrEqual(ENTRIES_PER_DOCUMENT);
});

/** What is made of an entry once its feed was parsed. */
const fetched = (text: string, contentType: string | null = null) => ({
  url: 'https://quay.example/feed',
  contentType,
  bytes: new TextEncoder().encode(text),
});
const HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"';

it.each([
  [
    'a summary and a text of tags that never end',
    rss(
      `<description><![CDATA[${'<'.repeat(MANY * 5)}]]></description><content:encoded><![CDATA[${'<'.repeat(MANY * 5)}]]></content:encoded>`,
    ),
  ],
  [
    'comments that never end, where it is told whether the feed is complete',
    `<rss version="2.0" ${HISTORY}><channel><title>x</title><item><guid>1</guid><title>y</title></item>${'<!--'.repeat(MANY * 5)}`,
  ],
  [
    'blanks in a tag of XHTML',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p${' '.repeat(MANY * 5)}a="b">x</p></div></content></entry></feed>`,
  ],
])(
  'read to its entries: %s',
  (_what, document) => {
    expect(readFeedBytes(fetched(document)).entries.length).toBeGreaterThan(0);
  },
  60_000,
);

it('an author of a reader server that is nothing but blanks', () => {
  const item = { id: 'tag:google.com,2005:reader/item/0006057bd3f0c5a1', origin: { streamId: 'feed/1' } };
  const body = JSON.stringify({ items: [{ ...item, author: `Ada${' '.repeat(MANY * 5)}Ben ; Cid` }] });
  const [read] = readReaderItems(fetched(body, 'application/json'));
  expect(read?.entry.authors).toEqual(['Ada', 'Cid']);
});
