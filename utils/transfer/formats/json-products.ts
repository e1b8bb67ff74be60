// Products that export JSON: wallabag, Karakeep, Linkwarden, the highlights of the Obsidian Web Clipper. Read as streams,
// each element checked by itself: one that is broken is named, and the others come in.
import * as z from 'zod/mini';
import { htmlToText } from '@/utils/extract/plain-text';
import type { ImportedHighlight, ImportFormat } from '@/utils/model/import';
import type { Bundle } from '../bundle';
import { jsonValues } from '../json-values';
import { textOf } from '../read-text';
import {
  highlightOf,
  isYes,
  momentOf,
  paragraphs,
  postOf,
  type Read,
  sourceOf,
  unreadable,
} from '../records';

const text = z.catch(z.nullish(z.string()), null);
const any = z.optional(z.unknown());
/** A list in which anything may stand; what is not a list is an empty one. */
const list = z.catch(z.nullish(z.array(z.unknown())), null);

/** A tag as a text, or as an object with its name. */
function tagOf(tag: unknown): unknown {
  if (typeof tag !== 'object' || tag === null) return tag;
  if ('name' in tag) return tag.name;
  return 'label' in tag ? tag.label : null;
}
const tagsOf = (tags: readonly unknown[] | null | undefined): unknown[] => (tags ?? []).map(tagOf);

const present = <T>(values: readonly (T | null)[]): T[] =>
  values.filter((value): value is T => value !== null);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Reads the elements at a path with a schema; what does not fit is named by its number. */
async function* elements<S extends z.ZodMiniType>(
  bundle: Bundle,
  file: string,
  path: string,
  schema: S,
  read: (value: z.infer<S>, where: string) => Iterable<Read>,
): AsyncGenerator<Read> {
  let n = 0;
  for await (const value of jsonValues(textOf(bundle.open(file)), path)) {
    n += 1;
    const parsed = schema.safeParse(value);
    if (parsed.success) yield* read(parsed.data, String(n));
    else yield unreadable(n, 'bad-row');
  }
}

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

const karakeepBookmark = z.object({
  createdAt: any,
  title: text,
  tags: list,
  lists: list,
  content: z.nullish(z.object({ type: z.string(), url: text, text })),
  note: text,
  archived: any,
  favourited: any,
});

function readKarakeep(lists: ReadonlyMap<string, string>) {
  return function* (bookmark: z.infer<typeof karakeepBookmark>, where: string): Iterable<Read> {
    const { content, note } = bookmark;
    // Pictures and files are of another kind, or none at all.
    if (content?.type !== 'link' && content?.type !== 'text') {
      yield unreadable(where, 'unsupported');
      return;
    }
    const written = content.text ? paragraphs(content.text) : '';
    yield postOf(where, {
      format: 'karakeep',
      url: content.url,
      title: bookmark.title,
      html: written,
      summary: note,
      tags: [
        ...tagsOf(bookmark.tags),
        ...(bookmark.lists ?? []).map((id) => (typeof id === 'string' ? lists.get(id) : null)),
      ],
      savedAt: momentOf(bookmark.createdAt),
      read: isYes(bookmark.archived),
      starred: isYes(bookmark.favourited),
      ...(content.url
        ? {}
        : { guid: `karakeep:${String(bookmark.createdAt)}:${(content.text ?? '').slice(0, 200)}` }),
    });
  };
}

const linkwardenLink = z.object({
  id: any,
  name: text,
  url: text,
  description: text,
  textContent: text,
  tags: list,
  createdAt: any,
  importDate: any,
  pinnedBy: list,
  highlight: list,
  highlights: list,
});
const linkwardenCollection = z.object({ name: text, links: list, rssSubscriptions: list });

/** @param pinned numbers of pinned links, which newer versions name at the end */
function readLinkwarden(pinned: ReadonlySet<unknown>) {
  return function* (collection: z.infer<typeof linkwardenCollection>, where: string): Iterable<Read> {
    for (const feed of collection.rssSubscriptions ?? [])
      yield sourceOf(`${where}: RSS`, { url: field(feed, 'url'), title: field(feed, 'name') });
    for (const [n, one] of (collection.links ?? []).entries()) {
      const parsed = linkwardenLink.safeParse(one);
      if (!parsed.success) {
        yield unreadable(`${where}:${n + 1}`, 'bad-row');
        continue;
      }
      const link = parsed.data;
      yield postOf(link.name || `${where}:${n + 1}`, {
        format: 'linkwarden',
        url: link.url,
        title: link.name,
        html: link.textContent ? paragraphs(link.textContent) : '',
        summary: link.description,
        tags: [
          ...tagsOf(link.tags),
          ...(collection.name && collection.name !== 'Unorganized' ? [collection.name] : []),
        ],
        savedAt: momentOf(link.importDate) ?? momentOf(link.createdAt),
        starred: (link.pinnedBy ?? []).length > 0 || pinned.has(link.id),
        highlights: present(
          [...(link.highlight ?? []), ...(link.highlights ?? [])].map((mark) =>
            highlightOf({
              quote: field(mark, 'text'),
              note: field(mark, 'comment'),
              color: field(mark, 'color'),
              at: field(mark, 'createdAt'),
            }),
          ),
        ),
      });
    }
  };
}

const clipperPage = z.object({ url: text, title: text, highlights: list });

/** Two shapes: `{text, timestamp}` as it exports, and its own rows, `{content, id, notes}`, where the id is a time. */
function clipperHighlight(one: unknown): ImportedHighlight | null {
  const content = field(one, 'content');
  const notes = field(one, 'notes');
  return highlightOf({
    quote: field(one, 'text') ?? (typeof content === 'string' ? htmlToText(content) : null),
    note: Array.isArray(notes) ? notes.filter((note) => typeof note === 'string').join('\n\n') : null,
    color: field(one, 'color'),
    at: field(one, 'timestamp') ?? field(one, 'id'),
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
    return has('url', 'highlights') ? 'clipper' : null;
  }
  if (!start.startsWith('{')) return null;
  if (has('bookmarks', 'content')) return 'karakeep';
  if (has('collections', 'links')) return 'linkwarden';
  // The clipper's own storage: pages by their addresses.
  return /^\{\s*"https?:/.test(start) && has('highlights') ? 'clipper' : null;
}

/** The names of Karakeep's lists, which stand behind the bookmarks. */
async function karakeepLists(bundle: Bundle, file: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const value of jsonValues(textOf(bundle.open(file)), '$.lists.*')) {
    const [id, name] = [field(value, 'id'), field(value, 'name')];
    if (typeof id === 'string' && typeof name === 'string' && field(value, 'type') !== 'smart')
      names.set(id, name);
  }
  return names;
}

/** The numbers of Linkwarden's pinned links, which stand behind the collections. */
async function linkwardenPinned(bundle: Bundle, file: string): Promise<Set<unknown>> {
  const ids = new Set<unknown>();
  for await (const value of jsonValues(textOf(bundle.open(file)), '$.pinnedLinks.*'))
    ids.add(field(value, 'id'));
  return ids;
}

/** The records of JSON files of one product. */
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
        yield* elements(
          bundle,
          file,
          '$.bookmarks.*',
          karakeepBookmark,
          readKarakeep(await karakeepLists(bundle, file)),
        );
        break;
      case 'linkwarden':
        yield* elements(
          bundle,
          file,
          '$.collections.*',
          linkwardenCollection,
          readLinkwarden(await linkwardenPinned(bundle, file)),
        );
        break;
      default:
        yield* elements(bundle, file, '$.*', clipperPage, readClipper);
    }
  }
}
