// Markdown with front matter, a file or a folder of them: what the Obsidian Web Clipper and most note-takers write.
import { marked, type TokenizerAndRendererExtension } from 'marked';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { htmlOf, parseHtml } from '@/utils/extract/parse-html';
import type { ImportedHighlight } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { wholeText } from '../read-text';
import { highlightOf, isYes, momentOf, paragraphs, postOf, type Read, unreadable } from '../records';

const MOST_MARKDOWN = 5_000_000;

export const isMarkdownPath = (path: string): boolean => /\.(?:md|markdown|mdown)$/i.test(path);

/** `==marked==`, as Obsidian and others write it. */
const mark: TokenizerAndRendererExtension = {
  name: 'mark',
  level: 'inline',
  start: (text) => text.indexOf('=='),
  tokenizer(text) {
    // As long as a passage is; what opens without end is looked through once for each opening.
    const found = /^==(?=\S)([^\n]{0,20000}?\S)==(?!=)/.exec(text);
    if (!found?.[1]) return undefined;
    return { type: 'mark', raw: found[0], tokens: this.lexer.inlineTokens(found[1]) };
  },
  renderer(token) {
    return `<mark>${this.parser.parseInline(token.tokens ?? [])}</mark>`;
  },
};
marked.use({ extensions: [mark], gfm: true, async: false });

/** As HTML; what is nested more deeply than the parser can go is kept as the words that it is. */
function toHtml(markdown: string): string {
  try {
    return marked.parse(markdown) as string;
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return paragraphs(markdown);
  }
}

/** The text as HTML without its marks, and what was marked. */
function rendered(markdown: string): { html: string; highlights: ImportedHighlight[] } {
  const { body } = parseHtml(toHtml(markdown));
  const highlights: ImportedHighlight[] = [];
  for (const element of body.querySelectorAll('mark')) {
    const found = highlightOf({ quote: element.textContent });
    if (found) highlights.push(found);
    element.replaceWith(...element.childNodes);
  }
  return { html: htmlOf(body), highlights };
}

/** A field of the front matter under any of its usual names. */
function fieldOf(data: Record<string, unknown>, names: readonly string[]): unknown {
  const wanted = Object.keys(data).find((key) => names.includes(key.toLowerCase()));
  return wanted === undefined ? undefined : data[wanted];
}

/** A list, or one text parted by commas. Obsidian's links (`[[Ada]]`) are names. */
function listOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return values
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) =>
      String(one)
        .replace(/^\[\[|\]\]$/g, '')
        .replace(/^#/, '')
        .trim(),
    );
}

const dateOf = (value: unknown): number | null =>
  value instanceof Date ? value.getTime() : momentOf(Array.isArray(value) ? value[0] : value);

function readFile(path: string, text: string): Read {
  const file = new VFile(text);
  try {
    // A date stays a text, read as all others are; aliases must not multiply without end.
    matter(file, { strip: true, yaml: { schema: 'core', maxAliasCount: 50 } as object });
  } catch {
    return unreadable(path, 'bad-row');
  }
  const data = (file.data.matter ?? {}) as Record<string, unknown>;
  const body = String(file);
  const { html, highlights } = rendered(body);
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path;
  const url = [fieldOf(data, ['url', 'source', 'link', 'permalink', 'original'])].flat()[0];
  const written = typeof url === 'string' && /^https?:/i.test(url.trim()) ? url : '';
  return postOf(path, {
    format: 'markdown',
    url: written,
    guid: written || `markdown:${path}`,
    title: fieldOf(data, ['title', 'name']) ?? heading ?? name,
    html,
    summary: fieldOf(data, ['description', 'summary', 'excerpt']),
    authors: listOf(fieldOf(data, ['author', 'authors', 'creator'])),
    tags: listOf(fieldOf(data, ['tags', 'tag', 'keywords', 'categories'])),
    lang: fieldOf(data, ['lang', 'language']),
    published: dateOf(fieldOf(data, ['published', 'date', 'pubdate'])),
    savedAt: dateOf(fieldOf(data, ['created', 'saved', 'clipped', 'added'])),
    read: isYes(fieldOf(data, ['read', 'archived'])),
    readAt: null,
    starred: isYes(fieldOf(data, ['starred', 'favorite', 'favourite'])),
    highlights,
  });
}

export async function* readMarkdown(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    let text: string;
    try {
      text = await wholeText(bundle.open(path), MOST_MARKDOWN);
    } catch {
      // One of many: the others come in.
      yield unreadable(path, 'bad-file');
      continue;
    }
    yield readFile(path, text);
  }
}
