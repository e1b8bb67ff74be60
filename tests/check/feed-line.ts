// One feed file → one JSON line: what the product's own decode, parse and adapt path makes of it.
import { BacklistError } from '@/utils/core/errors';
import { absolute } from '@/utils/feeds/address';
import type { AdaptedEntry, Markup } from '@/utils/feeds/formats/adapted-feed';
import { parseFeedBytes } from '@/utils/feeds/parse-feed';
import { resolveAddresses } from '@/utils/feeds/resolve-html';

export interface FeedLine {
  file: string;
  ok: boolean;
  format: string | null;
  feed: Record<string, string | string[] | number | null> | null;
  entries: Record<string, unknown>[];
  error: string | null;
}

/** Where a file counts as fetched from when its headers do not say. */
const NOWHERE = 'http://feed.invalid/';

const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The text as the feed means it: addresses absolute, plain text left as it is. */
function textOf(markup: Markup | null): string | null {
  if (markup === null) return null;
  return markup.type === 'html' ? resolveAddresses(markup.value, markup.base) : markup.value;
}

function entryOf(entry: AdaptedEntry): Record<string, unknown> {
  return {
    id: entry.id,
    link: entry.url,
    title: textOf(entry.title),
    published: iso(entry.published),
    updated: iso(entry.updated),
    summary: textOf(entry.summary),
    content: textOf(entry.content),
    authors: entry.authors,
    categories: entry.tags,
    enclosures: entry.enclosures,
    language: entry.lang,
  };
}

/** The line of a file that could not be read. */
export const failedLine = (file: string, error: string): FeedLine => ({
  file,
  ok: false,
  format: null,
  feed: null,
  entries: [],
  error,
});

/** Reads a file's bytes. Never throws. */
export function feedLine(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): FeedLine {
  const header = (name: string) => {
    const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
    return value === undefined ? null : String(value);
  };
  const url = absolute(header('content-location'), NOWHERE) ?? NOWHERE;
  try {
    const feed = parseFeedBytes({
      url,
      contentType: header('content-type'),
      contentLanguage: header('content-language'),
      bytes,
    });
    return {
      file,
      ok: true,
      format: feed.format,
      feed: {
        id: feed.id,
        title: textOf(feed.title),
        link: feed.siteUrl,
        feedLink: feed.feedUrl,
        description: textOf(feed.description),
        language: feed.lang,
        published: iso(feed.published),
        updated: iso(feed.updated),
        authors: feed.authors,
        categories: feed.tags,
        ttlMinutes: feed.ttlMinutes,
        next: feed.next,
      },
      entries: feed.entries.map(entryOf),
      error: null,
    };
  } catch (error) {
    return failedLine(file, error instanceof BacklistError ? error.code : 'internal');
  }
}
