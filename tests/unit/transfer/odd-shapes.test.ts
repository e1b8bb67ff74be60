// @vitest-environment happy-dom
// Guards: files as they lie about, not as their products write them: saved anew by a spreadsheet, sorted, packed again by hand,
// in other encodings, of older versions. Each comes in whole, or is told by a sentence.
import { describe, expect, test, vi } from 'vitest';
import { BacklistError } from '@/utils/core/errors';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const utf16 = (text: string, { big = false, mark = true } = {}): Uint8Array<ArrayBuffer> => {
  const written = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(written.length * 2));
  for (let n = 0; n < written.length; n += 1) view.setUint16(n * 2, written.charCodeAt(n), !big);
  return new Uint8Array(view.buffer);
};
/** Bytes of a text in an encoding of one byte a letter, by the letters that are other than in ASCII. */
const bytesOf = (text: string, letters: Record<string, number>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));

const POCKET = 'title,url,time_added,tags,status';

describe('CSV', () => {
  test.each([
    ['UTF-16 as a spreadsheet saves it', utf16(`${POCKET}\nFähre,https://a.example/1,1583020800,,unread\n`)],
    [
      'UTF-16 with its high bytes first',
      utf16(`${POCKET}\nFähre,https://a.example/1,1583020800,,unread\n`, { big: true }),
    ],
    [
      'UTF-16 without a mark',
      utf16(`${POCKET}\nFähre,https://a.example/1,1583020800,,unread\n`, { mark: false }),
    ],
    ['Windows-1252', bytesOf(`${POCKET}\nFähre,https://a.example/1,1583020800,,unread\n`, { ä: 0xe4 })],
    ['tabs', 'title\turl\ttime_added\ttags\tstatus\nFähre\thttps://a.example/1\t1583020800\t\tunread\n'],
    [
      'a line that names the separator',
      `sep=;\r\n${POCKET.replaceAll(',', ';')}\r\nFähre;https://a.example/1;1583020800;;unread\r\n`,
    ],
    ['empty lines before and between', `\n\n${POCKET}\n\nFähre,https://a.example/1,1583020800,,unread\n\n\n`],
    [
      'quotation marks around everything',
      `${POCKET.replace(/\w+/g, '"$&"')}\n"Fähre","https://a.example/1","1583020800","","unread"\n`,
    ],
    ['no line break at the end', `${POCKET}\nFähre,https://a.example/1,1583020800,,unread`],
    ['line breaks of an old Mac', `${POCKET}\rFähre,https://a.example/1,1583020800,,unread\r`],
    ['line breaks of two kinds', `${POCKET}\r\nFähre,https://a.example/1,1583020800,,"unread"\n`],
    [
      'line breaks of two kinds, the other way',
      `${POCKET}\nFähre,https://a.example/1,1583020800,,"unread"\r\n`,
    ],
    ['empty columns', `,${POCKET},,\n,Fähre,https://a.example/1,1583020800,,unread,,\n`],
    [
      'columns without a use twice',
      `note,${POCKET},note\nx,Fähre,https://a.example/1,1583020800,,unread,y\n`,
    ],
    ['no status, as it once was', 'title,url,time_added,tags\nFähre,https://a.example/1,1583020800,\n'],
  ])('of Pocket: %s', async (_, content) => {
    const { format, posts, unreadable } = await read({ 'saved.csv': content as BlobPart });
    expect([format, unreadable]).toEqual(['pocket', []]);
    expect(posts).toMatchObject([
      { title: 'Fähre', url: 'https://a.example/1', savedAt: 1583020800_000, readAt: null },
    ]);
  });

  test('line breaks in cells come through, whatever parts the lines', async () => {
    const csv = `URL;Title;Selection;Folder\r\nhttps://a.example/1;"One\r\nand ""more"", too";"a;b";Unread\r\nhttps://a.example/2;Two;;Archive\r\n`;
    const { posts } = await read({ 'instapaper.csv': csv });
    expect(posts).toMatchObject([
      { title: 'One and "more", too', summary: 'a;b' },
      { title: 'Two', url: 'https://a.example/2' },
    ]);
  });

  test('chosen passages of Instapaper without a page are texts of their own', async () => {
    const rows = [
      ',A letter,Bring the long line.,Unread,1583020800,[]',
      ',A letter,And a knife.,Unread,1583020800,[]',
      'instapaper-private://email/ab12/,A letter,"At the quay.\nAt six.",Unread,1583020801,[]',
      'instapaper-private://email/cd34/,,"At the quay.\nAt seven.",Unread,1583020802,[]',
    ];
    const csv = `URL,Title,Selection,Folder,Timestamp,Tags\n${rows.join('\n')}\n`;
    const { posts, unreadable } = await read({ 'instapaper.csv': csv });
    expect(unreadable).toEqual([]);
    expect(posts).toMatchObject([
      { url: null, title: 'A letter', text: 'Bring the long line.' },
      { url: null, title: 'A letter', text: 'And a knife.' },
      { url: null, title: 'A letter', text: expect.stringContaining('At six.') },
      { url: null, title: 'At the quay.', text: expect.stringContaining('At seven.') },
    ]);
    expect(new Set(posts.map(({ guid }) => guid)).size).toBe(posts.length);
  });

  test.each([
    ['Ada Quill, Ben Weir', ['Ada Quill', 'Ben Weir']],
    ['Quill, Ada', ['Quill, Ada']],
    ['Ada Quill, Ben Weir, and Clara Lock', ['Ada Quill', 'Ben Weir', 'Clara Lock']],
    ['Quill, Ada; Weir, Ben', ['Quill, Ada', 'Weir, Ben']],
  ])('authors of a book: %s', async (author, authors) => {
    const csv = `Highlight,Book Title,Book Author,Note\nOne,Book,"${author}",\n`;
    expect((await read({ 'rw.csv': csv })).posts[0]?.authors).toEqual(authors);
  });

  test('tags of a highlight stay with it', async () => {
    const csv =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n' +
      'Low water is at noon.,Tides,Ada Example,,look up,yellow,"sea,rope",order,1,2023-01-02 03:04:05+00:00,boats\n';
    const { posts } = await read({ 'readwise.csv': csv });
    expect(posts).toMatchObject([
      {
        tags: ['boats'],
        highlights: [{ quote: 'Low water is at noon.', note: 'look up', tags: ['sea', 'rope'] }],
      },
    ]);
  });

  test('two columns of one name, of which one is needed, are told by that name', async () => {
    await expect(
      read({ 'p.csv': `${POCKET},URL\nx,https://a.example,1,,unread,https://b.example\n` }),
    ).rejects.toMatchObject({
      code: 'damaged-file',
      facts: { reason: 'columns', column: 'url' },
    });
  });
});

describe('archives packed by hand', () => {
  test('folders, what systems leave, and another list beside the parts', async () => {
    const part = (n: number) => `${POCKET}\nNo. ${n},https://a.example/${n},1583020800,,unread\n`;
    const zip = await zipOf({
      '__MACOSX/my pocket/._part_000000.csv': 'noise',
      'my pocket/.DS_Store': 'noise',
      'my pocket/collections.csv': 'title,count\nSea,2\n',
      'my pocket/part_000000.csv': part(1),
      'my pocket/part_000001.csv': part(2),
      'my pocket/readme.txt': 'Your export.',
    });
    const { format, posts, unreadable } = await read({ 'pocket.zip': zip });
    expect([format, unreadable]).toEqual(['pocket', []]);
    expect(posts.map(({ title }) => title)).toEqual(['No. 1', 'No. 2']);
  });

  test('folders as Windows parts them', async () => {
    const zip = await zipOf({
      'omnivore\\metadata_0_to_20.json': JSON.stringify([
        {
          slug: 'lead',
          title: 'Lead',
          url: 'https://o.example/lead',
          state: 'Active',
          savedAt: '2023-06-07T08:09:10.000Z',
        },
      ]),
      'omnivore\\content\\lead.html': '<p>By the deep, four.</p>',
    });
    const { format, posts } = await read({ 'omnivore.zip': zip });
    expect(format).toBe('omnivore');
    expect(posts).toMatchObject([{ title: 'Lead', text: 'By the deep, four.' }]);
  });

  test('Omnivore in a folder, with texts that are missing and labels that are objects', async () => {
    const item = (slug: string, more = {}) => ({
      id: slug,
      slug,
      title: slug,
      url: `https://o.example/${slug}`,
      state: 'Active',
      readingProgress: 0,
      labels: [],
      savedAt: '2023-06-07T08:09:10.000Z',
      ...more,
    });
    const zip = await zipOf({
      'omnivore/metadata_0_to_20.json': JSON.stringify([
        item('whole', { labels: [{ name: 'sea' }, 'rope'] }),
        item('missing', { title: null, description: null, author: null, labels: null, publishedAt: null }),
        item('empty', { state: 'Archived', readingProgress: 100, updatedAt: 'never' }),
      ]),
      'omnivore/content/whole.html': '<div id="readability-page-1"><p>By the deep, four.</p></div>',
      'omnivore/content/empty.html': '',
      'omnivore/highlights/whole.md':
        '> By the deep,\n> four.\n\n#sea #lead line\n\nA note\n\n#sea #rope\n\n> by',
    });
    const { format, posts, unreadable } = await read({ 'omnivore.zip': zip });
    expect([format, unreadable]).toEqual(['omnivore', []]);
    expect(posts).toMatchObject([
      {
        text: 'By the deep, four.',
        tags: ['sea', 'rope'],
        highlights: [
          { quote: 'By the deep,\nfour.', note: '#sea #lead line\n\nA note', tags: ['sea', 'rope'] },
          { quote: 'by', note: '', tags: [] },
        ],
      },
      { title: 'o.example/missing', text: '', html: '', authors: [] },
      { text: '', readAt: Date.UTC(2023, 5, 7, 8, 9, 10) },
    ]);
  });
});

describe('HTML', () => {
  test('Pocket’s old list without closing tags, in capitals', async () => {
    const { format, posts } = await read({
      'ril_export.html': `<!DOCTYPE html>
<HTML><HEAD><TITLE>Pocket Export</TITLE></HEAD>
<BODY>
<H1>Unread
<UL>
<LI><A HREF="https://p.example/1?a=1&b=2" TIME_ADDED="1583020800" TAGS="sea,rope">One &amp; only</A>
<LI><A HREF="https://p.example/2" TIME_ADDED="1583107200" TAGS="">https://p.example/2
</UL>
<H1>Read Archive
<UL>
<LI><A HREF="https://p.example/3" TIME_ADDED="1583193600" TAGS="">Three`,
    });
    expect(format).toBe('pocket');
    expect(posts).toMatchObject([
      { url: 'https://p.example/1?a=1&b=2', title: 'One & only', tags: ['sea', 'rope'], readAt: null },
      { url: 'https://p.example/2', title: 'p.example/2', readAt: null },
      { title: 'Three', readAt: 1583193600_000 },
    ]);
  });

  test('bookmarks: folders in folders, tags of their own, notes, no closing tags, and a feed among them', async () => {
    const { format, posts, sources } = await read({
      'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DL><p>
        <DT><H3>Boats</H3>
        <DL><p>
            <DT><H3>Rope work</H3>
            <DL><p>
                <DT><A HREF="https://b.example/knots" ADD_DATE="1583020800" TAGS="sea,knots" ICON="data:image/png;base64,AAAA">Knots</A>
                <DD>To be read on the quay.
                <DT><A HREF="place:sort=8">Most visited</A>
            </DL><p>
            <DT><A HREF="https://b.example/hulls" ADD_DATE="1583020800">Hulls</A>
        </DL><p>
    </DL><p>
    <DT><A FEEDURL="https://b.example/feed.xml" HREF="https://b.example/">Boat news</A>
    <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
    <DT><A HREF="https://b.example/last" ADD_DATE="1583020800">Last</A>
</DL>`,
    });
    expect(format).toBe('bookmarks');
    expect(posts.map(({ title, tags }) => [title, tags])).toEqual([
      ['Knots', ['Boats', 'Rope work', 'sea', 'knots']],
      ['Hulls', ['Boats']],
      ['Last', []],
    ]);
    expect(posts[0]?.summary).toBe('To be read on the quay.');
    expect(sources).toMatchObject([{ url: 'https://b.example/feed.xml', title: 'Boat news' }]);
  });
});

describe('OPML', () => {
  const nested = (depth: number, inner: string): string =>
    depth === 0 ? inner : `<outline text="Folder ${depth}">${nested(depth - 1, inner)}</outline>`;
  test('twenty folders deep, with attributes in every case', async () => {
    const { format, sources, unreadable } = await read({
      'feeds.opml': `<?xml version="1.0" encoding="UTF-8"?><opml version="1.1"><head/><body>
${nested(20, '<outline text="Deep" type="rss" xmlUrl="https://o.example/deep"/>')}
<outline TEXT="Loud" TYPE="rss" XMLURL="https://o.example/loud" HTMLURL="https://o.example/"/>
<outline text="Small" type="rss" xmlurl="https://o.example/small"/>
<outline title="Plain" type="rss" url="https://o.example/plain"/>
<outline text="A page" type="link" url="https://o.example/page"/>
</body></opml>`,
    });
    expect([format, unreadable]).toEqual(['opml', []]);
    expect(sources.map(({ title, url }) => [title, url])).toEqual([
      ['Deep', 'https://o.example/deep'],
      ['Loud', 'https://o.example/loud'],
      ['Small', 'https://o.example/small'],
      ['Plain', 'https://o.example/plain'],
    ]);
  });

  test('in the encoding that it names', async () => {
    const letters = { Р: 0xd0, е: 0xe5, к: 0xea, и: 0xe8 };
    const text =
      '<?xml version="1.0" encoding="windows-1251"?><opml version="2.0"><body><outline text="Реки" xmlUrl="https://o.example/r"/></body></opml>';
    const { sources } = await read({ 'feeds.xml': bytesOf(text, letters) });
    expect(sources).toMatchObject([{ title: 'Реки' }]);
  });
});

describe('JSON of other versions', () => {
  test('wallabag 1: numbers as texts, tags in one line', async () => {
    const { format, posts } = await read({
      'wallabag-export.json': JSON.stringify([
        {
          '0': '7',
          id: '7',
          title: 'Weirs',
          url: 'https://w.example/weirs',
          is_read: '1',
          is_fav: '1',
          content: '<p>Over the weir.</p>',
          user_id: '1',
          tags: 'mill,water',
        },
        {
          id: '8',
          title: 'Locks',
          url: 'https://w.example/locks',
          is_read: '0',
          is_fav: '0',
          content: '',
          tags: '',
        },
      ]),
    });
    expect(format).toBe('wallabag');
    expect(posts).toMatchObject([
      { title: 'Weirs', text: 'Over the weir.', tags: ['mill', 'water'] },
      { title: 'Locks', readAt: null, starredAt: null, tags: [] },
    ]);
    expect(posts[0]?.readAt).not.toBeNull();
    expect(posts[0]?.starredAt).not.toBeNull();
  });

  test('Linkwarden: pinned links are named at the end, by number', async () => {
    const { format, posts } = await read({
      'backup.json': JSON.stringify({
        name: 'Ada',
        collections: [
          {
            id: 1,
            name: 'Charts',
            parentId: null,
            links: [
              {
                id: 5,
                name: 'Chart 5',
                url: 'https://l.example/5',
                tags: [{ id: 1, name: 'sea' }],
                createdAt: '2024-01-02T03:04:05.000Z',
              },
              {
                id: 6,
                name: 'Chart 6',
                url: 'https://l.example/6',
                tags: [],
                createdAt: '2024-01-02T03:04:05.000Z',
              },
            ],
          },
        ],
        pinnedLinks: [{ id: 6, name: 'Chart 6', url: 'https://l.example/6' }],
        whitelistedUsers: [],
      }),
    });
    expect(format).toBe('linkwarden');
    expect(posts.map(({ title, starredAt }) => [title, starredAt !== null])).toEqual([
      ['Chart 5', false],
      ['Chart 6', true],
    ]);
  });

  test('Karakeep as it was called before: no lists, notes, kinds that were left empty', async () => {
    const { format, posts, unreadable } = await read({
      'hoarder.json': JSON.stringify({
        bookmarks: [
          {
            createdAt: 1612324800,
            title: 'Buoys',
            tags: ['sea'],
            content: { type: 'link', url: 'https://k.example/1' },
            note: null,
          },
          { createdAt: 1612324801, title: 'Scan', tags: [], content: null, note: null },
        ],
      }),
    });
    expect([format, unreadable]).toEqual(['karakeep', [{ where: '2, Scan', why: 'unsupported' }]]);
    expect(posts).toHaveLength(1);
  });

  test('Karakeep’s fields of one’s own are kept in the note', async () => {
    const { posts } = await read({
      'karakeep.json': JSON.stringify({
        bookmarks: [
          {
            createdAt: 1612324800,
            title: 'Tides',
            tags: [],
            content: { type: 'link', url: 'https://k.example/1' },
            note: 'Mine',
            customMetadata: { rating: 5, seen: null, where: 'pier' },
          },
        ],
      }),
    });
    expect(posts).toMatchObject([{ note: 'Mine\nrating: 5\nwhere: pier' }]);
  });

  test('Instapaper’s HTML: its own lists, and folders as tags', async () => {
    const { format, posts } = await read({
      'instapaper-export.html': `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">
<html><head><title>Instapaper: Export</title></head><body>
<h1>Unread</h1><ol><li><a href="https://i.example/1">One</a>
<li><a href="https://i.example/2">Two</a></ol>
<h1>Liked</h1><ol><li><a href="https://i.example/3">Three</a></ol>
<h1>Sea charts</h1><ol><li><a href="https://i.example/4">Four</a></ol>
<h1>Archive</h1><ol><li><a href="https://i.example/5">Five</a></ol></body></html>`,
    });
    expect(format).toBe('instapaper');
    expect(
      posts.map(({ url, readAt, starredAt, tags }) => [url, readAt !== null, starredAt !== null, tags]),
    ).toEqual([
      ['https://i.example/1', false, false, []],
      ['https://i.example/2', false, false, []],
      ['https://i.example/3', false, true, []],
      ['https://i.example/4', false, false, ['Sea charts']],
      ['https://i.example/5', true, false, []],
    ]);
  });

  test('a row that cannot be read is named by its title as well', async () => {
    const { unreadable } = await read({
      'p.csv': `${POCKET}\nA letter,mailto:ada@a.example,1583020800,,unread\n,javascript:x(),1583020800,,unread\n`,
    });
    expect(unreadable).toEqual([
      { where: '2, A letter', why: 'bad-address' },
      { where: '3', why: 'bad-address' },
    ]);
  });

  test('Karakeep with nothing in it yet', async () => {
    const { format, all } = await read({ 'k.json': '{"bookmarks": [], "lists": []}' });
    expect([format, all]).toEqual(['karakeep', []]);
  });

  test('JSON with a mark before it, in UTF-16', async () => {
    const { format } = await read({
      'w.json': utf16(
        JSON.stringify([
          { is_archived: 0, is_starred: 0, title: 'x', url: 'https://w.example/1', content: '' },
        ]),
      ),
    });
    expect(format).toBe('wallabag');
  });
});

test.each([
  ['nothing', ''],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['a list of something else', 'name,price\nrope,3\n'],
  ['HTML of a page', '<!doctype html><title>x</title><p>Hello'],
  ['JSON of something else', '{"a":1}'],
])('what is none of all these is told: %s', async (_, content) => {
  const failure = await read({ 'file.bin': content as BlobPart }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BacklistError);
  expect((failure as BacklistError).code).toBe('unknown-format');
});

describe('Markdown that is nested more deeply than a parser goes', () => {
  test('comes in as its words, and the files beside it as they are', async () => {
    const { posts, unreadable } = await read({
      'deep.md': `---\ntitle: Deep\n---\n${'> '.repeat(50_000)}The lowest lock.`,
      'plain.md': '# Plain\n\nThe upper lock.',
    });
    expect(unreadable).toEqual([]);
    expect(posts.map(({ title }) => title).sort()).toEqual(['Deep', 'Plain']);
    expect(posts.find(({ title }) => title === 'Deep')?.text).toContain('The lowest lock.');
  });

  test('and marks that open without end on one line, in time', async () => {
    const { posts } = await read({ 'marks.md': `# Marks\n\n${'==a '.repeat(20_000)}` });
    expect(posts).toHaveLength(1);
  }, 20_000);
});
