// Karakeep and Linkwarden: links on shelves, which may stand in one another.
import * as z from 'zod/mini';
import type { Bundle } from '../bundle';
import { isYes, momentOf } from '../field-values';
import { jsonValues } from '../json-values';
import { textOf } from '../read-text';
import { highlightOf, paragraphs, postOf, type Read, sourceOf, unreadable } from '../records';
import { any, elements, field, list, present, tagsOf, text } from './json-elements';

/** Things that are in one another, by their ids. */
type Shelves = ReadonlyMap<unknown, { name: string; parent: unknown }>;

/** Karakeep's lists, which stand behind the bookmarks, or Linkwarden's collections. */
async function shelvesOf(bundle: Bundle, file: string, path: string): Promise<Shelves> {
  const shelves = new Map<unknown, { name: string; parent: unknown }>();
  for await (const value of jsonValues(textOf(bundle.open(file)), path)) {
    const [id, name] = [field(value, 'id'), field(value, 'name')];
    if (typeof name === 'string' && field(value, 'type') !== 'smart')
      shelves.set(id, { name, parent: field(value, 'parentId') });
  }
  return shelves;
}

/** The names of a shelf and of those that it is in, from the outermost. */
function namesTo(shelves: Shelves, id: unknown): string[] {
  const names: string[] = [];
  const seen = new Set<unknown>();
  for (let at = id; shelves.has(at) && !seen.has(at); at = shelves.get(at)?.parent) {
    seen.add(at);
    names.unshift(shelves.get(at)?.name ?? '');
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

const karakeepBookmark = z.object({
  createdAt: any,
  title: text,
  tags: list,
  lists: list,
  content: z.nullish(z.object({ type: z.string(), url: text, text, description: text, author: text })),
  description: text,
  summary: text,
  note: text,
  archived: any,
  favourited: any,
  customMetadata: z.catch(z.nullish(z.record(z.string(), z.unknown())), null),
});

/** Fields of the user's own, a line each: there is no other place for them. */
const linesOf = (fields: Record<string, unknown> | null | undefined): string[] =>
  Object.entries(fields ?? {}).flatMap(([name, value]) =>
    value === null || value === ''
      ? []
      : [`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`],
  );

function readKarakeep(lists: Shelves) {
  return function* (bookmark: z.infer<typeof karakeepBookmark>, where: string): Iterable<Read> {
    const { content, note } = bookmark;
    // Pictures and files are of another kind, or none at all.
    if (content?.type !== 'link' && content?.type !== 'text') {
      yield unreadable(bookmark.title ? `${where}, ${bookmark.title}` : where, 'unsupported');
      return;
    }
    yield postOf(where, {
      format: 'karakeep',
      url: content.url,
      title: bookmark.title,
      html: content.text ? paragraphs(content.text) : '',
      note: [note ?? '', ...linesOf(bookmark.customMetadata)].filter((line) => line !== '').join('\n'),
      summary: bookmark.summary || bookmark.description || content.description,
      authors: [content.author],
      tags: [...tagsOf(bookmark.tags), ...(bookmark.lists ?? []).flatMap((id) => namesTo(lists, id))],
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
const linkwardenCollection = z.object({ id: any, name: text, links: list, rssSubscriptions: list });

/** @param pinned numbers of pinned links, which newer versions name at the end */
function readLinkwarden(collections: Shelves, pinned: ReadonlySet<unknown>) {
  return function* (collection: z.infer<typeof linkwardenCollection>, where: string): Iterable<Read> {
    const names = collection.id === undefined ? [collection.name ?? ''] : namesTo(collections, collection.id);
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
        note: link.description,
        tags: [...tagsOf(link.tags), ...names.filter((name) => name !== 'Unorganized')],
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

export async function* karakeep(bundle: Bundle, file: string): AsyncGenerator<Read> {
  const lists = await shelvesOf(bundle, file, '$.lists.*');
  yield* elements(bundle, file, '$.bookmarks.*', karakeepBookmark, readKarakeep(lists));
}

export async function* linkwarden(bundle: Bundle, file: string): AsyncGenerator<Read> {
  const collections = await shelvesOf(bundle, file, '$.collections.*');
  const pinned = await linkwardenPinned(bundle, file);
  yield* elements(bundle, file, '$.collections.*', linkwardenCollection, readLinkwarden(collections, pinned));
}
