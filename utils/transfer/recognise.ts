// Tells what was given by its names and first bytes, never by its extension alone.
import { BacklistError } from '@/utils/core/errors';
import type { ImportFormat } from '@/utils/model/import';
import { MANIFEST, readBackup } from './backup/read-backup';
import type { Bundle, GivenFile } from './bundle';
import { isBookmarks, listsFormat, readBookmarks, readLists } from './formats/bookmarks';
import { csvFormat, readCsv } from './formats/csv-products';
import { jsonFormat, readJson } from './formats/json-products';
import { isMarkdownPath, readMarkdown } from './formats/markdown';
import { isOmnivore, readOmnivore } from './formats/omnivore';
import { isOpml, readOpml } from './formats/opml';
import { ANNOTATIONS, readPocketNotes } from './formats/pocket-notes';
import { givenBundle } from './given-bundle';
import { headOf, whyNoText } from './read-text';
import { type Read, unreadable } from './records';

export interface Recognised {
  format: ImportFormat;
  read(): AsyncIterable<Read>;
}

function byHead(bundle: Bundle, paths: readonly string[], head: string): Recognised | null {
  if (isOpml(head)) return { format: 'opml', read: () => readOpml(bundle, paths) };
  const lists = listsFormat(head);
  if (lists) return { format: lists, read: () => readLists(bundle, paths, lists) };
  if (isBookmarks(head)) return { format: 'bookmarks', read: () => readBookmarks(bundle, paths) };
  const json = jsonFormat(head);
  if (json === 'omnivore') return { format: json, read: () => readOmnivore(bundle, paths) };
  if (json) return { format: json, read: () => readJson(bundle, paths, json) };
  const csv = csvFormat(head);
  return csv ? { format: csv, read: () => readCsv(bundle, paths) } : null;
}

/** Files of a group whose beginnings are looked at. */
const MOST_HEADS = 200;
/** Characters of a list that is told by what stands behind a text: wallabag's names may come in the order of the alphabet. */
const FAR = 2_000_000;

/** The beginning of a file, as far as it takes to tell what it is. */
async function tellingHead(bundle: Bundle, path: string): Promise<string> {
  const head = await headOf(bundle.open(path));
  const format = jsonFormat(head);
  if (!/^\s*\[/.test(head) || (format !== null && format !== 'links')) return head;
  const far = await headOf(bundle.open(path), FAR);
  return jsonFormat(far) === 'wallabag' ? far : head;
}

/** What the first file of a known kind is, read together with the others of that kind. Any list of links may lie beside a product's. */
async function byHeads(bundle: Bundle, group: readonly string[]): Promise<Recognised | null> {
  const heads: { path: string; head: string; format: ImportFormat | undefined }[] = [];
  for (const path of group.slice(0, MOST_HEADS)) {
    const head = await tellingHead(bundle, path);
    heads.push({ path, head, format: byHead(bundle, [path], head)?.format });
  }
  const known =
    heads.find(({ format }) => format !== undefined && format !== 'links') ??
    heads.find(({ format }) => format !== undefined);
  if (!known) return null;
  const others = new Set(heads.flatMap(({ path, format }) => (format === known.format ? [] : path)));
  return byHead(
    bundle,
    group.filter((path) => !others.has(path)),
    known.head,
  );
}

/** What was left out of the archive, and what of it nobody read, is named beside what was read. */
async function* withTheRest(
  bundle: Bundle,
  isBackup: boolean,
  opened: Set<string>,
  read: () => AsyncIterable<Read>,
): AsyncGenerator<Read> {
  // A backup names them itself, in its order.
  if (!isBackup) for (const { where, why } of bundle.refused) yield unreadable(where, why);
  // What was looked at to tell what it all is was not read for that.
  opened.clear();
  yield* read();
  const unused = bundle.paths.filter((path) => !opened.has(path));
  for (const [n, path] of unused.entries()) {
    const isText = n < MOST_HEADS && [...ENDINGS, /\.md$/i].some((ending) => ending.test(path));
    if (isText && (await whyNoText(bundle.open(path))) === 'encoding') yield unreadable(path, 'encoding');
    else yield { is: 'unused', path: path.slice(0, 300) };
  }
}

const watched = (bundle: Bundle, opened: Set<string>): Bundle => ({
  ...bundle,
  open(path) {
    opened.add(path);
    return bundle.open(path);
  },
});

/** Files of one product, most of them first: the parts of an export, and what lies beside them. */
const ENDINGS = [/\.csv$/i, /\.(?:opml|xml)$/i, /\.html?$/i, /\.json$/i];

/** A backup as it was written, or unpacked into a folder and packed again with it; null where there is none. */
function backupIn(bundle: Bundle): Bundle | null {
  const manifest = bundle.paths.find((path) => path === MANIFEST || /^[^/]+\/manifest\.json$/.test(path));
  if (manifest === undefined) return null;
  const folder = manifest.slice(0, -MANIFEST.length);
  return {
    ...bundle,
    paths: bundle.paths.flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : [])),
    open: (path) => bundle.open(folder + path),
  };
}

async function recogniseBundle(bundle: Bundle, origin: string): Promise<Recognised | null> {
  const { paths } = bundle;
  const own = backupIn(bundle);
  if (own && (await headOf(own.open(MANIFEST))).includes('"backlist-backup"'))
    return { format: 'backlist', read: () => readBackup(own, origin) };
  if (isOmnivore(paths)) return { format: 'omnivore', read: () => readOmnivore(bundle, paths) };
  const groups =
    paths.length === 1 ? [paths] : ENDINGS.map((ending) => paths.filter((path) => ending.test(path)));
  let links: Recognised | null = null;
  for (const group of groups) {
    const found = await byHeads(bundle, group);
    if (!found) continue;
    if (found.format === 'links') {
      links ??= found;
      continue;
    }
    const notes = found.format === 'pocket' ? paths.filter((path) => ANNOTATIONS.test(path)) : [];
    return notes.length > 0
      ? { ...found, read: () => chain(found.read(), readPocketNotes(bundle, notes)) }
      : found;
  }
  const markdown = paths.filter(isMarkdownPath);
  if (markdown.length > 0) return { format: 'markdown', read: () => readMarkdown(bundle, markdown) };
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && /^---\r?\n/.test(await headOf(bundle.open(only))))
    return { format: 'markdown', read: () => readMarkdown(bundle, paths) };
  return links;
}

async function* chain(...readings: AsyncIterable<Read>[]): AsyncGenerator<Read> {
  for (const reading of readings) yield* reading;
}

/** Why nobody knows what was given. */
async function whyUnknown({ paths, refused, open }: Bundle): Promise<BacklistError> {
  const unknown = (reason: string) => new BacklistError('unknown-format', { facts: { reason } });
  const [only, ...others] = paths;
  if (only === undefined) {
    const kept = refused.some(({ why }) => why === 'unsupported') ? 'locked' : 'paths';
    return unknown(refused.length > 0 ? kept : 'empty');
  }
  const why = others.length > 0 ? null : await whyNoText(open(only));
  if (why === 'encoding') return new BacklistError('damaged-file', { facts: { reason: why } });
  return why === null ? new BacklistError('unknown-format') : unknown(why);
}

/**
 * What the chosen files are.
 * @param origin of this installation's own pages
 * @throws BacklistError `unknown-format`, or `damaged-file` for a broken archive
 */
export async function recognise(
  files: readonly GivenFile[],
  origin: string,
): Promise<Recognised & { name: string }> {
  const [first] = files;
  const name = (files.length === 1 ? first?.path : first?.path.split('/')[0]) || 'file';
  const opened = new Set<string>();
  const bundle = watched(await givenBundle(name, files), opened);
  const recognised = await recogniseBundle(bundle, origin);
  if (!recognised) throw await whyUnknown(bundle);
  const { format, read } = recognised;
  return { format, name, read: () => withTheRest(bundle, format === 'backlist', opened, read) };
}
