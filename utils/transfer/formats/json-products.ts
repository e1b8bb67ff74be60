// Products that export JSON: wallabag and the highlights of the Obsidian Web Clipper here, the others beside.
import * as z from 'zod/mini';
import { htmlToText } from '@/utils/extract/plain-text';
import type { ImportedHighlight, ImportFormat } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { isYes, momentOf } from '../field-values';
import { highlightOf, postOf, type Read } from '../records';
import { any, elements, field, list, present, tagsOf, text } from './json-elements';
import { karakeep, linkwarden } from './json-shelves';
import { linksFormat, readLinks } from './link-lists';
import { isHypothesis, isStarredItems, readHypothesis, readStarred } from './reading-tools';

const wallabagEntry = z.object({
  url: text,
  given_url: text,
  title: text,
  content: text,
  is_archived: any,
  is_starred: any,
  // As its first version called them.
  is_read: any,
  is_fav: any,
  tags: z.catch(z.nullish(z.union([z.array(z.unknown()), z.string()])), null),
  created_at: any,
  published_at: any,
  published_by: list,
  archived_at: any,
  starred_at: any,
  language: text,
  annotations: list,
});

function* readWallabag(entry: z.infer<typeof wallabagEntry>, where: string): Iterable<Read> {
  // A page that wallabag could not fetch says so where its text would be.
  const failed = /wallabag can't retrieve contents/i.test(entry.content ?? '');
  const [read, starred] = [
    isYes(entry.is_archived ?? entry.is_read),
    isYes(entry.is_starred ?? entry.is_fav),
  ];
  const tags = typeof entry.tags === 'string' ? entry.tags.split(',') : entry.tags;
  yield postOf(where, {
    format: 'wallabag',
    url: entry.url || entry.given_url,
    title: entry.title,
    html: failed ? '' : (entry.content ?? ''),
    tags: tagsOf(tags),
    savedAt: momentOf(entry.created_at),
    published: momentOf(entry.published_at),
    authors: entry.published_by ?? [],
    lang: entry.language?.replace('_', '-'),
    read,
    readAt: read ? momentOf(entry.archived_at) : null,
    starred,
    starredAt: starred ? momentOf(entry.starred_at) : null,
    highlights: present(
      (entry.annotations ?? []).map((one) =>
        highlightOf({ quote: field(one, 'quote'), note: field(one, 'text'), at: field(one, 'created_at') }),
      ),
    ),
  });
}

const clipperPage = z.object({ url: text, title: text, highlights: list });

/**
 * As it exports them (`{text, timestamp, notes}`), and its own rows (`{content, id, createdAt, notes}`), whose id begins with
 * a time. The words are a piece of HTML in both.
 */
function clipperHighlight(one: unknown): ImportedHighlight | null {
  const html = field(one, 'text') ?? field(one, 'content');
  const notes = field(one, 'notes');
  return highlightOf({
    quote: typeof html === 'string' ? htmlToText(html) : null,
    note: Array.isArray(notes)
      ? notes.filter((note) => typeof note === 'string').join('\n\n')
      : field(one, 'comment'),
    color: field(one, 'color'),
    at: field(one, 'timestamp') ?? field(one, 'createdAt') ?? /^\d+/.exec(String(field(one, 'id')))?.[0],
  });
}

function* readClipper(page: z.infer<typeof clipperPage>, where: string): Iterable<Read> {
  const highlights = present((page.highlights ?? []).map(clipperHighlight));
  const [first] = highlights;
  yield postOf(page.url ?? where, {
    format: 'clipper',
    url: page.url,
    title: page.title,
    savedAt: first?.at ?? null,
    highlights,
  });
}

/** What a JSON text of this beginning is; null where none of them. */
export function jsonFormat(head: string): ImportFormat | null {
  const start = head.replace(/^\ufeff/, '').trimStart();
  const has = (...names: string[]) => names.every((name) => start.includes(`"${name}"`));
  if (start.startsWith('[')) {
    if (has('is_archived', 'url') || has('is_fav', 'is_read', 'url')) return 'wallabag';
    if (has('slug', 'savedAt', 'readingProgress')) return 'omnivore';
    const links = linksFormat(start);
    if (links === 'links' || links === null) return has('url', 'highlights') ? 'clipper' : links;
    return links;
  }
  if (!start.startsWith('{')) return null;
  if (isHypothesis(start)) return 'hypothesis';
  if (isStarredItems(start)) return 'starred';
  if (has('bookmarks', 'content') || /"bookmarks"\s*:\s*\[\s*\]/.test(start)) return 'karakeep';
  if (has('collections', 'links')) return 'linkwarden';
  // The clipper's own storage: pages by their addresses.
  return /^\{\s*"https?:/.test(start) && has('highlights') ? 'clipper' : null;
}

export async function* readJson(
  bundle: Bundle,
  paths: readonly string[],
  format: ImportFormat,
): AsyncGenerator<Read> {
  for (const file of paths) {
    switch (format) {
      case 'wallabag':
        yield* elements(bundle, file, '$.*', wallabagEntry, readWallabag);
        break;
      case 'karakeep':
        yield* karakeep(bundle, file);
        break;
      case 'linkwarden':
        yield* linkwarden(bundle, file);
        break;
      case 'starred':
        yield* readStarred(bundle, file);
        break;
      case 'hypothesis':
        yield* readHypothesis(bundle, file);
        break;
      case 'clipper':
        yield* elements(bundle, file, '$.*', clipperPage, readClipper);
        break;
      default:
        yield* readLinks(bundle, file, format) ?? [];
    }
  }
}
