// Posts as a book for an e-reader (EPUB 3.3): one chapter a post, with a table of contents.
import { escapeUTF8 as escaped } from 'entities';
import { TextReader, ZipWriter } from '../zip';
import type { ExportedPost } from './exported-post';
import { markQuotes } from './mark-quotes';
import { xhtmlOf, xmlText } from './xhtml';

export interface Book {
  title: string;
  lang: string;
  /** A UUID: names this book among others. */
  id: string;
  madeAt: number;
  /** Words of the book's own: what stands above its table of contents. */
  words: { contents: string };
  posts: AsyncIterable<ExportedPost>;
}

interface Chapter {
  file: string;
  title: string;
  mathml: boolean;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

const STYLE = `body { font-family: serif; line-height: 1.5; margin: 0 5%; }
h1 { line-height: 1.2; }
pre { white-space: pre-wrap; font-size: 0.85em; }
blockquote { margin: 1em 0 1em 1.5em; font-style: italic; }
img { max-width: 100%; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }
.of { color: #555; font-size: 0.9em; }
`;

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** A language tag that XML takes; \`und\` where a post states none. */
const langOf = (lang: string | null): string =>
  lang !== null && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(lang) ? lang : 'und';

const page = (lang: string, title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="UTF-8"/>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;

/** What a chapter is called: a name must have words in it. */
const titleOf = ({ title, url, excerpt }: ExportedPost['post']): string =>
  xmlText(title).trim() || url || xmlText(excerpt).trim() || '–';

function chapterOf({ post, html, source, highlights }: ExportedPost): { text: string; mathml: boolean } {
  const { xhtml, mathml } = xhtmlOf(markQuotes(html, highlights).html);
  const facts = [
    ...[source, ...post.authors].map(xmlText),
    post.published === null ? '' : dayOf(post.published),
  ];
  const line = facts
    .filter((fact) => fact !== '')
    .map((fact) => escaped(fact))
    .join(' · ');
  const link =
    post.url === null ? '' : `<p class="of"><a href="${escaped(post.url)}">${escaped(post.url)}</a></p>\n`;
  const title = titleOf(post);
  const head = `<h1>${escaped(title)}</h1>\n<p class="of">${line}</p>\n`;
  return { text: page(langOf(post.lang), title, `${head}${xhtml}\n${link}`), mathml };
}

function navigation({ lang, title, words }: Book, chapters: readonly Chapter[]): string {
  const items = chapters.map((one) => `<li><a href="${one.file}">${escaped(one.title)}</a></li>`).join('\n');
  return page(
    lang,
    title,
    `<nav epub:type="toc" id="toc">\n<h1>${escaped(words.contents)}</h1>\n<ol>\n${items}\n</ol>\n</nav>`,
  );
}

function packageDocument(book: Book, chapters: readonly Chapter[]): string {
  const items = chapters
    .map(
      ({ file, mathml }, n) =>
        `<item id="c${n + 1}" href="${file}" media-type="application/xhtml+xml"${mathml ? ' properties="mathml"' : ''}/>`,
    )
    .join('\n    ');
  const spine = chapters.map((_, n) => `<itemref idref="c${n + 1}"/>`).join('\n    ');
  const modified = new Date(book.madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${book.id}</dc:identifier>
    <dc:title>${escaped(book.title)}</dc:title>
    <dc:language>${book.lang}</dc:language>
    <meta property="dcterms:modified">${modified}</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${items}
  </manifest>
  <spine>
    <itemref idref="nav"/>
    ${spine}
  </spine>
</package>
`;
}

/** Writes a book to a stream, which is closed then. Answers the number of its posts. */
export async function writeEpub(sink: WritableStream<Uint8Array>, book: Book): Promise<number> {
  const zip = new ZipWriter(sink, { keepOrder: true, lastModDate: new Date(book.madeAt) });
  // First, stored, and with nothing but itself (OCF, section 4.2.2): readers look for it at byte 38.
  await zip.add('mimetype', new TextReader('application/epub+zip'), {
    level: 0,
    extendedTimestamp: false,
    dataDescriptor: false,
    useUnicodeFileNames: false,
  });
  await zip.add('META-INF/container.xml', new TextReader(CONTAINER));
  await zip.add('EPUB/style.css', new TextReader(STYLE));
  const chapters: Chapter[] = [];
  for await (const exported of book.posts) {
    const file = `post-${String(chapters.length + 1).padStart(4, '0')}.xhtml`;
    const { text, mathml } = chapterOf(exported);
    await zip.add(`EPUB/${file}`, new TextReader(text));
    chapters.push({ file, title: titleOf(exported.post), mathml });
  }
  await zip.add('EPUB/nav.xhtml', new TextReader(navigation(book, chapters)));
  await zip.add('EPUB/package.opf', new TextReader(packageDocument(book, chapters)));
  await zip.close();
  return chapters.length;
}
