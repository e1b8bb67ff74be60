// Files as spreadsheets, other systems and other versions leave them, through the real page: what each is told to be, what
// the dry run counts, and what a mistake is answered with.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { storedCounts } from '../harness/stored';
import { BUNDLED, useWorld } from './support';
import { choose, openTransfer, zipOf } from './transfer-page';

const world = useWorld();
let page: Page;
beforeAll(async () => {
  if (!world.companion) return;
  page = await openTransfer(world.companion);
});

const text = (written: string): Buffer => Buffer.from(written);
const utf16 = (written: string): Buffer => Buffer.from(`\ufeff${written}`, 'utf16le');
const POCKET = 'title,url,time_added,tags,status\r\n';
const NETSCAPE = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n';

interface Shape {
  name: string;
  file(): Buffer | Promise<Buffer>;
  is: string;
  /** New and known: of sources first, where there are any. */
  figures: string[];
  more: string[];
}

const SHAPES: readonly Shape[] = [
  {
    name: 'pocket.zip',
    file: () =>
      zipOf({
        'pocket/part_000000.csv': `\ufeff${POCKET}"Boats, old",https://shapes.example/1,1591012345,"a|say ""b""|🚢",unread\r\n`,
        'pocket/part_000001.csv': `${POCKET}Again,https://shapes.example/1,1591012399,c,archive\r\n,,1,,unread\r\n`,
        '__MACOSX/pocket/._part_000000.csv': 'x',
        'pocket/annotations/part_000000.json':
          '[{"url":"https://shapes.example/1","title":"B","highlights":[{"quote":"old","created_at":1591012345}]}]',
      }),
    is: 'Pocket',
    figures: ['1', '0'],
    more: ['1 highlight', '4 tags'],
  },
  {
    name: 'instapaper.csv',
    file: () =>
      utf16(
        'URL\tTitle\tSelection\tFolder\tTimestamp\r\nhttps://shapes.example/2\tTwo\t\tReise\t1747964343\r\n',
      ),
    is: 'Instapaper',
    figures: ['1', '0'],
    more: ['1 tag'],
  },
  {
    name: 'reader.csv',
    file: () =>
      text(
        'Seen;Location;Reading progress;Saved date;Document tags;ID;URL;Title\r\n' +
          'TRUE;later;0,42;2024-01-15 10:00:00+00:00;"[\'a, b\', ""it\'s"", \'🐙\']";x;https://shapes.example/3;Three\r\n',
      ),
    is: 'Readwise Reader',
    figures: ['1', '0'],
    more: ['3 tags'],
  },
  {
    name: 'highlights.csv',
    file: () =>
      text(
        'Highlight,Title,Author,URL,Note,Location,Date\nOne,A,Ada,,n,1,2024-05-01\nTwo,A,Ada,,,2,2024-05-01\n',
      ),
    is: 'Readwise',
    figures: ['1', '0'],
    more: ['2 highlights'],
  },
  {
    name: 'matter.csv',
    file: () =>
      text(
        'URL,Title,Read,Favorited,In Queue,Tags,Publisher,Author\r\nhttps://shapes.example/4,M,FALSE,TRUE,TRUE,"a;b",P,A\r\n',
      ),
    is: 'Matter',
    figures: ['1', '0'],
    more: ['2 tags'],
  },
  {
    name: 'wallabag.json',
    file: () =>
      text(
        JSON.stringify([
          {
            annotations: [{ quote: 'tide', text: 'n', created_at: '2024-05-03T10:00:00+0200' }],
            content: `<p>${'The tide comes in. '.repeat(5_000)}</p>`,
            is_archived: 1,
            is_starred: 0,
            tags: ['a', { label: 'b' }],
            title: 'W',
            url: 'https://shapes.example/5',
          },
        ]),
      ),
    is: 'wallabag',
    figures: ['1', '0'],
    more: ['1 highlight', '2 tags'],
  },
  {
    name: 'wallabag.csv',
    file: () =>
      text(
        'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n"W, again";https://shapes.example/9;"<p>The tide; it comes in.</p>";"a, b";text/html;en;"31/12/2023 01:02:03"\n',
      ),
    is: 'wallabag',
    figures: ['1', '0'],
    more: ['2 tags'],
  },
  {
    name: 'raindrop.csv',
    file: () =>
      text(
        'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,R,n,e,https://shapes.example/10,"Sea / Deep",a,2024-01-02T03:04:05.000Z,,"Highlight:one\nNote:two",true\n',
      ),
    is: 'Raindrop.io',
    figures: ['1', '0'],
    more: ['1 highlight', '3 tags', '1 note'],
  },
  {
    name: 'starred.json',
    file: () =>
      text(
        JSON.stringify({
          id: 'user/1/state/com.google/starred',
          items: [
            {
              id: 'tag:google.com,2005:reader/item/00000000000000a1',
              title: 'S',
              published: 1_700_000_000,
              canonical: [{ href: 'https://shapes.example/11' }],
              summary: { content: '<p>The tide comes in.</p>' },
              categories: ['user/-/label/sea'],
            },
          ],
        }),
      ),
    is: 'Starred items of a feed reader',
    figures: ['1', '0'],
    more: ['1 tag'],
  },
  {
    name: 'linkwarden.json',
    file: () =>
      text(
        `\ufeff${JSON.stringify({ collections: [{ name: 'Sea', links: [{ name: 'L', url: 'https://shapes.example/6', tags: [{ name: 't' }] }], rssSubscriptions: [{ name: 'F', url: 'https://feed.example/f' }] }] }, null, 2).replaceAll('\n', '\r\n')}`,
      ),
    is: 'Linkwarden',
    figures: ['1', '0', '1', '0'],
    more: ['2 tags'],
  },
  {
    name: 'vault.zip',
    file: () =>
      zipOf({
        'vault/sub/é.md':
          '\ufeff---\r\nTitle: N\r\nsource-url: https://shapes.example/7\r\ntags: [a, "b, c"]\r\n---\r\nBody ==one==.\r\n',
        'vault/.obsidian/app.json': '{}',
      }),
    is: 'Markdown',
    figures: ['1', '0'],
    more: ['1 highlight', '2 tags'],
  },
  {
    name: 'bookmarks.html',
    file: () =>
      text(
        `${NETSCAPE}<DL><p><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3><DL><p><DT><A HREF="https://shapes.example/8" ADD_DATE="1600000000" TAGS="x,y">B</A><DD>note<DT><A HREF="javascript:x">J</A></DL><p></DL>`,
      ),
    is: 'Bookmarks',
    figures: ['1', '0'],
    more: ['2 tags', '1 note'],
  },
  {
    name: 'feeds.opml',
    file: () =>
      utf16(
        '<?xml version="1.0" encoding="UTF-16"?><opml version="1.0"><body><outline text="T"><outline type="rss" text="A & B" xmlUrl="https://feed.example/a?x=1&y=2"/></outline></body></opml>',
      ),
    is: 'OPML',
    figures: ['1', '0'],
    more: [],
  },
];

test.each(SHAPES)('$name: what it is, and what is in it', async ({ name, file, is, figures, more }) => {
  await choose(page, name, await file());
  await page.locator('.dry-run-what', { hasText: is }).waitFor();
  expect(await page.locator('.figures tbody td').allTextContents()).toEqual(figures);
  const said = (await page.locator('.figures-more').textContent()) ?? '';
  for (const words of more) expect(said).toContain(words);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.dry-run').waitFor({ state: 'detached' });
  expect((await storedCounts(world.companion)).posts).toBe(BUNDLED);
});

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...Array(200).fill(7)]);

test.each([
  ['a picture', 'x.png', PNG, 'does not know this kind of file.*Choose the export'],
  [
    'a paper',
    'x.pdf',
    text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'),
    'does not know this kind of file.*Choose the export',
  ],
  [
    'a locked ZIP',
    'x.zip',
    zipOf({ 'part_000000.csv': POCKET }, 'secret'),
    'locked with a password.*Unpack it',
  ],
  ['two columns of one name', 'x.csv', text(`url,${POCKET}a,b,c,1,,unread\n`), '“url”.*Rename or remove'],
  [
    'an encoding that cannot be told',
    'x.csv',
    Buffer.from(Uint8Array.from({ length: 3_000 }, (_, n) => 128 + ((n * 7_919) % 128))),
    'cannot be told.*save it as UTF-8',
  ],
] as const)('%s is answered with what helps, and changes nothing', async (_, name, file, words) => {
  await choose(page, name, await file);
  await page
    .locator('.notice')
    .filter({ hasText: new RegExp(words, 's') })
    .waitFor();
  expect((await storedCounts(world.companion)).posts).toBe(BUNDLED);
});

const ROWS = Array.from(
  { length: 10_000 },
  (_, n) => `Link ${n},https://shapes.example/long/${n},1591012345,,unread`,
);

test('a file that is cut on its disk while it is read is told, not taken for its beginning', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlist-cut-'));
  const file = path.join(folder, 'long.csv');
  try {
    await writeFile(file, POCKET + Array.from({ length: 50 }, () => ROWS.join('\n')).join('\n'));
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText(/^[1-9][\d,]* records so far$/).waitFor();
    await truncate(file, 1_000);
    await page
      .locator('.notice', { hasText: 'The browser cannot read this file: it was moved or changed' })
      .waitFor();
    expect((await storedCounts(world.companion)).posts).toBe(BUNDLED);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
