// @vitest-environment happy-dom
// Guards: JSON exports come in with text, marks, tags and highlights; a broken element is named and the others come in.
import { describe, expect, test, vi } from 'vitest';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const json = (value: unknown): string => JSON.stringify(value, null, 2);

test('wallabag: text, numbers for yes, annotations, and a page that it could not fetch', async () => {
  const { format, posts, unreadable } = await read({
    'All articles.json': json([
      {
        is_archived: 1,
        is_starred: 0,
        tags: ['rope', { label: 'sea', slug: 'sea' }],
        is_public: false,
        id: 1,
        title: 'On splicing',
        url: 'https://f.example/splice',
        content: '<p>Lay the strands apart.</p>',
        created_at: '2021-02-03T04:05:06+0000',
        published_at: '2020-01-01T00:00:00+0000',
        published_by: ['Ada Example'],
        archived_at: '2021-03-01T00:00:00+0000',
        annotations: [
          { text: 'try it', quote: 'Lay the strands', created_at: '2021-02-04T00:00:00+0000', ranges: [] },
        ],
        language: 'en_GB',
      },
      {
        is_archived: false,
        is_starred: true,
        title: 'Gone',
        url: 'https://f.example/gone',
        content: "wallabag can't retrieve contents for this article.",
        tags: [],
      },
      'rubbish',
    ]),
  });
  expect(format).toBe('wallabag');
  expect(posts).toMatchObject([
    {
      text: 'Lay the strands apart.',
      tags: ['rope', 'sea'],
      lang: 'en-GB',
      readAt: Date.UTC(2021, 2, 1),
      published: Date.UTC(2020, 0, 1),
      authors: ['Ada Example'],
      highlights: [{ quote: 'Lay the strands', note: 'try it' }],
    },
    { text: '', readAt: null },
  ]);
  expect(posts[1]?.starredAt).not.toBeNull();
  expect(unreadable).toEqual([{ where: '3', why: 'bad-row' }]);
});

test('Karakeep: links, notes, names of lists, kinds that have no place here', async () => {
  const { format, posts, unreadable } = await read({
    'karakeep-export.json': json({
      bookmarks: [
        {
          createdAt: 1612324800,
          title: 'Buoys',
          tags: ['sea'],
          lists: ['l1', 'l2'],
          content: { type: 'link', url: 'https://g.example/buoys' },
          note: 'for Sunday',
          archived: true,
        },
        {
          createdAt: 1612324801,
          title: null,
          tags: [],
          content: { type: 'text', text: 'Bring the <long> line.\n\nAnd a knife.' },
          note: null,
        },
        {
          createdAt: 1612324802,
          title: 'Scan',
          tags: [],
          content: { type: 'asset', assetId: 'x' },
          note: null,
        },
      ],
      lists: [
        { id: 'l1', name: 'Navigation', type: 'manual', parentId: null },
        { id: 'l2', name: 'Clever', type: 'smart', parentId: null },
      ],
    }),
  });
  expect(format).toBe('karakeep');
  expect(posts).toMatchObject([
    {
      title: 'Buoys',
      tags: ['sea', 'Navigation'],
      summary: 'for Sunday',
      savedAt: Date.UTC(2021, 1, 3, 4),
      readAt: Date.UTC(2021, 1, 3, 4),
    },
    { url: null, text: 'Bring the <long> line.\n\nAnd a knife.' },
  ]);
  expect(unreadable).toEqual([{ where: '3, Scan', why: 'unsupported' }]);
});

test('Linkwarden: collections, tags as objects, and the feeds that it follows', async () => {
  const { format, posts, sources } = await read({
    'linkwarden.json': json({
      name: 'Ada',
      username: 'ada',
      collections: [
        {
          name: 'Charts',
          rssSubscriptions: [{ name: 'Tide tables', url: 'https://h.example/feed.xml' }],
          links: [
            {
              name: 'Chart 12',
              type: 'url',
              url: 'https://h.example/12',
              description: 'The bay',
              tags: [{ name: 'map' }],
              createdAt: '2022-05-06T07:08:09.000Z',
              textContent: null,
            },
          ],
        },
        {
          name: 'Unorganized',
          links: [
            {
              name: 'Loose',
              url: 'https://h.example/l',
              tags: [],
              createdAt: '2022-05-07T00:00:00.000Z',
              pinnedBy: [{ id: 1 }],
            },
          ],
        },
      ],
      pinnedLinks: [],
    }),
  });
  expect(format).toBe('linkwarden');
  expect(sources).toMatchObject([{ url: 'https://h.example/feed.xml', title: 'Tide tables' }]);
  expect(posts).toMatchObject([
    { title: 'Chart 12', tags: ['map', 'Charts'], savedAt: Date.UTC(2022, 4, 6, 7, 8, 9) },
    { title: 'Loose', tags: [] },
  ]);
  expect(posts[1]?.starredAt).not.toBeNull();
});

describe('Obsidian Web Clipper', () => {
  test('its export, and its own rows', async () => {
    const { format, posts } = await read({
      'obsidian-web-clipper-highlights.json': json([
        {
          url: 'https://i.example/a',
          highlights: [{ text: 'Ebb runs six hours.', timestamp: '2024-01-02T03:04:05.000Z' }],
        },
        {
          // Its words are a piece of the page: of a line, of a block, of a picture that has none.
          url: 'https://i.example/c',
          highlights: [
            { text: 'Slack &amp; <em>neap</em>', comment: 'look up' },
            {
              text: '<p xmlns="http://www.w3.org/1999/xhtml">Six hours<br />each.</p>',
              notes: ['a', 'b'],
              color: 'blue',
            },
            { text: '<img src="https://i.example/tide.png" />' },
          ],
        },
        {
          url: 'https://i.example/b',
          highlights: [
            { type: 'text', id: '1704164646000_tx_1', content: 'High water.' },
            {
              type: 'text',
              id: '1704164645000',
              xpath: '/p[1]',
              content: '<p>Flood <em>too</em>.</p>',
              notes: ['twice a day'],
            },
          ],
        },
      ]),
    });
    expect(format).toBe('clipper');
    expect(posts.map((post) => post.highlights)).toMatchObject([
      [{ quote: 'Ebb runs six hours.', at: Date.UTC(2024, 0, 2, 3, 4, 5) }],
      [
        { quote: 'Slack & neap', note: 'look up', at: null },
        { quote: 'Six hours\neach.', note: 'a\n\nb', color: 'blue' },
      ],
      [
        { quote: 'High water.', at: 1704164646000 },
        { quote: 'Flood too.', note: 'twice a day', at: 1704164645000 },
      ],
    ]);
  });
});

describe('Omnivore', () => {
  const metadata = [
    {
      id: '1',
      slug: 'the-lead-line',
      title: 'The lead line',
      description: 'How deep it is',
      author: 'Ada Example',
      url: 'https://j.example/lead',
      state: 'Archived',
      readingProgress: 42.5,
      thumbnail: null,
      labels: ['sea', 'tools'],
      savedAt: '2023-06-07T08:09:10.000Z',
      updatedAt: '2023-07-01T00:00:00.000Z',
      publishedAt: null,
    },
    {
      id: '2',
      slug: 'letter',
      title: 'A letter',
      url: 'https://omnivore.app/no_url?q=1',
      state: 'Active',
      readingProgress: 0,
      labels: [],
      savedAt: '2023-06-08T00:00:00.000Z',
    },
    {
      id: '3',
      slug: 'gone',
      title: 'Gone',
      url: 'https://j.example/gone',
      state: 'Deleted',
      readingProgress: 0,
      labels: [],
      savedAt: '2023-06-08T00:00:00.000Z',
    },
  ];
  const files = {
    'metadata_0_to_20.json': json(metadata),
    'content/the-lead-line.html': '<div><p>By the deep, four.</p><p>Half three.</p></div>',
    'content/letter.html': '<p>Dear reader.</p>',
    'highlights/the-lead-line.md':
      '> By the deep, \n> four. \n\n#tools #sea\n\nremember this\n\n> Half three. ',
  };

  test('full text, labels, progress, highlights with their notes', async () => {
    const { format, posts } = await read({ 'omnivore.zip': await zipOf(files) });
    expect(format).toBe('omnivore');
    expect(posts).toMatchObject([
      {
        text: 'By the deep, four.\n\nHalf three.',
        tags: ['sea', 'tools'],
        progress: 0.425,
        readAt: Date.UTC(2023, 6, 1),
        savedAt: Date.UTC(2023, 5, 7, 8, 9, 10),
        highlights: [
          { quote: 'By the deep, \nfour.', note: 'remember this', tags: ['tools', 'sea'] },
          { quote: 'Half three.', note: '' },
        ],
      },
      { url: null, guid: 'omnivore:letter', text: 'Dear reader.' },
    ]);
  });

  test('unpacked into a folder, it is the same', async () => {
    const folder = Object.fromEntries(Object.entries(files).map(([path, text]) => [`export/${path}`, text]));
    const { format, posts } = await read(folder);
    expect(format).toBe('omnivore');
    expect(posts[0]?.text).toContain('By the deep');
  });
});

test('JSON that is cut off is refused whole', async () => {
  const whole = json([
    { is_archived: 0, url: 'https://f.example/1', title: 'One' },
    { is_archived: 0, url: 'https://f.example/2', title: 'Two' },
  ]);
  await expect(read({ 'w.json': whole.slice(0, -20) })).rejects.toMatchObject({
    code: 'damaged-file',
    facts: { reason: 'json' },
  });
  await expect(read({ 'w.json': '{"some": "thing"}' })).rejects.toMatchObject({ code: 'unknown-format' });
});
