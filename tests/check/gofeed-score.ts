// Scores the product's reading of feeds against the expectations that the gofeed collection keeps beside its feeds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FeedLine, feedLine } from './feed-line';

export interface Score {
  /** field → [right, named by the expectations]. */
  fields: Map<string, [right: number, named: number]>;
  misses: string[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
/** A text, or the value of a text construct. */
const textOf = (value: unknown): unknown => (isObject(value) ? value.value : value);
const oneLine = (value: unknown): string => String(value).replace(/\s+/g, ' ').trim();

/** The file of expectations beside a feed; null where there is none. */
function expectationOf(feed: string): string | null {
  const beside = feed.endsWith('.xml')
    ? feed.replace(/\.xml$/, '.json')
    : feed.replace(/\.json$/, '_expected.json');
  return beside !== feed && existsSync(beside) ? beside : null;
}

function readJson(file: string): Json | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(parsed) ? parsed : null;
  } catch {
    return null; // The collection holds files that are meant to be no JSON.
  }
}

function linkOf(expected: Json): unknown {
  const alternate = objects(expected.links).find((link) => link.rel === 'alternate');
  return expected.link ?? expected.url ?? expected.home_page_url ?? alternate?.href;
}

/** Compares what the expectations name: titles, links, ids, dates and contents. */
function compare(name: string, expected: Json, line: FeedLine, score: Score): void {
  const check = (field: string, wanted: unknown, got: unknown) => {
    if (typeof wanted !== 'string' || wanted === '') return;
    const date = field === 'date';
    const right = date ? Date.parse(wanted) === Date.parse(String(got)) : oneLine(wanted) === oneLine(got);
    const [rights, named] = score.fields.get(field) ?? [0, 0];
    score.fields.set(field, [rights + Number(right), named + 1]);
    if (!right)
      score.misses.push(`${name}: ${field} should be ${JSON.stringify(wanted)}, is ${JSON.stringify(got)}`);
  };
  check('title', textOf(expected.title), line.feed?.title);
  check('link', linkOf(expected), line.feed?.link);
  check('content', textOf(expected.description) ?? textOf(expected.subtitle), line.feed?.description);
  check('date', expected.updatedParsed, line.feed?.updated);
  for (const [index, item] of objects(expected.items ?? expected.entries).entries()) {
    const entry = line.entries[index] ?? {};
    check('title', textOf(item.title), entry.title);
    check('link', linkOf(item), entry.link);
    check('id', textOf(item.guid) ?? item.id, entry.id);
    check('date', item.publishedParsed ?? item.pubDateParsed ?? item.date_published, entry.published);
    check('date', item.updatedParsed ?? item.date_modified, entry.updated);
    check('content', textOf(item.content) ?? item.content_html, entry.content);
    check('content', textOf(item.description) ?? textOf(item.summary), entry.summary);
  }
}

/** Reads every feed of the collection that has expectations. */
export function scoreGofeed(folder: string): Score {
  const score: Score = { fields: new Map(), misses: [] };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:xml|json)$/.test(file))
    .sort();
  for (const file of files) {
    const expectation = expectationOf(path.join(folder, file));
    const expected = expectation === null ? null : readJson(expectation);
    if (expected)
      compare(
        file,
        expected,
        feedLine(file, new Uint8Array(readFileSync(path.join(folder, file))), {}),
        score,
      );
  }
  return score;
}
