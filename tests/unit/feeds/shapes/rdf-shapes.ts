// RSS 0.90 and 1.0, which are RDF.

import { FEED } from './rss-shapes';
import { DC, ORIGIN, rdf, type Shape } from './shape';

const DAY = '2003-12-31T00:00:00.000Z';

export const RDF_SHAPES: Shape[] = [
  {
    what: 'RSS 1.0',
    document: rdf(
      `<channel rdf:about="${ORIGIN}/feed">${FEED}<dc:date>2003-12-31</dc:date><items><rdf:Seq><rdf:li rdf:resource="${ORIGIN}/1"/></rdf:Seq></items></channel>
       <image rdf:about="x"><title>no</title><link>${ORIGIN}/no</link></image>
       <item rdf:about="${ORIGIN}/1"><title>One</title><link>${ORIGIN}/1</link><description>Words</description><dc:creator>Ada</dc:creator><dc:subject>Tides</dc:subject></item>
       <item rdf:about="${ORIGIN}/2"><title>Two, in no table of contents</title></item>`,
      `xmlns="http://purl.org/rss/1.0/" ${DC}`,
    ),
    feed: { title: 'Quay', link: `${ORIGIN}/`, description: 'Of tides', updated: DAY },
    entries: [
      {
        id: `${ORIGIN}/1`,
        title: 'One',
        link: `${ORIGIN}/1`,
        summary: 'Words',
        authors: ['Ada'],
        categories: ['Tides'],
      },
      { id: `${ORIGIN}/2`, title: 'Two, in no table of contents', link: `${ORIGIN}/2` },
    ],
  },
  {
    what: 'RSS 0.90',
    document: rdf(
      `<channel>${FEED}</channel><item><title>One</title><link>${ORIGIN}/1</link></item>`,
      'xmlns="http://my.netscape.com/rdf/simple/0.9/"',
    ),
    feed: { title: 'Quay' },
    entries: [{ title: 'One', link: `${ORIGIN}/1` }],
  },
  {
    what: 'RSS 1.0 with a prefix on everything',
    document: rdf(
      `<r:channel><r:title>Quay</r:title></r:channel><r:item rdf:about="${ORIGIN}/1"><r:title>One</r:title></r:item>`,
      'xmlns:r="http://purl.org/rss/1.0/"',
    ),
    feed: { title: 'Quay' },
    entries: [{ id: `${ORIGIN}/1`, title: 'One' }],
  },
  {
    what: 'RSS 1.0 with RDF as the default namespace',
    document: `<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel about="x"><r:title>Quay</r:title></r:channel><r:item about="urn:1"><r:title>One</r:title></r:item></RDF>`,
    feed: { title: 'Quay' },
    entries: [{ id: 'urn:1', title: 'One' }],
  },
  {
    what: 'RSS 1.1',
    document: `<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="x"><title>Quay</title><link>${ORIGIN}/</link><items rdf:parseType="Collection"><item rdf:about="${ORIGIN}/1"><title>One</title><link>${ORIGIN}/1</link></item></items></Channel>`,
    feed: { title: 'Quay' },
    entries: [{ title: 'One', link: `${ORIGIN}/1` }],
  },
];
