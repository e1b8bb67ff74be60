// The neutral stream that every importer writes: bounded records, and what could not be read.
import { plainLine } from '@/utils/core/plain-line';
import { httpAddress } from '@/utils/extract/http-address';
import { htmlOf, parseHtml } from '@/utils/extract/parse-html';
import { plainText } from '@/utils/extract/plain-text';
import { makeSafe } from '@/utils/extract/safe-html';
import { parseDate } from '@/utils/feeds/parse-date';
import type {
  ImportedHighlight,
  ImportedPost,
  ImportedSource,
  ImportRecord,
  Unreadable,
} from '@/utils/model/import';

export type Read = ImportRecord | ({ is: 'unreadable' } & Unreadable) | { is: 'unused'; path: string };

export const unreadable = (where: string | number, why: Unreadable['why']): Read => ({
  is: 'unreadable',
  where: String(where).slice(0, 300),
  why,
});

const line = (value: unknown, most = 2_000): string =>
  typeof value === 'string' || typeof value === 'number' ? plainLine(String(value), most) : '';

/** Several short texts out of whatever stood for them, without repeats. */
export const lines = (values: readonly unknown[]): string[] =>
  [...new Set(values.map((value) => line(value)).filter((value) => value !== ''))].slice(0, 200);

/** A moment out of seconds, milliseconds or a written date; null where there is none. */
export function momentOf(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const moment = parseDate(value);
  // Zero seconds is how exporters write 'unknown'.
  return moment === null || moment <= 0 ? null : moment;
}

/** Whether a cell says yes. */
export const isYes = (value: unknown): boolean =>
  value === true || value === 1 || /^(?:true|1|yes)$/i.test(String(value ?? '').trim());

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

/** The longest text, and the longest note, that are kept of a post. */
const MOST_HTML = 2_000_000;
const MOST_NOTE = 500_000;

/** A highlight with words in it, or null. */
export function highlightOf(draft: {
  quote: unknown;
  note?: unknown;
  color?: unknown;
  at?: unknown;
  tags?: readonly unknown[];
}): ImportedHighlight | null {
  const quote = typeof draft.quote === 'string' ? draft.quote.trim().slice(0, 20_000).toWellFormed() : '';
  if (quote === '') return null;
  const note = typeof draft.note === 'string' ? draft.note.trim().slice(0, 20_000).toWellFormed() : '';
  return {
    quote,
    note,
    color: line(draft.color, 50) || null,
    at: momentOf(draft.at),
    tags: lines(draft.tags ?? []),
  };
}

/** Plain text as HTML. */
export function paragraphs(written: string): string {
  const { body } = parseHtml('');
  for (const block of written.split(/\n\s*\n/)) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = block.trim();
    body.append(paragraph);
  }
  return htmlOf(body);
}

/** HTML made safe, and its text. Most entries of most files are links, for which nothing is parsed. */
function textOf(written: string, url: string | null): { html: string; text: string } {
  if (written.trim() === '') return { html: '', text: '' };
  const { html, body } = makeSafe(written.slice(0, MOST_HTML), url);
  return { html, text: plainText(body) };
}

/**
 * A post, or why there is none: it needs an address of the web, or a text.
 * @param where names its place in the file
 */
export function postOf(where: string | number, draft: PostDraft): Read {
  const written = line(draft.url, 4_096);
  const url = written === '' ? null : httpAddress(written, null);
  const { html, text } = textOf(draft.html ?? '', url);
  const highlights = [...(draft.highlights ?? [])].slice(0, 2_000);
  if (url === null && text === '' && highlights.length === 0)
    return unreadable(where, written === '' ? 'no-address' : 'bad-address');
  const savedAt = draft.savedAt ?? null;
  const read = draft.read ?? false;
  const note = typeof draft.note === 'string' ? draft.note.trim().slice(0, MOST_NOTE).toWellFormed() : '';
  const title = line(draft.title) || (url ? hostAndPath(url) : text.slice(0, 80)) || draft.format;
  return {
    is: 'post',
    guid: (draft.guid ?? url ?? `${draft.format}:${title}`).slice(0, 4_096),
    url,
    title,
    html: text === '' && !html.includes('<img') ? '' : html,
    text,
    summary: line(draft.summary || note, 1_000),
    published: draft.published ?? null,
    savedAt,
    authors: lines(draft.authors ?? []),
    tags: lines(draft.tags ?? []),
    lang: line(draft.lang, 35) || null,
    readAt: draft.readAt ?? (read ? (savedAt ?? Date.now()) : null),
    starredAt: draft.starredAt ?? (draft.starred ? (savedAt ?? Date.now()) : null),
    progress: draft.progress ?? null,
    highlights,
    ...(note === '' ? {} : { note }),
  } satisfies ImportedPost;
}

/** A link without a title is named by its address. */
function hostAndPath(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`.slice(0, 300);
}

/** A source, or why there is none. */
export function sourceOf(
  where: string | number,
  draft: { url: unknown; siteUrl?: unknown; title?: unknown },
): ImportedSource | Read {
  const url = httpAddress(
    line(draft.url, 4_096)
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      .replace(/^feed:/i, 'http:'),
    null,
  );
  if (url === null) return unreadable(where, line(draft.url) === '' ? 'no-address' : 'bad-address');
  return {
    is: 'source',
    url,
    siteUrl: httpAddress(line(draft.siteUrl, 4_096), null),
    title: line(draft.title),
  };
}
