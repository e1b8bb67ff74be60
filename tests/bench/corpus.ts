// Reads a collection of documents and queries (docs.jsonl, queries.jsonl) as the product would see it.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageText } from '@/utils/model/page';
import type { IndexDocument } from '@/utils/search/index-reader';

export interface Query {
  id: string;
  page: PageText;
  /** Documents that belong beside the page. */
  relevant: ReadonlySet<number>;
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

type Row = Record<string, unknown>;

/** The objects of a JSON Lines file. */
export function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

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

/** @throws where the folder has no docs.jsonl and queries.jsonl. */
export function readCollection(folder: string): Collection {
  const documents: IndexDocument[] = [];
  const names: string[] = [];
  const numbers = new Map<string, number>();
  for (const row of readRows(join(folder, 'docs.jsonl'))) {
    numbers.set(String(row['id']), documents.length);
    names.push(String(row['id']));
    const { title, lang, tags, url, published } = pageOf(row);
    documents.push({ id: documents.length, title, tags, lang, text: text(row['text']), url, published });
  }
  const known = (ids: readonly string[]): Set<number> => new Set(ids.flatMap((id) => numbers.get(id) ?? []));
  const excludedBy = (row: Row): Set<number> => known([String(row['id']), ...list(row['exclude'])]);
  const queries = readRows(join(folder, 'queries.jsonl')).map((row) => ({
    id: String(row['id']),
    page: pageOf(row),
    relevant: known(list(row['relevant'])).difference(excludedBy(row)),
    exclude: excludedBy(row),
  }));
  return { name: basename(folder), documents, names, queries };
}
