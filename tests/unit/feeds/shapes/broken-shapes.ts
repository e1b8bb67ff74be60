// Feeds that break the rules of XML, and what is no feed at all.
import { atomEntry, CONTENT, ORIGIN, rss, rssItem, type Shape } from './shape';

const DOCTYPE = (entities: string) => `<?xml version="1.0"?><!DOCTYPE rss [${entities}]>`;
const BARE = '<rss version="2.0"><channel><title>Quay</title><item><title>One</title></item></channel></rss>';

export const ENTITIES: Shape[] = (
  [
    ['of HTML, undeclared', 'caf&eacute; &mdash; &nbsp;tea', 'café — \u00a0tea'],
    ['in capitals', '&Eacute;t&eacute;', 'Été'],
    ['decimal and hexadecimal', '&#233; &#xe9; &#XE9; &#x1F6A2;', 'é é é 🚢'],
    ['of windows-1252', 'don&#146;t &#x93;x&#x94;', 'don’t “x”'],
    ['that nobody knows', 'a &quay; b', 'a &quay; b'],
    ['beyond Unicode', 'a &#x110000; b', 'a \ufffd b'],
    ['of control characters', 'a&#1;&#x0B;b', 'ab'],
    ['a bare ampersand', 'tide & boat', 'tide & boat'],
    ['an ampersand before a word', 'AT&T &c. Q&A;', 'AT&T &c. Q&A;'],
    ['quotes and apostrophes', '&quot;x&quot; &apos;y&apos; &gt;', '"x" \'y\' >'],
    ['a bare less-than', 'I <3 tides, 2 < 3', 'I <3 tides, 2 < 3'],
    ['in an attribute, too', 'x', 'x'],
  ] as const
).map(([what, inside, title]) => ({
  what: `references ${what}`,
  document: rssItem(`<title>${inside}</title>`),
  entries: [{ title }],
}));

export const DOCTYPES: Shape[] = [
  {
    what: 'harmless entities of the document are read',
    document: `${DOCTYPE('<!ENTITY quay "Quay &#38; tide"><!ENTITY e \'é\'>')}<rss><channel><title>&quay; caf&e;</title></channel></rss>`,
    feed: { title: 'Quay & tide café' },
  },
  {
    what: 'entities that refer to others are not',
    document: `${DOCTYPE('<!ENTITY a "ha"><!ENTITY b "&a;&a;">')}<rss><channel><title>&b;</title></channel></rss>`,
    feed: { title: '&b;' },
  },
  {
    what: 'nor those of other files, nor parameters',
    document: `${DOCTYPE('<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://x/"> %p;')}<rss><channel><title>&f;</title></channel></rss>`,
    feed: { title: '&f;' },
  },
  {
    what: "HTML's document type before a feed",
    document: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://x/"><!-- a feed --> ${BARE}`,
    feed: { title: 'Quay' },
  },
  {
    what: 'comments that speak of other roots',
    document: `<?xml version="1.0"?><!-- <feed><title>no</title></feed> <html> -->${BARE}`,
    feed: { title: 'Quay' },
  },
  {
    what: 'a stylesheet',
    document: `<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>${BARE}`,
    feed: { title: 'Quay' },
  },
  {
    what: 'junk before the declaration',
    document: `\n\nPHP Notice: x\n<?xml version="1.0"?>${BARE}`,
    feed: { title: 'Quay' },
  },
  { what: 'junk and a tag before the root', document: `<b>Warning</b>: x${BARE}`, feed: { title: 'Quay' } },
  {
    what: 'several declarations',
    document: `<?xml version="1.0"?><?xml version="1.0"?>${BARE}`,
    feed: { title: 'Quay' },
  },
  {
    what: 'junk behind the end',
    document: `${BARE}<script>x()</script><p>y`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'two feeds in one file: the first',
    document: `${BARE}<rss><channel><title>no</title></channel></rss>`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
];

type Row = readonly [what: string, inside: string, entries: Record<string, unknown>[]];
const channels = (rows: readonly Row[]): Shape[] =>
  rows.map(([what, inside, entries]) => ({ what, document: rss(inside, CONTENT), entries }));

export const UNCLOSED: Shape[] = [
  ...channels([
    [
      'a title without an end',
      `<item><title>One<link>${ORIGIN}/1</link></item><item><title>Two</title></item>`,
      [{ title: 'One', link: `${ORIGIN}/1` }, { title: 'Two' }],
    ],
    [
      'a link without an end',
      `<item><link>${ORIGIN}/1<description>Words</description></item>`,
      [{ link: `${ORIGIN}/1`, summary: 'Words' }],
    ],
    [
      'a description without an end',
      '<item><description>Words<p>More<guid>1</guid></item><item><guid>2</guid></item>',
      [{ summary: 'Words<p>More</p>', id: '1' }, { id: '2' }],
    ],
    [
      'an item without an end',
      '<item><title>One</title><item><title>Two</title></item>',
      [{ title: 'One' }, { title: 'Two' }],
    ],
    [
      'an entry that says nothing is one, for those after it',
      '<item/><item><foo/></item><item><guid>3</guid></item>',
      [{ id: null }, { id: null }, { id: '3' }],
    ],
    ['a misspelt end', '<item><title>One</titel><guid>1</guid></item>', [{ title: 'One', id: '1' }]],
    [
      'ends in the wrong order',
      '<item><description><b>a <i>b</b> c</i></description><guid>1</guid></item>',
      [{ summary: '<b>a <i>b</i></b> c', id: '1' }],
    ],
    [
      'an end too many',
      '<item><title>One</title></title></p><guid>1</guid></item>',
      [{ title: 'One', id: '1' }],
    ],
    ['capitals at one end', '<item><Title>One</title><guid>1</GUID></item>', [{ title: 'One', id: '1' }]],
    [
      'an end tag of a void element',
      '<item><description>a<br></br>b</description></item>',
      [{ summary: 'a<br/>b' }],
    ],
    [
      'attributes without quotes',
      '<item><guid isPermaLink=false>https://quay.example/1</guid><enclosure url=/a.mp3 length=1></item>',
      [{ link: null, enclosures: [{ url: 'http://feed.invalid/a.mp3', type: null, length: 1 }] }],
    ],
    [
      'an attribute twice',
      '<item><enclosure url="/a.mp3" url="/b.mp3"/></item>',
      [{ enclosures: [{ url: 'http://feed.invalid/a.mp3', type: null, length: null }] }],
    ],
    [
      'white space in tags',
      '<item ><title\n>One</title\n><guid  >1</guid ></item >',
      [{ title: 'One', id: '1' }],
    ],
    [
      'CDATA in CDATA',
      '<item><description><![CDATA[a <![CDATA[b]]> c]]></description><guid>1</guid></item>',
      [{ summary: 'a <![CDATA[b c', id: '1' }],
    ],
    [
      'CDATA whose end was split as it should',
      '<item><description><![CDATA[a ]]]]><![CDATA[> b]]></description></item>',
      [{ summary: 'a ]]> b' }],
    ],
    [
      'a CDATA section that was escaped',
      '<item><description>&lt;![CDATA[a]]&gt;</description></item>',
      [{ summary: '<![CDATA[a]]>' }],
    ],
    [
      'a CDATA section around nothing',
      '<item><title><![CDATA[]]></title><guid>1</guid></item>',
      [{ title: null, id: '1' }],
    ],
    ['control characters', '<item><title>O\x00n\x08e\x1f</title></item>', [{ title: 'One' }]],
    ['letters of windows-1252 in Unicode', '<item><title>don\x92t</title></item>', [{ title: 'don’t' }]],
    ['half of a pair', '<item><title>a\ud83d b</title></item>', [{ title: 'a\ufffd b' }]],
  ]),
  {
    what: 'cut off between two entries',
    document: '<rss version="2.0"><channel><title>Quay</title><item><title>One</title></item>',
    feed: { title: 'Quay' },
    entries: [{ title: 'One' }],
  },
  {
    what: 'cut off within an entry: the whole ones',
    document: '<rss version="2.0"><channel><item><title>One</title></item><item><title>Tw',
    entries: [{ title: 'One' }],
  },
  {
    what: 'cut off within the only entry',
    document: '<rss><channel><item><description>Wor',
    error: 'malformed',
  },
  {
    what: 'a last tag that never ends',
    document: '<rss><channel><title>Quay</title></channel></rss\n',
    feed: { title: 'Quay' },
  },
  {
    what: 'only the end of the root is missing',
    document: '<rss version="2.0"><channel><title>Quay</title></channel>',
    feed: { title: 'Quay' },
    entries: [],
  },
  {
    what: 'an entry in pieces, in Atom',
    document: atomEntry('<title>One</title><id>1</id><updated>2024-01-01<content>x</content>'),
    entries: [{ title: 'One', id: '1', updated: '2024-01-01T00:00:00.000Z', content: 'x' }],
  },
];

export const NO_FEEDS: Shape[] = (
  [
    ['an empty file', '', 'not-a-feed'],
    ['white space', ' \n\t ', 'not-a-feed'],
    ['a mark alone', '\ufeff', 'not-a-feed'],
    ['a shopping list', 'eggs, twine, lamp oil', 'not-a-feed'],
    ['a declaration alone', '<?xml version="1.0"?>', 'not-a-feed'],
    ['another XML', '<opml version="2.0"><head><title>x</title></head></opml>', 'not-a-feed'],
    [
      'a sitemap',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>x</loc></url></urlset>',
      'not-a-feed',
    ],
    ['a page', '<!doctype html><title>x</title><p>y', 'html-not-feed'],
    ['a page without a document type', '<html><body>x</body></html>', 'html-not-feed'],
    [
      'a page of XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"><head/></html>',
      'html-not-feed',
    ],
    ['a page that quotes a feed', '<html><body><rss><channel/></rss></body></html>', 'html-not-feed'],
    ['a piece of a page', '<div>503: try later</div>', 'html-not-feed'],
    ['another JSON', '{"a": [1]}', 'not-a-feed'],
    ['a list in JSON', '[1, 2]', 'not-a-feed'],
    ['half of a JSON Feed', '{"version": "https://jsonfeed.org/version/1", "items": [', 'malformed'],
  ] as const
).map(([what, document, error]) => ({ what, document, error }));
