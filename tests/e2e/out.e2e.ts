// Everything that goes out, from the real browser: notes, a book and a feed of posts with names and texts that are hard to
// write down. Each is read by a parser that is not ours.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core.js';
import { parseJsonFeed } from 'feedsmith';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { storedCounts } from '../harness/stored';
import { until } from '../harness/until';
import { BUNDLED, useWorld } from './support';
import { choose, openTransfer, zipOf } from './transfer-page';

configure({ useWebWorkers: false });

/** Titles, and texts as Markdown and HTML. */
const HARD: readonly [string, string][] = [
  ['../../etc/passwd', 'A path.'],
  ['The same', 'One.'],
  ['The same', 'Two.'],
  ['the SAME', 'Three.'],
  ['⛵️ Sails & 👩‍👩‍👧‍👦 aboard', 'Emoji in text: ⛵️ and 👩‍👩‍👧‍👦.'],
  ['المدّ والجزر: "في الميناء"', 'نصٌّ من اليمين إلى اليسار، مع words بينها.'],
  ['a'.repeat(300), 'Long.'],
  ['a'.repeat(300), 'Long, again.'],
  ['湊'.repeat(200), '長い題名。'],
  ['CON', '<p>An unclosed <b>word<i> of</b> HTML</i><p>&nbsp;and <br> an entity &mdash; here'],
  [
    '<script>alert(1)</script> & ]]>',
    '<center><font color=red>Old</font> <tt>words</tt> <strike>gone</strike></center><table width="50%" border=1><tr><td width=10 nowrap>a<td abbr=x>b</table><ol start=3><li value=7>x</ol><time datetime="soon">soon</time>',
  ],
  [
    'Formula',
    '<p id="a">A</p><p id="a">B</p><p><a href="#a">up</a></p><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>',
  ],
];

const world = useWorld();
let page: Page;
beforeAll(async () => {
  if (!world.companion) return;
  page = await openTransfer(world.companion);
  const notes = HARD.map(([title, text], n) => {
    const front = { title, url: `https://hard.example/${n}`, date: '1969-07-20', tags: ['sea', 'two words'] };
    return [`notes/${n}.md`, `---\n${JSON.stringify(front)}\n---\n${text}\n`];
  });
  await choose(page, 'notes.zip', await zipOf(Object.fromEntries(notes)));
  await page.getByText('This is: Markdown').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const all = BUNDLED + HARD.length;
  await until('the posts', async () => (await storedCounts(world.companion)).posts === all);
  await page.getByText('Done. ').waitFor();
});

/** Exports everything as it is called on the screen. */
async function exported(as: string): Promise<{ path: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: 'All' }).check();
  await page.getByRole('radio', { name: as }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  // Under its own name, by whose ending the check of books tells what it is.
  const path = `${await download.path()}-${download.suggestedFilename()}`;
  await download.saveAs(path);
  return { path, bytes: await readFile(path) };
}

async function filesOf(bytes: Buffer): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), { checkCrc32: true });
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  return files;
}

/** What the browser's parser of XML says about texts; an empty list where they are well-formed. */
async function xmlProblems(texts: readonly string[]): Promise<(string | null)[]> {
  // A page of its own: those of the extension parse nothing that was not made safe.
  const blank = await world.companion.context.newPage();
  const problems = await blank.evaluate(
    (all) =>
      all.flatMap((text) => {
        const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
        return error ? [error.textContent] : [];
      }),
    texts,
  );
  await blank.close();
  return problems;
}

test('notes: a file each, of a name that every system takes, and no path that leads out', async () => {
  const files = await filesOf((await exported('Markdown notes')).bytes);
  expect(files.size).toBe(BUNDLED + HARD.length);
  const names = [...files.keys()];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) {
    expect(name.split('/')).toHaveLength(2);
    for (const part of name.split('/')) {
      expect(part).not.toMatch(/[\\:*?"<>|\p{Cc}\ufffd]|^\.|[. ]$|^CON\./u);
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
    }
  }
  const arabic = names.find((name) => name.includes('المدّ')) ?? '';
  expect(files.get(arabic)).toContain('نصٌّ من اليمين إلى اليسار، مع words بينها.');
});

test('a book that opens: every part of it well-formed', async () => {
  const { bytes } = await exported('Book (EPUB)');
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const files = await filesOf(bytes);
  const texts = [...files].filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name)).map(([, text]) => text);
  expect(texts).toHaveLength(BUNDLED + HARD.length + 3);
  expect(await xmlProblems(texts)).toEqual([]);
});

test('a book without a fault in the eyes of epubcheck', { timeout: 120_000 }, async (context) => {
  const check = process.env.BACKLIST_EPUBCHECK;
  if (!check) context.skip(`skipped: ${process.env.BACKLIST_NO_EPUBCHECK ?? 'no epubcheck'}`);
  else {
    const { path } = await exported('Book (EPUB)');
    // Status 0 with warnings too; they are on its standard error.
    const { status, stderr } = spawnSync('java', ['-jar', check, path], { encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
  }
});

test('a feed that a reader of feeds takes', async () => {
  const { bytes } = await exported('JSON Feed');
  const feed = parseJsonFeed(bytes.toString('utf8'));
  expect(feed.items).toHaveLength(BUNDLED + HARD.length);
  const ids = feed.items?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of feed.items ?? []) expect(item.content_html ?? item.content_text).toBeTruthy();
});
