// Promise: a document made to cost much costs in proportion to its size. What were quadratic would take minutes here.
import { expect, it } from 'vitest';
import { ENTRIES_PER_DOCUMENT } from '@/utils/feeds/limits';
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
