// @vitest-environment happy-dom
// Guards: exports as they are after a spreadsheet, another disk or another version had them in hand; and what ends too early.
import { expect, test, vi } from 'vitest';
import { bundleOf } from '@/utils/transfer/bundle';
import { readJson } from '@/utils/transfer/formats/json-products';
import { recognise } from '@/utils/transfer/recognise';
import { postOf, type Read } from '@/utils/transfer/records';
import { makeDesk, ORIGIN } from './desk';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const POCKET = 'title,url,time_added,tags,status\n';
const long = 'The tide comes in, and goes out again. '.repeat(4_000);

test('a share with a comma, as a spreadsheet saved it', async () => {
  const { posts } = await read({
    'reader.csv':
      'Seen;Location;Reading progress;Saved date;Document tags;ID;URL;Title\r\n' +
      "TRUE;new;0,42;2024-01-15 10:00:00+00:00;['a', 'b'];x;https://a.example/1;One\r\n",
  });
  expect(posts).toMatchObject([{ progress: 0.42, tags: ['a', 'b'] }]);
});

test('moments as large numbers that a spreadsheet shortened', async () => {
  const { posts } = await read({
    'pocket.csv': `${POCKET}One,https://a.example/1,1.59101E+12,,unread\nTwo,https://a.example/2,"1,59101E+09",,unread\n`,
  });
  expect(posts.map(({ savedAt }) => savedAt)).toEqual([1_591_010_000_000, 1_591_010_000_000]);
});

test('highlights in the table that Readwise takes in', async () => {
  const { format, posts } = await read({
    'mine.csv':
      'Highlight,Title,Author,URL,Note,Location,Date\n' +
      '"By the deep, four",A page,Ada,https://a.example/1,mine,12,2024-05-01 10:00:00\n' +
      'By the mark,A book,Bea,,,,\n',
  });
  expect(format).toBe('readwise');
  expect(posts).toMatchObject([
    {
      title: 'A page',
      url: 'https://a.example/1',
      authors: ['Ada'],
      highlights: [{ quote: 'By the deep, four', note: 'mine', at: Date.UTC(2024, 4, 1, 10) }],
    },
    { title: 'A book', url: null, authors: ['Bea'], highlights: [{ quote: 'By the mark' }] },
  ]);
});

test('wallabag with its names in the order of the alphabet, and a long text before the telling ones', async () => {
  const entry = {
    annotations: [],
    content: `<p>${long}</p>`,
    created_at: '2024-05-01T10:00:00+0200',
    is_archived: 1,
    is_starred: 0,
    title: 'One',
    url: 'https://a.example/1',
  };
  const { format, posts } = await read({ 'all.json': JSON.stringify([entry]) });
  expect(format).toBe('wallabag');
  expect(posts).toMatchObject([
    { title: 'One', savedAt: Date.UTC(2024, 4, 1, 8), readAt: Date.UTC(2024, 4, 1, 8) },
  ]);
});

test('Omnivore packed again on a disk that parts accents from letters', async () => {
  const item = {
    slug: 'über-das-meer-1',
    title: 'Ü',
    url: 'https://a.example/u',
    state: 'Active',
    savedAt: '2023-01-02',
  };
  const zip = await zipOf({
    'metadata_0_to_20.json': JSON.stringify([item]),
    ['content/über-das-meer-1.html'.normalize('NFD')]: '<p>Words of it</p>',
    ['highlights/über-das-meer-1.md'.normalize('NFD')]: '> Words',
  });
  const { posts } = await read({ 'omnivore.zip': zip });
  expect(posts).toMatchObject([{ text: 'Words of it', highlights: [{ quote: 'Words' }] }]);
});

test('front matter with longer names', async () => {
  const { posts } = await read({
    'note.md':
      '---\nTitle: N\nsource-url: https://a.example/3\ndate_saved: 2024-01-02\nDate Published: 2023-01-02\n---\nText\n',
  });
  expect(posts).toMatchObject([
    {
      title: 'N',
      url: 'https://a.example/3',
      savedAt: Date.UTC(2024, 0, 2),
      published: Date.UTC(2023, 0, 2),
    },
  ]);
});

test('Raindrop’s word for what is in no collection is no tag', async () => {
  const { posts } = await read({
    'raindrop.html':
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Raindrop.io Bookmarks</TITLE><DL><p>' +
      '<DT><H3>Unsorted</H3><DL><p><DT><A HREF="https://a.example/1" TAGS="a">One</A></DL><p>' +
      '<DT><H3>Sea</H3><DL><p><DT><A HREF="https://a.example/2">Two</A></DL><p></DL>',
  });
  expect(posts.map(({ tags }) => tags)).toEqual([['a'], ['Sea']]);
});

test.each([
  [
    'OPML, within an outline',
    'feeds.opml',
    '<opml version="1.0"><body><outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlU',
    'feeds.opml',
  ],
  [
    'OPML, between outlines',
    'feeds.opml',
    '<opml version="1.0"><body><outline text="A" xmlUrl="https://a.example/feed"/>',
    'feeds.opml',
  ],
  [
    'bookmarks',
    'bookmarks.html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Sea</H3><DL><p><DT><A HREF="https://a.example/1">One</A></DL><p><DT><A HREF="https://a.example/2">Two</A>',
    'bookmarks.html',
  ],
  [
    'Pocket’s list',
    'ril_export.html',
    '<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://a.example/1" time_added="1500000000">One</a></li>',
    'ril_export.html',
  ],
  [
    'a table',
    'pocket.csv',
    `${POCKET}One,https://a.example/1,1591012345,,unread\nTwo,https://a.example/2,1591012345,,unread\nThree,https://a.exam`,
    '4, Three',
  ],
])('%s that ends before its end says so', async (_, name, text, where) => {
  const { unreadable, posts, sources } = await read({ [name]: text });
  expect(unreadable).toEqual([{ where, why: 'cut-off' }]);
  expect(posts.length + sources.length).toBeGreaterThan(0);
});

test('rows that are all short, and a last line without its end, are no such thing', async () => {
  const rows = 'One,https://a.example/1\nTwo,https://a.example/2\nThree,https://a.example/3';
  const { unreadable, posts } = await read({ 'pocket.csv': POCKET + rows });
  expect([unreadable, posts.length]).toEqual([[], 3]);
  const last = await read({ 'pocket.csv': `${POCKET}One,https://a.example/1,1591012345,,unread` });
  expect([last.unreadable, last.posts.length]).toEqual([[], 1]);
});

test('a part in an encoding that cannot be told is named as that', async () => {
  const bytes = Uint8Array.from({ length: 3_000 }, (_, n) => 128 + ((n * 7_919) % 128));
  const { unreadable, posts } = await read({
    'part_000000.csv': `${POCKET}One,https://a.example/1,1591012345,,unread\n`,
    'part_000001.csv': bytes,
  });
  expect(posts).toHaveLength(1);
  expect(unreadable).toEqual([{ where: 'part_000001.csv', why: 'encoding' }]);
});

test('a file that cannot be read any more, or is a folder, is told as that', async () => {
  const gone = new Blob(['x']);
  gone.slice = () => {
    const blob = new Blob();
    blob.arrayBuffer = () => Promise.reject(new DOMException('not there', 'NotFoundError'));
    return blob;
  };
  await expect(recognise([{ path: 'list.csv', blob: gone }], ORIGIN)).rejects.toMatchObject({
    code: 'damaged-file',
    facts: { reason: 'gone' },
  });
});

test.each([
  ['gone', 'list.csv'],
  ['gone', 'list.zip'],
  ['cut', 'list.csv'],
])('a file that is %s once some of it was read is told as that: %s', async (what, path) => {
  const rows = Array.from(
    { length: 60_000 },
    (_, n) => `Link ${n},https://a.example/${(n * 48_271) % 2_147_483_647}/${n ** 3},1591012345,,unread`,
  );
  const text = `${POCKET}${rows.join('\n')}\n`;
  const whole = path.endsWith('.zip') ? await zipOf({ 'list.csv': text }) : new Blob([text]);
  let isThere = true;
  // As Chromium says it.
  const failing = () => Promise.reject(new TypeError('network error'));
  const leaving = (part: Blob): Blob =>
    Object.assign(new Blob([part]), {
      slice: (...range: [number, number]) => leaving(part.slice(...range)),
      arrayBuffer: () => (isThere ? part.arrayBuffer() : failing()),
      stream() {
        let at = 0;
        return new ReadableStream<Uint8Array>({
          async pull(controller) {
            const piece = part.slice(at, (at += 10_000));
            if (!isThere && what === 'gone') controller.error(new TypeError('network error'));
            else if (!isThere || piece.size === 0) controller.close();
            else controller.enqueue(new Uint8Array(await piece.arrayBuffer()));
          },
        });
      },
    });
  const { read: reading } = await recognise([{ path, blob: leaving(whole) }], ORIGIN);
  const begun = (async () => {
    for await (const _ of reading()) isThere = false;
  })();
  await expect(begun).rejects.toMatchObject({ code: 'damaged-file', facts: { reason: 'gone' } });
});

async function* of(...records: Read[]): AsyncGenerator<Read> {
  yield* records;
}

test('how far a link was read is kept until its text comes', async () => {
  const desk = await makeDesk();
  const link = postOf(1, { format: 'reader', url: 'https://a.example/1', title: 'One', progress: 0.42 });
  const { id } = await desk.stage('reader', of(link));
  await desk.take(id);
  const [position] = await desk.db.getAll('positions');
  expect(position).toMatchObject({ offset: 0, quote: '', progress: 0.42 });
  await desk.undo(id);
  expect(await desk.db.getAll('positions')).toEqual([]);
});

test('sources and posts that are new are counted each', async () => {
  const desk = await makeDesk();
  const file = JSON.stringify({
    collections: [
      {
        name: 'Sea',
        links: [{ name: 'One', url: 'https://a.example/1' }],
        rssSubscriptions: [{ name: 'Feed', url: 'https://f.example/feed' }],
      },
    ],
  });
  const bundle = bundleOf('backup.json', [{ path: 'backup.json', blob: new Blob([file]) }]);
  const { id } = await desk.stage('linkwarden', readJson(bundle, ['backup.json'], 'linkwarden'));
  expect(await desk.take(id)).toMatchObject({ added: 2, addedSources: 1 });
});
