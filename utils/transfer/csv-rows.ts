// CSV (RFC 4180) as rows by column name, streamed: a file of any size passes through in pieces.
import Papa from 'papaparse';
import { BacklistError } from '@/utils/core/errors';
import type { Unreadable } from '@/utils/model/import';
import { fieldName } from './field-name';

/** Characters of one row. A quotation mark that is never closed would swallow the rest of the file. */
const MOST_ROW = 5_000_000;

export interface CsvRow {
  is: 'csv';
  /** Counted from 1, the header being 1. */
  row: number;
  /** A cell by the name of its column, however that is written; empty where there is none. */
  cell(name: string): string;
}
type Unread = { is: 'unreadable' } & Unreadable;

/** What may stand before the columns: a mark, empty lines, and a line that tells spreadsheets how cells are parted. */
const BEFORE_COLUMNS = /^\ufeff?(?: *\n)*(?:sep=. *\n+)?/i;

const delimiterOf = (head: string): string =>
  Papa.parse<string[]>(head, { preview: 5 }).meta.delimiter || ',';

/** The columns of a CSV by its beginning, as they are compared; empty where it has none. */
export function csvColumns(head: string): string[] {
  const start = head.replace(/\r\n?/g, '\n').replace(BEFORE_COLUMNS, '');
  if (start.trim() === '') return [];
  return (Papa.parse<string[]>(start, { preview: 1 }).data[0] ?? []).map(fieldName);
}

/** Line breaks of every system, and of several in one file, as one kind. */
async function* withPlainLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of text) {
    const whole = held + piece;
    // What follows a return tells whether it is half of a line break.
    held = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

/** @throws BacklistError `damaged-file` (`reason` `columns`) where a column that is needed is there twice */
function indexOf(columns: readonly string[], needed: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [n, name] of columns.entries()) {
    if (!index.has(name)) index.set(name, n);
    else if (needed.includes(name))
      throw new BacklistError('damaged-file', { facts: { reason: 'columns', column: name } });
  }
  return index;
}

interface RawRows {
  rows: string[][];
  /** Whether the file ends within the last of them. */
  open: boolean;
}

/** Rows as they come, those of a piece at once: each a list of cells. */
async function* rawRows(text: AsyncIterable<string>): AsyncGenerator<RawRows> {
  let rest = '';
  let parser: Papa.Parser | null = null;
  const begin = () => {
    rest = rest.replace(BEFORE_COLUMNS, '');
    return new Papa.Parser({ delimiter: delimiterOf(rest.slice(0, 100_000)), newline: '\n' });
  };
  for await (const piece of withPlainLines(text)) {
    rest += piece;
    // Enough to tell by how cells are parted.
    if (!parser && rest.length < 20_000) continue;
    parser ??= begin();
    const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    yield { rows: data, open: false };
    rest = rest.slice(meta.cursor);
    if (rest.length > MOST_ROW) throw new BacklistError('damaged-file', { facts: { reason: 'quote' } });
  }
  if (rest === '') return;
  parser ??= begin();
  const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    throw new BacklistError('damaged-file', { facts: { reason: 'quote' } });
  yield { rows: data, open: !rest.endsWith('\n') };
}

/**
 * The rows of a CSV.
 * @param needed columns of which there must not be two
 * @throws BacklistError `damaged-file`
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  needed: readonly string[],
): AsyncGenerator<CsvRow | Unread> {
  let index: Map<string, number> | null = null;
  /** Names as they are asked for, once for each row. */
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? index?.get(fieldName(name)) ?? -1;
    places.set(name, place);
    return place;
  };
  let columns = 0;
  let row = 0;
  let areWhole = true;
  for await (const { rows, open } of rawRows(text))
    for (const [n, cells] of rows.entries()) {
      row += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!index) {
        columns = cells.length;
        index = indexOf(cells.map(fieldName), needed.map(fieldName));
        continue;
      }
      // A cell too many is a comma that nobody quoted: what is in which column is not known any more.
      if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')) {
        const first = cells.find((cell) => cell.trim() !== '') ?? '';
        yield { is: 'unreadable', where: `${row}, ${first.trim().slice(0, 100)}`, why: 'bad-row' };
        continue;
      }
      const isShort = cells.length < columns;
      // Where every other row is whole, one that stops with the file was longer once, and so was its last cell.
      if (isShort && areWhole && open && n === rows.length - 1 && row > 2) {
        yield { is: 'unreadable', where: `${row}, ${cells[0]?.trim().slice(0, 100)}`, why: 'cut-off' };
        continue;
      }
      areWhole &&= !isShort;
      yield { is: 'csv', row, cell: (name) => cells[placeOf(name)] ?? '' };
    }
}
