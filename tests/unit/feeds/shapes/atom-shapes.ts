// Atom 0.3 and 1.0.
import {
  atom,
  atom03,
  atom03Entry,
  atomEntry,
  base64,
  DC,
  MEDIA,
  ORIGIN,
  type Shape,
  TERMS,
  XHTML,
} from './shape';

const BOLD = '<p>Low <b>tide</b></p>';
const ESCAPED = '&lt;p&gt;Low &lt;b&gt;tide&lt;/b&gt;&lt;/p&gt;';

/** A text construct in each way of writing it, as title, summary and content. */
const constructs: readonly [what: string, attributes: string, inside: string, read: string][] = [
  ['nothing said, plain', '', 'Low tide', 'Low tide'],
  ['nothing said, escaped markup', '', ESCAPED, BOLD],
  ['text', 'type="text"', 'Low &lt;b&gt;tide', 'Low <b>tide'],
  ['text/plain', 'type="text/plain"', 'a &amp;amp; b', 'a &amp; b'],
  ['html', 'type="html"', ESCAPED, BOLD],
  ['HTML', 'type="HTML"', ESCAPED, BOLD],
  ['text/html with a charset', 'type="text/html; charset=utf-8"', ESCAPED, BOLD],
  ['html in CDATA', 'type="html"', `<![CDATA[${BOLD}]]>`, BOLD],
  ['html in several CDATA sections', 'type="html"', '<![CDATA[<p>Low ]]><![CDATA[<b>tide</b></p>]]>', BOLD],
  ['xhtml in its div', 'type="xhtml"', `<div ${XHTML}>${BOLD}</div>`, BOLD],
  ['xhtml with white space around its div', 'type="xhtml"', `\n <div ${XHTML}>\n ${BOLD}</div>\n`, BOLD],
  [
    'xhtml by a prefix',
    'type="xhtml"',
    '<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Low <h:b>tide</h:b></h:p></h:div>',
    BOLD,
  ],
  ['xhtml without a div', 'type="xhtml"', BOLD, BOLD],
  ['xhtml with an escaped tag as text', 'type="xhtml"', `<div ${XHTML}>Use &lt;b&gt;</div>`, 'Use &lt;b&gt;'],
  ['xhtml that was escaped', 'type="xhtml"', ESCAPED, BOLD],
  ['markup that nobody announced', '', BOLD, BOLD],
  ['html that was not escaped', 'type="html"', BOLD, BOLD],
  [
    'an empty element of XHTML, which HTML would leave open',
    'type="xhtml"',
    `<div ${XHTML}>x<a id="n"/>y</div>`,
    'x<a id="n"></a>y',
  ],
  [
    'a void element',
    'type="xhtml"',
    `<div ${XHTML}>x<br/>y<img src="/a.png" alt=""></img></div>`,
    `x<br/>y<img src="${ORIGIN}/a.png" alt=""/>`,
  ],
  [
    'comments inside',
    'type="html"',
    '&lt;p&gt;Low <!-- not --> &lt;b&gt;tide&lt;/b&gt;&lt;/p&gt;',
    '<p>Low  <b>tide</b></p>',
  ],
];

export const ATOM_TEXTS: Shape[] = constructs.flatMap(([what, attributes, inside, read]) => {
  const html = read;
  return [
    {
      what: `a text, ${what}`,
      document: atomEntry(
        `<title ${attributes}>${inside}</title><summary ${attributes}>${inside}</summary><content ${attributes}>${inside}</content>`,
        `xml:base="${ORIGIN}/"`,
      ),
      entries: [{ title: html, summary: html, content: html }],
    },
    {
      what: `a feed's own text, ${what}`,
      document: atom(
        `<title ${attributes}>${inside}</title><subtitle ${attributes}>${inside}</subtitle>`,
        `xml:base="${ORIGIN}/"`,
      ),
      feed: { title: html, description: html },
    },
  ];
});

export const ATOM_03: Shape[] = [
  {
    what: 'the elements under their old names',
    document: atom03(
      `<title>Quay</title><tagline>Of tides</tagline><link rel="alternate" type="text/html" href="${ORIGIN}/"/>
       <modified>2004-02-01T08:00:00Z</modified><copyright>nobody</copyright><info>about</info>
       <entry><title>One</title><id>tag:quay.example,2004:1</id><link rel="alternate" href="${ORIGIN}/1"/>
       <issued>2004-01-30T08:00:00Z</issued><created>2004-01-29T08:00:00Z</created><modified>2004-01-31T08:00:00Z</modified></entry>`,
    ),
    feed: { title: 'Quay', description: 'Of tides', link: `${ORIGIN}/`, updated: '2004-02-01T08:00:00.000Z' },
    entries: [
      {
        id: 'tag:quay.example,2004:1',
        link: `${ORIGIN}/1`,
        published: '2004-01-30T08:00:00.000Z',
        updated: '2004-01-31T08:00:00.000Z',
      },
    ],
  },
  {
    what: 'created alone is when it was published',
    document: atom03Entry('<created>2004-01-29T08:00:00Z</created>'),
    entries: [{ published: '2004-01-29T08:00:00.000Z' }],
  },
  ...(
    [
      ['escaped html', 'type="text/html" mode="escaped"', ESCAPED, BOLD],
      ['inline html', 'type="text/html" mode="xml"', BOLD, BOLD],
      [
        'inline xhtml keeps its div',
        'type="application/xhtml+xml" mode="xml"',
        `<div ${XHTML}>${BOLD}</div>`,
        BOLD,
      ],
      ['escaped plain text', 'type="text/plain" mode="escaped"', 'a &lt; b', 'a < b'],
      ['html in base64', 'type="text/html" mode="base64"', base64(BOLD), BOLD],
      [
        'plain text in base64, over lines',
        'mode="base64"',
        `\n${base64('Low tide at noon')}\n`,
        'Low tide at noon',
      ],
      ['base64 by its type', 'type="application/octet-stream"', base64(BOLD), BOLD],
      ['what claims base64 and is none', 'mode="base64"', 'Low tide, at noon', 'Low tide, at noon'],
    ] as const
  ).map(([what, attributes, inside, read]) => ({
    what,
    document: atom03Entry(`<title ${attributes}>${inside}</title><content ${attributes}>${inside}</content>`),
    entries: [{ title: read, content: read }],
  })),
  {
    what: 'an author by url',
    document: atom03Entry('<author><url>https://quay.example/ada</url></author>'),
    entries: [{ authors: ['https://quay.example/ada'] }],
  },
];

const link = (attributes: string) => `<link ${attributes}/>`;

export const ATOM_10: Shape[] = [
  {
    what: 'every part',
    document: atom(
      `<id>urn:quay</id><title>Quay</title><updated>2024-05-02T10:00:00+02:00</updated><link href="${ORIGIN}/"/>
       <link rel="self" href="${ORIGIN}/feed"/><category term="sea"/><author><name>Ada Keeper</name></author>
       <entry><id>urn:quay:1</id><title>One</title><link href="${ORIGIN}/1"/><published>2024-05-01T08:00:00Z</published>
       <updated>2024-05-02T08:00:00Z</updated><category term="t" label="Tides"/><category term="boats" scheme="${ORIGIN}/c"/></entry>`,
    ),
    feed: {
      id: 'urn:quay',
      title: 'Quay',
      link: `${ORIGIN}/`,
      feedLink: `${ORIGIN}/feed`,
      updated: '2024-05-02T08:00:00.000Z',
      categories: ['sea'],
      authors: ['Ada Keeper'],
    },
    entries: [
      {
        id: 'urn:quay:1',
        link: `${ORIGIN}/1`,
        published: '2024-05-01T08:00:00.000Z',
        updated: '2024-05-02T08:00:00.000Z',
        categories: ['Tides', 'boats'],
        authors: ['Ada Keeper'],
      },
    ],
  },
  {
    what: 'without id, dates and title: unknown stays unknown',
    document: atomEntry('<summary>Words</summary>'),
    entries: [
      { id: null, link: null, title: null, published: null, updated: null, authors: [], language: null },
    ],
  },
  {
    what: 'updated alone is the nearest thing to a date of publication',
    document: atomEntry('<updated>2024-05-02</updated>'),
    entries: [{ published: '2024-05-02T00:00:00.000Z', updated: '2024-05-02T00:00:00.000Z' }],
  },
  ...(
    [
      ['no rel', link(`href="${ORIGIN}/1"`), `${ORIGIN}/1`],
      ['alternate', link(`rel="alternate" href="${ORIGIN}/1"`), `${ORIGIN}/1`],
      ['alternate, shouted', link(`rel="ALTERNATE" href="${ORIGIN}/1"`), `${ORIGIN}/1`],
      [
        'alternate by its IANA address',
        link(`rel="http://www.iana.org/assignments/relation/alternate" href="${ORIGIN}/1"`),
        `${ORIGIN}/1`,
      ],
      [
        'HTML before another form',
        link(`type="application/pdf" href="${ORIGIN}/1.pdf"`) + link(`type="text/html" href="${ORIGIN}/1"`),
        `${ORIGIN}/1`,
      ],
      [
        'another form where there is no page',
        link(`type="application/pdf" href="${ORIGIN}/1.pdf"`),
        `${ORIGIN}/1.pdf`,
      ],
      [
        'after self and edit',
        link(`rel="self" href="${ORIGIN}/s"`) +
          link(`rel="edit" href="${ORIGIN}/e"`) +
          link(`href="${ORIGIN}/1"`),
        `${ORIGIN}/1`,
      ],
      [
        'none but via and related',
        link(`rel="via" href="${ORIGIN}/v"`) + link(`rel="related" href="${ORIGIN}/r"`),
        null,
      ],
      [
        'as text',
        `<link rel="enclosure">${ORIGIN}/e</link><link rel="alternate">${ORIGIN}/1</link>`,
        `${ORIGIN}/1`,
      ],
      ['without an address', link('rel="alternate"'), null],
      ['content elsewhere', `<content src="${ORIGIN}/1.html" type="text/html"/>`, `${ORIGIN}/1.html`],
      ['an id that is an address', `<id>${ORIGIN}/1</id>`, `${ORIGIN}/1`],
      ['an ampersand', link(`href="${ORIGIN}/?a=1&amp;b=2"`), `${ORIGIN}/?a=1&b=2`],
      ['a bare ampersand', link(`href="${ORIGIN}/?a=1&b=2&copy=3"`), `${ORIGIN}/?a=1&b=2&copy=3`],
    ] as const
  ).map(([what, inside, url]) => ({
    what: `link, ${what}`,
    document: atomEntry(inside),
    entries: [{ link: url }],
  })),
  ...(
    [
      ['several authors', '<author><name>Ada</name></author><author><name>Bo</name></author>', ['Ada', 'Bo']],
      ['by mail alone', '<author><email>ada@quay.example</email></author>', ['ada@quay.example']],
      ['a name that stands alone', '<author>Ada Keeper</author>', ['Ada Keeper']],
      ['name and mail in one', '<author><name>Ada Keeper (ada@quay.example)</name></author>', ['Ada Keeper']],
      [
        'contributors are no authors',
        '<contributor><name>Cy</name></contributor><author><name>Ada</name></author>',
        ['Ada'],
      ],
      [
        'elements of others inside',
        `<author><name>Ada</name><x:name xmlns:x="urn:x">no</x:name></author>`,
        ['Ada'],
      ],
      [
        'of the source, where the entry has none',
        '<source><title>Other</title><author><name>Dee</name></author></source>',
        ['Dee'],
      ],
      ['dc:creator', `<dc:creator ${DC}>Ada</dc:creator>`, ['Ada']],
    ] as const
  ).map(([what, inside, authors]) => ({
    what: `authors, ${what}`,
    document: atomEntry(inside),
    entries: [{ authors }],
  })),
  {
    what: 'categories as text',
    document: atomEntry('<category>Tides</category><category term="">Boats</category><category/>'),
    entries: [{ categories: ['Tides', 'Boats'] }],
  },
  {
    what: "RSS's content in Atom",
    document: atomEntry(
      '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;x&lt;/p&gt;</content:encoded>',
    ),
    entries: [{ content: '<p>x</p>' }],
  },
  {
    what: 'a source keeps its title, link, id and dates to itself',
    document: atomEntry(
      `<source><id>urn:other</id><title>Other</title><link href="https://other.example/"/><updated>2001-01-01</updated></source>
       <id>urn:quay:1</id><title>One</title><link href="${ORIGIN}/1"/><updated>2024-05-02</updated>`,
    ),
    entries: [{ id: 'urn:quay:1', title: 'One', link: `${ORIGIN}/1`, updated: '2024-05-02T00:00:00.000Z' }],
  },
  {
    what: 'enclosures, by relation and by Media RSS, alone and in a group',
    document: atomEntry(
      `<link rel="enclosure" href="${ORIGIN}/a.mp3" type="audio/mpeg" length="12"/><link rel="enclosure"/>
       <media:group><media:content url="${ORIGIN}/v.mp4" type="video/mp4"/></media:group>`,
      MEDIA,
    ),
    entries: [
      {
        enclosures: [
          { url: `${ORIGIN}/a.mp3`, type: 'audio/mpeg', length: 12 },
          { url: `${ORIGIN}/v.mp4`, type: 'video/mp4', length: null },
        ],
      },
    ],
  },
  {
    what: 'a picture in base64 is not for reading',
    document: atomEntry('<title>x</title><content type="image/png">iVBORw0KGgo=</content>'),
    entries: [{ content: null }],
  },
  {
    what: 'XML of another kind is kept as it is',
    document: atomEntry(
      '<title>x</title><content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg></content>',
    ),
    entries: [{ content: '<svg><path d="M0 0"/></svg>' }],
  },
  {
    what: 'dates by Dublin Core',
    document: atomEntry(
      '<dcterms:issued>2024-01-01</dcterms:issued><dcterms:modified>2024-01-02</dcterms:modified>',
      TERMS,
    ),
    entries: [{ published: '2024-01-01T00:00:00.000Z', updated: '2024-01-02T00:00:00.000Z' }],
  },
  {
    what: 'an entry on its own',
    document: `<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:1</id><title>One</title></entry>`,
    entries: [{ id: 'urn:1', title: 'One' }],
  },
  {
    what: 'an id is left as it is, however it is written',
    document: atomEntry(
      '<id> HTTP://Quay.EXAMPLE:80/a/../b?x=%7e </id><link href="https://quay.example/1"/>',
    ),
    entries: [{ id: 'HTTP://Quay.EXAMPLE:80/a/../b?x=%7e' }],
  },
  {
    what: 'the first of two titles counts, and one deeper down never',
    document: atomEntry('<image><title>no</title></image><title>yes</title><title>no</title>'),
    entries: [{ title: 'yes' }],
  },
  {
    what: 'next and earlier archives',
    document: atom(
      `<link rel="next" href="/feed?page=2"/><link rel="prev-archive" href="/2023"/><entry><id>1</id></entry>`,
    ),
    headers: { 'content-location': `${ORIGIN}/feed` },
    feed: { next: `${ORIGIN}/2023` },
  },
];
