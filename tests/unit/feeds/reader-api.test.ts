// What servers of the Google Reader API answer, in the shapes that each of them writes.
import { describe, expect, it } from 'vitest';
import { itemId } from '@/utils/feeds/item-id';
import { readItemIds, readReaderItems, readSubscriptions } from '@/utils/feeds/reader-api';

const fetched = (body: unknown) => ({
  url: 'https://rss.example/reader/api/0/x',
  contentType: 'application/json; charset=UTF-8',
  bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
});
const item = (over: object = {}) => ({
  id: 'tag:google.com,2005:reader/item/0006057bd3f0c5a1',
  crawlTimeMsec: '1700000000123',
  timestampUsec: '1700000000123456',
  published: 1_699_990_000,
  title: 'Locks ＆ Weirs',
  canonical: [{ href: 'https://canal.example/locks' }],
  alternate: [{ href: 'https://canal.example/other' }],
  categories: ['user/-/state/com.google/reading-list', 'user/-/label/Water', 'user/-/state/com.google/read'],
  origin: { streamId: 'feed/12', title: 'Canal' },
  summary: { content: '<p>Gates.</p>' },
  author: 'Ada; Ben',
  ...over,
});
const read = (over?: object) => readReaderItems(fetched({ items: [item(over)] }))[0];

describe('names of items', () => {
  it.each([
    ['1700000000123456', '00060a2418202240'],
    ['12', '000000000000000c'],
    // Beyond 2^53, where a number would be another one; and signed.
    ['9223372036854775807', '7fffffffffffffff'],
    ['-1', 'ffffffffffffffff'],
    ['tag:google.com,2005:reader/item/0006057BD3F0C5A1', '0006057bd3f0c5a1'],
    ['tag:google.com,2005:reader/item/2f2', '00000000000002f2'],
    ['tag:google.com,2005:reader/item/51d9e6ab3d0d46b8f5000001', '51d9e6ab3d0d46b8f5000001'],
    ['51d9e6ab3d0d46b8f5000001', '51d9e6ab3d0d46b8f5000001'],
  ])('%s', (written, id) => expect(itemId(written)).toBe(id));
  it.each(['', ' ', 'tag:google.com,2005:reader/item/', 'x'.repeat(300)])('none: %s', (written) =>
    expect(itemId(written)).toBeNull(),
  );
});

it.each([
  ['Locks ＆ Weirs', 'Locks & Weirs'],
  // Was no markup there, and is none here; what the server left of an entity is one.
  ['Maps of ＜b＞ and List＜T＞', 'Maps of <b> and List<T>'],
  ['The ＆#8220;old＆#8221; ＆amp; new', 'The “old” & new'],
  ['水門＆堰', '水門＆堰'],
])('reads a title as the server meant it: %s', (title, plain) =>
  expect(read({ title })?.entry.title).toBe(plain),
);

describe('lists of ids', () => {
  it('keeps numbers beyond 2^53 as they are written, quoted or not', () => {
    const { ids } = readItemIds(
      fetched('{"itemRefs":[{"id":9007199254740993},{"id":"9007199254740993"},{"id": -2}]}'),
    );
    expect(ids).toEqual(['0020000000000001', 'fffffffffffffffe']);
  });
  it.each([
    [{ itemRefs: [], continuation: '1700' }, '1700'],
    [{ itemRefs: [], continuation: 'CAEQ-opaque' }, 'CAEQ-opaque'],
    [{ itemRefs: [], continuation: 0 }, null],
    [{ itemRefs: [], continuation: '' }, null],
    [{}, null],
  ])('%j goes on at %s', (body, next) => expect(readItemIds(fetched(body)).continuation).toBe(next));
  it('refuses what is none, and hears the word for a sign-in that is sent as a success', () => {
    expect(() => readItemIds(fetched('<html>'))).toThrow(expect.objectContaining({ code: 'not-reader-api' }));
    expect(() => readItemIds(fetched('[]'))).toThrow(expect.objectContaining({ code: 'not-reader-api' }));
    expect(() => readItemIds(fetched('Unauthorized!'))).toThrow(
      expect.objectContaining({ code: 'sign-in-needed' }),
    );
  });
});

describe('items', () => {
  it('reads what FreshRSS writes', () => {
    expect(read()).toMatchObject({
      item: '0006057bd3f0c5a1',
      stream: 'feed/12',
      read: true,
      starred: false,
      crawled: 1_700_000_000_123,
      entry: {
        guid: '0006057bd3f0c5a1',
        url: 'https://canal.example/locks',
        title: 'Locks & Weirs',
        published: 1_699_990_000_000,
        authors: ['Ada', 'Ben'],
        tags: ['Water'],
        html: '<p>Gates.</p>',
      },
    });
  });
  it('reads states of whoever’s name, the longer of two texts, files and tags of the feed itself', () => {
    const one = read({
      categories: ['user/7/state/com.google/starred', 'user/7/label/Ü & b', 'weirs'],
      content: { content: '<p>Gates and sluices, all of it.</p>' },
      enclosure: [
        { href: 'https://canal.example/a.mp3', type: 'audio/mpeg', length: '12' },
        null,
        { href: 'x' },
      ],
    });
    expect(one).toMatchObject({ read: false, starred: true });
    expect(one?.entry.tags).toEqual(['Ü & b', 'weirs']);
    expect(one?.entry.html).toContain('all of it');
    expect(one?.entry.enclosures).toEqual([
      { url: 'https://canal.example/a.mp3', type: 'audio/mpeg', length: 12 },
    ]);
  });
  it.each([
    ['Q＆A： why？', 'Q&A： why?'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['雑誌＆本', '雑誌＆本'],
  ])('title %s', (title, plain) => expect(read({ title })?.entry.title).toBe(plain));
  it.each(['[,X]', '[X,]', '[,,X,\n,]', '[X,,Y]', '[X,,,Y,]'])(
    'closes the gaps that FreshRSS leaves for what it cannot write: %s',
    (written) => {
      const [x, y] = ['[1,,2] \\",,"', 'b'].map((title, n) =>
        JSON.stringify(item({ id: String(n + 1), title })),
      );
      const list = written.replace('X', () => x ?? '').replace('Y', () => y ?? '');
      const titles = readReaderItems(fetched(`{"items":${list}}`)).map(({ entry }) => entry.title);
      expect(titles).toEqual(['[1,,2] \\",,"', ...(written.includes('Y') ? ['b'] : [])]);
    },
  );
  it.each(['{"items":[1,2', '<br />', '{"items":[}', '{"items":["a]}'])('refuses %s', (body) =>
    expect(() => readReaderItems(fetched(body))).toThrow('not-reader-api'),
  );
  it('leaves out what is damaged, and takes the rest', () => {
    const items = [null, 5, { id: [7] }, item({ published: 'soon', canonical: 'none', author: 7 }), item()];
    const all = readReaderItems(fetched({ items }));
    expect(all).toHaveLength(1);
    expect(
      readReaderItems(fetched({ items: [item({ published: 'soon', alternate: null })] }))[0]?.entry.published,
    ).toBeNull();
  });
  it.each([1e300, 9e15, 4e14, -1, '1e400', 'Infinity'])('takes %s for no date', (time) => {
    const one = read({ published: time, updated: time, crawlTimeMsec: time, timestampUsec: '9'.repeat(400) });
    expect(one).toMatchObject({ crawled: null, entry: { published: null, updated: null } });
  });
  it('takes no address that leads nowhere', () =>
    expect(read({ canonical: [{ href: 'javascript:alert(1)' }], alternate: [] })?.entry.url).toBeNull());
});

it('an id that is a number is the one that is written, whatever a number can hold', () => {
  const body = JSON.stringify({ items: [item({ id: 0, summary: { content: 'says "id": 7' } })] });
  const items = readReaderItems(fetched(body.replace('"id":0', '"id":9007199254740993')));
  expect(items).toMatchObject([{ item: '0020000000000001', entry: { html: 'says "id": 7' } }]);
});

it('reads subscriptions', () => {
  const subscriptions = [
    {
      id: 'feed/12',
      title: 'Locks ＆ Weirs',
      url: 'https://canal.example/feed',
      htmlUrl: 'javascript:1',
      categories: [],
    },
    { id: '', title: 'none' },
  ];
  expect(readSubscriptions(fetched({ subscriptions }))).toEqual([
    {
      id: 'feed/12',
      title: 'Locks & Weirs',
      otherwise: 'canal.example',
      url: 'https://canal.example/feed',
      siteUrl: null,
    },
  ]);
  // One that is damaged costs no other; one without a name is called by its site.
  const odd = [
    null,
    { id: ['x'] },
    { id: 'feed/3', title: ' ', htmlUrl: 'https://www.canal.example/' },
    { id: 'feed/4' },
  ];
  expect(readSubscriptions(fetched({ subscriptions: odd }))).toMatchObject([
    { id: 'feed/3', title: '', otherwise: 'canal.example' },
    { id: 'feed/4', title: '', otherwise: 'feed/4' },
  ]);
  const named = [{ id: 'feed/1', title: 'A ＆#8217;s paper／notes' }];
  expect(readSubscriptions(fetched({ subscriptions: named }))[0]?.title).toBe('A ’s paper/notes');
});
