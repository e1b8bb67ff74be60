// A link out of a row or an object that says what it says under names that the field has in common, whoever wrote it.
import { htmlToText } from '@/utils/extract/plain-text';
import type { ImportedHighlight, ImportFormat } from '@/utils/model/import';
import { fieldName } from '../field-name';
import { isYes, momentOf } from '../field-values';
import { authorsOf, split } from '../lists-in-text';
import { highlightOf, paragraphs, postOf, type Read, type Said } from '../records';
import { field, present, tagsOf } from './json-elements';

/** Names of each field; the first under which something stands counts. */
const NAMES = {
  url: ['url', 'href', 'link', 'uri', 'address'],
  doi: ['doi'],
  id: ['id', 'key'],
  title: ['title', 'name'],
  content: ['content'],
  summary: ['excerpt', 'summary', 'description', 'abstract note', 'abstract'],
  note: ['note', 'notes', 'comment', 'comments'],
  authors: ['author', 'authors'],
  lang: ['language', 'lang'],
  tags: ['tags', 'labels', 'manual tags', 'keywords'],
  folder: ['folder', 'collection'],
  published: ['published', 'published at', 'date published', 'publication date'],
  saved: [
    ...['created', 'created at', 'creation date', 'date created', 'added', 'added at', 'date added'],
    ...['time added', 'saved', 'saved at', 'date saved', 'timestamp', 'time', 'date'],
  ],
  read: ['read', 'is read', 'archived', 'is archived', 'status'],
  readAt: ['read at', 'archived at'],
  unread: ['toread', 'to read', 'unread', 'is unread'],
  starred: [
    'starred',
    'is starred',
    'favorite',
    'favourite',
    'favorited',
    'favourited',
    'is favorite',
    'important',
  ],
  highlights: ['highlights', 'annotations'],
  quote: ['quote'],
  remark: ['body'],
} as const satisfies Record<string, readonly string[]>;
export type Field = keyof typeof NAMES;

/** A list of links of one product, as far as it differs from others. */
export interface ListKind {
  format: ImportFormat;
  /** Where a name means something else. */
  names?: Partial<Record<Field, readonly string[]>>;
  /** What parts tags; commas, semicolons or bars otherwise. */
  tagsApart?: RegExp;
  /** Dates are written as 31/12/2024. */
  dayFirst?: boolean;
}

/** Whether among names, as they are compared, there are those of an address, and of something beside it. */
export function nameLinks(names: readonly string[]): boolean {
  const has = (of: Field) => NAMES[of].some((name) => names.includes(fieldName(name)));
  return has('url') && (has('title') || has('tags') || has('saved'));
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const isMarkup = (text: string): boolean => /<\/?[a-z][^<>]*>/i.test(text);
const plain = (text: string): string => (isMarkup(text) ? htmlToText(text) : text);

/** Folders in one another: `a/b`, or `a / b` where a name has a stroke in it. The word for none of them is no name. */
const foldersOf = (path: string): string[] =>
  split(path, path.includes(' / ') ? / \/ / : /\//).filter((name) => !/^unsorted$/i.test(name.trim()));

/** Highlights of a link: a list, or lines of a text, which may say what each is. */
function highlightsOf(value: unknown): (ImportedHighlight & Said)[] {
  if (Array.isArray(value))
    return present(
      value.map((one) =>
        highlightOf({
          quote:
            typeof one === 'string'
              ? one
              : (field(one, 'text') ?? field(one, 'content') ?? field(one, 'quote')),
          note: field(one, 'note') ?? field(one, 'comment'),
          color: field(one, 'color'),
          at: field(one, 'createdAt') ?? field(one, 'created_at') ?? field(one, 'created'),
        }),
      ),
    );
  const marks: { quote: string; note: string }[] = [];
  for (const line of split(textOf(value), /\n/)) {
    const [, what, words = line] = /^\s*(highlight|note|sticky note):\s*(.*)$/i.exec(line) ?? [];
    const last = marks.at(-1);
    if (last && what !== undefined && !/^highlight$/i.test(what)) last.note = plain(words);
    else marks.push({ quote: plain(words), note: '' });
  }
  return present(marks.map(highlightOf));
}

/** 31/12/2024 → 2024-12-31. */
const dayLast = (text: string): string =>
  text.replace(/^(\d\d?)\/(\d\d?)\/(\d{4})/, (_, day, month, year) => `${year}-${month}-${day}`);

/**
 * A link as a post, or why there is none.
 * @param get what stands under a name, however that is written
 */
export function linkOf(where: string, kind: ListKind, get: (name: string) => unknown): Read {
  const value = (of: Field): unknown =>
    (kind.names?.[of] ?? NAMES[of]).map(get).find((one) => one !== undefined && one !== null && one !== '');
  const words = (of: Field): string => textOf(value(of));
  const list = (of: Field, apart: RegExp): unknown[] => {
    const many = value(of);
    return Array.isArray(many) ? tagsOf(many) : split(textOf(many), apart);
  };
  const moment = (of: Field) => momentOf(kind.dayFirst ? dayLast(words(of)) : value(of));
  const [title, content, unread] = [words('title'), words('content'), value('unread')];
  const tags = list('tags', kind.tagsApart ?? /[,;|]/);
  const url = words('url') || words('doi').replace(/^(?=10\.)/, 'https://doi.org/');
  const own = highlightOf({ quote: value('quote'), note: value('remark'), at: value('saved'), tags });
  const readAt = moment('readAt');
  return postOf(where, {
    format: kind.format,
    url,
    title,
    html: content === '' || isMarkup(content) ? content : paragraphs(content),
    summary: plain(words('summary')),
    note: plain([words('note'), own ? '' : words('remark')].filter((part) => part !== '').join('\n\n')),
    authors: list('authors', /;/).flatMap((name) => (typeof name === 'string' ? authorsOf(name) : [name])),
    lang: value('lang'),
    // A passage's tags are its own.
    tags: [...(own ? [] : tags), ...foldersOf(words('folder'))],
    published: moment('published'),
    savedAt: moment('saved'),
    read:
      readAt !== null ||
      isYes(value('read')) ||
      /^(?:archived?|read)$/i.test(words('read')) ||
      /^(?:0|no|false)$/i.test(String(unread ?? '')),
    readAt,
    starred: isYes(value('starred')),
    highlights: own ? [own] : highlightsOf(value('highlights')),
    // What has no page is known by its number, else by how it begins.
    ...(url === '' ? { guid: `${kind.format}:${words('id') || `${title}\n${content.slice(0, 200)}`}` } : {}),
  });
}
