// Reads a collection of documents and queries as the product would see it, a folder with two files of JSON Lines:
//   docs.jsonl     {id, title, text}, and if known {url, date, tags, lang}: the archive
//   queries.jsonl  {id, title, text, relevant}, and if known {url, date, tags, lang, headings, exclude}: pages
// Ids are strings or numbers. `relevant` lists ids, or gives each its grade ({id: 0, 1, 2 …}); `exclude` lists ids.
import { basename, join, resolve } from 'node:path';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index/index-reader';
import { BadInput, type Row, rowsOf } from './json-lines';

export interface Query {
  id: string;
  page: PageText;
  /** Documents that belong beside the page, and how much: 1 where the collection gives no grades. */
  relevant: ReadonlyMap<number, number>;
  /** Documents left out of its results: the page itself, and those that the collection names. */
  exclude: ReadonlySet<number>;
}

export interface Collection {
  name: string;
  documents: IndexDocument[];
  /** The collection's own id of each document, at its number. */
  names: string[];
  queries: Query[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

function dateOf(row: Row): number | null {
  const date = Date.parse(text(row['date']));
  return Number.isNaN(date) ? null : date;
}

export function pageOf(row: Row): PageText {
  return {
    url: text(row['url']),
    title: text(row['title']).slice(0, 1_000),
    lang: typeof row['lang'] === 'string' ? row['lang'] : null,
    text: text(row['text']).slice(0, 200_000),
    headings: list(row['headings']),
    tags: list(row['tags']),
    published: dateOf(row),
  };
}

function idOf({ row, place }: { row: Row; place: string }): string {
  const { id } = row;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  throw new BadInput(`${place}: no id (a string or a number)`);
}

/** [id, grade] of each. */
function judgementsOf({ row, place }: { row: Row; place: string }): [string, number][] {
  const { relevant } = row;
  if (Array.isArray(relevant)) return list(relevant).map((id) => [id, 1]);
  if (typeof relevant !== 'object' || relevant === null)
    throw new BadInput(`${place}: relevant is neither a list of ids nor an object of grades`);
  return Object.entries(relevant).map(([id, grade]) => {
    if (typeof grade !== 'number' || !Number.isFinite(grade))
      throw new BadInput(`${place}: the grade of ${id} is not a number`);
    return [id, grade];
  });
}

/** @throws BadInput where the folder has no docs.jsonl and queries.jsonl, or they are not as described above. */
export function readCollection(folder: string): Collection {
  const documents: IndexDocument[] = [];
  const names: string[] = [];
  const numbers = new Map<string, number>();
  for (const line of rowsOf(join(folder, 'docs.jsonl'))) {
    const name = idOf(line);
    if (numbers.has(name)) throw new BadInput(`${line.place}: the id ${name} was there before`);
    const id = documents.length;
    numbers.set(name, id);
    names.push(name);
    const { title, lang, tags, url, published } = pageOf(line.row);
    documents.push({ id, title, tags, lang, text: text(line.row['text']), url, published });
  }
  const queries = Array.from(rowsOf(join(folder, 'queries.jsonl')), (line): Query => {
    const id = idOf(line);
    const known = (ids: readonly string[]): number[] => ids.flatMap((name) => numbers.get(name) ?? []);
    const exclude = new Set(known([id, ...list(line.row['exclude'])]));
    const relevant = new Map<number, number>();
    for (const [name, grade] of judgementsOf(line)) {
      for (const document of known([name]))
        if (grade > 0 && !exclude.has(document)) relevant.set(document, grade);
    }
    return { id, page: pageOf(line.row), relevant, exclude };
  });
  return { name: basename(resolve(folder)), documents, names, queries };
}
