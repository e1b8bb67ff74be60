// Makes the raw feed from the adapters' output: chooses texts, applies limits, assigns ids.
import type { AdaptedEntry, AdaptedFeed, Markup } from './formats/adapted-feed';
import { ADDRESS_CHARACTERS, HTML_CHARACTERS } from './limits';
import { plainNames, plainTitle } from './plain-title';
import type { RawEntry, RawFeed } from './raw-feed';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** HTML of at most `HTML_CHARACTERS`; plain text becomes paragraphs at its blank lines. */
function toHtml(markup: Markup): string {
  const value = markup.value.slice(0, HTML_CHARACTERS).toWellFormed();
  if (markup.type === 'html') return value;
  const paragraphs = value.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** About how much text there is without markup, in characters. */
const weight = (markup: Markup): number =>
  markup.value
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim().length;

/**
 * The fullest text and, beside it, the summary. `content` is the full text by its own account, and is believed unless
 * the summary says clearly more (some feeds put the article into the description and a teaser into the content).
 */
function texts(entry: AdaptedEntry): { full: Markup | null; summary: Markup | null } {
  const { content, summary } = entry;
  if (!content || !summary) return { full: content ?? summary, summary: null };
  if (content.value === summary.value) return { full: content, summary: null };
  return weight(summary) > weight(content) * 1.5
    ? { full: summary, summary: null }
    : { full: content, summary };
}

/** A short fingerprint (FNV-1a, 64 bits): names an entry that has neither id nor address; no protection against anybody. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text.slice(0, 20_000))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** The feed's own id; else the address; else a fingerprint of title and date, or of the text where these are missing. */
function guidOf(entry: AdaptedEntry, title: string | null): string {
  const own = entry.id?.trim() || entry.url;
  if (own) return own.length > ADDRESS_CHARACTERS ? `fingerprint:${fingerprint(own)}` : own;
  const telling = title ?? entry.content?.value ?? entry.summary?.value ?? entry.enclosures[0]?.url ?? '';
  return `fingerprint:${fingerprint(`${telling}\n${entry.published ?? ''}`)}`;
}

/** Mail addresses as names are shown without their host, for privacy. */
const shownName = (author: string): string => /^([^\s@]+)@[^\s@]+$/.exec(author)?.[1] ?? author;

function finishEntry(entry: AdaptedEntry): RawEntry {
  const title = plainTitle(entry.title);
  const { full, summary } = texts(entry);
  return {
    guid: guidOf(entry, title).toWellFormed(),
    url: entry.url,
    title,
    published: entry.published,
    updated: entry.updated,
    authors: plainNames(entry.authors.map(shownName)),
    tags: plainNames(entry.tags),
    lang: entry.lang,
    summary: summary && toHtml(summary),
    html: full ? toHtml(full) : '',
    baseUrl: full?.base ?? entry.url,
    enclosures: entry.enclosures,
  };
}

/** Whether an entry has nothing to show or to open, and is left out. */
const saysNothing = (entry: RawEntry): boolean =>
  entry.title === null && entry.html.trim() === '' && entry.url === null && entry.enclosures.length === 0;

/**
 * Entries that share an id are one: the first, which is the newest as feeds are ordered. Entries that share only their
 * address are one as well when they also share their title.
 */
export function collapse(entries: readonly RawEntry[]): RawEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const keys = [`guid ${entry.guid}`];
    if (entry.url !== null) keys.push(`page ${entry.url} ${entry.title ?? ''}`);
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

export function finishFeed(feed: AdaptedFeed): RawFeed {
  const entries = feed.entries.map(finishEntry);
  return {
    format: feed.format,
    title: plainTitle(feed.title),
    description: plainTitle(feed.description),
    siteUrl: feed.siteUrl,
    feedUrl: feed.feedUrl,
    lang: feed.lang,
    updated: feed.updated,
    ttlMinutes: feed.ttlMinutes,
    next: feed.next,
    entries: collapse(entries.filter((entry) => !saysNothing(entry))),
  };
}
