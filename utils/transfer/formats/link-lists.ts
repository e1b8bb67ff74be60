// Lists of links that differ in the names of their fields alone: as tables, and in JSON.
import * as z from 'zod/mini';
import type { ImportFormat } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { fieldName } from '../field-name';
import type { Read } from '../records';
import { elements } from './json-elements';
import { type ListKind, linkOf, nameLinks } from './link-fields';

interface KnownList extends ListKind {
  /** Names that no other has together. */
  telling: readonly (readonly string[])[];
}

/** Whatever else lists addresses with their titles, tags or dates. It comes last. */
const ANY: ListKind = { format: 'links' };

const TABLES: readonly KnownList[] = [
  {
    format: 'wallabag',
    telling: [['title', 'url', 'content', 'mime type', 'creation date']],
    dayFirst: true,
  },
  // Its export, and the table that it takes in.
  { format: 'raindrop', telling: [['url', 'folder', 'note', 'created']] },
  {
    format: 'zotero',
    telling: [['item type', 'title', 'url', 'date added']],
    names: { published: ['date', 'publication year'], saved: ['date added'] },
    tagsApart: /;/,
  },
  { format: 'diigo', telling: [['url', 'description', 'comments', 'annotations']] },
  { format: 'mymind', telling: [['id', 'type', 'url', 'content', 'note']] },
  { format: 'hypothesis', telling: [['url', 'annotation/reply type', 'quote', 'body']] },
];

const LISTS: readonly KnownList[] = [
  {
    format: 'pinboard',
    telling: [['href', 'description', 'extended']],
    names: { title: ['description'], summary: [], note: ['extended'] },
    tagsApart: /\s/,
  },
  { format: 'goodlinks', telling: [['url', 'added at']] },
];

const knownBy = (lists: readonly KnownList[], there: readonly string[]): ListKind | null => {
  const has = (name: string) => there.includes(fieldName(name));
  return lists.find(({ telling }) => telling.some((names) => names.every(has))) ?? null;
};

/** What a table of these columns, as they are compared, is; null for what lists no links. */
export const tableOfLinks = (columns: readonly string[]): ListKind | null =>
  knownBy(TABLES, columns) ?? (nameLinks(columns) ? ANY : null);

/** What a JSON list of this beginning is; null for what lists no links. */
export function linksFormat(head: string): ImportFormat | null {
  if (!/^\[\s*\{/.test(head)) return null;
  const names = [...head.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map(([, name = '']) => fieldName(name));
  return knownBy(LISTS, names)?.format ?? (nameLinks(names) ? ANY.format : null);
}

const link = z.record(z.string(), z.unknown());

/** The records of a JSON list; null where its format is not one of these. */
export function readLinks(bundle: Bundle, file: string, format: ImportFormat): AsyncIterable<Read> | null {
  const kind = [...LISTS, ANY].find((one) => one.format === format);
  if (!kind) return null;
  return elements(bundle, file, '$.*', link, function* (one, where) {
    const fields = new Map(Object.entries(one).map(([name, value]) => [fieldName(name), value]));
    yield linkOf(where, kind, (name) => fields.get(fieldName(name)));
  });
}
