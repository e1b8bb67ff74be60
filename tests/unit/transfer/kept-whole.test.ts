// @vitest-environment happy-dom
// Guards: nothing of an export is dropped without a word. Notes come in whole, files that nobody reads are named, and a file
// that cannot be read is refused with a sentence that says why.
import { describe, expect, test, vi } from 'vitest';
import { damageWords } from '@/components/transfer/damage-words';
import type { BacklistError } from '@/utils/core/errors';
import { type ImportedPost, type ImportRecord, importRecordSchema } from '@/utils/model/import';
import { recognise } from '@/utils/transfer/recognise';
import { stageAll } from '@/utils/transfer/stage';
import { ORIGIN } from './desk';
import { read, zipOf } from './given';
import '@/utils/i18n/screens/transfer-strings';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const json = (value: unknown): string => JSON.stringify(value);
const LONG = `${'Bring the long line. '.repeat(1_500)}The end.`;

describe('notes about the whole of a post', () => {
  test('of Karakeep, with its lists in one another, author and description', async () => {
    const { posts } = await read({
      'karakeep.json': json({
        bookmarks: [
          {
            id: 'b1',
            createdAt: 1612324800,
            title: 'Buoys',
            tags: [],
            lists: ['inner'],
            content: {
              type: 'link',
              url: 'https://k.example/1',
              description: 'What buoys are for',
              author: 'Ada',
            },
            description: 'What buoys are for',
            summary: null,
            note: LONG,
            archived: false,
            favourited: true,
          },
        ],
        lists: [
          { id: 'outer', name: 'Sea', type: 'manual', parentId: null },
          { id: 'inner', name: 'Marks', type: 'manual', parentId: 'outer' },
        ],
      }),
    });
    expect(posts).toMatchObject([
      { note: LONG, summary: 'What buoys are for', authors: ['Ada'], tags: ['Sea', 'Marks'] },
    ]);
    expect(posts[0]?.starredAt).not.toBeNull();
  });

  test('of Linkwarden, of collections in one another', async () => {
    const { posts } = await read({
      'linkwarden.json': json({
        collections: [
          { id: 1, name: 'Sea', parentId: null, links: [] },
          {
            id: 2,
            name: 'Charts',
            parentId: 1,
            links: [{ id: 5, name: 'Chart', url: 'https://l.example/5', description: LONG, tags: [] }],
          },
          { id: 3, name: 'Ring', parentId: 3, links: [{ name: 'R', url: 'https://l.example/r', tags: [] }] },
        ],
        pinnedLinks: [],
      }),
    });
    expect(posts).toMatchObject([{ note: LONG, tags: ['Sea', 'Charts'] }, { tags: ['Ring'] }]);
  });

  test('of bookmarks, and favourites as Raindrop marks them', async () => {
    const { posts } = await read({
      'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3>Rivers</H3><DL><p>
<DT><A HREF="https://r.example/1" ADD_DATE="1583020800" TAGS="a,b c" DATA-IMPORTANT="true">One</A>
<DD>${LONG}
<DT><A HREF="https://r.example/2" ADD_DATE="1583020801" DATA-IMPORTANT="false">Two</A>
</DL><p></DL><p>`,
    });
    expect(posts).toMatchObject([{ note: LONG, tags: ['Rivers', 'a', 'b c'] }, { starredAt: null }]);
    expect(posts[0]?.starredAt).not.toBeNull();
  });

  test('of Omnivore, which stand before its highlights', async () => {
    const { posts } = await read({
      'omnivore.zip': await zipOf({
        'metadata_0_to_20.json': json([
          { slug: 's', title: 'T', url: 'https://o.example/1', state: 'Active', savedAt: '2023-06-07' },
        ]),
        'highlights/s.md': 'Read before Sunday.\n\nAnd again.\n\n\n\n> A quote \n\n> Another \n\nits note',
      }),
    });
    expect(posts).toMatchObject([
      {
        note: 'Read before Sunday.\n\nAnd again.',
        highlights: [
          { quote: 'A quote', note: '' },
          { quote: 'Another', note: 'its note' },
        ],
      },
    ]);
  });
});

describe('what nobody reads is named', () => {
  const counted = async (files: Record<string, BlobPart>) => {
    const given = Object.entries(files).map(([path, content]) => ({ path, blob: new Blob([content]) }));
    const { format, read: reading } = await recognise(given, ORIGIN);
    return stageAll(reading(), format, {
      stage: vi.fn(async () => undefined),
      knownKeys: async () => new Set<string>(),
      knownGuids: async () => new Set<string>(),
      deletedPosts: async () => new Set<never>(),
      knownSources: async () => new Set<string>(),
      onProgress: vi.fn(),
    });
  };

  test('in a ZIP: how many, and which', async () => {
    const zip = await zipOf({
      'part_000000.csv': 'title,url,time_added,tags,status\nA,https://a.example/1,1583020800,,unread\n',
      'annotations/part_000000.json': json([
        { url: 'https://a.example/1', title: 'A', highlights: [{ quote: 'q', created_at: 1 }] },
      ]),
      'readme.txt': 'Hello',
      'collections/list.json': '{"some":1}',
    });
    const counts = await counted({ 'pocket.zip': zip });
    expect(counts).toMatchObject({
      posts: { new: 1 },
      highlights: 1,
      unreadable: 0,
      unused: { count: 2, names: ['readme.txt', 'collections/list.json'] },
    });
  });

  test('in a folder of notes, and of what Omnivore packs beside its texts', async () => {
    expect(
      await counted({ 'vault/a.md': '# A\n\nText.', 'vault/map.png': 'x', 'vault/.obsidian/app.json': '{}' }),
    ).toMatchObject({ posts: { new: 1 }, unused: { count: 1, names: ['vault/map.png'] } });
    const zip = await zipOf({
      'metadata_0_to_20.json': json([
        { slug: 's', title: 'T', url: 'https://o.example/1', state: 'Active', savedAt: '2023-06-07' },
      ]),
      'content/s.pdf': '%PDF',
    });
    expect(await counted({ 'omnivore.zip': zip })).toMatchObject({
      unused: { count: 1, names: ['content/s.pdf'] },
    });
  });

  test('nothing is named where everything was read', async () => {
    expect((await counted({ 'a.md': '# A\n\nText.' })).unused).toEqual({ count: 0, names: [] });
  });
});

const POCKET = 'title,url,time_added,tags,status\n';
const bytes = (head: string, ...rest: number[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...[...head].map((letter) => letter.charCodeAt(0)), ...rest]);

describe('encodings that nothing names', () => {
  // 水門のはなし
  const SJIS = [0x90, 0x85, 0x96, 0xe5, 0x82, 0xcc, 0x82, 0xcd, 0x82, 0xc8, 0x82, 0xb5];
  const EUC = [0xbf, 0xe5, 0xcc, 0xe7, 0xa4, 0xce, 0xa4, 0xcf, 0xa4, 0xca, 0xa4, 0xb7];
  test.each([
    ['Shift_JIS', SJIS],
    ['EUC-JP', EUC],
  ])('%s, by its kana', async (_, title) => {
    const row = bytes(',https://a.example/1,1583020800,,unread\n');
    const { posts } = await read({ 'p.csv': Uint8Array.from([...bytes(POCKET), ...title, ...row]) });
    expect(posts).toMatchObject([{ title: '水門のはなし' }]);
  });

  test('Latin letters as a spreadsheet saves them', async () => {
    const { posts } = await read({
      'p.csv': bytes(`${POCKET}F`, 0xe4, ...bytes('hre,https://a.example/1,1583020800,,unread\n')),
    });
    expect(posts).toMatchObject([{ title: 'Fähre' }]);
  });

  test('a letter that was cut in two is one letter lost, and not the whole file', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `Fähre Ø ${n},https://a.example/${n},1583020800,,unread\n`,
    );
    const whole = new TextEncoder().encode(POCKET + rows.join(''));
    const cut = Uint8Array.from([
      ...whole,
      ...bytes('Mitternachtsf', 0xc3),
      ...bytes(',https://a.example/z,1,,unread\n'),
    ]);
    const { posts } = await read({ 'p.csv': cut });
    expect(posts).toHaveLength(21);
    expect(posts[0]?.title).toBe('Fähre Ø 0');
    expect(posts[20]?.title).toContain('Mitternachtsf');
  });

  test('another alphabet is refused, with what to do', async () => {
    // Паром in Windows-1251.
    const title = [0xcf, 0xe0, 0xf0, 0xee, 0xec];
    const file = Uint8Array.from([
      ...bytes(POCKET),
      ...title,
      ...bytes(',https://a.example/1,1583020800,,unread\n'),
    ]);
    const failure = await read({ 'p.csv': file }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'damaged-file', facts: { reason: 'encoding' } });
    expect(damageWords(failure as BacklistError).next).toContain('UTF-8');
  });
});

describe('what is longer than it can be', () => {
  const csv = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

  test('what was chosen of a page in Instapaper is whole in the notes', async () => {
    const rows = [
      ['URL', 'Title', 'Selection', 'Folder', 'Timestamp'],
      ['https://i.example/1', 'Buoys', LONG, 'Unread', '1612324800'],
      ['https://i.example/2', 'Weirs', 'A few words.', 'Unread', '1612324800'],
    ];
    const { posts } = await read({ 'instapaper.csv': csv(rows) });
    expect(posts[0]?.note).toBe(LONG);
    expect(posts[0]?.summary.length).toBeLessThan(LONG.length);
    expect(posts[1]?.note).toBeUndefined();
  });

  test('a passage and its note of a hundred thousand characters come whole; beyond what is kept, the end is in the note', async () => {
    const [quote, note, book] = ['q '.repeat(60_000), 'n '.repeat(60_000), `${'b'.repeat(500_000)}the end`];
    const rows = [
      ['Highlight', 'Book Title', 'Book Author', 'Note'],
      [quote, 'Mills', 'Ada', note],
      [book, 'Mills', 'Ada', ''],
    ];
    const { posts } = await read({ 'readwise.csv': csv(rows) });
    expect(posts[0]?.highlights).toMatchObject([{ quote: quote.trim(), note: note.trim() }]);
    expect(posts[1]?.highlights).toMatchObject([{ quote: 'b'.repeat(500_000), note: 'the end' }]);
  });

  test('is named in the dry run, and nothing of it is gone', async () => {
    const title = `A title ${'and more '.repeat(400)}to its end`;
    const tags = Array.from({ length: 250 }, (_, n) => `tag ${n}`);
    const shelf = {
      bookmarks: [
        {
          id: 'b1',
          createdAt: 1612324800,
          title,
          tags,
          lists: [],
          content: { type: 'link', url: 'https://k.example/1' },
          note: 'mine',
        },
      ],
      lists: [],
    };
    const given = [{ path: 'karakeep.json', blob: new Blob([json(shelf)]) }];
    const found = await recognise(given, ORIGIN);
    const staged: ImportRecord[] = [];
    const counts = await stageAll(found.read(), found.format, {
      stage: async (_, slices) => void staged.push(...slices.flat()),
      knownKeys: async () => new Set(),
      knownGuids: async () => new Set(),
      deletedPosts: async () => new Set(),
      knownSources: async () => new Set(),
      onProgress: () => undefined,
    });
    expect(counts.shortened).toEqual({ count: 1, examples: [{ where: title.slice(0, 100), what: 'noted' }] });
    expect(importRecordSchema.safeParse(staged[0]).success).toBe(true);
    const { note = '' } = staged[0] as ImportedPost;
    for (const part of ['mine', title, 'tag 249']) expect(note).toContain(part);
  });
});
