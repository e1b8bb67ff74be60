// JSON Feed 1.0 and 1.1.
import { ORIGIN, type Shape } from './shape';

const V1 = 'https://jsonfeed.org/version/1';
const json = (feed: object, version: unknown = `${V1}.1`) =>
  JSON.stringify({ version, title: 'Quay', items: [], ...feed });
const item = (inside: object, feed: object = {}) => json({ ...feed, items: [inside] });

export const JSON_FEEDS: Shape[] = [
  {
    what: 'the feed',
    document: json({
      home_page_url: `${ORIGIN}/`,
      feed_url: `${ORIGIN}/feed.json`,
      description: 'Of tides',
      language: 'en-GB',
      next_url: `${ORIGIN}/feed.json?page=2`,
      authors: [{ name: 'Ada' }],
    }),
    feed: {
      title: 'Quay',
      link: `${ORIGIN}/`,
      feedLink: `${ORIGIN}/feed.json`,
      description: 'Of tides',
      language: 'en-GB',
      next: `${ORIGIN}/feed.json?page=2`,
      authors: ['Ada'],
    },
  },
  {
    what: 'an item',
    document: item({
      id: '1',
      url: `${ORIGIN}/1`,
      title: 'One <b>',
      content_html: '<p>Words</p>',
      summary: 'Short',
      date_published: '2024-05-01T08:00:00+02:00',
      date_modified: '2024-05-02T08:00:00Z',
      tags: ['tides', 'boats'],
      language: 'fr',
      attachments: [{ url: `${ORIGIN}/a.mp3`, mime_type: 'audio/mpeg', size_in_bytes: 12 }],
    }),
    entries: [
      {
        id: '1',
        link: `${ORIGIN}/1`,
        title: 'One <b>',
        content: '<p>Words</p>',
        summary: 'Short',
        published: '2024-05-01T06:00:00.000Z',
        updated: '2024-05-02T08:00:00.000Z',
        categories: ['tides', 'boats'],
        language: 'fr',
        enclosures: [{ url: `${ORIGIN}/a.mp3`, type: 'audio/mpeg', length: 12 }],
      },
    ],
  },
  {
    what: 'version 1, author',
    document: json(
      { author: { name: 'Ada' }, items: [{ id: '1' }, { id: '2', author: { name: 'Bo' } }] },
      V1,
    ),
    entries: [{ authors: ['Ada'] }, { authors: ['Bo'] }],
  },
  {
    what: 'authors before author',
    document: item({ id: '1', author: { name: 'no' }, authors: [{ name: 'Ada' }, { url: `${ORIGIN}/bo` }] }),
    entries: [{ authors: ['Ada', `${ORIGIN}/bo`] }],
  },
  { what: 'text alone', document: item({ id: '1', content_text: 'a < b' }), entries: [{ content: 'a < b' }] },
  {
    what: 'HTML before text',
    document: item({ id: '1', content_text: 'no', content_html: '<p>yes' }),
    entries: [{ content: '<p>yes' }],
  },
  { what: 'an id that is a number', document: item({ id: 7 }), entries: [{ id: '7' }] },
  {
    what: 'an address elsewhere',
    document: item({ id: '1', external_url: 'https://other.example/' }),
    entries: [{ link: 'https://other.example/' }],
  },
  {
    what: 'its own address before one elsewhere',
    document: item({ id: '1', url: `${ORIGIN}/1`, external_url: 'https://other.example/' }),
    entries: [{ link: `${ORIGIN}/1` }],
  },
  {
    what: 'an id that is an address',
    document: item({ id: `${ORIGIN}/1` }),
    entries: [{ link: `${ORIGIN}/1` }],
  },
  {
    what: 'relative addresses, against the site',
    document: item(
      { id: '1', url: '1', content_html: '<a href="/c">x</a>' },
      { home_page_url: `${ORIGIN}/a/` },
    ),
    entries: [{ link: `${ORIGIN}/a/1`, content: `<a href="${ORIGIN}/c">x</a>` }],
  },
  {
    what: 'a mark in front, and white space',
    document: `\ufeff \n${item({ id: '1' })}`,
    entries: [{ id: '1' }],
  },
  {
    what: 'a version that nobody wrote',
    document: json({ items: [{ id: '1' }] }, 'v1'),
    entries: [{ id: '1' }],
  },
  {
    what: 'no version',
    document: '{"title":"Quay","items":[{"id":"1"}]}',
    feed: { title: 'Quay' },
    entries: [{ id: '1' }],
  },
  {
    what: 'keys in capitals',
    document: '{"version":"https://jsonfeed.org/version/1","Title":"Quay","Items":[{"ID":"1"}]}',
    feed: { title: 'Quay' },
    entries: [{ id: '1' }],
  },
  {
    what: 'wrong kinds of values',
    document: item({
      id: ['1'],
      url: {},
      title: null,
      tags: 'one',
      authors: 'Ada',
      date_published: {},
      attachments: [null, 1],
    }),
    entries: [{ link: null, title: null, published: null, authors: ['Ada'], enclosures: [] }],
  },
  {
    what: 'an author by mail alone',
    document: item({ id: '1', author: { url: 'mailto:ada@quay.example?subject=x' } }),
    entries: [{ authors: ['ada@quay.example'] }],
  },
  {
    what: 'numbers that are none, and commas after the last',
    document: '{"items": [{"id": NaN, "title": "a, ] NaN \\" ,}",}, {"id": "2",},],}',
    entries: [{ id: 'NaN', title: 'a, ] NaN " ,}' }, { id: '2' }],
  },
  {
    what: 'line breaks and tabs as they are within texts',
    document: '{"items": [{"id": "1", "content_text": "a\n\tb \\n c",}]}',
    entries: [{ id: '1', content: 'a\n\tb \n c' }],
  },
  {
    what: 'nothing but addresses',
    document: `{"feed_url": "${ORIGIN}/feed.json"}`,
    feed: { feedLink: `${ORIGIN}/feed.json` },
  },
  {
    what: 'items that are none',
    document: json({ items: [null, 1, 'x', { id: '1' }] }),
    entries: [{ id: '1' }],
  },
];
