// The neutral stream that every importer writes: bounded records, and what could not be read.
import { excerptOf } from '@/utils/core/excerpt';
import { htmlOf, parseHtml } from '@/utils/extract/html/parse-html';
import { makeSafe } from '@/utils/extract/html/safe-html';
import { httpAddress } from '@/utils/extract/http-address';
import { plainText } from '@/utils/extract/plain-text';
import { languageTag } from '@/utils/feeds/formats/adapt-common';
import { cleanTags, LONGEST_KEPT, LONGEST_NOTE } from '@/utils/model/highlight';
import {
  type ImportedHighlight,
  type ImportedPost,
  type ImportedSource,
  type ImportRecord,
  LONGEST_WHOLE_NOTE,
  MOST_HIGHLIGHTS,
  type Shortened,
  type Unreadable,
} from '@/utils/model/import';
import { LONGEST_LINE, line, lines, linesLeft, momentOf, wholeLine, written } from './field-values';

/** What is said of a record beside itself: what of it was longer than it can be. */
export interface Said {
  shortened?: Shortened['what'];
}

export type Read =
  | (ImportRecord & Said)
  | ({ is: 'unreadable' } & Unreadable)
  | { is: 'unused'; path: string };

export const unreadable = (where: string | number, why: Unreadable['why']): Read => ({
  is: 'unreadable',
  where: String(where).slice(0, 300),
  why,
});

export interface PostDraft {
  format: string;
  url?: unknown;
  title?: unknown;
  /** HTML as it came; made safe here. */
  html?: string;
  summary?: unknown;
  published?: number | null;
  savedAt?: number | null;
  authors?: readonly unknown[];
  tags?: readonly unknown[];
  lang?: unknown;
  read?: boolean;
  readAt?: number | null;
  starred?: boolean;
  starredAt?: number | null;
  progress?: number | null;
  highlights?: readonly ImportedHighlight[];
  /** What the reader wrote about the whole of it. */
  note?: unknown;
  /** Lasting identity where the address is none. */
  guid?: string;
}

/** The longest text that is kept of a post. What is behind it is kept without its form, as a note. */
const MOST_HTML = 2_000_000;

/** Parts of a note, those that say something, under each other. */
const together = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** A highlight with words in it, or null. What it has no place for stands in its note. */
export function highlightOf(draft: {
  quote: unknown;
  note?: unknown;
  color?: unknown;
  at?: unknown;
  tags?: readonly unknown[];
}): (ImportedHighlight & Said) | null {
  const quote = written(draft.quote);
  if (quote === '') return null;
  const tags = lines(draft.tags ?? []);
  const kept = new Set(cleanTags(tags));
  const left = [...new Set([...tags.filter((tag) => !kept.has(tag)), ...linesLeft(draft.tags ?? [])])];
  const rest = together(quote.slice(LONGEST_KEPT), left.join(', '));
  const note = together(written(draft.note), rest);
  const isCut = note.length > LONGEST_NOTE;
  return {
    quote: quote.slice(0, LONGEST_KEPT).toWellFormed(),
    note: note.slice(0, LONGEST_NOTE).toWellFormed(),
    color: line(draft.color, 50) || null,
    at: momentOf(draft.at),
    tags,
    ...(isCut ? { shortened: 'cut' as const } : rest === '' ? {} : { shortened: 'noted' as const }),
  };
}

/** Plain text as HTML, with its lines. */
export function paragraphs(written: string): string {
  const { body } = parseHtml('');
  for (const block of written.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const paragraph = body.ownerDocument.createElement('p');
    for (const [n, text] of block.trim().split('\n').entries()) {
      if (n > 0) paragraph.append(body.ownerDocument.createElement('br'));
      paragraph.append(text);
    }
    body.append(paragraph);
  }
  return htmlOf(body);
}

/** HTML made safe, and its text. Most entries of most files are links, for which nothing is parsed. */
function textOf(html: string, url: string | null): { html: string; text: string } {
  if (html.trim() === '') return { html: '', text: '' };
  const { html: safe, body } = makeSafe(html, url);
  return { html: safe, text: plainText(body) };
}

/** What an entry says that has no place in a post, or not for the whole of it. */
function beyond(draft: PostDraft, text: string): string {
  const [title, summary] = [wholeLine(draft.title), wholeLine(draft.summary)];
  const isShown =
    summary === excerptOf(summary) || text.startsWith(summary) || wholeLine(draft.note).includes(summary);
  return together(
    title.length > LONGEST_LINE ? title : '',
    isShown ? '' : written(draft.summary),
    textOf((draft.html ?? '').slice(MOST_HTML), null).text,
    [...linesLeft(draft.authors ?? []), ...linesLeft(draft.tags ?? [])].join(', '),
  );
}

/**
 * A post, or why there is none: it needs an address of the web, or a text.
 * @param where names its place in the file
 */
export function postOf(where: string | number, draft: PostDraft): Read {
  const address = wholeLine(draft.url);
  // Half an address leads elsewhere.
  const url = address === '' || address.length > 4_096 ? null : httpAddress(address, null);
  const { html, text } = textOf((draft.html ?? '').slice(0, MOST_HTML), url);
  const marks: readonly (ImportedHighlight & Said)[] = draft.highlights ?? [];
  const highlights = marks.slice(0, MOST_HIGHLIGHTS).map(({ shortened: _, ...mark }) => mark);
  if (url === null && text === '' && highlights.length === 0)
    return unreadable(where, address === '' ? 'no-address' : 'bad-address');
  const savedAt = draft.savedAt ?? null;
  const read = draft.read ?? false;
  const rest = beyond(draft, text);
  const note = together(written(draft.note), rest);
  const title = line(draft.title) || (url ? hostAndPath(url) : firstLine(text)) || draft.format;
  return {
    is: 'post',
    guid: shortGuid(draft.guid ?? url ?? `${draft.format}:${title}`),
    url,
    title,
    html: text === '' && !html.includes('<img') ? '' : html,
    text,
    summary: line(draft.summary || note, 1_000),
    published: draft.published ?? null,
    savedAt,
    authors: lines(draft.authors ?? []),
    tags: lines(draft.tags ?? []),
    lang: languageTag(line(draft.lang, 35)),
    readAt: draft.readAt ?? (read ? (savedAt ?? Date.now()) : null),
    starredAt: draft.starredAt ?? (draft.starred ? (savedAt ?? Date.now()) : null),
    progress: draft.progress ?? null,
    highlights,
    ...(note === '' ? {} : { note: note.slice(0, LONGEST_WHOLE_NOTE).toWellFormed() }),
    ...saidOf(marks, note, rest),
  } satisfies ImportedPost & Said;
}

/** What became of what was too long, in a post or in its highlights. */
function saidOf(marks: readonly Said[], note: string, rest: string): Said {
  const said = new Set(marks.map(({ shortened }) => shortened));
  if (note.length > LONGEST_WHOLE_NOTE || marks.length > MOST_HIGHLIGHTS || said.has('cut'))
    return { shortened: 'cut' };
  return rest !== '' || said.has('noted') ? { shortened: 'noted' } : {};
}

const LONGEST_GUID = 4_096;

/** Two that begin alike for thousands of characters are still two: the end of each is kept as well, and its length. */
const shortGuid = (guid: string): string =>
  guid.length <= LONGEST_GUID ? guid : `${guid.slice(0, 2_000)}…${guid.length}…${guid.slice(-2_000)}`;

/** A text without a title is named by how it begins. */
const firstLine = (text: string): string => line(text.split('\n')[0], 80);

/** A link without a title is named by its address. */
function hostAndPath(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`.slice(0, 300);
}

/** Without the login that some programs write into the address of a feed: it would go wherever the address goes, and opens nothing here. */
function withoutLogin(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/** A source, or why there is none. */
export function sourceOf(
  where: string | number,
  draft: { url: unknown; siteUrl?: unknown; title?: unknown },
): ImportedSource | Read {
  const url = httpAddress(
    line(draft.url, 4_096)
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      // As programs for podcasts write them, too.
      .replace(/^(?:feed|itpc|pcast|podcast):/i, 'http:'),
    null,
  );
  if (url === null) return unreadable(where, line(draft.url) === '' ? 'no-address' : 'bad-address');
  const siteUrl = httpAddress(line(draft.siteUrl, 4_096), null);
  return {
    is: 'source',
    url: withoutLogin(url),
    siteUrl: siteUrl && withoutLogin(siteUrl),
    title: line(draft.title),
  };
}
