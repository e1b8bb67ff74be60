// RSS 0.91 to 2.0, and CDF, which came before them.
import { A10, CONTENT, DC, ITUNES, MEDIA, ORIGIN, rss, rssItem, type Shape, TERMS } from './shape';

type Row = readonly [what: string, inside: string, entry: Record<string, unknown>, attributes?: string];
const items = (rows: readonly Row[]): Shape[] =>
  rows.map(([what, inside, entry, attributes]) => ({
    what,
    document: rssItem(inside, attributes),
    entries: [entry],
  }));

const DAY = '2003-12-31T00:00:00.000Z';

export const RSS_ITEMS: Shape[] = items([
  ['a guid that is an address', `<guid>${ORIGIN}/1</guid>`, { id: `${ORIGIN}/1`, link: `${ORIGIN}/1` }],
  ['a guid that is none', `<guid isPermaLink="false">${ORIGIN}/1</guid>`, { id: `${ORIGIN}/1`, link: null }],
  [
    'a guid beside a link',
    `<guid isPermaLink="true">${ORIGIN}/g</guid><link>${ORIGIN}/1</link>`,
    { id: `${ORIGIN}/g`, link: `${ORIGIN}/1` },
  ],
  [
    'a guid that is a path on the site',
    '<guid isPermaLink="true">/1</guid>',
    { id: '/1', link: 'http://feed.invalid/1' },
  ],
  [
    'a guid that only claims to be an address',
    '<guid isPermaLink="true">post 7</guid>',
    { id: 'post 7', link: null },
  ],
  ['isPermaLink in another case', `<guid IsPermalink="FALSE">${ORIGIN}/1</guid>`, { link: null }],
  ['several links: the last', `<link>${ORIGIN}/1</link><link>${ORIGIN}/2</link>`, { link: `${ORIGIN}/2` }],
  ['a link in CDATA', `<link><![CDATA[${ORIGIN}/?a=1&b=2]]></link>`, { link: `${ORIGIN}/?a=1&b=2` }],
  ['a link over lines', `<link>\n  ${ORIGIN}/1\n</link>`, { link: `${ORIGIN}/1` }],
  ['a link as an attribute', `<link href="${ORIGIN}/1"/>`, { link: `${ORIGIN}/1` }],
  ['an empty link beside a guid', `<link/><guid>${ORIGIN}/1</guid>`, { link: `${ORIGIN}/1` }],
  [
    "Atom's link",
    `<a:link href="${ORIGIN}/1"/><a:link rel="self" href="${ORIGIN}/s"/>`,
    { link: `${ORIGIN}/1` },
    A10,
  ],
  [
    'an image has its own title and link',
    `<title>yes</title><image><title>no</title><link>${ORIGIN}/no</link></image><link>${ORIGIN}/1</link>`,
    { title: 'yes', link: `${ORIGIN}/1` },
  ],
  [
    'text input in the wrong place',
    '<textinput><title>no</title><description>no</description></textinput><title>yes</title>',
    { title: 'yes', summary: null },
  ],
  ['pubDate', '<pubDate>Wed, 31 Dec 2003 00:00:00 GMT</pubDate>', { published: DAY }],
  [
    'pubDate before dc:date',
    `<dc:date>2004-01-02</dc:date><pubDate>31 Dec 2003</pubDate>`,
    { published: DAY, updated: '2004-01-02T00:00:00.000Z' },
    DC,
  ],
  ['dc:date alone', '<dc:date>2003-12-31</dc:date>', { published: DAY, updated: DAY }, DC],
  [
    'a pubDate that is none, and dc:date',
    '<pubDate>soon</pubDate><dc:date>2003-12-31</dc:date>',
    { published: DAY },
    DC,
  ],
  [
    'dcterms',
    '<dcterms:created>2003-12-31</dcterms:created><dcterms:modified>2004-01-02</dcterms:modified>',
    { published: DAY, updated: '2004-01-02T00:00:00.000Z' },
    TERMS,
  ],
  [
    "Atom's dates",
    '<a:published>2003-12-31</a:published><a:updated>2004-01-02</a:updated>',
    { published: DAY, updated: '2004-01-02T00:00:00.000Z' },
    A10,
  ],
  [
    "Atom's dates without its namespace",
    '<issued>2003-12-31</issued><modified>2004-01-02</modified>',
    { published: DAY, updated: '2004-01-02T00:00:00.000Z' },
  ],
  ['author as mail and name', '<author>ada@quay.example (Ada Keeper)</author>', { authors: ['Ada Keeper'] }],
  ['author as name and mail', '<author>Ada Keeper (ada@quay.example)</author>', { authors: ['Ada Keeper'] }],
  [
    'author as a mail program writes it',
    '<author>Ada Keeper &lt;ada@quay.example&gt;</author>',
    { authors: ['Ada Keeper'] },
  ],
  ['author by mail alone', '<author>ada@quay.example</author>', { authors: ['ada@quay.example'] }],
  [
    'author as Atom has it',
    '<author><name>Ada Keeper</name><email>ada@quay.example</email></author>',
    { authors: ['Ada Keeper'] },
  ],
  [
    'dc:creator, several',
    '<dc:creator>Ada</dc:creator><dc:creator>Bo &lt;bo@quay.example&gt;</dc:creator>',
    { authors: ['Ada', 'Bo'] },
    DC,
  ],
  ['dc:author', '<dc:author>Ada</dc:author>', { authors: ['Ada'] }, DC],
  [
    'author before itunes:author',
    '<itunes:author>Show</itunes:author><author>Ada</author>',
    { authors: ['Ada'] },
    ITUNES,
  ],
  ['itunes:author alone', '<itunes:author>Show</itunes:author>', { authors: ['Show'] }, ITUNES],
  ["Atom's author", '<a:author><a:name>Ada</a:name></a:author>', { authors: ['Ada'] }, A10],
  [
    'categories, with domains',
    '<category domain="urn:d">Tides</category><category><![CDATA[Boats & oars]]></category>',
    { categories: ['Tides', 'Boats & oars'] },
  ],
  [
    'dc:subject and keywords',
    '<dc:subject>Tides</dc:subject><itunes:keywords>boats, oars</itunes:keywords>',
    { categories: ['Tides', 'boats', 'oars'] },
    `${DC} ${ITUNES}`,
  ],
  ['a category as Atom has it', '<category term="x"/>', { categories: ['x'] }],
  [
    'itunes:subtitle where there is nothing else',
    '<itunes:subtitle>Words</itunes:subtitle>',
    { summary: 'Words' },
    ITUNES,
  ],
  ['a category that is empty', '<category/><category>x</category>', { categories: ['x'] }],
  [
    'content:encoded beside a description',
    '<description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
    { summary: 'Short', content: '<p>Long</p>' },
    CONTENT,
  ],
  [
    'content:encoded without its namespace',
    '<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>',
    { content: '<p>Long</p>' },
  ],
  [
    'XHTML as body',
    '<body xmlns="http://www.w3.org/1999/xhtml"><p>Long</p></body>',
    { content: '<p>Long</p>' },
  ],
  [
    'XHTML as a prefixed body',
    '<x:body xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Long</x:p></x:body>',
    { content: '<p>Long</p>' },
  ],
  [
    'XHTML as a div',
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>Long</p></div>',
    { content: '<p>Long</p>' },
  ],
  ['fullitem', '<fullitem>&lt;p&gt;Long&lt;/p&gt;</fullitem>', { content: '<p>Long</p>' }],
  [
    "Atom's summary and content",
    '<a:summary>Short</a:summary><a:content type="html">&lt;p&gt;Long&lt;/p&gt;</a:content>',
    { summary: 'Short', content: '<p>Long</p>' },
    A10,
  ],
  [
    'description in the nude',
    '<description><p>Low <b>tide</b></p></description>',
    { summary: '<p>Low <b>tide</b></p>' },
  ],
  [
    'description in the nude, with void elements open',
    '<description>Low<br>tide<hr>out</description>',
    { summary: 'Low<br/>tide<hr/>out' },
  ],
  ['dc:description where there is none', '<dc:description>Words</dc:description>', { summary: 'Words' }, DC],
  [
    'itunes:summary where there is none',
    '<itunes:summary>Words</itunes:summary>',
    { summary: 'Words' },
    ITUNES,
  ],
  [
    'media:description where there is none',
    '<media:group><media:title>T</media:title><media:description>Words</media:description></media:group>',
    { title: 'T', summary: 'Words' },
    MEDIA,
  ],
  [
    'dc:title, itunes:title and media:title never over the title',
    '<dc:title>a</dc:title><media:title>b</media:title><itunes:title>c</itunes:title><title>yes</title>',
    { title: 'yes' },
    `${DC} ${MEDIA} ${ITUNES}`,
  ],
  ['dc:title where there is no title', '<dc:title>yes</dc:title>', { title: 'yes' }, DC],
  [
    'an element of an unknown namespace is not ours',
    '<x:description xmlns:x="urn:x">no</x:description><description>yes</description><x:title xmlns:x="urn:x">no</x:title>',
    { summary: 'yes', title: null },
  ],
  [
    'enclosures, several',
    '<enclosure url="/a.mp3" length="12" type="audio/mpeg"/><enclosure url="/b.mp3" length="many"/><enclosure/>',
    {
      enclosures: [
        { url: 'http://feed.invalid/a.mp3', type: 'audio/mpeg', length: 12 },
        { url: 'http://feed.invalid/b.mp3', type: null, length: null },
      ],
    },
  ],
  [
    'media:content, with a title inside',
    `<title>yes</title><media:content url="${ORIGIN}/a.mp4" type="video/mp4" fileSize="9"><media:title>no</media:title></media:content>`,
    { title: 'yes', enclosures: [{ url: `${ORIGIN}/a.mp4`, type: 'video/mp4', length: 9 }] },
    MEDIA,
  ],
  [
    'source and comments are about something else',
    `<source url="https://other.example/feed">Other</source><comments>${ORIGIN}/1#c</comments>`,
    { title: null, link: null },
  ],
  [
    'names in capitals',
    `<TITLE>One</TITLE><LINK>${ORIGIN}/1</LINK><PUBDATE>31 Dec 2003</PUBDATE><DESCRIPTION>Words</DESCRIPTION>`,
    { title: 'One', link: `${ORIGIN}/1`, published: DAY, summary: 'Words' },
  ],
  ['id as Atom has it', '<id>urn:1</id>', { id: 'urn:1' }],
]);

export const FEED = `<title>Quay</title><link>${ORIGIN}/</link><description>Of tides</description>`;

export const RSS_FEEDS: Shape[] = [
  {
    what: 'the channel',
    document: rss(
      `${FEED}<language>en-gb</language><managingEditor>ada@quay.example (Ada Keeper)</managingEditor><category>sea</category>
       <pubDate>31 Dec 2003</pubDate><lastBuildDate>1 Jan 2004</lastBuildDate><ttl>60</ttl>
       <image><title>no</title><url>${ORIGIN}/no.png</url><link>${ORIGIN}/no</link><description>no</description></image>
       <textInput><title>no</title><description>no</description><name>q</name><link>${ORIGIN}/no</link></textInput>`,
    ),
    feed: {
      title: 'Quay',
      link: `${ORIGIN}/`,
      description: 'Of tides',
      language: 'en-gb',
      authors: ['Ada Keeper'],
      categories: ['sea'],
      published: DAY,
      updated: '2004-01-01T00:00:00.000Z',
      ttlMinutes: 60,
    },
    entries: [],
  },
  {
    what: 'an author of the channel',
    document: rss('<author>ada@quay.example (Ada Keeper)</author><item><title>x</title></item>'),
    feed: { authors: ['Ada Keeper'] },
    entries: [{ authors: ['Ada Keeper'] }],
  },
  {
    what: 'an image before the title and the link',
    document: rss(`<image><title>no</title><link>${ORIGIN}/no</link></image>${FEED}`),
    feed: { title: 'Quay', link: `${ORIGIN}/` },
  },
  {
    what: "Atom's own link beside the site's",
    document: rss(`<a:link rel="self" href="${ORIGIN}/feed"/>${FEED}`, A10),
    feed: { link: `${ORIGIN}/`, feedLink: `${ORIGIN}/feed` },
  },
  {
    what: 'itunes: owner, author, summary, nested categories',
    document: rss(
      `<title>Quay</title><itunes:author>Ada</itunes:author><itunes:owner><itunes:name>Own</itunes:name></itunes:owner>
       <itunes:summary>Of tides</itunes:summary><itunes:category text="Sea"><itunes:category text="Tides"/></itunes:category>`,
      ITUNES,
    ),
    feed: { title: 'Quay', description: 'Of tides', authors: ['Ada'], categories: ['Sea', 'Tides'] },
  },
  {
    what: '0.91 as Netscape wrote it, with its document type',
    document: `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel>${FEED}<item><title>One</title><link>${ORIGIN}/1</link></item></channel></rss>`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One', link: `${ORIGIN}/1` }],
  },
  {
    what: '0.92, items without titles',
    document: `<rss version="0.92"><channel>${FEED}<item><description>Words</description></item></channel></rss>`,
    entries: [{ title: null, summary: 'Words' }],
  },
  {
    what: 'items beside the channel, not in it',
    document: `<rss version="0.9"><channel>${FEED}</channel><item><title>One</title></item></rss>`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'items in a list of their own',
    document: rss(`${FEED}<items><item><title>One</title></item><item><title>Two</title></item></items>`),
    entries: [{ title: 'One' }, { title: 'Two' }],
  },
  { what: 'no root', document: `<channel>${FEED}</channel>`, feed: { title: 'Quay', link: `${ORIGIN}/` } },
  { what: 'nothing in it', document: '<rss/>', feed: { title: null }, entries: [] },
  {
    what: 'CDF',
    document: `<?XML VERSION="1.0"?><CHANNEL HREF="${ORIGIN}/" LASTMOD="2003-12-31"><TITLE>Quay</TITLE><ABSTRACT>Of tides</ABSTRACT>
      <ITEM HREF="${ORIGIN}/1" LASTMOD="2003-12-31T00:00"><TITLE>One</TITLE><ABSTRACT>Words</ABSTRACT></ITEM></CHANNEL>`,
    feed: { title: 'Quay', link: `${ORIGIN}/`, description: 'Of tides', updated: DAY },
    entries: [{ title: 'One', link: `${ORIGIN}/1`, summary: 'Words', updated: DAY }],
  },
];
