// @vitest-environment happy-dom
// Guards: CSV exports are read by the names of their columns, oddities included, and what is broken is named, not guessed.
import { describe, expect, test, vi } from 'vitest';
import { pythonList } from '@/utils/transfer/python-list';
import { read, zipOf } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);

describe('Pocket', () => {
  const CSV = `title,url,time_added,tags,status
"Tides, and how to read them",https://harbour.example/tides?utm_source=pocket,1583020800,sea|weather,unread
https://harbour.example/plain,https://harbour.example/plain,1583107200,,archive
"A ""quoted"" word
over two lines",http://harbour.example/lines,1583193600,sea,unread
`;
  test('its CSV, with quotation marks, line breaks in cells and addresses for titles', async () => {
    const { format, posts, unreadable } = await read({ 'part_000000.csv': CSV });
    expect(format).toBe('pocket');
    expect(unreadable).toEqual([]);
    expect(posts).toMatchObject([
      {
        title: 'Tides, and how to read them',
        tags: ['sea', 'weather'],
        savedAt: day(2020, 3, 1),
        readAt: null,
        url: 'https://harbour.example/tides?utm_source=pocket',
      },
      { title: 'harbour.example/plain', readAt: day(2020, 3, 2), tags: [] },
      { title: 'A "quoted" word over two lines' },
    ]);
  });

  test('columns in another order, in capitals, with a byte order mark, CRLF and semicolons', async () => {
    const csv =
      '\ufeffStatus;URL;Tags;Time_Added;Title\r\narchive;https://a.example/1;x|y;1583020800;One\r\n';
    const { format, posts } = await read({ 'saved.csv': csv });
    expect(format).toBe('pocket');
    expect(posts).toMatchObject([{ title: 'One', tags: ['x', 'y'], readAt: day(2020, 3, 1) }]);
  });

  test('a ZIP of several parts, with the highlights beside them', async () => {
    const zip = await zipOf({
      'part_000000.csv': CSV,
      'part_000001.csv': 'title,url,time_added,tags,status\nFour,https://b.example/4,1583280000,,unread\n',
      'annotations/part_000000.json': JSON.stringify([
        {
          url: 'https://b.example/4',
          title: 'Four',
          highlights: [{ quote: 'Low water is at noon.', created_at: 1583290000 }],
        },
      ]),
    });
    const { format, posts } = await read({ 'pocket.zip': zip });
    expect(format).toBe('pocket');
    expect(posts).toHaveLength(5);
    expect(posts[4]).toMatchObject({
      url: 'https://b.example/4',
      highlights: [{ quote: 'Low water is at noon.', at: 1583290000_000 }],
    });
  });
});

test('Instapaper: folders that are states, folders that are the reader’s own, tags as JSON', async () => {
  const { format, posts } = await read({
    'instapaper-export.csv': `URL,Title,Selection,Folder,Timestamp,Tags
https://c.example/1,One,A chosen sentence.,Unread,1583020800,"[""rope"",""knots""]"
https://c.example/2,Two,,Archive,1583020800,[]
https://c.example/3,Three,,Starred,1583020800,
https://c.example/4,Four,,Boat building,1583020800,
`,
  });
  expect(format).toBe('instapaper');
  expect(posts).toMatchObject([
    { tags: ['rope', 'knots'], summary: 'A chosen sentence.', readAt: null },
    { readAt: day(2020, 3, 1) },
    { starredAt: day(2020, 3, 1) },
    { tags: ['Boat building'], readAt: null, starredAt: null },
  ]);
});

test('Readwise Reader: tags as a Python list, progress, places', async () => {
  const { format, posts } = await read({
    'reader.csv': `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Knots,https://d.example/knots,01abc,"['rope', ""sailor's"", 'ship\\'s boy']",2022-11-06 04:33:50+00:00,0.35,new,True
Done,https://d.example/done,01abd,[],2022-11-06 04:33:50+00:00,1,archive,True
`,
  });
  expect(format).toBe('reader');
  expect(posts).toMatchObject([
    {
      tags: ['rope', "sailor's", "ship's boy"],
      progress: 0.35,
      readAt: null,
      savedAt: Date.UTC(2022, 10, 6, 4, 33, 50),
    },
    { readAt: Date.UTC(2022, 10, 6, 4, 33, 50) },
  ]);
});

test('Readwise highlights: rows of one book are one post', async () => {
  const { format, posts } = await read({
    'readwise-data.csv': `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"A knot is a promise,
made in rope.",The Rope Book,Ada Example,,keep this,yellow,,page,12,2023-05-01 10:00:00+00:00,"sea, craft"
Cut it last.,The Rope Book,Ada Example,,,,,page,14,2023-05-02 10:00:00+00:00,
`,
  });
  expect(format).toBe('readwise');
  expect(new Set(posts.map((post) => post.guid)).size).toBe(1);
  expect(posts.flatMap((post) => post.highlights)).toMatchObject([
    {
      quote: 'A knot is a promise,\nmade in rope.',
      note: 'keep this',
      color: 'yellow',
      at: Date.UTC(2023, 4, 1, 10),
    },
    { quote: 'Cut it last.', note: '' },
  ]);
  expect(posts[0]?.tags).toEqual(['sea', 'craft']);
});

test('Matter: both spellings of its columns', async () => {
  for (const column of ['Highlight_Count', 'Highlight Count']) {
    const { format, posts } = await read({
      'matter.csv': `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,${column},Last Interaction Date,File Id
Sails,Ada Example,Harbour,https://e.example/sails,rope;cloth,900,False,True,True,2,2023-01-02 03:04:05,x
`,
    });
    expect(format).toBe('matter');
    expect(posts).toMatchObject([
      {
        authors: ['Ada Example'],
        tags: ['rope', 'cloth'],
        readAt: Date.UTC(2023, 0, 2, 3, 4, 5),
        starredAt: Date.UTC(2023, 0, 2, 3, 4, 5),
      },
    ]);
  }
});

test('lists as Python and JSON print them', () => {
  expect(pythonList("['a', \"it's\", 'caf\\u00e9', 'b\\'c']")).toEqual(['a', "it's", 'café', "b'c"]);
  expect(pythonList('["x, y"]')).toEqual(['x, y']);
  expect(pythonList('[]')).toEqual([]);
  expect(pythonList('plain, words')).toEqual(['plain', ' words']);
});

describe('what is broken', () => {
  test('rows without an address, with one that is none, with a comma too many: each named by its row and title', async () => {
    const { posts, unreadable } = await read({
      'p.csv': `title,url,time_added,tags,status
Good,https://a.example/1,1583020800,,unread
No address,,1583020800,,unread
Script,javascript:alert(1),1583020800,,unread
One, comma too many,https://a.example/2,1583020800,,unread
`,
    });
    expect(posts).toHaveLength(1);
    expect(unreadable).toEqual([
      { where: '3, No address', why: 'no-address' },
      { where: '4, Script', why: 'bad-address' },
      { where: '5, One', why: 'bad-row' },
    ]);
  });

  test('a needed column that is there twice is said by name', async () => {
    await expect(
      read({
        'p.csv': 'title,url,url,time_added,tags,status\nA,https://a.example,https://b.example,1,,unread\n',
      }),
    ).rejects.toMatchObject({ code: 'damaged-file', facts: { reason: 'columns', column: 'url' } });
  });

  test('a quotation mark that is never closed swallows nothing', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `T${n},https://a.example/${n},1583020800,,unread`);
    rows[10] = `"T10,https://a.example/10,1583020800,,unread`;
    await expect(
      read({ 'p.csv': `title,url,time_added,tags,status\n${rows.join('\n')}\n` }),
    ).rejects.toMatchObject({ code: 'damaged-file', facts: { reason: 'quote' } });
  });

  test('UTF-16 and Windows-1252 are read as what they are; bytes that are no text are refused', async () => {
    const csv = 'title,url,time_added,tags,status\nCafé,https://a.example/1,1583020800,,unread\n';
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...[...csv].map((char) => char.charCodeAt(0))]).buffer,
    );
    const narrow = new Uint8Array([...csv].map((char) => char.charCodeAt(0)));
    for (const bytes of [wide, narrow]) {
      expect((await read({ 'p.csv': bytes })).posts).toMatchObject([{ title: 'Café' }]);
    }
    await expect(read({ 'p.csv': new Uint8Array([1, 0, 2, 0, 3]) })).rejects.toMatchObject({
      code: 'unknown-format',
    });
  });

  test('a stray zero in a title is no reason to know nothing of it', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) => `A title${n === 4 ? '\0' : ''} of ${n},https://a.example/${n},1583020800,,unread`,
    );
    const { posts } = await read({ 'p.csv': `title,url,time_added,tags,status\n${rows.join('\n')}\n` });
    expect(posts.map(({ title }) => title)).toContain('A title of 5');
    expect(posts).toHaveLength(9);
  });

  test('a table that no product wrote is not guessed at', async () => {
    await expect(read({ 'x.csv': 'name,price\nrope,3\n' })).rejects.toMatchObject({ code: 'unknown-format' });
    await expect(read({ 'x.csv': '' })).rejects.toMatchObject({ code: 'unknown-format' });
  });
});
