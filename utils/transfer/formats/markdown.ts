// Markdown with front matter, a file or a folder of them: what the Obsidian Web Clipper and most note-takers write.
import { marked, type TokenizerAndRendererExtension } from 'marked';
import { htmlOf, parseHtml } from '@/utils/extract/html/parse-html';
import type { ImportedHighlight } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { fieldName } from '../field-name';
import { isYes, momentOf } from '../field-values';
import { wholeText } from '../read-text';
import { highlightOf, paragraphs, postOf, type Read, unreadable } from '../records';
import { type Fields, frontMatter } from './front-matter';

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

/** Tables in which generators of sites keep fields of the reader's own (Hugo, Zola). */
const TABLES = ['taxonomies', 'params', 'extra'];

/** Fields by their names, those of such tables behind the note's own. */
function named(fields: Fields): ReadonlyMap<string, unknown> {
  const tables = TABLES.flatMap((name) => Object.entries(Object(fields[name])));
  const all = [...Object.entries(fields), ...tables].map(
    ([name, value]) => [fieldName(name), value] as const,
  );
  return new Map(all.reverse());
}

/** Obsidian's links (`[[Ada]]`) are names, and so are its tags (`#sea`). */
const nameOf = (one: string): string =>
  one
    .trim()
    .replace(/^\[\[|\]\]$/g, '')
    .replace(/^#/, '')
    .trim();

const short = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** A list, or a text that is one: parted by commas, or otherwise where there is none. */
function listOf(value: unknown, otherwise: RegExp): string[] {
  if (Array.isArray(value)) return value.filter(short).map((one) => nameOf(String(one)));
  if (!short(value)) return [];
  const text = String(value);
  return text.split(text.includes(',') ? ',' : otherwise).map(nameOf);
}

const dateOf = ([value]: readonly unknown[]): number | null =>
  value instanceof Date ? value.getTime() : momentOf(value);

/** The day that a file's name begins with, as Jekyll's posts and daily notes have it. */
const dayIn = (name: string): number | null => momentOf(/^\d{4}-\d\d-\d\d(?!\d)/.exec(name)?.[0]);

const ADDRESSES = [
  ...['url', 'source', 'link', 'permalink', 'original', 'href'],
  ...['sourceurl', 'originalurl', 'canonicalurl', 'canonical'],
];
const PUBLISHED = [
  'published',
  'date',
  'pubdate',
  'publisheddate',
  'publishdate',
  'datepublished',
  'publishedat',
];
const SAVED = [
  ...['created', 'saved', 'clipped', 'added'],
  ...['datesaved', 'saveddate', 'savedat', 'createdat', 'datecreated', 'dateadded'],
];

function readFile(path: string, text: string): Read {
  const { fields, body } = frontMatter(text);
  const all = named(fields);
  /** What stands under any of the usual names of a field. */
  const take = (...names: string[]) => names.flatMap((name) => all.get(name) ?? []);
  const lists = (otherwise: RegExp, ...names: string[]) =>
    names.flatMap((name) => listOf(all.get(name), otherwise));
  const { html, highlights } = rendered(body);
  const name =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path;
  const url = take(...ADDRESSES).find((one) => typeof one === 'string' && /^https?:/i.test(one.trim()));
  return postOf(path, {
    format: 'markdown',
    url: url ?? '',
    guid: typeof url === 'string' ? url : `markdown:${path}`,
    title: take('title', 'name').find(short) ?? /^#\s+(.+)$/m.exec(body)?.[1] ?? name,
    html,
    summary: take('description', 'summary', 'excerpt')[0],
    authors: lists(/,/, 'author', 'authors', 'creator'),
    // Jekyll and Obsidian part them by spaces in one line; what is one by its name is one.
    tags: [...lists(/\s+/, 'tags', 'categories'), ...lists(/,/, 'tag', 'category', 'keywords')],
    lang: take('lang', 'language')[0],
    published: dateOf(take(...PUBLISHED)) ?? dayIn(name),
    savedAt: dateOf(take(...SAVED)),
    read: take('read', 'archived').some(isYes),
    readAt: null,
    starred: take('starred', 'favorite', 'favourite').some(isYes),
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
