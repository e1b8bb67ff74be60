// Where things are and what they are called: namespaces, xml:base, languages, and what the HTTP answer says of them.
import {
  A10,
  atom,
  atom03Entry,
  atomEntry,
  base64,
  CONTENT,
  DC,
  ORIGIN,
  rss,
  rssItem,
  type Shape,
  XHTML,
} from './shape';

export const NAMESPACES: Shape[] = [
  {
    what: 'Atom by a prefix',
    document:
      '<q:feed xmlns:q="http://www.w3.org/2005/Atom"><q:title>Quay</q:title><q:entry><q:title>One</q:title></q:entry></q:feed>',
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'Atom without its namespace',
    document: '<feed><title>Quay</title><entry><title>One</title></entry></feed>',
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'Atom in a namespace of its drafts',
    document: '<feed xmlns="http://example.com/newformat#"><title>Quay</title></feed>',
    feed: { title: 'Quay' },
  },
  {
    what: 'RSS in a namespace',
    document: `<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>Quay</title><item><title>One</title></item></channel></rss>`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'RSS by a prefix, all of it',
    document:
      '<r:rss xmlns:r="urn:any"><r:channel><r:title>Quay</r:title><r:item><r:title>One</r:title></r:item></r:channel></r:rss>',
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'Dublin Core by another prefix, declared at the item',
    document: rss(
      '<item xmlns:core="http://purl.org/dc/elements/1.1/"><core:creator>Ada</core:creator></item>',
    ),
    entries: [{ authors: ['Ada'] }],
  },
  {
    what: 'Dublin Core as the default namespace of an element',
    document: rssItem(
      '<creator xmlns="http://purl.org/dc/elements/1.1/">Ada</creator><title xmlns="">One</title>',
    ),
    entries: [{ authors: ['Ada'], title: 'One' }],
  },
  {
    what: 'a prefix that means one thing here and another there',
    document: rss(
      '<item><p:creator xmlns:p="http://purl.org/dc/elements/1.1/">Ada</p:creator></item><item><title>x</title><p:creator xmlns:p="urn:x">no</p:creator></item>',
    ),
    entries: [{ authors: ['Ada'] }, { authors: [] }],
  },
  {
    what: 'usual prefixes that are declared nowhere',
    document: rssItem('<dc:creator>Ada</dc:creator><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded>'),
    entries: [{ authors: ['Ada'], content: '<p>x</p>' }],
  },
  {
    what: 'a namespace in capitals, without its slash, by https',
    document: rssItem('<core:creator>Ada</core:creator>', 'xmlns:core="HTTPS://PURL.org/dc/elements/1.1"'),
    entries: [{ authors: ['Ada'] }],
  },
  {
    what: 'everything inside of an unknown namespace is skipped',
    document: atomEntry('<x:box xmlns:x="urn:x"><title>no</title><id>no</id></x:box><title>yes</title>'),
    entries: [{ title: 'yes', id: null }],
  },
  {
    what: 'an entry inside of a foreign element is none',
    document: atomEntry(
      '<x:reply xmlns:x="urn:x"><x:entry><x:title>no</x:title></x:entry></x:reply><title>yes</title>',
    ),
    entries: [{ title: 'yes' }],
  },
];

const LINK = '<a href="b">b</a>';
const SAID = '&lt;a href="b"&gt;b&lt;/a&gt;';
const RESOLVED = (base: string) => `<a href="${base}b">b</a>`;

export const BASES: Shape[] = [
  {
    what: 'of the feed, for everything in it',
    document: atom(
      `<title type="html">${SAID}</title><link href="site"/><entry><link href="1"/><summary type="html">${SAID}</summary><content type="xhtml"><div ${XHTML}>${LINK}</div></content></entry>`,
      `xml:base="${ORIGIN}/a/"`,
    ),
    feed: { title: RESOLVED(`${ORIGIN}/a/`), link: `${ORIGIN}/a/site` },
    entries: [
      { link: `${ORIGIN}/a/1`, summary: RESOLVED(`${ORIGIN}/a/`), content: RESOLVED(`${ORIGIN}/a/`) },
    ],
  },
  {
    what: 'nested and relative: each inside of the one around it',
    document: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${ORIGIN}/a/"><entry xml:base="b/"><link href="1"/><content type="html" xml:base="c/">${SAID}</content></entry></feed>`,
    entries: [{ link: `${ORIGIN}/a/b/1`, content: RESOLVED(`${ORIGIN}/a/b/c/`) }],
  },
  {
    what: 'from the root of the site',
    document: atomEntry('<link xml:base="/x/" href="1"/>', `xml:base="${ORIGIN}/a/b/"`),
    entries: [{ link: `${ORIGIN}/x/1` }],
  },
  {
    what: 'inside of the XHTML itself',
    document: atomEntry(
      `<content type="xhtml"><div ${XHTML} xml:base="${ORIGIN}/d/">${LINK}<p xml:base="e/"><a href="b">b</a></p></div></content>`,
    ),
    entries: [{ content: `${RESOLVED(`${ORIGIN}/d/`)}<p>${RESOLVED(`${ORIGIN}/d/e/`)}</p>` }],
  },
  {
    what: 'of an RSS description, and of the channel around it',
    document: `<rss version="2.0"><channel xml:base="${ORIGIN}/a/"><link>site</link><item><link>1</link><description>${SAID}</description></item><item><description xml:base="c/">${SAID}</description></item></channel></rss>`,
    feed: { link: `${ORIGIN}/a/site` },
    entries: [
      { link: `${ORIGIN}/a/1`, summary: RESOLVED(`${ORIGIN}/a/`) },
      { summary: RESOLVED(`${ORIGIN}/a/c/`) },
    ],
  },
  {
    what: 'that is no address counts for nothing',
    document: atomEntry('<link href="1"/>', 'xml:base="javascript:alert(1)"'),
    headers: { 'Content-Location': `${ORIGIN}/feed` },
    entries: [{ link: `${ORIGIN}/1` }],
  },
  {
    what: 'of the answer, where the feed names none',
    document: atomEntry(`<link href="1"/><summary type="html">${SAID}</summary>`),
    headers: { 'content-location': `${ORIGIN}/a/feed` },
    entries: [{ link: `${ORIGIN}/a/1`, summary: RESOLVED(`${ORIGIN}/a/`) }],
  },
  {
    what: 'of the answer, for a text in base64',
    document: atom03Entry(`<content type="text/html" mode="base64">${base64(LINK)}</content>`),
    headers: { 'content-location': `${ORIGIN}/a/feed` },
    entries: [{ content: RESOLVED(`${ORIGIN}/a/`) }],
  },
  {
    what: 'in RSS: of the item, then of the site',
    document: rss(
      `<link>${ORIGIN}/blog/</link><item><link>2024/one</link><description>${SAID}</description></item><item><description>${SAID}</description></item>`,
    ),
    entries: [
      { link: `${ORIGIN}/blog/2024/one`, summary: RESOLVED(`${ORIGIN}/blog/2024/`) },
      { summary: RESOLVED(`${ORIGIN}/blog/`) },
    ],
  },
  {
    what: 'relative ids are resolved where a base is stated, and otherwise left alone',
    document: atom(`<entry xml:base="${ORIGIN}/"><id>/1</id></entry><entry><id>/2</id></entry>`),
    entries: [{ id: `${ORIGIN}/1` }, { id: '/2' }],
  },
  {
    what: 'enclosures',
    document: rssItem('<enclosure url="a.mp3"/>', `xml:base="${ORIGIN}/x/"`),
    entries: [{ enclosures: [{ url: `${ORIGIN}/x/a.mp3`, type: null, length: null }] }],
  },
  ...(
    [
      ['img src', '<img src="p.png">', `<img src="${ORIGIN}/p.png">`],
      [
        'srcset',
        '<img srcset="p.png 1x, q.png 2x">',
        `<img srcset="${ORIGIN}/p.png 1x, ${ORIGIN}/q.png 2x">`,
      ],
      ['cite', '<q cite="/c">x</q>', `<q cite="${ORIGIN}/c">x</q>`],
      ['a fragment stays', '<a href="#n">x</a>', '<a href="#n">x</a>'],
      ['mail stays', '<a href="mailto:ada@quay.example">x</a>', '<a href="mailto:ada@quay.example">x</a>'],
      ['no quotes', '<a href=/c>x</a>', `<a href="${ORIGIN}/c">x</a>`],
      ['single quotes', "<a href='/c'>x</a>", `<a href="${ORIGIN}/c">x</a>`],
      ['without a scheme', '<a href="//other.example/">x</a>', '<a href="https://other.example/">x</a>'],
    ] as const
  ).map(([what, html, resolved]) => ({
    what: `in HTML, ${what}`,
    document: rssItem(`<description><![CDATA[${html}]]></description>`, `xml:base="${ORIGIN}/"`),
    entries: [{ summary: resolved }],
  })),
];

export const LANGUAGES: Shape[] = [
  { what: 'of the channel', document: rss('<language>de-AT</language>'), feed: { language: 'de-AT' } },
  { what: 'with an underscore', document: rss('<language>en_GB</language>'), feed: { language: 'en-GB' } },
  { what: 'dc:language', document: rss('<dc:language>fr</dc:language>', DC), feed: { language: 'fr' } },
  {
    what: 'xml:lang of the root',
    document: atom('<title>x</title>', 'xml:lang="pt-BR"'),
    feed: { language: 'pt-BR' },
  },
  {
    what: 'xml:lang of RSS',
    document: '<rss xml:lang="nl"><channel><title>x</title></channel></rss>',
    feed: { language: 'nl' },
  },
  {
    what: 'language before xml:lang',
    document: '<rss xml:lang="nl"><channel><language>fr</language><title>x</title></channel></rss>',
    feed: { language: 'fr' },
  },
  { what: 'that is none', document: rss('<language>English, mostly</language>'), feed: { language: null } },
  {
    what: 'of the entry before the feed, of the content before the entry',
    document: atom(
      '<entry><title>a</title></entry><entry xml:lang="fr"><title>b</title></entry><entry xml:lang="fr"><content xml:lang="it">c</content></entry>',
      'xml:lang="en"',
    ),
    feed: { language: 'en' },
    entries: [{ language: 'en' }, { language: 'fr' }, { language: 'it' }],
  },
  {
    what: 'of the div around the content',
    document: atomEntry(
      `<content type="xhtml"><div ${XHTML} xml:lang="it">c</div></content>`,
      'xml:lang="en"',
    ),
    entries: [{ language: 'it' }],
  },
  {
    what: 'of an RSS item, by Dublin Core and by its text',
    document: rss(
      `<language>en</language><item><dc:language>fr</dc:language></item><item><content:encoded xml:lang="it">c</content:encoded></item><item><title>x</title></item>`,
      `${DC} ${CONTENT}`,
    ),
    entries: [{ language: 'fr' }, { language: 'it' }, { language: 'en' }],
  },
  {
    what: 'of the answer, where the feed names none',
    document: rssItem('<title>x</title>'),
    headers: { 'Content-Language': 'sv' },
    feed: { language: 'sv' },
    entries: [{ language: 'sv' }],
  },
  {
    what: 'of the feed before the answer',
    document: rss('<language>fr</language>'),
    headers: { 'content-language': 'sv' },
    feed: { language: 'fr' },
  },
  {
    what: "Atom's own, by a prefix, in RSS",
    document: rss(`<item><a:content xml:lang="it">c</a:content></item>`, A10),
    entries: [{ language: 'it' }],
  },
];
