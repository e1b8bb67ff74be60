// A row of a backup with everything in it safe to show, to follow and to fetch. Its shape was checked before; but whoever
// writes a backup by hand may put into that shape what no archive of ours would hold.

import { withoutBidiControls } from '@/utils/core/plain-line';
import { safeHtml } from '@/utils/extract/html/safe-html';
import { httpAddress } from '@/utils/extract/http-address';
import { languageTag } from '@/utils/feeds/formats/adapt-common';
import type { BackupName } from '@/utils/model/backup';
import { cleanTags, LONGEST_NOTE } from '@/utils/model/highlight';
import { MOST_LABELS, tidyLabel } from '@/utils/model/labels';

type Row = Record<string, unknown>;

/** Characters of a title, name or tag. */
const LONGEST_LINE = 10_000;
/** What a backup of ours has in a line stays as it is, its white space too: nothing is lost on the way back. */
const line = (text: string): string => withoutBidiControls(text, LONGEST_LINE);

/** The fields of a row that hold such a text, as `make` has it; those that are missing or unknown stay so. */
function withTexts(row: Row, fields: readonly string[], make: (text: string) => string | null): Row {
  const texts = fields.filter((field) => typeof row[field] === 'string');
  return { ...row, ...Object.fromEntries(texts.map((field) => [field, make(String(row[field]))])) };
}

const lines = (row: Row, fields: readonly string[]) => withTexts(row, fields, line);
/** First words of a text, which stand by themselves and may change their direction as the text does. */
const excerpts = (row: Row, fields: readonly string[]) =>
  withTexts(row, fields, (text) => text.slice(0, LONGEST_LINE).toWellFormed());
const addresses = (row: Row, fields: readonly string[]) =>
  withTexts(row, fields, (written) => httpAddress(written, null));
const linesOf = (texts: unknown): string[] =>
  (texts as string[]).map((text) => line(text)).filter((text) => text.trim() !== '');

/** What posts and the entries that were merged into one have alike. */
const article = (row: Row): Row => ({
  ...addresses(excerpts(lines(row, ['title', 'site']), ['excerpt', 'summary']), ['url']),
  authors: linesOf(row.authors),
  tags: linesOf(row.tags),
  lang: languageTag(row.lang as string | null),
});

/**
 * An address of the web, or one of Backlist's own: that of the bundled archive, wherever Backlist was installed then, and what
 * saved pages and imports have in the place of one, which nothing is ever fetched from.
 */
function ownAddress(url: string, origin: string): string | null {
  if (/^(?:backlist|import):[\w-]+$/.test(url)) return url;
  const own = /^(?:chrome|moz)-extension:\/\/[^/]+(\/[\w./-]*)$/.exec(url);
  return own?.[1] === undefined ? httpAddress(url, null) : new URL(own[1], origin).href;
}

/**
 * A row of a store with everything in it safe; null where it can't be, for its address leads nowhere.
 * @param origin of this installation's own pages, where the bundled archive is
 */
export function soundRow(name: BackupName, row: Row, origin: string): Row | null {
  switch (name) {
    case 'posts': {
      const { labels } = row as { labels?: string[] };
      const tidied = labels?.slice(0, MOST_LABELS).map((label) => tidyLabel(line(label)));
      return { ...article(row), ...(tidied ? { labels: tidied.filter((label) => label !== '') } : {}) };
    }
    case 'merges': {
      const entry = row.entry as Row;
      return { ...row, entry: { ...article(entry), html: safeHtml(String(entry.html), null) } };
    }
    case 'bodies':
    case 'versions':
      return { ...row, html: safeHtml(String(row.html), null) };
    case 'sources': {
      const url = ownAddress(String(row.url), origin);
      const source = addresses(lines(row, ['title']), ['siteUrl']);
      return url === null ? null : { ...source, url, lang: languageTag(row.lang as string | null) };
    }
    case 'frontier':
      return httpAddress(String(row.url), null) === null ? null : lines(row, ['title']);
    case 'tombstones':
      return lines(row, ['title']);
    case 'highlights':
      return {
        ...addresses(lines(row, ['title']), ['url']),
        note: String(row.note).slice(0, LONGEST_NOTE).toWellFormed(),
        tags: cleanTags(row.tags as string[]),
      };
    default:
      return row;
  }
}
