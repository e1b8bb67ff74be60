// Products that export CSV: each known by its columns, whatever their order, each row read by name.
import { httpAddress } from '@/utils/extract/http-address';
import type { ImportFormat } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { type CsvRow, csvColumns, csvRows } from '../csv-rows';
import { fieldName } from '../field-name';
import { isYes, momentOf } from '../field-values';
import { authorsOf, split } from '../lists-in-text';
import { pythonList } from '../python-list';
import { headOf, textOf } from '../read-text';
import { highlightOf, paragraphs, postOf, type Read, unreadable } from '../records';
import { type ListKind, linkOf } from './link-fields';
import { tableOfLinks } from './link-lists';

interface Product {
  format: ImportFormat;
  /** Columns that no other product has together; where it has several tables, those of each. */
  telling: readonly (readonly string[])[];
  /** The others that are read. */
  also: readonly string[];
  read(row: CsvRow, where: string): Read;
}

/** A share out of `0.42`, `42`, `42%`, or `0,42` as a spreadsheet may have saved it; null where nothing is said. */
function shareOf(text: string): number | null {
  const value = Number.parseFloat(text.replace(',', '.'));
  if (Number.isNaN(value)) return null;
  const share = value > 1 || text.includes('%') ? value / 100 : value;
  return Math.min(1, Math.max(0, share));
}

/** Instapaper's tags are a JSON list, Reader's a Python one; both read as one. */
const PRODUCTS: readonly Product[] = [
  {
    format: 'pocket',
    telling: [['url', 'time added']],
    // Its older lists had no states.
    also: ['title', 'tags', 'status'],
    read: (row, where) =>
      postOf(where, {
        format: 'pocket',
        url: row.cell('url'),
        title: row.cell('title') === row.cell('url') ? '' : row.cell('title'),
        savedAt: momentOf(row.cell('time added')),
        tags: split(row.cell('tags'), /\|/),
        read: /^archived?$/i.test(row.cell('status').trim()),
      }),
  },
  {
    format: 'instapaper',
    telling: [['url', 'title', 'selection', 'folder']],
    also: ['timestamp', 'tags'],
    read(row, where) {
      const folder = row.cell('folder').trim();
      // Its own places; what else is there, the user made.
      const own = /^(?:unread|archive|starred|liked)$/i.test(folder);
      return postOf(where, {
        format: 'instapaper',
        url: row.cell('url'),
        title: row.cell('title'),
        // What was chosen without a page, or came as a letter, is all there is, and what it is known by.
        ...(httpAddress(row.cell('url'), null) === null
          ? {
              html: paragraphs(row.cell('selection')),
              guid: `instapaper:${row.cell('url').trim() || row.cell('timestamp')}:${row.cell('title')}\n${row.cell('selection')}`,
            }
          : { summary: row.cell('selection') }),
        savedAt: momentOf(row.cell('timestamp')),
        tags: [...pythonList(row.cell('tags')), ...(own || folder === '' ? [] : [folder])],
        read: /^archive$/i.test(folder),
        starred: /^(?:starred|liked)$/i.test(folder),
      });
    },
  },
  {
    format: 'reader',
    telling: [['url', 'document tags', 'saved date', 'location']],
    also: ['title', 'id', 'reading progress', 'seen'],
    read(row, where) {
      const progress = shareOf(row.cell('reading progress'));
      return postOf(where, {
        format: 'reader',
        url: row.cell('url'),
        title: row.cell('title'),
        savedAt: momentOf(row.cell('saved date')),
        tags: pythonList(row.cell('document tags')),
        read: /^archive$/i.test(row.cell('location').trim()) || progress === 1,
        starred: /^shortlist$/i.test(row.cell('location').trim()),
        progress,
      });
    },
  },
  {
    format: 'readwise',
    // Its export, and the table that it takes in, which others write for it.
    telling: [
      ['highlight', 'book title'],
      ['highlight', 'title'],
    ],
    also: [
      ...['book author', 'author', 'note', 'color', 'tags', 'highlighted at', 'date'],
      ...['document tags', 'url', 'source url'],
    ],
    read(row, where) {
      const at = (row.cell('highlighted at') || row.cell('date')).trim();
      const highlight = highlightOf({
        quote: row.cell('highlight'),
        note: row.cell('note'),
        color: row.cell('color'),
        at,
        tags: split(row.cell('tags'), /,/),
      });
      const title = (row.cell('book title') || row.cell('title')).trim();
      const author = (row.cell('book author') || row.cell('author')).trim();
      return postOf(where, {
        format: 'readwise',
        url: row.cell('source url') || row.cell('url'),
        title,
        guid: `readwise:${title}\n${author}`,
        authors: authorsOf(author),
        tags: split(row.cell('document tags'), /,/),
        savedAt: momentOf(at),
        highlights: highlight ? [highlight] : [],
      });
    },
  },
  {
    format: 'matter',
    telling: [['url', 'publisher', 'in queue', 'favorited']],
    also: ['title', 'author', 'tags', 'read', 'last interaction date'],
    read: (row, where) =>
      postOf(where, {
        format: 'matter',
        url: row.cell('url'),
        title: row.cell('title'),
        authors: [row.cell('author')],
        tags: split(row.cell('tags'), /[;,]/),
        savedAt: momentOf(row.cell('last interaction date').trim()),
        read: isYes(row.cell('read')),
        starred: isYes(row.cell('favorited')),
      }),
  },
];

/** The product that a CSV of this beginning is of, or the list of links that it is; null for neither. */
function productOf(head: string): Product | ListKind | null {
  const columns = csvColumns(head);
  const has = (names: readonly string[]) => names.every((name) => columns.includes(fieldName(name)));
  return PRODUCTS.find(({ telling }) => telling.some(has)) ?? tableOfLinks(columns);
}

export const csvFormat = (head: string): ImportFormat | null => productOf(head)?.format ?? null;

/** What could not be read is named by its title as well: of its row alone nobody knows what it was. */
function named(read: Read, row: CsvRow): Read {
  const title = (row.cell('title') || row.cell('book title')).trim();
  return read.is === 'unreadable' && title !== '' ? unreadable(`${read.where}, ${title}`, read.why) : read;
}

/** The records of one or several CSV files of one product. */
export async function* readCsv(bundle: Bundle, paths: readonly string[]): AsyncGenerator<Read> {
  for (const path of paths) {
    const product = productOf(await headOf(bundle.open(path)));
    if (!product) continue;
    const isList = !('read' in product);
    const needed = isList ? ['url', 'title'] : [...product.telling.flat(), ...product.also];
    const place = (row: string) => (paths.length === 1 ? row : `${path}:${row}`);
    for await (const row of csvRows(textOf(bundle.open(path)), needed)) {
      const where = row.is === 'csv' ? place(String(row.row)) : '';
      if (row.is === 'unreadable') yield { ...row, where: place(row.where) };
      else yield named(isList ? linkOf(where, product, row.cell) : product.read(row, where), row);
    }
  }
}
