// @vitest-environment happy-dom
// Guards: lists of links come in by the names of their fields, whatever their order and whoever wrote them: nothing that a
// product knows of a link is dropped without a word.
import { describe, expect, test, vi } from 'vitest';
import { makeDesk } from './desk';
import { read } from './given';

vi.mock('@/utils/extract/html/safe-html', () => import('./passing-html'));

const at = (iso: string) => Date.parse(iso);
const csv = (...lines: string[]) => read({ 'export.csv': `${lines.join('\n')}\n` });
const json = (value: unknown) => read({ 'export.json': JSON.stringify(value) });
const quotes = (highlights: readonly { quote: string; note: string }[] = []) =>
  highlights.map(({ quote, note }) => [quote, note]);

describe('tables', () => {
  test('wallabag: texts, tags, and days before months', async () => {
    const { format, posts, unreadable } = await csv(
      'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"',
      '"Of tides";https://quay.example/tides;"<p>The tide comes in, and goes out again; twice.</p>";"sea, moon";text/html;en_GB;"05/03/2023 09:10:11"',
      '"Of locks";https://quay.example/locks;;;text/html;;"31/12/2022 01:02:03"',
    );
    expect(format).toBe('wallabag');
    expect(unreadable).toEqual([]);
    expect(posts[0]).toMatchObject({
      url: 'https://quay.example/tides',
      title: 'Of tides',
      text: 'The tide comes in, and goes out again; twice.',
      tags: ['sea', 'moon'],
      lang: 'en-GB',
      savedAt: at('2023-03-05T09:10:11Z'),
    });
    expect(posts[1]).toMatchObject({ text: '', tags: [], savedAt: at('2022-12-31T01:02:03Z') });
  });

  test('Raindrop.io: notes, folders in folders, favourites, highlights with notes', async () => {
    const { format, posts } = await csv(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
      '1,Of tides,"Read twice.","What moves the sea",https://quay.example/tides,"Water / Sea & Moon / In/out","sea, moon",2023-03-05T09:10:11.000Z,https://quay.example/c.png,"Highlight:The tide comes in\nNote:at six\nHighlight:and goes out again",true',
      '2,Of locks,,,https://quay.example/locks,Unsorted,,2023-03-06T00:00:00.000Z,,,false',
      '3,Of quays,,,https://quay.example/quays,Water/Stone,,2023-03-07T00:00:00.000Z,,"One line\nand another",false',
    );
    expect(format).toBe('raindrop');
    expect(posts[0]).toMatchObject({
      note: 'Read twice.',
      tags: ['sea', 'moon', 'Water', 'Sea & Moon', 'In/out'],
      starredAt: at('2023-03-05T09:10:11Z'),
      readAt: null,
    });
    expect(quotes(posts[0]?.highlights)).toEqual([
      ['The tide comes in', 'at six'],
      ['and goes out again', ''],
    ]);
    expect(posts[1]).toMatchObject({ tags: [], starredAt: null, highlights: [] });
    expect(posts[2]).toMatchObject({ tags: ['Water', 'Stone'] });
    expect(quotes(posts[2]?.highlights)).toEqual([
      ['One line', ''],
      ['and another', ''],
    ]);
  });

  test('the table that Raindrop.io takes in, in another order', async () => {
    const { format, posts } = await csv(
      'folder,url,title,note,tags,created',
      '"Water/Sea",https://quay.example/tides,Of tides,"A note","sea, moon",1678007411',
    );
    expect(format).toBe('raindrop');
    expect(posts[0]).toMatchObject({ tags: ['sea', 'moon', 'Water', 'Sea'], savedAt: 1_678_007_411_000 });
  });

  test('Zotero: authors, dates, notes in HTML, a number in the place of an address', async () => {
    const { format, posts, unreadable } = await csv(
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Language","Notes","Manual Tags","Automatic Tags"',
      '"AB12","journalArticle","2019","Quay, Ada; Lock, Ben","Of tides","Water","","","10.1000/182","https://quay.example/tides","What moves the sea","2019-04-05","2023-03-05 09:10:11","2023-03-05 09:10:11","","en","<p>Read <b>twice</b>.</p>","sea; the moon","physics"',
      '"AB13","journalArticle","2018","Quay, Ada","Of locks","","","","10.1000/183","","","","2023-03-06 00:00:00","","","","","",""',
      '"AB14","book","1999","Quay, Ada","Of quays","","","","","","","","2023-03-06 00:00:00","","","","","",""',
    );
    expect(format).toBe('zotero');
    expect(posts).toHaveLength(2);
    expect(posts[0]).toMatchObject({
      authors: ['Quay, Ada', 'Lock, Ben'],
      published: at('2019-04-05'),
      savedAt: at('2023-03-05T09:10:11Z'),
      summary: 'What moves the sea',
      note: 'Read twice.',
      tags: ['sea', 'the moon'],
    });
    expect(posts[1]?.url).toBe('https://doi.org/10.1000/183');
    expect(unreadable).toEqual([{ where: '4, Of quays', why: 'no-address' }]);
  });

  test('Hypothesis: passages with remarks, and a remark on the page', async () => {
    const { format, posts } = await csv(
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
      '2023-03-05T09:10:11.000+00:00,https://quay.example/tides,Public,Annotation,"The tide, twice",ada,"at six","sea,moon",',
      '2023-03-05T09:20:11.000+00:00,https://quay.example/tides,Public,Annotation,,ada,"Read again.","water",',
    );
    expect(format).toBe('hypothesis');
    expect(posts[0]).toMatchObject({
      tags: [],
      highlights: [{ quote: 'The tide, twice', note: 'at six', tags: ['sea', 'moon'] }],
    });
    expect(posts[0]?.highlights[0]?.at).toBe(at('2023-03-05T09:10:11Z'));
    expect(posts[1]).toMatchObject({ tags: ['water'], note: 'Read again.', highlights: [] });
  });

  test('Diigo: highlights and sticky notes', async () => {
    const { format, posts } = await csv(
      'title,url,tags,description,comments,annotations,created_at',
      'Of tides,https://quay.example/tides,"sea,moon",What moves the sea,Read twice.,"Highlight: The <b>tide</b> comes in\nSticky note: at six\nHighlight: and goes out",2023-03-05 09:10:11 UTC',
    );
    expect(format).toBe('diigo');
    expect(posts[0]).toMatchObject({
      tags: ['sea', 'moon'],
      summary: 'What moves the sea',
      note: 'Read twice.',
    });
    expect(quotes(posts[0]?.highlights)).toEqual([
      ['The tide comes in', 'at six'],
      ['and goes out', ''],
    ]);
  });

  test('mymind: a page, and a note that is all there is', async () => {
    const { format, posts } = await csv(
      'id,type,title,url,content,note,tags,created',
      'q1,WebPage,Of tides,https://quay.example/tides,,Read twice.,"sea,moon",2023-03-05T09:10:11Z',
      'q2,Note,,,"First line\n\nSecond line",,,2023-03-06T00:00:00Z',
    );
    expect(format).toBe('mymind');
    expect(posts[0]).toMatchObject({ note: 'Read twice.', tags: ['sea', 'moon'] });
    expect(posts[1]).toMatchObject({ url: null, guid: 'mymind:q2', title: 'First line' });
    expect(posts[1]?.text).toContain('Second line');
  });

  test('any other table with addresses and titles', async () => {
    const { format, posts } = await csv(
      'Name\tLink\tLabels\tStatus\tIs_Favorite\tDate Added',
      'Of tides\thttps://quay.example/tides\tsea;moon\tarchived\tyes\t2023-03-05',
      'Of locks\thttps://quay.example/locks\t\tunread\tno\t2023-03-06',
    );
    expect(format).toBe('links');
    expect(posts[0]).toMatchObject({
      title: 'Of tides',
      tags: ['sea', 'moon'],
      readAt: at('2023-03-05'),
      starredAt: at('2023-03-05'),
    });
    expect(posts[1]).toMatchObject({ readAt: null, starredAt: null });
  });

  test('any list of links stands back behind a product’s, and behind notes', async () => {
    const table = 'title,url\nOf tides,https://quay.example/tides\n';
    const unused = (all: readonly { is: string; path?: string }[]) =>
      all.flatMap(({ is, path }) => (is === 'unused' ? path : []));
    const vault = await read({ 'vault/a.csv': table, 'vault/b.md': '# Of locks\n\nA lock is a stair.' });
    expect([vault.format, vault.posts.length, unused(vault.all)]).toEqual(['markdown', 1, ['vault/a.csv']]);
    const pocket = await read({
      'export/a.csv': table,
      'export/b.csv':
        'title,url,time_added,tags,status\nOf locks,https://quay.example/locks,1583020800,,unread\n',
    });
    expect([pocket.format, pocket.posts.length, unused(pocket.all)]).toEqual(['pocket', 1, ['export/a.csv']]);
    const both = await read({ 'lists/a.csv': table, 'lists/b.csv': table.replaceAll('tides', 'locks') });
    expect([both.format, both.posts.length]).toEqual(['links', 2]);
  });

  test('a table without addresses is none of these', async () => {
    await expect(csv('title,price,tags', 'Rope,3,sea')).rejects.toMatchObject({ code: 'unknown-format' });
  });
});

describe('JSON', () => {
  test('Pinboard: its description is a title, and what is not to be read was read', async () => {
    const { format, posts } = await json([
      {
        href: 'https://quay.example/tides',
        description: 'Of tides',
        extended: 'Read twice.',
        meta: 'a',
        hash: 'b',
        time: '2023-03-05T09:10:11Z',
        shared: 'no',
        toread: 'no',
        tags: 'sea the-moon',
      },
      { href: 'https://quay.example/locks', description: 'Of locks', extended: '', toread: 'yes', tags: '' },
    ]);
    expect(format).toBe('pinboard');
    const savedAt = at('2023-03-05T09:10:11Z');
    expect(posts[0]).toMatchObject({
      title: 'Of tides',
      note: 'Read twice.',
      tags: ['sea', 'the-moon'],
      savedAt,
      readAt: savedAt,
    });
    expect(posts[1]).toMatchObject({ readAt: null, tags: [] });
  });

  test('GoodLinks: moments with fractions, highlights', async () => {
    const { format, posts } = await json([
      {
        url: 'https://quay.example/tides',
        title: 'Of tides',
        author: 'Ada Quay',
        summary: 'What moves the sea',
        addedAt: 1_678_007_411.25,
        readAt: 1_678_093_811,
        starred: true,
        tags: ['sea', 'moon'],
        wordCount: 900,
        highlights: [{ content: 'The tide comes in', note: 'at six', color: 2 }],
      },
      {
        url: 'https://quay.example/locks',
        title: 'Of locks',
        addedAt: 1_678_007_412,
        starred: false,
        tags: [],
      },
    ]);
    expect(format).toBe('goodlinks');
    expect(posts[0]).toMatchObject({
      authors: ['Ada Quay'],
      summary: 'What moves the sea',
      readAt: 1_678_093_811_000,
      tags: ['sea', 'moon'],
    });
    expect(Math.floor((posts[0]?.savedAt ?? 0) / 1_000)).toBe(1_678_007_411);
    expect(posts[0]?.starredAt).toBe(posts[0]?.savedAt);
    expect(quotes(posts[0]?.highlights)).toEqual([['The tide comes in', 'at six']]);
    expect(posts[1]).toMatchObject({ readAt: null, starredAt: null, highlights: [] });
  });

  test('Hypothesis: annotations of a page, and one of the whole of it', async () => {
    const of = (over: object) => ({
      id: 'x',
      created: '2023-03-05T09:10:11.000000+00:00',
      uri: 'https://quay.example/tides',
      text: 'at six',
      tags: ['sea'],
      document: { title: ['Of tides'] },
      target: [
        {
          source: 'https://quay.example/tides',
          selector: [
            { type: 'TextPositionSelector', start: 1, end: 9 },
            { type: 'TextQuoteSelector', exact: 'The tide', prefix: '', suffix: ' comes' },
          ],
        },
      ],
      ...over,
    });
    const { format, posts } = await json({
      export_date: '2023-03-06T00:00:00.000Z',
      export_userid: 'acct:ada@quay.example',
      client_version: '1.2',
      annotations: [of({}), of({ target: [{ source: 'x' }], text: 'Read again.' })],
    });
    expect(format).toBe('hypothesis');
    expect(posts[0]).toMatchObject({ title: 'Of tides', tags: [] });
    expect(posts[0]?.highlights).toMatchObject([
      { quote: 'The tide', note: 'at six', tags: ['sea'], at: at('2023-03-05T09:10:11Z') },
    ]);
    expect(posts[1]).toMatchObject({ note: 'Read again.', tags: ['sea'], highlights: [] });
  });

  test('Hypothesis: annotations of one page come in as one post', async () => {
    const { all } = await csv(
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
      '2023-03-05T09:10:11Z,https://quay.example/tides,Public,Annotation,The tide,ada,at six,,',
      '2023-03-05T09:20:11Z,https://quay.example/tides,Public,Annotation,the moon,ada,,sea,',
      '2023-03-05T09:30:11Z,https://quay.example/tides,Public,Annotation,,ada,Read again.,,',
    );
    const desk = await makeDesk();
    const { id, counts } = await desk.stage(
      'hypothesis',
      (async function* () {
        yield* all;
      })(),
    );
    expect(counts).toMatchObject({ posts: { new: 1 }, highlights: 2, notes: 1 });
    expect(await desk.take(id)).toMatchObject({ added: 1 });
    const marks = await desk.db.getAll('highlights');
    expect(marks.map(({ quote, note }) => [quote.exact, note])).toEqual(
      expect.arrayContaining([
        ['The tide', 'at six'],
        ['the moon', ''],
      ]),
    );
    expect(marks.some(({ note }) => note === 'Read again.')).toBe(true);
  });

  const item = (over: object) => ({
    id: 'tag:google.com,2005:reader/item/00000000000000a1',
    crawlTimeMsec: '1678007411000',
    published: 1_677_000_000,
    title: 'Of tides',
    author: 'Ada Quay',
    canonical: [{ href: 'https://quay.example/tides' }],
    alternate: [{ href: 'https://quay.example/tides?from=feed', type: 'text/html' }],
    summary: { direction: 'ltr', content: '<p>The tide comes in, and goes out again.</p>' },
    categories: [
      'user/-/state/com.google/reading-list',
      'user/-/state/com.google/read',
      'user/-/label/Sea & moon',
    ],
    origin: { streamId: 'feed/https://quay.example/feed', title: 'The quay' },
    ...over,
  });

  test('starred items of Inoreader, FreshRSS and others, with their texts and annotations', async () => {
    const { format, posts, unreadable } = await json({
      id: 'user/1005/state/com.google/starred',
      title: 'Starred',
      updated: 1_678_007_500,
      items: [
        item({
          annotations: [{ id: 1, text: 'The tide comes in', note: 'at six', added_on: 1_678_007_460 }],
        }),
        { title: 'no number' },
        item({ id: 'tag:google.com,2005:reader/item/00000000000000a2', canonical: [], title: 'Of locks' }),
      ],
    });
    expect(format).toBe('starred');
    expect(posts[0]).toMatchObject({
      url: 'https://quay.example/tides',
      text: 'The tide comes in, and goes out again.',
      authors: ['Ada Quay'],
      tags: ['Sea & moon'],
      published: 1_677_000_000_000,
      savedAt: 1_678_007_411_000,
      readAt: 1_678_007_411_000,
      starredAt: 1_678_007_411_000,
    });
    expect(posts[0]?.highlights).toMatchObject([{ quote: 'The tide comes in', note: 'at six' }]);
    expect(posts[1]?.url).toBe('https://quay.example/tides?from=feed');
    expect(unreadable).toEqual([{ where: '2', why: 'bad-row' }]);
  });

  test('a list that is not of starred ones alone says itself which are', async () => {
    const { posts } = await json({
      id: 'user/-/state/com.google/reading-list',
      items: [
        item({}),
        item({
          id: 'tag:google.com,2005:reader/item/00000000000000a2',
          categories: ['user/-/state/com.google/starred'],
        }),
      ],
    });
    expect(posts.map(({ starredAt }) => starredAt !== null)).toEqual([false, true]);
  });

  test('any other list of links, with tags as objects', async () => {
    const { format, posts, unreadable } = await json([
      {
        link: 'https://quay.example/tides',
        name: 'Of tides',
        labels: [{ name: 'sea' }],
        created_at: '2023-03-05',
      },
      { link: 'javascript:alert(1)', name: 'Of locks' },
      'no link',
    ]);
    expect(format).toBe('links');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ tags: ['sea'], savedAt: at('2023-03-05') });
    expect(unreadable.map(({ why }) => why)).toEqual(['bad-address', 'bad-row']);
  });
});

describe('bookmark files', () => {
  const bookmarks = (...lines: string[]) =>
    read({
      'bookmarks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${lines.join('\n')}\n</DL><p>`,
    });

  test('linkding: notes beside a description, and what is archived', async () => {
    const { posts } = await bookmarks(
      '<DT><A HREF="https://quay.example/tides" ADD_DATE="1678007411" LAST_MODIFIED="1678007411" PRIVATE="1" TOREAD="1" TAGS="sea,linkding:bookmarks.archived">Of tides</A>',
      '<DD>What moves the sea[linkding-notes]Read twice.[/linkding-notes]',
      '<DT><A HREF="https://quay.example/locks" ADD_DATE="1678007412" PRIVATE="0" TOREAD="1" TAGS="">Of locks</A>',
    );
    expect(posts[0]).toMatchObject({
      note: 'What moves the sea\n\nRead twice.',
      tags: ['sea'],
      readAt: 1_678_007_411_000,
    });
    expect(posts[1]).toMatchObject({ readAt: null, tags: [] });
  });

  test('Shaarli and Shiori: descriptions and tags; Safari: its reading list', async () => {
    const { posts } = await bookmarks(
      '<DT><A HREF="https://quay.example/tides" ADD_DATE="1678007411" LAST_MODIFIED="1678007411" PRIVATE="0" TAGS="sea,moon">Of tides</A>',
      '<DD>What moves the sea',
      '<DT><H3 id="com.apple.ReadingList">Reading List</H3>',
      '<DL><p>',
      '<DT><A HREF="https://quay.example/locks">Of locks</A>',
      '</DL><p>',
    );
    expect(posts[0]).toMatchObject({ note: 'What moves the sea', tags: ['sea', 'moon'] });
    expect(posts[1]).toMatchObject({
      url: 'https://quay.example/locks',
      tags: ['Reading List'],
      readAt: null,
    });
  });

  test('Raindrop.io’s bookmark file: folders, favourites, notes', async () => {
    const { posts } = await read({
      'raindrop.html':
        '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Raindrop.io Bookmarks</TITLE>\n<H1>Raindrop.io Bookmarks</H1>\n<DL><p>\n<DT><H3 ADD_DATE="1" LAST_MODIFIED="1">Water</H3>\n<DL><p>\n<DT><A HREF="https://quay.example/tides" ADD_DATE="1678007411" LAST_MODIFIED="1678007411" TAGS="sea,moon" DATA-COVER="https://quay.example/c.png" DATA-IMPORTANT="true">Of tides</A>\n<DD>What moves the sea\n</DL><p>\n</DL><p>',
    });
    expect(posts[0]).toMatchObject({
      tags: ['Water', 'sea', 'moon'],
      note: 'What moves the sea',
      starredAt: 1_678_007_411_000,
    });
  });
});
