// Feeds that went through rough hands, for the tests that try anything.
import fc from 'fast-check';
import { bytesOf, TABLES } from './shapes/all-shapes';

type Bytes = Uint8Array<ArrayBuffer>;
export const encode = (text: string): Bytes => new TextEncoder().encode(text);

/** A text without the characters that XML forbids. */
export const PLAIN = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' '));

const FEEDS = Object.values(TABLES).flat().map(bytesOf);
const NASTY = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '</',
    '/>',
    '<a',
    '\0',
    '\ufeff',
    '&#0;',
  ],
  ...[
    '&#x110000;',
    '&amp;',
    '&lt;b&gt;',
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '<title>',
    '</title>',
    '</rss>',
  ],
  ...[
    '<rss>',
    '<feed>',
    '<html>',
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    ' xmlns="urn:x"',
    ' xml:base="../"',
    ' xml:lang="x"',
  ],
  ...[
    ' type="xhtml"',
    ' mode="base64"',
    '<br>',
    '<p/>',
    '9999-99-99',
    '99999999999999',
    'javascript:x',
    '//',
    '{',
    '}',
    '[',
    '\\',
  ],
].map(encode);

/** Where, how much of it goes, and what comes instead. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.integer({ min: 0, max: 40 }),
  comes: fc.oneof(fc.constantFrom(...NASTY), fc.uint8Array({ maxLength: 4 }), fc.constant(new Uint8Array())),
  repeats: fc.integer({ min: 1, max: 3 }),
});

export const mutated = fc
  .tuple(fc.constantFrom(...FEEDS), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([feed, changes]): Bytes => {
    let bytes = [...feed];
    for (const { at, gone, comes, repeats } of changes) {
      const from = Math.floor(at * bytes.length);
      const added = Array.from({ length: repeats }, () => [...comes]).flat();
      bytes = [...bytes.slice(0, from), ...added, ...bytes.slice(from + gone)];
    }
    return Uint8Array.from(bytes);
  });

const NAMES = [
  ...[
    'item',
    'entry',
    'channel',
    'title',
    'link',
    'guid',
    'id',
    'description',
    'summary',
    'content',
    'author',
    'name',
  ],
  ...[
    'pubDate',
    'updated',
    'category',
    'enclosure',
    'source',
    'image',
    'dc:creator',
    'content:encoded',
    'atom:link',
  ],
  ...[
    'media:group',
    'media:content',
    'x:y',
    'xhtml:body',
    'div',
    'p',
    'br',
    'b',
    'svg',
    'items',
    'constructor',
    '__proto__',
  ],
];
const ATTRIBUTES = [
  'href',
  'rel',
  'type',
  'mode',
  'url',
  'length',
  'xml:base',
  'xml:lang',
  'xmlns',
  'xmlns:dc',
  'term',
  'isPermaLink',
];
const VALUES = [
  '',
  'alternate',
  'html',
  'xhtml',
  'base64',
  '/x',
  'https://quay.example/1',
  'urn:x',
  'http://www.w3.org/1999/xhtml',
  'false',
];
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES), fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 8 })))
  .map(([name, value]) => ` ${name}="${value.replaceAll('"', '')}"`);

/** Elements in elements, with some ends missing. */
export const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.array(attribute, { maxLength: 3 }),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
      )
      .map(([name, attributes, inside, end]) => {
        const tag = `<${name}${attributes.join('')}`;
        return end === 0 ? `${tag}/>` : `${tag}>${inside.join('')}${end === 1 ? '' : `</${name}>`}`;
      }),
  ),
}));
export const ROOTS = [
  '<rss version="2.0"><channel>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<rdf:RDF>',
  '<channel>',
];
