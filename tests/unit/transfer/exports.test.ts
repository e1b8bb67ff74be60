// @vitest-environment happy-dom
// Guards: what goes out is what was there, in the shapes that others read: notes with marks, books that e-readers open,
// feeds, lists of sources, annotations.
import { parseJsonFeed, parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BacklistError } from '@/utils/core/errors';
import type { Source } from '@/utils/model/source';
import { newSource } from '@/utils/store/sources/new-source';
import type { ExportedPost } from '@/utils/transfer/export/exported-post';
import { FileNames } from '@/utils/transfer/export/file-names';
import { markQuotes } from '@/utils/transfer/export/mark-quotes';
import { byTemplate, DEFAULT_TEMPLATE } from '@/utils/transfer/export/template';
import { quoteWithLink, toAnnotation } from '@/utils/transfer/export/to-annotation';
import { writeEpub } from '@/utils/transfer/export/to-epub';
import { jsonFeed } from '@/utils/transfer/export/to-json-feed';
import { toMarkdown } from '@/utils/transfer/export/to-markdown';
import { feedsAmong, toOpml } from '@/utils/transfer/export/to-opml';
import { writeMarkdown } from '@/utils/transfer/export/write-markdown';
import { wholeText } from '@/utils/transfer/read-text';
import { zipBundle } from '@/utils/transfer/zip-bundle';
import { post } from '../components/samples';
import { read } from './given';

const HTML =
  '<h2>Ebb &amp; flow</h2><p>The tide <em>runs out</em> for six hours.</p><ul><li>low</li><li>high</li></ul>' +
  '<pre><code data-language="js">const a = 1 &lt; 2;</code></pre><table><tr><th>Day</th><th>Hour</th></tr><tr><td>1</td><td>6</td></tr></table>' +
  '<p><img data-src="https://a.example/pic.png" alt="A chart"></p>';

const exported = (n = 1, over: Partial<ExportedPost> = {}): ExportedPost => ({
  post: post(n, {
    title: `Tides: "high" & <low> ${n}`,
    tags: ['sea', 'two words'],
    authors: ['Ada Example'],
  }),
  html: HTML,
  text: 'Ebb & flow\n\nThe tide runs out for six hours.',
  source: 'Harbour letters',
  highlights: [
    {
      quote: 'tide runs out',
      prefix: 'The ',
      suffix: ' for',
      note: 'twice a day',
      tags: ['physics'],
      at: Date.UTC(2024, 1, 2),
    },
  ],
  ...over,
});

async function* of(...posts: ExportedPost[]): AsyncGenerator<ExportedPost> {
  yield* posts;
}

/** What is written to a stream. */
async function written(write: (sink: WritableStream<Uint8Array>) => Promise<unknown>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  await write(new WritableStream({ write: (chunk) => void parts.push(new Uint8Array(chunk)) }));
  return new Blob(parts);
}

describe('Markdown', () => {
  test('headings, lists, code with its language, tables, pictures', () => {
    const markdown = toMarkdown(HTML);
    expect(markdown).toContain('## Ebb & flow');
    expect(markdown).toContain('The tide *runs out* for six hours.');
    expect(markdown).toMatch(/^- +low$/m);
    expect(markdown).toContain('```js\nconst a = 1 < 2;\n```');
    expect(markdown).toMatch(/\| Day \| Hour \|/);
    expect(markdown).toContain('![A chart](https://a.example/pic.png)');
  });

  test('marks lie where the words are, across elements and white space', () => {
    const { html, lost } = markQuotes(HTML, [
      { quote: 'tide\n runs out', prefix: '', suffix: '' },
      { quote: 'not there', prefix: '', suffix: '' },
    ]);
    expect(html).toContain('The <mark>tide</mark> <em><mark>runs out</mark></em> for');
    expect(lost).toHaveLength(1);
    const twice = markQuotes('<p>a word, a word</p>', [{ quote: 'a word', prefix: 'word, ', suffix: '' }]);
    expect(twice.html).toBe('<p>a word, <mark>a word</mark></p>');
  });

  test('the usual template: front matter that YAML reads, text with ==marks==, highlights with notes', async () => {
    const note = byTemplate(DEFAULT_TEMPLATE, exported());
    expect(note).toContain('==');
    expect(note).toContain('> tide runs out\n\ntwice a day');
    // Read by our own importer, it is what it was.
    const { posts } = await read({ 'note.md': note });
    expect(posts).toMatchObject([
      {
        title: 'Tides: "high" & <low> 1',
        tags: ['sea', 'two words'],
        authors: ['Ada Example'],
        published: Date.UTC(2024, 0, 30),
        highlights: [{ quote: 'tide' }, { quote: 'runs out' }],
      },
    ]);
  });

  test('front matter of titles with control characters is YAML, which gives them back', () => {
    const title = 'a\u007fb\u0085c\ufeffd\u0007e';
    const odd = exported(1, { post: post(1, { title, tags: [title] }) });
    const head = byTemplate(DEFAULT_TEMPLATE, odd).split('---\n')[1] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML does not take as they are
    expect(head).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/);
    expect(parse(head)).toMatchObject({ title, tags: [title] });
  });

  test('a template that is none is told with its line; one without end is stopped', () => {
    expect(() => byTemplate('a\n{% if %}', exported())).toThrowError(
      expect.objectContaining({ code: 'bad-template', facts: expect.objectContaining({ line: '2' }) }),
    );
    expect(() => byTemplate('{% for a in (1..100000000) %}{{ content }}{% endfor %}', exported())).toThrow();
    expect(byTemplate('{{ title.constructor }}{{ nothing }}', exported())).toBe('');
  });

  const stopped = (template: string) => {
    try {
      return byTemplate(template, exported()).length;
    } catch (error) {
      return String((error as BacklistError).facts.problem);
    }
  };

  test('a template sees no more of a value than what is its own', () => {
    const seen =
      '{{ title.constructor.name }}{{ tags.constructor.name }}{{ tags.map.name }}{{ highlights[0].toString.name }}';
    expect(byTemplate(seen, exported())).toBe('');
  });

  test('a template that doubles a text again and again is stopped by the room that it takes', () => {
    const twice = '{% assign x = x | append: x %}'.repeat(40);
    expect(stopped(`{% assign x = "mill" %}${twice}`)).toMatch(/memory/i);
  });

  test('a template of loops within loops is stopped by the time that it takes', () => {
    const loops = ['a', 'b', 'c', 'd'];
    const begin = loops.map((name) => `{% for ${name} in (1..1000) %}`).join('');
    expect(stopped(`${begin}${'{% endfor %}'.repeat(loops.length)}`)).toMatch(/render/i);
  }, 30_000);

  test('a ZIP of notes: a folder a source, no two files of one name', async () => {
    const blob = await written((sink) =>
      writeMarkdown(sink, of(exported(), exported(), exported(2, { source: 'A/B: <c>' })), DEFAULT_TEMPLATE),
    );
    const { paths } = await zipBundle('x.zip', blob);
    expect(paths).toEqual([
      'Harbour letters/Tides high & low 1.md',
      'Harbour letters/Tides high & low 1 2.md',
      'A B c/Tides high & low 2.md',
    ]);
    const names = new FileNames();
    expect(
      ['CON', '', '...', 'a'.repeat(300), 'X', 'x'].map((title) => names.name(title, '.md').length),
    ).toEqual([11, 7, 9, 183, 4, 6]);
  });
});

test('names of files: long ones are cut within what file systems take, each has its own, none turns words around', () => {
  const names = new FileNames();
  const bytes = (name: string) => new TextEncoder().encode(name).byteLength;
  const long = ['a'.repeat(300), '湊'.repeat(300), '👩‍👩‍👧‍👦'.repeat(60), `${'é'.repeat(89)}. rest`];
  for (const title of long) {
    const three = [1, 2, 3].map(() => names.name(title, '.md', 'Letters'));
    expect(new Set(three).size).toBe(3);
    for (const name of three) {
      expect(bytes(name.split('/')[1] ?? '')).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/\ufffd|[. ]\.md$/);
    }
  }
  expect(names.name('👩‍👩‍👧‍👦'.repeat(60), '.md').replaceAll('👩‍👩‍👧‍👦', '')).toBe('.md');
  // Written as `exe.md` backwards, it would be read as one.
  expect(names.name('note\u202edm.exe', '.md')).toBe('notedm.exe.md');
  expect(names.name('../../etc/passwd', '.md')).toBe('etc passwd.md');
  expect(names.name('CON.txt', '.md')).toBe('post CON.txt.md');
  // A number of ours meets a title that has it already.
  expect(['b', 'b 2', 'b', 'B'].map((title) => names.name(title, '.md'))).toEqual([
    'b.md',
    'b 2.md',
    'b 3.md',
    'B 4.md',
  ]);
  const many = new Set(Array.from({ length: 20_000 }, () => names.name('The same', '.md')));
  expect(many.size).toBe(20_000);
});

describe('EPUB', () => {
  const book = (posts: AsyncIterable<ExportedPost>) => ({
    title: 'Tides & more',
    lang: 'en-GB',
    id: '3f1c1d6e-0000-4000-8000-000000000001',
    madeAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    words: { contents: 'Contents' },
    posts,
  });

  test('its first file is the type, stored, at the place where readers look', async () => {
    const blob = await written((sink) => writeEpub(sink, book(of(exported()))));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const view = new DataView(bytes.buffer);
    const text = (from: number, length: number) => new TextDecoder().decode(bytes.slice(from, from + length));
    expect(text(0, 2)).toBe('PK');
    expect(view.getUint16(8, true)).toBe(0); // stored
    expect(view.getUint16(6, true) & 8).toBe(0); // no data descriptor
    expect(view.getUint16(28, true)).toBe(0); // no extra field
    expect(text(30, 8)).toBe('mimetype');
    expect(text(38, 20)).toBe('application/epub+zip');
  });

  test('container, package and contents name what is there, and all of it is well-formed', async () => {
    const blob = await written((sink) => writeEpub(sink, book(of(exported(1), exported(2)))));
    const bundle = await zipBundle('b.epub', blob);
    const textAt = (path: string) => wholeText(bundle.open(path), 1_000_000);
    expect(bundle.paths).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/style.css',
      'EPUB/post-0001.xhtml',
      'EPUB/post-0002.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/package.opf',
    ]);
    for (const path of bundle.paths.filter((one) => /\.(?:xhtml|opf|xml)$/.test(one))) {
      const xml = new DOMParser().parseFromString(await textAt(path), 'application/xml');
      expect(xml.querySelector('parsererror')?.textContent ?? '').toBe('');
    }
    expect(await textAt('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"');
    const opf = await textAt('EPUB/package.opf');
    for (const href of ['post-0001.xhtml', 'post-0002.xhtml', 'nav.xhtml', 'style.css'])
      expect(opf).toContain(`href="${href}"`);
    expect(opf).toContain('<meta property="dcterms:modified">2026-01-02T03:04:05Z</meta>');
    expect(opf.match(/<itemref /g)).toHaveLength(3);
    const nav = await textAt('EPUB/nav.xhtml');
    expect(nav).toContain('epub:type="toc"');
    expect(nav).toContain('Tides: &quot;high&quot; &amp; &lt;low&gt; 1');
    const chapter = await textAt('EPUB/post-0001.xhtml');
    expect(chapter).toContain('<mark>');
    // Nothing that a book would have to ask for.
    expect(chapter).not.toMatch(/<img|data-|target=/);
    expect(chapter).toContain('<a href="https://a.example/pic.png">A chart</a>');
  });
});

test('JSON Feed: valid, with full texts', async () => {
  let text = '';
  for await (const piece of jsonFeed('Mine', of(exported(), exported(2, { html: '', text: 'Plain.' }))))
    text += piece;
  const feed = parseJsonFeed(text);
  expect(feed).toMatchObject({
    title: 'Mine',
    items: [
      {
        id: '1:guid-1',
        title: 'Tides: "high" & <low> 1',
        authors: [{ name: 'Ada Example' }],
        tags: ['sea', 'two words'],
      },
      { id: '1:guid-2', content_text: 'Plain.' },
    ],
  });
  expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1');
});

test('OPML of the feeds that are followed, which comes in again', async () => {
  const source = (over: Partial<Source>): Source => ({
    ...newSource({ url: 'https://a.example/feed?x=1&y=2', title: 'A & "B"', kind: 'feed' }, 0),
    id: 1,
    ...over,
  });
  const others = [source({ kind: 'pack' }), source({ state: 'removed' }), source({ state: 'kept' })];
  const text = toOpml(feedsAmong([source({}), ...others]), Date.UTC(2026, 0, 1));
  expect(parseOpml(text).body?.outlines).toHaveLength(1);
  const { sources } = await read({ 'x.opml': text });
  expect(sources).toMatchObject([{ title: 'A & "B"', url: 'https://a.example/feed?x=1&y=2' }]);
});

test('OPML and JSON Feed stay sound whatever a title holds, and whatever posts are called', async () => {
  const source = {
    ...newSource({ url: 'https://a.example/f', title: 'A\u0007B\uffff', kind: 'feed' as const }, 0),
    id: 1,
  };
  expect(parseOpml(toOpml([source], 0)).body?.outlines).toMatchObject([{ text: 'AB', title: 'AB' }]);
  const same = (sourceId: number) => exported(1, { post: post(sourceId, { sourceId, guid: '7' }) });
  let text = '';
  for await (const piece of jsonFeed('Mine', of(same(1), same(2)))) text += piece;
  expect(JSON.parse(text).items.map(({ id }: { id: string }) => id)).toEqual(['1:7', '2:7']);
});

test('a quote with its link, and a W3C annotation', async () => {
  const [highlight] = exported().highlights;
  if (!highlight) throw new Error('no highlight');
  const page = { title: 'On [tides]', url: 'https://a.example/t_(1)' };
  expect(quoteWithLink({ title: page.title, address: page.url }, highlight)).toBe(
    '> tide runs out\n>\n> — [On \\[tides\\]](https://a.example/t_%281%29)\n\ntwice a day',
  );
  const annotation = await toAnnotation(page, highlight);
  expect(annotation).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    type: 'Annotation',
    motivation: 'commenting',
    created: '2024-02-02T00:00:00.000Z',
    body: [
      { type: 'TextualBody', value: 'twice a day', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'physics', purpose: 'tagging' },
    ],
    target: {
      source: 'https://a.example/t_(1)',
      'dc:title': 'On [tides]',
      selector: { type: 'TextQuoteSelector', exact: 'tide runs out', prefix: 'The ', suffix: ' for' },
    },
  });
  // The same each time, another for another highlight, and with a source where there is no address.
  expect(await toAnnotation(page, highlight)).toEqual(annotation);
  const other = await toAnnotation({ ...page, url: null }, highlight);
  expect(other).toMatchObject({ target: { source: { type: 'Text' }, 'dc:title': 'On [tides]' } });
  expect((other as { id: string }).id).not.toBe((annotation as { id: string }).id);
});
